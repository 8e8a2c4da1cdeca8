import { z } from "zod";
import type { Scope } from "#src/domain/access.ts";
import { type VoucherGround, type VoucherState, voucherGrounds } from "#src/domain/voucher/state.ts";
import { customerVisibleTo } from "./customers-read.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type {
  NewVoucherVersion,
  Voucher,
  VoucherFilter,
  Vouchers,
  VoucherVersion,
} from "./interface/vouchers.ts";
import { money } from "./payroll/values.ts";
import type { Authorship } from "./store.ts";

export function createVouchers(tx: Transaction): Vouchers {
  return {
    async find(scope, id) {
      const [found] = await load(tx, Prisma.sql`g.id = ${id} AND ${customerVisibleTo(scope)}`, 1);
      return found;
    },

    async ofPlan(planId) {
      const [newest] = await load(tx, Prisma.sql`g.plan_id = ${planId}`, 1);
      return newest;
    },

    versions: (id) => loadVersions(tx, id),
    list: (scope, filter) => load(tx, isListed(scope, filter), filter.limit),

    async add({ planId, ...version }, by) {
      const { id } = await tx.voucher.create({ data: { planId }, select: { id: true } });
      await addVersion(tx, { id, number: 1 }, version, by);
      return id;
    },

    async change(id, version, by) {
      const number = (await lastNumber(tx, id)) + 1;
      await addVersion(tx, { id, number }, version, by);
      return number;
    },

    async hold(id) {
      await tx.$executeRaw`SELECT FROM voucher WHERE id = ${id} FOR NO KEY UPDATE`;
    },

    holdStock: (on, exceptId) => holdStock(tx, on, exceptId),
    noteSent: (id, number, by) => noteSent(tx, { id, number }, by),
  };
}

/** The terms of the day, as they are kept with a voucher. */
const termsJson = z.object({
  pointSize: money,
  pointValue: money,
  step: money,
  rounding: z.enum(["down", "nearest", "up"]),
});

const packagesJson = z.array(z.object({ name: z.string(), value: money, count: z.int() })).readonly();

const groundsKept = z.array(z.enum(voucherGrounds)).readonly();

type Place = { readonly id: number; readonly number: number };

async function addVersion(
  tx: Transaction,
  { id, number }: Place,
  version: NewVoucherVersion,
  { actorId, at, messageId }: Authorship,
): Promise<void> {
  const { state, planNumber, points, terms, packages, grounds, validUntil, reason } = version;
  await tx.voucherVersion.create({
    data: {
      voucherId: id,
      number,
      state,
      planNumber,
      certainPoints: points.certain,
      expectedPoints: points.expected,
      budget: points.budget,
      terms: z.encode(termsJson, terms),
      packages: [...z.encode(packagesJson, packages)],
      grounds: [...grounds],
      validUntil: toDate(validUntil),
      reason,
      byId: actorId,
      at: toTimestamp(at),
      messageId,
    },
  });
}

async function lastNumber(tx: Transaction, id: number): Promise<number> {
  const { _max } = await tx.voucherVersion.aggregate({ where: { voucherId: id }, _max: { number: true } });
  if (_max.number === null) throw new Error(`voucher ${id} was not found`);
  return _max.number;
}

/** Each voucher `g` beside its newest version `v`. */
const withVersion = Prisma.sql`voucher g
  JOIN LATERAL (SELECT * FROM voucher_version w WHERE w.voucher_id = g.id ORDER BY w.number DESC LIMIT 1) v ON TRUE`;

function isListed(scope: Scope, { customerId, states }: VoucherFilter): Prisma.Sql {
  return Prisma.sql`${customerVisibleTo(scope)}
    AND ${customerId === undefined ? Prisma.sql`TRUE` : Prisma.sql`c.id = ${customerId}`}
    AND ${states === undefined ? Prisma.sql`TRUE` : Prisma.sql`v.state::text = ANY(${[...states]}::text[])`}`;
}

type VersionRow = {
  number: number;
  state: VoucherState;
  plan_number: number;
  certain_points: bigint;
  expected_points: bigint;
  budget: bigint;
  terms: unknown;
  packages: unknown;
  grounds: string[];
  valid_until: Date;
  reason: string | null;
  by_id: number | null;
  by_name: string | null;
  at: Date;
};

