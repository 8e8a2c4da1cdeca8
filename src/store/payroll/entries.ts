import type { LedgerEntry } from "#src/domain/commission/entry.ts";
import type { EntryRef } from "#src/domain/commission/statement.ts";
import type { SaleKind } from "#src/domain/sale.ts";
import type { Transaction } from "../database.ts";
import { Prisma } from "../generated/client.ts";
import type { EntriesAsked } from "../interface/payroll.ts";
import { collectionLedger, countsIn, type Ledger, nearShares, saleLedger } from "./ledgers.ts";

export async function listEntries(tx: Transaction, asked: EntriesAsked): Promise<readonly LedgerEntry[]> {
  const parts = ledgers
    .filter(({ base }) => asked.base === "both" || asked.base === base)
    .map((ledger) => select(ledger, isShared(ledger, asked)));
  return await load(tx, Prisma.join(parts, " UNION ALL "), Prisma.sql`"on", place, id`);
}

export async function listHistory(
  tx: Transaction,
  saleIds: readonly number[],
): Promise<readonly LedgerEntry[]> {
  if (saleIds.length === 0) return [];
  const parts = ledgers.map((ledger) =>
    select(ledger, Prisma.sql`${ledger.sale.id} = ANY(${[...saleIds]}::int[])`),
  );
  return await load(tx, Prisma.join(parts, " UNION ALL "), Prisma.sql`"on" DESC, place DESC, id DESC`);
}

const ledgers = [saleLedger, collectionLedger];

function isShared(ledger: Ledger, asked: EntriesAsked): Prisma.Sql {
  return Prisma.sql`${countsIn(ledger, asked)}
    AND e.id = ANY(ARRAY(SELECT sh.${ledger.shared} FROM ${nearShares(ledger, asked)} sh))`;
}

function select({ place, table, shares, shared, day, sale }: Ledger, where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${place} AS place, e.id, ${sale.id} AS sale_id, ${sale.alias}.kind, k.name, e.${day} AS "on", e.amount,
      e.reverses_id, k.owner_id,
      (SELECT json_agg(json_build_array(sh.person_id, sh.amount::text) ORDER BY sh.person_id)
        FROM ${shares} sh WHERE sh.${shared} = e.id) AS shares
    FROM ${table} e ${sale.join} JOIN customer k ON k.id = ${sale.alias}.customer_id WHERE ${where}`;
}

type EntryRow = readonly [
  place: 0 | 1,
  id: number,
  saleId: number,
  saleKind: SaleKind,
  customer: string,
  on: string,
  amount: string,
  reversesId: number | null,
  ownerId: number | null,
  shares: readonly (readonly [personId: number, amount: string])[] | null,
];

/** One row of JSON, which is read several times as fast as a hundred thousand rows of ten columns. */
async function load(tx: Transaction, entries: Prisma.Sql, order: Prisma.Sql): Promise<LedgerEntry[]> {
  const [row] = await tx.$queryRaw<{ entries: readonly EntryRow[] | null }[]>`
    SELECT json_agg(json_build_array(place, id, sale_id, kind, name, "on", amount::text, reverses_id, owner_id, shares)
      ORDER BY ${order}) AS entries
    FROM (${entries}) entry`;
  const days = new Map<string, Temporal.PlainDate>();
  const dayOf = (text: string) => days.getOrInsertComputed(text, () => Temporal.PlainDate.from(text));
  return (row?.entries ?? []).map((entry) => toEntry(entry, dayOf));
}

function toEntry(
  [place, id, saleId, saleKind, customer, on, amount, reversesId, ownerId, shares]: EntryRow,
  dayOf: (text: string) => Temporal.PlainDate,
): LedgerEntry {
  const kind: EntryRef["kind"] = place === 0 ? "sale" : "collection";
  return {
    ref: { kind, id },
    saleId,
    saleKind,
    customer,
    on: dayOf(on),
    amount: BigInt(amount),
    shares: (shares ?? []).map(([personId, part]) => ({ personId, amount: BigInt(part) })),
    reverses: reversesId === null ? null : { kind, id: reversesId },
    ownerId,
  };
}
