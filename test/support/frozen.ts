import type { Statement, StatementLine } from "#src/domain/commission/statement.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import type { FrozenPerson } from "#src/store/interface/payroll.ts";
import { day } from "./crm.ts";
import { rate } from "./payroll.ts";

export const november = Temporal.PlainYearMonth.from("2026-11");

const october = november.subtract({ months: 1 });

/** A line of every kind. */
export const lines: readonly StatementLine[] = [
  anEntry(1, { kind: "own_month" }),
  anEntry(2, {
    kind: "refund",
    of: { kind: "collection", id: 14 },
    month: october,
    isLocked: true,
  }),
  anEntry(3, { kind: "late", month: october }),
  anEntry(4, { kind: "leaver", personId: 9, name: "Cao Nhật Vy", rule: "successor" }),
  { number: 5, amount: 30n, kind: "override", of: "base", sum: 9_007_199_254_740_993n, rate: rate(5) },
  { number: 6, amount: 500n, kind: "bonus", name: "Khách mới", count: 3n },
  { number: 7, amount: 0n, kind: "bonus", name: "Vượt chỉ tiêu", count: null },
  { number: 8, amount: -7n, kind: "cap", limit: 1_000n, earned: 1_007n },
  { number: 9, amount: 7n, kind: "floor", limit: 1_000n, earned: 993n },
  { number: 10, amount: -3n, kind: "minimum_work", worked: 30, needed: 40 },
  { number: 11, amount: 1n, kind: "adjustment", id: 3, reason: "bù “tháng 10”" },
  { number: 12, amount: -9n, kind: "carried", from: october },
];

function anEntry(number: number, basis: Extract<StatementLine, { kind: "entry" }>["basis"]): StatementLine {
  return {
    number,
    amount: -2_400_000n,
    kind: "entry",
    entry: { kind: number === 1 ? "sale" : "collection", id: 100 + number },
    saleId: 12,
    saleKind: "renewal",
    customer: "Cty Minh Phát",
    on: day("2026-11-03"),
    whole: -40_000_000n,
    base: -40_000_000n,
    slices: [
      { base: -30_000_000n, rate: rate(60), tier: 1 },
      { base: -10_000_000n, rate: rate(60), tier: null },
    ],
    basis,
  };
}

/** With every line, unless others are given; they add up. */
export function aStatement(personId: number, of: readonly StatementLine[] = lines): Statement {
  const total = of.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    personId,
    month: november,
    plan: { name: "Chung", version: "1a2b3c4d" },
    standing: {
      by: "completion",
      count: "marginal",
      metric: "revenue_collected",
      actual: 80n,
      target: { numerator: 200n, denominator: 3n },
      tier: 2,
      missing: null,
    },
    lines: of,
    total,
    payable: total > 0n ? total : 0n,
    carried: total < 0n ? total : 0n,
    doubts: [
      { kind: "no_target", metric: "renewal_revenue" },
      { kind: "leaver", entry: { kind: "sale", id: 5 } },
      { kind: "origin_open", entry: { kind: "collection", id: 6 } },
    ],
  };
}

function aRow(id: number, code: string): PayRow {
  return {
    person: {
      id,
      code,
      name: "Nguyễn Thị Lan",
      role: "rep",
      team: "Bắc",
      region: null,
      startedOn: day("2026-01-01"),
      leftOn: day("2026-11-20"),
    },
    timesheet: {
      personId: id,
      month: november,
      days: [
        {
          on: day("2026-11-02"),
          kind: "owed",
          standard: 4,
          slots: [
            { half: 1, code: "worked", quarters: 2 },
            { half: 2, code: "unpaid", quarters: 2 },
          ],
        },
        { on: day("2026-11-24"), kind: "outside", standard: 4, slots: [] },
      ],
      sums: new Map([
        ["worked", 2],
        ["unpaid", 2],
      ]),
      outside: 4,
      standard: 8,
      payStandard: 104,
      paid: 2,
    },
    leaveLeft: 6,
    lateDays: [{ on: day("2026-10-05"), before: "X", after: "KL/2", difference: -2 }],
    revenue: {
      ...{ signed: 5n, collected: 4n, fresh: 3n, renewal: 2n, refunds: -1n },
      ...{ lateSigned: 7n, lateCollected: 6n, target: null, measured: 4n },
    },
    confirmed: { at: Temporal.Instant.from("2026-11-30T09:00+07:00") },
    signed: { at: Temporal.Instant.from("2026-11-30T10:00+07:00"), by: "Đỗ Kiều Trang" },
  };
}

export function frozen(id: number, code: string, of?: readonly StatementLine[]): FrozenPerson {
  return { row: aRow(id, code), statement: aStatement(id, of) };
}
