import type { Scope, Subject } from "#src/domain/access.ts";
import type { Collection, Sale, SaleKind } from "#src/domain/sale.ts";
import { standing } from "./customers-read.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { type Ledger, ledger } from "./ledger-figures.ts";
import { about, assignmentOn, visibleTo } from "./scope-sql.ts";
import type { SaleFilter } from "./store.ts";

export async function findSale(tx: Transaction, scope: Scope, id: number): Promise<Sale | undefined> {
  if (scope.kind === "company") return (await loadSales(tx, [id]))[0];
  const [sale] = await loadSales(
    tx,
    await visibleIds(tx, scope, { where: Prisma.sql`s.id = ${id}`, limit: 1 }),
  );
  return sale;
}

export async function findCollection(
  tx: Transaction,
  scope: Scope,
  id: number,
): Promise<{ sale: Sale; collection: Collection } | undefined> {
  const row = await tx.collection.findUnique({ where: { id }, select: { saleId: true } });
  const sale = row ? await findSale(tx, scope, row.saleId) : undefined;
  const collection = sale?.collections.find((candidate) => candidate.id === id);
  return sale && collection && { sale, collection };
}

export async function listSales(tx: Transaction, scope: Scope, filter: SaleFilter): Promise<Sale[]> {
  const { from, to, subject, limit } = filter;
  const days = Prisma.sql`BETWEEN ${toDate(from)} AND ${toDate(to)}`;
  // As an array, it lets indexes find somebody's own sales among everybody's.
  const own =
    subject?.kind === "person"
      ? Prisma.sql`s.id = ANY(ARRAY(
          SELECT o.sale_id FROM sale_share o JOIN sale d ON d.id = o.sale_id
          WHERE o.person_id = ${subject.id} AND d.signed_on ${days})) AND`
      : Prisma.empty;
  const where = Prisma.sql`${own} s.signed_on ${days} AND ${standing}`;
  return loadSales(tx, await visibleIds(tx, scope, { where, subject, limit }));
}

type Wanted = { readonly where: Prisma.Sql; readonly subject?: Subject | undefined; readonly limit: number };

/** A sale is visible to whoever may see one of the people who share it, as they stood on the day of signing. */
async function visibleIds(
  tx: Transaction,
  scope: Scope,
  { where, subject, limit }: Wanted,
): Promise<number[]> {
  // What says which sales stands outside: within EXISTS, it would be asked of every sale there is.
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT s.id FROM sale s WHERE ${where} AND EXISTS (
      SELECT FROM sale_share sh ${assignmentOn(Prisma.sql`sh.person_id`, Prisma.sql`s.signed_on`)}
      WHERE sh.sale_id = s.id AND ${subject ? about(subject) : Prisma.sql`TRUE`} AND ${visibleTo(scope)})
    ORDER BY s.signed_on DESC, s.id DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

export type SaleRow = {
  id: number;
  customer_id: number;
  customer_name: string;
  lead_id: number | null;
  signed_on: Date;
  amount: bigint;
  kind: SaleKind;
  note: string | null;
  recorder_id: number | null;
  recorder_name: string | null;
  at: Date;
  reverses_id: number | null;
  reversed_by_id: number | null;
  shares: readonly { readonly id: number; readonly name: string; readonly amount: string }[];
  collections: readonly CollectionRow[];
};

/** Amounts are texts, because numbers in JSON are floats to JavaScript. */
type CollectionRow = {
  readonly id: number;
  readonly on: string;
  readonly amount: string;
  readonly note: string | null;
  readonly reverses: number | null;
  readonly reversed: number | null;
};

/** In whatever scope, the latest first. */
export async function loadSales(tx: Transaction, ids: readonly number[]): Promise<Sale[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<SaleRow[]>`
    ${selectSales(ledger)} WHERE s.id = ANY(${ids}::int[]) ORDER BY s.signed_on DESC, s.id DESC`;
  return rows.map(toSale);
}

/** Rows of `sale s` with all that belongs to them. */
export function selectSales({ sale, saleShare, collection }: Omit<Ledger, "collectionShare">): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id, s.customer_id, k.name AS customer_name, s.lead_id, s.signed_on, s.amount, s.kind::text AS kind, s.note,
      p.id AS recorder_id, p.name AS recorder_name, s.at, s.reverses_id,
      (SELECT r.id FROM ${sale} r WHERE r.reverses_id = s.id) AS reversed_by_id,
      ARRAY(
        SELECT json_build_object('id', m.id, 'name', m.name, 'amount', sh.amount::text)
        FROM ${saleShare} sh JOIN person m ON m.id = sh.person_id WHERE sh.sale_id = s.id ORDER BY m.id) AS shares,
      ARRAY(
        SELECT json_build_object('id', c.id, 'on', c.collected_on, 'amount', c.amount::text, 'note', c.note,
          'reverses', c.reverses_id, 'reversed', (SELECT r.id FROM ${collection} r WHERE r.reverses_id = c.id))
        FROM ${collection} c WHERE c.sale_id = s.id ORDER BY c.id) AS collections
    FROM ${sale} s JOIN customer k ON k.id = s.customer_id LEFT JOIN person p ON p.id = s.recorded_by_id`;
}

export function toSale(row: SaleRow): Sale {
  const { recorder_id: recorderId, recorder_name: recorderName } = row;
  return {
    id: row.id,
    customer: { id: row.customer_id, name: row.customer_name },
    leadId: row.lead_id,
    signedOn: toPlainDate(row.signed_on),
    amount: row.amount,
    kind: row.kind,
    note: row.note,
    recordedBy: recorderId === null || recorderName === null ? null : { id: recorderId, name: recorderName },
    at: toInstant(row.at),
    shares: row.shares.map(({ id, name, amount }) => ({ personId: id, name, amount: BigInt(amount) })),
    collections: row.collections.map((collection) => toCollection(row.id, collection)),
    reversesId: row.reverses_id,
    reversedById: row.reversed_by_id,
  };
}

function toCollection(saleId: number, row: CollectionRow): Collection {
  return {
    id: row.id,
    saleId,
    collectedOn: Temporal.PlainDate.from(row.on),
    amount: BigInt(row.amount),
    note: row.note,
    reversesId: row.reverses,
    reversedById: row.reversed,
  };
}
