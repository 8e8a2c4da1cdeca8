import { readLedger } from "#src/domain/plan-ledger.ts";
import { standing } from "./customers-read.ts";
import type { Transaction } from "./database.ts";
import { toDate, toPlainDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { NewPlanVersion, PlanActual, PlanLedgerAsked, Plans } from "./interface/plans.ts";
import { findPlan, getPlan, listPlans, listVersions, listWithoutPlan } from "./plans-read.ts";
import type { Authorship, Days } from "./store.ts";

export function createPlans(tx: Transaction): Plans {
  return {
    find: (customerId, quarter) => findPlan(tx, customerId, quarter),
    get: (scope, planId) => getPlan(tx, scope, planId),
    versions: (planId) => listVersions(tx, planId),
    list: (scope, filter) => listPlans(tx, scope, filter),
    without: (scope, filter) => listWithoutPlan(tx, scope, filter),
    put: (plan, by) => putPlan(tx, plan, by),

    async remove(planId, at) {
      await tx.plan.update({
        where: { id: planId },
        data: { removedAt: toTimestamp(at) },
        select: { id: true },
      });
    },

    ledger: async (customerId, asked) => readLedger(await listSales(tx, customerId, asked), asked),

    async actual(customerId, days, writtenBy) {
      return (await sumActuals(tx, [customerId], { days, writtenBy })).get(customerId) ?? nothing;
    },

    actuals: (customerIds, days) => sumActuals(tx, customerIds, { days }),
  };
}

async function putPlan(
  tx: Transaction,
  { customerId, quarter, figures, entered, occasion, reason }: NewPlanVersion,
  by: Authorship,
): Promise<{ planId: number; number: number }> {
  const planId = await holdPlan(tx, customerId, quarter);
  const last = await tx.planVersion.aggregate({ where: { planId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  await tx.planVersion.create({
    data: {
      ...figures,
      expectedRatio: Number(figures.expectedRatio),
      planId,
      number,
      entered: [...entered],
      occasion,
      reason,
      byId: by.actorId,
      at: toTimestamp(by.at),
      messageId: by.messageId,
    },
    select: { number: true },
  });
  return { planId, number };
}

/** The row, made if there is none, stays held, so that two authors get numbers of their own. */
async function holdPlan(tx: Transaction, customerId: number, quarter: Temporal.PlainDate): Promise<number> {
  const [known] = await tx.$queryRaw<{ id: number }[]>`
    UPDATE plan SET removed_at = NULL WHERE customer_id = ${customerId} AND quarter = ${toDate(quarter)}
    RETURNING id`;
  if (known) return known.id;
  const [made] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO plan (customer_id, quarter) VALUES (${customerId}, ${toDate(quarter)})
    ON CONFLICT (customer_id, quarter) DO UPDATE SET removed_at = NULL
    RETURNING id`;
  if (!made) throw new Error("a plan was not written");
  return made.id;
}

type SaleRow = {
  readonly id: number;
  readonly signed_on: Date;
  readonly kind: "new" | "renewal" | "expansion";
  readonly amount: bigint;
  readonly rest: bigint;
  readonly due_on: Date;
};

/** Those only that a figure may rest on; when a sale is due, `/receivables` says the same. */
async function listSales(
  tx: Transaction,
  customerId: number,
  { year, quarter, contractMonths, paymentDays }: PlanLedgerAsked,
) {
  const rows = await tx.$queryRaw<SaleRow[]>`
    SELECT s.id, s.signed_on, s.kind::text AS kind, s.amount, (s.amount - paid.amount)::bigint AS rest,
      coalesce((SELECT d.due_on FROM payment_date d WHERE d.sale_id = s.id ORDER BY d.id DESC LIMIT 1),
        s.signed_on + ${paymentDays}::int) AS due_on
    FROM sale s
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(c.amount), 0) AS amount FROM collection c WHERE c.sale_id = s.id) AS paid
    WHERE s.customer_id = ${customerId} AND ${standing} AND (
      s.amount <> paid.amount
      OR s.signed_on BETWEEN ${toDate(year.from)} AND ${toDate(year.to)}
      OR s.signed_on BETWEEN ${toDate(quarter.from)} AND ${toDate(quarter.to)}
      OR (s.signed_on + make_interval(months => ${contractMonths}::int))::date
        BETWEEN ${toDate(quarter.from)} AND ${toDate(quarter.to)})
    ORDER BY s.signed_on, s.id`;
  return rows.map(({ id, signed_on, kind, amount, rest, due_on }) => ({
    id,
    signedOn: toPlainDate(signed_on),
    kind,
    amount,
    rest,
    dueOn: toPlainDate(due_on),
  }));
}

type ActualRow = {
  readonly customer_id: number;
  readonly fresh: bigint;
  readonly renewal: bigint;
  readonly expansion: bigint;
  readonly collected: bigint;
};

type Summed = { readonly days: Days; readonly writtenBy?: Temporal.Instant | undefined };

async function sumActuals(
  tx: Transaction,
  customerIds: readonly number[],
  { days: { from, to }, writtenBy }: Summed,
): Promise<ReadonlyMap<number, PlanActual>> {
  const within = (day: Prisma.Sql) => Prisma.sql`${day} BETWEEN ${toDate(from)} AND ${toDate(to)}`;
  const written = (at: Prisma.Sql) =>
    writtenBy ? Prisma.sql`${at} <= ${toTimestamp(writtenBy)}` : Prisma.sql`TRUE`;
  const signed = (kind: string) => Prisma.sql`
    coalesce(sum(s.amount) FILTER (WHERE s.kind::text = ${kind}
      AND ${within(Prisma.sql`s.signed_on`)} AND ${written(Prisma.sql`s.at`)}), 0)::bigint`;
  const rows = await tx.$queryRaw<ActualRow[]>`
    SELECT s.customer_id, ${signed("new")} AS fresh, ${signed("renewal")} AS renewal,
      ${signed("expansion")} AS expansion, coalesce(sum(paid.amount), 0)::bigint AS collected
    FROM sale s
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(c.amount), 0) AS amount FROM collection c
      WHERE c.sale_id = s.id AND ${within(Prisma.sql`c.collected_on`)} AND ${written(Prisma.sql`c.at`)}) AS paid
    WHERE s.customer_id = ANY(${[...customerIds]}::int[]) AND ${standing}
    GROUP BY s.customer_id`;
  const byCustomer = new Map(rows.map((row) => [row.customer_id, toActual(row)]));
  return new Map(customerIds.map((id) => [id, byCustomer.get(id) ?? nothing]));
}

function toActual({ fresh, renewal, expansion, collected }: ActualRow): PlanActual {
  return { signed: { new: fresh, renewal, expansion }, collected };
}

const nothing: PlanActual = { signed: { new: 0n, renewal: 0n, expansion: 0n }, collected: 0n };
