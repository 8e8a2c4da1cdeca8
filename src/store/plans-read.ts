import { z } from "zod";
import type { Scope } from "#src/domain/access.ts";
import { type PlanOccasion, planFigureNames } from "#src/domain/plan.ts";
import { customerVisibleTo, standing } from "./customers-read.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { Plan, PlanFilter, PlanVersion, WithoutPlan, WithoutPlanFilter } from "./interface/plans.ts";

export async function findPlan(
  tx: Transaction,
  customerId: number,
  quarter: Temporal.PlainDate,
): Promise<Plan | undefined> {
  const where = Prisma.sql`p.customer_id = ${customerId} AND p.quarter = ${toDate(quarter)}`;
  return (await loadPlans(tx, where, 1))[0];
}

export async function getPlan(tx: Transaction, scope: Scope, planId: number): Promise<Plan | undefined> {
  return (await loadPlans(tx, Prisma.sql`p.id = ${planId} AND ${customerVisibleTo(scope)}`, 1))[0];
}

export function listPlans(
  tx: Transaction,
  scope: Scope,
  { customerId, ownerId, quarters, limit }: PlanFilter,
): Promise<readonly Plan[]> {
  const where = Prisma.sql`p.quarter BETWEEN ${toDate(quarters.from)} AND ${toDate(quarters.to)}
    AND ${customerVisibleTo(scope)}
    AND ${customerId === undefined ? Prisma.sql`TRUE` : Prisma.sql`p.customer_id = ${customerId}`}
    AND ${ownedBy(ownerId)}`;
  return loadPlans(tx, where, limit);
}

export async function listVersions(tx: Transaction, planId: number): Promise<readonly PlanVersion[]> {
  const rows = await tx.$queryRaw<VersionRow[]>`
    SELECT ${versionColumns} FROM plan_version v LEFT JOIN person a ON a.id = v.by_id
    WHERE v.plan_id = ${planId} ORDER BY v.number`;
  return rows.map(toVersion);
}

export async function listWithoutPlan(
  tx: Transaction,
  scope: Scope,
  { ownerId, quarter, limit }: WithoutPlanFilter,
): Promise<WithoutPlan> {
  const rows = await tx.$queryRaw<{ id: number; name: string; count: number }[]>`
    SELECT c.id, c.name, (count(*) OVER ())::int AS count FROM customer c
    CROSS JOIN LATERAL (
      SELECT max(s.signed_on) AS last_on FROM sale s WHERE s.customer_id = c.id AND ${standing}) AS sold
    WHERE ${customerVisibleTo(scope)} AND ${ownedBy(ownerId)} AND sold.last_on IS NOT NULL
      AND NOT EXISTS (
        SELECT FROM plan p
        WHERE p.customer_id = c.id AND p.quarter = ${toDate(quarter)} AND p.removed_at IS NULL)
    ORDER BY sold.last_on DESC, c.id DESC LIMIT ${limit}`;
  return { count: rows[0]?.count ?? 0, customers: rows.map(({ id, name }) => ({ id, name })) };
}

function ownedBy(ownerId: number | undefined): Prisma.Sql {
  return ownerId === undefined ? Prisma.sql`TRUE` : Prisma.sql`c.owner_id = ${ownerId}`;
}

const versionColumns = Prisma.sql`v.number, v.annual_revenue, v.receivables_due, v.receivables_not_due, v.renewals,
  v.expected_revenue, v.expected_ratio, v.development, v.entered, v.occasion::text AS occasion, v.reason, v.at,
  a.id AS author_id, a.name AS author_name`;

type VersionRow = {
  readonly number: number;
  readonly annual_revenue: bigint;
  readonly receivables_due: bigint;
  readonly receivables_not_due: bigint;
  readonly renewals: bigint;
  readonly expected_revenue: bigint;
  readonly expected_ratio: number;
  readonly development: bigint;
  readonly entered: readonly string[];
  readonly occasion: PlanOccasion;
  readonly reason: string | null;
  readonly at: Date;
  readonly author_id: number | null;
  readonly author_name: string | null;
};

type PlanRow = VersionRow & {
  readonly id: number;
  readonly quarter: Date;
  readonly customer_id: number;
  readonly customer_name: string;
  readonly owner_id: number | null;
};

/** `where` is a condition on `plan p` and `customer c`. */
async function loadPlans(tx: Transaction, where: Prisma.Sql, limit: number): Promise<Plan[]> {
  const rows = await tx.$queryRaw<PlanRow[]>`
    SELECT p.id, p.quarter, c.id AS customer_id, c.name AS customer_name, c.owner_id, ${versionColumns}
    FROM plan p JOIN customer c ON c.id = p.customer_id
    CROSS JOIN LATERAL (
      SELECT * FROM plan_version last WHERE last.plan_id = p.id ORDER BY last.number DESC LIMIT 1) AS v
    LEFT JOIN person a ON a.id = v.by_id
    WHERE p.removed_at IS NULL AND ${where}
    ORDER BY p.quarter, p.id LIMIT ${limit}`;
  return rows.map((row) => ({
    id: row.id,
    customer: { id: row.customer_id, name: row.customer_name, ownerId: row.owner_id },
    quarter: toPlainDate(row.quarter),
    current: toVersion(row),
  }));
}

const figureNames = z.array(z.enum(planFigureNames));

function toVersion(row: VersionRow): PlanVersion {
  const { author_id: authorId, author_name: authorName } = row;
  return {
    number: row.number,
    figures: {
      annualRevenue: row.annual_revenue,
      receivablesDue: row.receivables_due,
      receivablesNotDue: row.receivables_not_due,
      renewals: row.renewals,
      expectedRevenue: row.expected_revenue,
      expectedRatio: BigInt(row.expected_ratio),
      development: row.development,
    },
    entered: figureNames.parse(row.entered),
    occasion: row.occasion,
    reason: row.reason,
    by: authorId === null || authorName === null ? null : { id: authorId, name: authorName },
    at: toInstant(row.at),
  };
}
