import type { Scope } from "#src/domain/access.ts";
import type { Collection, Sale } from "#src/domain/sale.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { about, assignmentOn, visibleTo } from "./scope-sql.ts";
import type { SaleFilter } from "./store.ts";

export async function findSale(tx: Transaction, scope: Scope, id: number): Promise<Sale | undefined> {
  if (scope.kind === "company") return (await load(tx, [id]))[0];
  const [sale] = await load(tx, await visibleIds(tx, scope, Prisma.sql`s.id = ${id}`));
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
  const where = Prisma.sql`s.signed_on BETWEEN ${toDate(from)} AND ${toDate(to)}
    AND s.reverses_id IS NULL AND NOT EXISTS (SELECT FROM sale r WHERE r.reverses_id = s.id)
    AND ${subject ? about(subject) : Prisma.sql`TRUE`}`;
  return load(tx, await visibleIds(tx, scope, where, limit));
}

/** A sale is visible to whoever may see one of the people who share it, as they stood on the day of signing. */
async function visibleIds(tx: Transaction, scope: Scope, where: Prisma.Sql, limit = 1): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT s.id FROM sale s WHERE EXISTS (
      SELECT FROM sale_share sh ${assignmentOn(Prisma.sql`sh.person_id`, Prisma.sql`s.signed_on`)}
      WHERE sh.sale_id = s.id AND ${where} AND ${visibleTo(scope)})
    ORDER BY s.signed_on DESC, s.id DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

const named = { select: { id: true, name: true } } as const;
const reversedBy = { select: { id: true } } as const;

async function load(tx: Transaction, ids: readonly number[]): Promise<Sale[]> {
  if (ids.length === 0) return [];
  const rows = await tx.sale.findMany({
    where: { id: { in: [...ids] } },
    include: {
      customer: named,
      recordedBy: named,
      reversedBy,
      shares: { include: { person: named }, orderBy: { personId: "asc" } },
      collections: { include: { reversedBy }, orderBy: { id: "asc" } },
    },
    orderBy: [{ signedOn: "desc" }, { id: "desc" }],
  });

  return rows.map((row) => ({
    id: row.id,
    customer: row.customer,
    leadId: row.leadId,
    signedOn: toPlainDate(row.signedOn),
    amount: row.amount,
    kind: row.kind,
    note: row.note,
    recordedBy: row.recordedBy,
    at: toInstant(row.at),
    shares: row.shares.map(({ person, amount }) => ({ personId: person.id, name: person.name, amount })),
    collections: row.collections.map((collection) => ({
      id: collection.id,
      saleId: collection.saleId,
      collectedOn: toPlainDate(collection.collectedOn),
      amount: collection.amount,
      note: collection.note,
      reversesId: collection.reversesId,
      reversedById: collection.reversedBy?.id ?? null,
    })),
    reversesId: row.reversesId,
    reversedById: row.reversedBy?.id ?? null,
  }));
}