type Row = VersionRow & {
  id: number;
  plan_id: number;
  quarter: Date;
  customer_id: number;
  customer_name: string;
  owner_id: number | null;
  author_id: number | null;
  author_name: string | null;
};

async function load(tx: Transaction, where: Prisma.Sql, limit: number): Promise<readonly Voucher[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT g.id, g.plan_id, p.quarter, c.id AS customer_id, c.name AS customer_name, c.owner_id,
      author.id AS author_id, author.name AS author_name, ${versionColumns}
    FROM ${withVersion} JOIN plan p ON p.id = g.plan_id JOIN customer c ON c.id = p.customer_id
    JOIN voucher_version f ON f.voucher_id = g.id AND f.number = 1
    LEFT JOIN person author ON author.id = f.by_id LEFT JOIN person b ON b.id = v.by_id
    WHERE ${where} ORDER BY g.id DESC LIMIT ${limit}`;
  return rows.map(toVoucher);
}

async function loadVersions(tx: Transaction, id: number): Promise<readonly VoucherVersion[]> {
  const rows = await tx.$queryRaw<VersionRow[]>`
    SELECT ${versionColumns} FROM voucher_version v LEFT JOIN person b ON b.id = v.by_id
    WHERE v.voucher_id = ${id} ORDER BY v.number`;
  return rows.map(toVersion);
}

const versionColumns = Prisma.sql`v.number, v.state::text AS state, v.plan_number, v.certain_points,
  v.expected_points, v.budget, v.terms, v.packages, v.grounds, v.valid_until, v.reason, v.by_id,
  b.name AS by_name, v.at`;

function toVoucher(row: Row): Voucher {
  return {
    id: row.id,
    planId: row.plan_id,
    customer: { id: row.customer_id, name: row.customer_name, ownerId: row.owner_id },
    quarter: toPlainDate(row.quarter),
    author: named(row.author_id, row.author_name),
    current: toVersion(row),
  };
}

function toVersion(row: VersionRow): VoucherVersion {
  return {
    number: row.number,
    state: row.state,
    planNumber: row.plan_number,
    points: {
      certain: row.certain_points,
      expected: row.expected_points,
      total: row.certain_points + row.expected_points,
      budget: row.budget,
    },
    terms: termsJson.parse(row.terms),
    packages: packagesJson.parse(row.packages),
    grounds: groundsOf(row.grounds),
    validUntil: toPlainDate(row.valid_until),
    reason: row.reason,
    by: named(row.by_id, row.by_name),
    at: toInstant(row.at),
  };
}

function groundsOf(kept: readonly string[]): readonly VoucherGround[] {
  return groundsKept.parse(kept);
}

function named(id: number | null, name: string | null) {
  return id === null || name === null ? null : { id, name };
}

/** One lock for all packages: approvals are rare, and a voucher holds several of them. */
const stockLock = "voucher stock";

/** What was accepted is owed for good; what was only promised is free again once it is over. */
async function holdStock(
  tx: Transaction,
  on: Temporal.PlainDate,
  exceptId?: number,
): Promise<ReadonlyMap<string, number>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${stockLock}))`;
  const rows = await tx.$queryRaw<{ name: string; count: number }[]>`
    SELECT k.name, sum(k.count)::int AS count
    FROM ${withVersion}, jsonb_to_recordset(v.packages) AS k(name text, count int)
    WHERE (v.state = 'accepted' OR (v.state IN ('approved', 'sent') AND v.valid_until >= ${toDate(on)}))
      AND g.id IS DISTINCT FROM ${exceptId ?? null}::int
    GROUP BY k.name`;
  return new Map(rows.map(({ name, count }) => [name, count]));
}

async function noteSent(tx: Transaction, { id, number }: Place, by: Authorship): Promise<boolean> {
  await tx.$executeRaw`SELECT FROM voucher WHERE id = ${id} FOR NO KEY UPDATE`;
  const newest = (await loadVersions(tx, id)).at(-1);
  if (newest?.number !== number || newest.state !== "approved") return false;
  await addVersion(tx, { id, number: number + 1 }, { ...newest, state: "sent", reason: null }, by);
  return true;
}
