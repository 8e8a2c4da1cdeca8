import type { Transaction } from "../database.ts";
import { Prisma } from "../generated/client.ts";
import type { PersonRevenue } from "../interface/payroll.ts";
import type { Days } from "../store.ts";
import { collectionLedger, countsIn, type Ledger, nearShares, saleLedger } from "./ledgers.ts";

/** What day totals do not tell apart, summed by the database rather than entry by entry. */
export async function sumRevenue(
  tx: Transaction,
  personIds: readonly number[],
  days: Days,
): Promise<readonly PersonRevenue[]> {
  const asked = { personIds, days };
  const isFresh = Prisma.sql`e.kind = 'new'`;
  // A refund that was taken back is none any more, and taking a payment back is no refund.
  const isRefund = Prisma.sql`CASE WHEN e.reverses_id IS NULL THEN e.amount < 0 ELSE e.amount > 0 END`;
  return await tx.$queryRaw<PersonRevenue[]>`
    SELECT person_id AS "personId", sum(fresh)::bigint AS fresh, sum(refunds)::bigint AS refunds FROM (
      SELECT sh.person_id, sh.amount AS fresh, 0 AS refunds ${shares(saleLedger, asked, isFresh)}
      UNION ALL
      SELECT sh.person_id, 0, sh.amount ${shares(collectionLedger, asked, isRefund)}
    ) brought GROUP BY person_id ORDER BY person_id`;
}

type Asked = { readonly personIds: readonly number[]; readonly days: Days };

/** Entries are picked before their shares: looking up a list of numbers costs a fifth of a join of as many. */
function shares(ledger: Ledger, { personIds, days }: Asked, isMeant: Prisma.Sql): Prisma.Sql {
  const near = Prisma.sql`SELECT sh.${ledger.shared} FROM ${nearShares(ledger, { personIds, days })} sh`;
  const entries = Prisma.sql`SELECT e.id FROM ${ledger.table} e
    WHERE e.id = ANY(ARRAY(${near})) AND ${countsIn(ledger, { days })} AND ${isMeant}`;
  return Prisma.sql`FROM ${ledger.shares} sh
    WHERE sh.${ledger.shared} = ANY(ARRAY(${entries})) AND sh.person_id = ANY(${[...personIds]}::int[])`;
}
