import { type Audience, writeAudience } from "#src/domain/cadence/audience.ts";
import type { Sale } from "#src/domain/sale.ts";
import { standing } from "./customers-read.ts";
import type { Transaction } from "./database.ts";
import { toTimestamp } from "./dates.ts";
import { loadSales } from "./sales-read.ts";

type Wanted = { readonly audience: Audience; readonly at: Temporal.Instant; readonly limit: number };

/** Some of the sales, with the customer's phone in digits, and how many there are in all. */
export type FirstSales = {
  readonly count: number;
  readonly shown: readonly { readonly sale: Sale; readonly phone: string | null }[];
};

/**
 * Which of the sales are news to an audience, in their order: those that stand and whose customer it has not heard of
 * before, as one that was logged anew is no news.
 */
export async function findFirstSales(
  tx: Transaction,
  saleIds: readonly number[],
  { audience, at, limit }: Wanted,
): Promise<FirstSales> {
  const news = await tx.$queryRaw<{ id: number; phone: string | null }[]>`
    SELECT s.id, c.phone FROM sale s JOIN customer c ON c.id = s.customer_id
    WHERE s.id = ANY(${saleIds}::int[]) AND ${standing} AND NOT EXISTS (
      SELECT FROM sale e JOIN notice n ON n.subject = 'S' || e.id
      WHERE e.customer_id = s.customer_id AND e.id < s.id AND n.kind = 'new_customer'
        AND n.audience = ${writeAudience(audience)} AND n.sent_at < ${toTimestamp(at)}
        -- One that was taken back before it could be told was not told.
        AND NOT EXISTS (SELECT FROM sale t WHERE t.reverses_id = e.id AND t.at <= n.sent_at))
    ORDER BY s.id`;
  const shown = news.slice(0, limit);
  const sales = await loadSales(
    tx,
    shown.map(({ id }) => id),
  );
  const byId = new Map(sales.map((sale) => [sale.id, sale]));
  return {
    count: news.length,
    shown: shown.flatMap(({ id, phone }) => {
      const sale = byId.get(id);
      return sale ? [{ sale, phone }] : [];
    }),
  };
}
