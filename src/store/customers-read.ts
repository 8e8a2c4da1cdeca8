import type { Scope } from "#src/domain/access.ts";
import { newSince } from "#src/domain/segment.ts";
import type { Transaction } from "./database.ts";
import { toDate, toPlainDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { Customer, CustomerFilter, CustomerOwner, Purchase } from "./interface/customers.ts";
import { peopleWithin, today } from "./scope-sql.ts";

/** Restricts rows of `sale s` to what stands: neither reversals nor what they take back. */
export const standing = Prisma.sql`s.reverses_id IS NULL
  AND NOT EXISTS (SELECT FROM sale r WHERE r.reverses_id = s.id)`;

/** Restricts rows of `customer c`; one without an owner is for those who see all. */
export function customerVisibleTo(scope: Scope): Prisma.Sql {
  if (scope.kind === "company") return Prisma.sql`c.removed_at IS NULL`;
  return Prisma.sql`(c.removed_at IS NULL AND c.owner_id IN ${peopleWithin(scope)})`;
}

export async function readCustomer(tx: Transaction, scope: Scope, id: number): Promise<Customer | undefined> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT c.id FROM customer c WHERE c.id = ${id} AND ${customerVisibleTo(scope)}`;
  return (await loadCustomers(tx, idsOf(rows)))[0];
}

export async function readOwner(tx: Transaction, id: number): Promise<CustomerOwner | undefined> {
  const [row] = await tx.$queryRaw<{ name: string; owner: string | null; team: string | null }[]>`
    SELECT c.name, p.name AS owner, u.name AS team FROM customer c
    LEFT JOIN person p ON p.id = c.owner_id
    LEFT JOIN assignment a ON a.person_id = p.id
      AND a.starts_on <= ${today} AND (a.ends_on IS NULL OR a.ends_on > ${today})
    LEFT JOIN unit u ON u.id = a.team_id
    WHERE c.id = ${id} AND c.removed_at IS NULL`;
  return row && { name: row.name, owner: row.owner === null ? null : { name: row.owner, team: row.team } };
}

export async function listCustomers(
  tx: Transaction,
  scope: Scope,
  { ownerId, regionId, segment, lastSale, limit }: CustomerFilter,
): Promise<Customer[]> {
  const whose = Prisma.sql`${customerVisibleTo(scope)}
    AND ${ownerId === undefined ? Prisma.sql`TRUE` : Prisma.sql`c.owner_id = ${ownerId}`}
    AND ${regionId === undefined ? Prisma.sql`TRUE` : Prisma.sql`c.region_id = ${regionId}`}`;
  if (!segment && !lastSale) {
    const rows = await tx.$queryRaw<{ id: number }[]>`
      SELECT c.id FROM customer c WHERE ${whose} ORDER BY c.id DESC LIMIT ${limit}`;
    return loadCustomers(tx, idsOf(rows));
  }

  const bought = lastSale
    ? Prisma.sql`f.last_sale_on BETWEEN ${toDate(lastSale.from)} AND ${toDate(lastSale.to)}`
    : Prisma.sql`TRUE`;
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT c.id FROM customer c LEFT JOIN (
      SELECT s.customer_id, count(*) AS orders, count(*) FILTER (WHERE s.kind = 'renewal') AS renewals,
        min(s.signed_on) AS first_sale_on, max(s.signed_on) AS last_sale_on
      FROM sale s WHERE ${standing} AND s.customer_id IN (SELECT c.id FROM customer c WHERE ${whose})
      GROUP BY s.customer_id
    ) f ON f.customer_id = c.id
    WHERE ${whose} AND ${bought} AND ${segment ? isOfSegment(segment) : Prisma.sql`TRUE`}
    ORDER BY f.last_sale_on DESC NULLS LAST, c.id DESC LIMIT ${limit}`;
  return loadCustomers(tx, idsOf(rows));
}

