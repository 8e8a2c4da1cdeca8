import type { EntryRef } from "#src/domain/commission/statement.ts";
import { toDate } from "../dates.ts";
import { Prisma } from "../generated/client.ts";
import type { EntriesAsked } from "../interface/payroll.ts";
import type { Days } from "../store.ts";

/** One of the two ledgers that commission reads; its entry is `e` and a share of it `sh`. */
export type Ledger = {
  readonly kind: EntryRef["kind"];
  readonly base: "signed" | "collected";
  /** Sales come first in a day. */
  readonly place: Prisma.Sql;
  readonly table: Prisma.Sql;
  readonly shares: Prisma.Sql;
  /** The entry in the table of its shares. */
  readonly shared: Prisma.Sql;
  readonly day: Prisma.Sql;
  /** What belongs to the sale, and where it is to be had. */
  readonly sale: { readonly id: Prisma.Sql; readonly alias: Prisma.Sql; readonly join: Prisma.Sql };
};

export const saleLedger: Ledger = {
  kind: "sale",
  base: "signed",
  place: Prisma.sql`0`,
  table: Prisma.sql`sale`,
  shares: Prisma.sql`sale_share`,
  shared: Prisma.sql`sale_id`,
  day: Prisma.sql`signed_on`,
  sale: { id: Prisma.sql`e.id`, alias: Prisma.sql`e`, join: Prisma.empty },
};

export const collectionLedger: Ledger = {
  kind: "collection",
  base: "collected",
  place: Prisma.sql`1`,
  table: Prisma.sql`collection`,
  shares: Prisma.sql`collection_share`,
  shared: Prisma.sql`collection_id`,
  day: Prisma.sql`collected_on`,
  sale: {
    id: Prisma.sql`e.sale_id`,
    alias: Prisma.sql`s`,
    join: Prisma.sql`JOIN sale s ON s.id = e.sale_id`,
  },
};

export type Counted = Pick<EntriesAsked, "days" | "upTo" | "late">;

/** Whether the entry `e` counts: dated within the days, or late. */
export function countsIn(ledger: Ledger, { days, upTo, late }: Counted): Prisma.Sql {
  const isDated = Prisma.sql`(${isWithin(ledger, days)} AND ${upTo ? Prisma.sql`e.id <= ${upTo[ledger.kind]}` : Prisma.sql`TRUE`})`;
  if (!late) return isDated;
  const isLate = Prisma.sql`(e.id > ${late.after[ledger.kind]} AND ${isWithin(ledger, late.days)})`;
  return Prisma.sql`(${isDated} OR ${isLate})`;
}

/**
 * Whether a share may be one of those entries, by its number alone: entries are mostly written in the order of their
 * days, so that of a person's shares an index finds those of a month, however many the years before have left.
 */
export function isNear(ledger: Ledger, { days, late }: Counted): Prisma.Sql {
  const first = endOf(ledger, days, "first");
  const number = Prisma.sql`sh.${ledger.shared}`;
  if (!late) return Prisma.sql`${number} BETWEEN ${first} AND ${endOf(ledger, days, "last")}`;
  // Least leaves out the null of days without an entry.
  return Prisma.sql`${number} >= least(${first}, ${late.after[ledger.kind] + 1})`;
}

/**
 * The shares of those people in entries that may be among those. Each person's are looked up on their own: asked for
 * all at once, the database would rather read everybody's of those days.
 */
export function nearShares(
  ledger: Ledger,
  { personIds, ...counted }: Counted & { readonly personIds: readonly number[] },
): Prisma.Sql {
  return Prisma.sql`(
    SELECT near.* FROM unnest(${[...personIds]}::int[]) AS asked (id)
    CROSS JOIN LATERAL (
      SELECT sh.* FROM ${ledger.shares} sh WHERE sh.person_id = asked.id AND ${isNear(ledger, counted)} OFFSET 0) near)`;
}

function endOf({ table, day }: Ledger, { from, to }: Days, end: "first" | "last"): Prisma.Sql {
  const [pick, order] =
    end === "first" ? [Prisma.sql`min`, Prisma.sql`ASC`] : [Prisma.sql`max`, Prisma.sql`DESC`];
  return Prisma.sql`(SELECT ${pick}(one.id)
    FROM generate_series(${toDate(from)}::date, ${toDate(to)}::date, interval '1 day') AS d (at)
    CROSS JOIN LATERAL (SELECT n.id FROM ${table} n WHERE n.${day} = d.at::date ORDER BY n.id ${order} LIMIT 1) one)`;
}

function isWithin({ day }: Ledger, { from, to }: Days): Prisma.Sql {
  return Prisma.sql`e.${day} BETWEEN ${toDate(from)} AND ${toDate(to)}`;
}
