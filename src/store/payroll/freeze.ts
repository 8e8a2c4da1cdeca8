import { z } from "zod";
import type { Statement, StatementLine } from "#src/domain/commission/statement.ts";
import type { Transaction } from "../database.ts";
import type { FrozenPerson } from "../interface/payroll.ts";
import { keepLine } from "./line-json.ts";
import { toFirstDay } from "./months.ts";
import { rowJson } from "./row-json.ts";
import { headJson } from "./statement-json.ts";

/** So many lines go to the database at once. */
const linesAtOnce = 5_000;

/** Throws for a statement whose lines do not add up: once locked it could never be put right. */
export async function freeze(
  tx: Transaction,
  month: Temporal.PlainYearMonth,
  people: readonly FrozenPerson[],
): Promise<void> {
  for (const person of people) assertSound(person, month);
  const ids = await addStatements(tx, month, people);

  let waiting: Kept[] = [];
  for (const { statement } of people) {
    for (const line of statement.lines) {
      waiting.push(keep(ids.get(statement.personId) ?? 0, line));
      if (waiting.length < linesAtOnce) continue;
      await addLines(tx, waiting);
      waiting = [];
    }
  }
  if (waiting.length > 0) await addLines(tx, waiting);
}

function assertSound({ row, statement }: FrozenPerson, month: Temporal.PlainYearMonth): void {
  const { personId, lines, total, payable, carried } = statement;
  const isOneOf = row.person.id === personId && row.timesheet.personId === personId;
  if (!isOneOf || !statement.month.equals(month) || !row.timesheet.month.equals(month)) {
    throw new Error(`the row of ${row.person.id} and the statement of ${personId} do not belong together`);
  }
  const sum = lines.reduce((added, { amount }) => added + amount, 0n);
  if (sum !== total || payable + carried !== total || payable < 0n || carried > 0n) {
    throw new Error(`the statement of ${personId} does not add up`);
  }
}

async function addStatements(
  tx: Transaction,
  month: Temporal.PlainYearMonth,
  people: readonly FrozenPerson[],
): Promise<ReadonlyMap<number, number>> {
  const kept = people.map(({ row, statement }) => ({
    person: statement.personId,
    code: row.person.code,
    row: z.encode(rowJson, row),
    head: z.encode(headJson, headOf(statement)),
    total: String(statement.total),
    carried: String(statement.carried),
  }));
  const rows = await tx.$queryRaw<{ id: number; person_id: number }[]>`
    INSERT INTO commission_statement (month, person_id, code, row, head, total, carried)
    SELECT ${toFirstDay(month)}::date, s.person, s.code, s.row, s.head, s.total, s.carried
    FROM json_to_recordset(${JSON.stringify(kept)}::json)
      AS s (person int, code text, row jsonb, head jsonb, total bigint, carried bigint)
    RETURNING id, person_id`;
  return new Map(rows.map(({ id, person_id }) => [person_id, id]));
}

function headOf({ lines: _, ...head }: Statement): Omit<Statement, "lines"> {
  return head;
}

type Kept = ReturnType<typeof keep>;

function keep(statement: number, line: StatementLine) {
  const [number, amount, sale, collection, matter] = keepLine(line);
  return { statement, number, sale, collection, amount, matter };
}

async function addLines(tx: Transaction, lines: readonly Kept[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO commission_line (statement_id, number, sale_id, collection_id, amount, matter)
    SELECT l.statement, l.number, l.sale, l.collection, l.amount, l.matter
    FROM json_to_recordset(${JSON.stringify(lines)}::json)
      AS l (statement int, number int, sale int, collection int, amount bigint, matter json)`;
}
