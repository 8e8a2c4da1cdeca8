import type { LedgerEntry } from "#src/domain/commission/entry.ts";
import type { CommissionPlan, KindRates, PlanRates } from "#src/domain/commission/plan.ts";
import { type Books, type FrozenLine, type Payee, reckon } from "#src/domain/commission/reckon.ts";
import type { EntryRef, Statement } from "#src/domain/commission/statement.ts";
import type { Fraction } from "#src/domain/fraction.ts";

export const november = Temporal.PlainYearMonth.from("2026-11");

/** 5 is 5 %, 0.5 is 0,5 %. */
export function percent(value: number): Fraction {
  return { numerator: BigInt(Math.round(value * 1000)), denominator: 100_000n };
}

export function sameRate(value: number): KindRates {
  return { new: percent(value), renewal: percent(value), expansion: percent(value) };
}

/** 5 % of what is collected by everybody who sells; name only what the test is about. */
export function aPlan(fields: Partial<CommissionPlan> = {}): CommissionPlan & { readonly version: string } {
  return {
    name: "Kinh doanh",
    version: "v1",
    from: Temporal.PlainYearMonth.from("2026-01"),
    to: null,
    appliesTo: { roles: ["rep", "lead"], teams: [], people: [] },
    base: "collected",
    rates: { kind: "flat", rates: sameRate(5) },
    cap: null,
    floor: null,
    override: null,
    bonuses: [],
    minimumWork: null,
    leaver: null,
    isTargetProrated: true,
    ...fields,
  };
}

type Tiers = Extract<PlanRates, { kind: "tiers" }>;

/** Below 80 %: 3 %, below 100 %: 5 %, below 120 %: 6 %, from there 8 %. */
export function tiers(count: Tiers["count"], fields: Partial<Tiers> = {}): Tiers {
  return {
    kind: "tiers",
    by: "completion",
    metric: "revenue_collected",
    targetMetric: "revenue_signed",
    count,
    tiers: [
      { from: percent(0), rates: sameRate(3) },
      { from: percent(80), rates: sameRate(5) },
      { from: percent(100), rates: sameRate(6) },
      { from: percent(120), rates: sameRate(8) },
    ],
    ...fields,
  };
}

/** Somebody who was there all month. */
export function aPayee(id: number, fields: Partial<Payee> = {}): Payee {
  return {
    id,
    name: `Người ${id}`,
    plan: aPlan(),
    leftOn: null,
    figures: new Map(),
    targets: new Map(),
    employed: { halfDays: 42, of: 42 },
    worked: 84,
    led: [],
    adjustments: [],
    carried: 0n,
    ...fields,
  };
}

type EntryFields = Partial<Omit<LedgerEntry, "ref" | "on">> & { readonly on?: string };

/** Money that came in for S1 on 10 November, all of it person 1's. */
export function aCollection(id: number, amount: bigint, fields: EntryFields = {}): LedgerEntry {
  return anEntry({ kind: "collection", id }, amount, fields);
}

export function aSale(id: number, amount: bigint, fields: EntryFields = {}): LedgerEntry {
  return anEntry({ kind: "sale", id }, amount, { saleId: id, ...fields });
}

function anEntry(ref: EntryRef, amount: bigint, { on = "2026-11-10", ...fields }: EntryFields): LedgerEntry {
  return {
    ref,
    saleId: 1,
    saleKind: "new",
    customer: "An Phát",
    on: Temporal.PlainDate.from(on),
    amount,
    shares: [{ personId: 1, amount }],
    reverses: null,
    ownerId: null,
    ...fields,
  };
}

/** Dated as what it takes back. */
export function aReversal(id: number, of: LedgerEntry): LedgerEntry {
  return {
    ...of,
    ref: { kind: of.ref.kind, id },
    amount: -of.amount,
    shares: of.shares.map(({ personId, amount }) => ({ personId, amount: -amount })),
    reverses: of.ref,
  };
}

export function someBooks(entries: readonly LedgerEntry[], fields: Partial<Books> = {}): Books {
  return {
    month: november,
    entries,
    collections: [],
    frozen: [],
    marks: [],
    lateTerms: () => null,
    ...fields,
  };
}

/** The statement of the first of them. */
export function statementOf(
  payees: Payee | readonly [Payee, ...Payee[]],
  entries: readonly LedgerEntry[],
  fields: Partial<Books> = {},
): Statement {
  const all = "id" in payees ? [payees] : payees;
  const statement = reckon(all, someBooks(entries, fields)).get(all[0]?.id ?? 0);
  if (!statement) throw new Error("nobody was asked for");
  return statement;
}

export function frozenFrom(statements: Iterable<Statement>): readonly FrozenLine[] {
  return [...statements].flatMap(({ personId, month, lines }) =>
    lines.map((line) => ({ personId, month, line })),
  );
}

/** The amount of each line, and what it is about. */
export function amountsOf({ lines }: Statement): readonly (readonly [string, bigint])[] {
  return lines.map((line) => [
    line.kind === "entry" ? `${line.entry.kind === "sale" ? "S" : "C"}${line.entry.id}` : line.kind,
    line.amount,
  ]);
}