/** The rule of domain/segment.ts once more, so that the database can leave out the others; a test holds them together. */
function isOfSegment({ is, on, rules }: NonNullable<CustomerFilter["segment"]>): Prisma.Sql {
  return Prisma.sql`coalesce(c.segment::text, CASE
    WHEN f.orders IS NULL THEN 'potential'
    WHEN f.renewals > 0 OR f.orders >= ${rules.loyalFromOrders} THEN 'loyal'
    WHEN f.first_sale_on >= ${toDate(newSince(on, rules))} THEN 'new'
    ELSE 'potential' END) = ${is}`;
}

type PurchaseRow = Omit<Purchase, "signedOn"> & { readonly signed_on: Date };

export async function listPurchases(
  tx: Transaction,
  scope: Scope,
  { id, limit }: { readonly id: number; readonly limit: number },
): Promise<Purchase[]> {
  const rows = await tx.$queryRaw<PurchaseRow[]>`
    SELECT s.id, s.signed_on, s.kind::text AS kind, s.amount, ${collected} AS collected
    FROM sale s JOIN customer c ON c.id = s.customer_id
    WHERE s.customer_id = ${id} AND ${standing} AND ${customerVisibleTo(scope)}
    ORDER BY s.signed_on DESC, s.id DESC LIMIT ${limit}`;
  return rows.map(({ signed_on, ...row }) => ({ ...row, signedOn: toPlainDate(signed_on) }));
}

const collected = Prisma.sql`
  coalesce((SELECT sum(g.amount) FROM collection g WHERE g.sale_id = s.id), 0)::bigint`;

type FactsRow = Pick<Customer, "orders" | "renewals" | "signed" | "collected"> & {
  readonly customer_id: number;
  readonly first_sale_on: Date;
  readonly last_sale_on: Date;
};

/** In the order of the ids. */
export async function loadCustomers(tx: Transaction, ids: readonly number[]): Promise<Customer[]> {
  if (ids.length === 0) return [];
  const reading = tx.customer.findMany({ where: { id: { in: [...ids] } }, include });
  const counting = tx.$queryRaw<FactsRow[]>`
    SELECT s.customer_id, count(*)::int AS orders, (count(*) FILTER (WHERE s.kind = 'renewal'))::int AS renewals,
      min(s.signed_on) AS first_sale_on, max(s.signed_on) AS last_sale_on,
      sum(s.amount)::bigint AS signed, sum(${collected})::bigint AS collected
    FROM sale s WHERE s.customer_id = ANY(${[...ids]}::int[]) AND ${standing}
    GROUP BY s.customer_id`;
  const [rows, facts] = await Promise.all([reading, counting]);
  const factsOf = new Map(facts.map((row) => [row.customer_id, row]));
  const byId = new Map(rows.map((row) => [row.id, toCustomer(row, factsOf.get(row.id))]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const include = {
  owner: { select: { id: true, name: true } },
  region: { select: { id: true, kind: true, name: true } },
  contacts: {
    where: { removedAt: null },
    select: { id: true, name: true, title: true, phone: true, email: true },
    orderBy: { id: "asc" },
  },
} as const;

type Row = Prisma.CustomerGetPayload<{ include: typeof include }>;

function toCustomer(row: Row, facts: FactsRow | undefined): Customer {
  return {
    id: row.id,
    name: row.name,
    owner: row.owner,
    phone: row.phone,
    email: row.email,
    taxCode: row.taxCode,
    sector: row.sector,
    office: row.office,
    region: row.region,
    segment: row.segment,
    contacts: row.contacts,
    orders: facts?.orders ?? 0,
    renewals: facts?.renewals ?? 0,
    firstSaleOn: facts ? toPlainDate(facts.first_sale_on) : null,
    lastSaleOn: facts ? toPlainDate(facts.last_sale_on) : null,
    signed: facts?.signed ?? 0n,
    collected: facts?.collected ?? 0n,
  };
}

function idsOf(rows: readonly { readonly id: number }[]): number[] {
  return rows.map(({ id }) => id);
}
