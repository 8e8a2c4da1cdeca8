import type { EntryRef, Statement, StatementLine } from "#src/domain/commission/statement.ts";
import type { PayScope } from "#src/domain/pay-access.ts";
import type { Transaction } from "../database.ts";
import { Prisma } from "../generated/client.ts";
import type { FrozenLine, FrozenRow, StatementHead } from "../interface/payroll.ts";
import { isPayOf } from "../pay-scope-sql.ts";
import { createLineReader, type KeptLine } from "./line-json.ts";
import { toFirstDay, toMonth } from "./months.ts";
import { rowJson } from "./row-json.ts";
import { headJson } from "./statement-json.ts";

type Asked = {
  readonly scope: PayScope;
  readonly month: Temporal.PlainYearMonth;
  readonly personIds: readonly number[];
};

export async function frozenStatements(
  tx: Transaction,
  asked: Asked,
): Promise<ReadonlyMap<number, Statement>> {
  const heads = await frozenHeads(tx, asked);
  const lines = await frozenLinesOf(tx, asked);
  return new Map([...heads].map(([id, head]) => [id, { ...head, lines: lines.get(id) ?? [] }]));
}

export async function frozenHeads(
  tx: Transaction,
  { scope, month, personIds }: Asked,
): Promise<ReadonlyMap<number, StatementHead>> {
  const rows = await tx.$queryRaw<{ person_id: number; head: unknown }[]>`
    SELECT t.person_id, t.head FROM commission_statement t
    WHERE t.month = ${toFirstDay(month)} AND ${isOneOf(personIds)} AND ${isPayOf(scope, personId)}`;
  return new Map(rows.map(({ person_id, head }) => [person_id, headJson.parse(head)]));
}

export async function frozenRows(
  tx: Transaction,
  asked: Omit<Asked, "personIds"> & { readonly after: string; readonly limit: number },
): Promise<readonly FrozenRow[]> {
  const rows = await tx.$queryRaw<{ row: unknown; head: unknown }[]>`
    SELECT t.row, t.head FROM commission_statement t
    WHERE t.month = ${toFirstDay(asked.month)} AND t.code > ${asked.after} AND ${isPayOf(asked.scope, personId)}
    ORDER BY t.code LIMIT ${asked.limit}`;
  return rows.map(({ row, head }) => ({ row: rowJson.parse(row), statement: headJson.parse(head) }));
}

async function frozenLinesOf(
  tx: Transaction,
  { scope, month, personIds }: Asked,
): Promise<ReadonlyMap<number, readonly StatementLine[]>> {
  const rows = await tx.$queryRaw<{ person_id: number; lines: readonly KeptLine[] }[]>`
    SELECT t.person_id, json_agg(${keptLine} ORDER BY l.number) AS lines
    FROM commission_statement t JOIN commission_line l ON l.statement_id = t.id
    WHERE t.month = ${toFirstDay(month)} AND ${isOneOf(personIds)} AND ${isPayOf(scope, personId)}
    GROUP BY t.person_id`;
  const read = createLineReader();
  return new Map(rows.map(({ person_id, lines }) => [person_id, lines.map(read)]));
}

export async function frozenLines(
  tx: Transaction,
  entries: readonly EntryRef[],
): Promise<readonly FrozenLine[]> {
  if (entries.length === 0) return [];
  const idsOf = (kind: EntryRef["kind"]) =>
    entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
  const rows = await tx.$queryRaw<{ person_id: number; month: Date; line: KeptLine }[]>`
    SELECT t.person_id, t.month, ${keptLine} AS line FROM commission_line l JOIN commission_statement t ON t.id = l.statement_id
    WHERE l.sale_id = ANY(${idsOf("sale")}::int[]) OR l.collection_id = ANY(${idsOf("collection")}::int[])
    ORDER BY t.month, t.person_id, l.number`;
  const read = createLineReader();
  return rows.map(({ person_id, month, line }) => ({
    personId: person_id,
    month: toMonth(month),
    line: read(line),
  }));
}

export async function carriedFrom(
  tx: Transaction,
  month: Temporal.PlainYearMonth,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, bigint>> {
  const rows = await tx.$queryRaw<{ person_id: number; carried: bigint }[]>`
    SELECT t.person_id, t.carried FROM commission_statement t
    WHERE t.month = ${toFirstDay(month)} AND ${isOneOf(personIds)} AND t.carried < 0`;
  return new Map(rows.map(({ person_id, carried }) => [person_id, carried]));
}

const keptLine = Prisma.sql`json_build_array(l.number, l.amount::text, l.sale_id, l.collection_id, l.matter)`;

const personId = Prisma.sql`t.person_id`;

function isOneOf(personIds: readonly number[]): Prisma.Sql {
  return Prisma.sql`${personId} = ANY(${[...personIds]}::int[])`;
}
