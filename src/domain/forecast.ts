import type { WorkCalendar } from "./calendar.ts";
import { splitMoney } from "./money.ts";
import type { DateRange } from "./period.ts";
import { measureProgress } from "./progress.ts";

/** What an open lead's chance goes by: its temperature, or else its status. */
export const chanceKinds = ["warm", "cold", "in_progress", "assigned", "new"] as const;

export type ChanceKind = (typeof chanceKinds)[number];

/** In percent, 0 to 100. */
export type Chances = Readonly<Record<ChanceKind, number>>;

/**
 * What an open lead says about a month. `due`: it is expected to close in it. `overdue`: it should have closed
 * before today. The others could belong to the month, but do not say so.
 */
export const leadReadings = ["due", "overdue", "no_amount", "no_close"] as const;

export type LeadReading = (typeof leadReadings)[number];

/** Open leads that count alike. */
export type LeadGroup = {
  readonly kind: ChanceKind;
  readonly reading: LeadReading;
  readonly count: number;
  /** Whole đồng, all of them together; 0 for those without an amount. */
  readonly amount: bigint;
};

/** Amounts are whole đồng. */
export type Forecast = {
  /** What is signed already. */
  readonly actual: bigint;
  /** The one way: what is signed, and the open leads of the month by their chances. Absent when the month is over. */
  readonly pipeline: Pipeline | undefined;
  /** The other way: the present rate by working days; absent until one of them has gone. */
  readonly runRate: bigint | undefined;
  readonly low: bigint;
  readonly high: bigint;
  readonly overdue: { readonly count: number; readonly amount: bigint };
  readonly withoutAmount: number;
  readonly withoutClose: number;
};

export type Pipeline = {
  readonly count: number;
  readonly amount: bigint;
  /** Rounded down once, from the exact sum. */
  readonly weighted: bigint;
  /** These add up to the whole. */
  readonly parts: readonly PipelinePart[];
};

export type PipelinePart = {
  readonly kind: ChanceKind;
  readonly chance: number;
  readonly count: number;
  readonly amount: bigint;
  readonly weighted: bigint;
};

type Basis = {
  readonly actual: bigint;
  readonly leads: readonly LeadGroup[];
  readonly chances: Chances;
};

type Moment = {
  readonly period: DateRange;
  readonly today: Temporal.PlainDate;
  readonly calendar: WorkCalendar;
};

/** What a month will bring in, as the range between two ways to expect it; never less than is in already. */
export function makeForecast({ actual, leads, chances }: Basis, moment: Moment): Forecast {
  const isOver = Temporal.PlainDate.compare(moment.today, moment.period.to) > 0;
  const open = isOver ? [] : leads;
  const pipeline = isOver ? undefined : weigh(open, chances);
  const runRate = isOver ? undefined : runRateOf(actual, moment);
  const ways = [
    ...(pipeline ? [actual + pipeline.weighted] : []),
    ...(runRate === undefined ? [] : [runRate]),
  ];

  return {
    actual,
    pipeline,
    runRate,
    low: greater(actual, ways.length === 0 ? actual : ways.reduce(lesser)),
    high: ways.reduce(greater, actual),
    overdue: sumOf(open, "overdue"),
    withoutAmount: sumOf(open, "no_amount").count,
    withoutClose: sumOf(open, "no_close").count,
  };
}

/** What one lead counts for, rounded down. */
export function weightedAmount(amount: bigint, chance: number): bigint {
  return (amount * shareOf(chance)) / whole;
}

/** A chance may have decimals: it is kept in millionths of a percent. */
const millionths = 1_000_000;
const whole = 100n * BigInt(millionths);

function shareOf(chance: number): bigint {
  return BigInt(Math.round(chance * millionths));
}

function weigh(leads: readonly LeadGroup[], chances: Chances): Pipeline {
  const groups = chanceKinds
    .map((kind) => ({
      kind,
      chance: chances[kind],
      ...sumOf(
        leads.filter((group) => group.kind === kind),
        "due",
      ),
    }))
    .filter(({ count }) => count > 0);
  const exact = groups.map(({ amount, chance }) => amount * shareOf(chance));
  const sum = exact.reduce(plus, 0n);
  const weighted = sum / whole;
  const shares = sum > 0n ? splitMoney(weighted, exact) : exact;

  return {
    count: groups.reduce((total, { count }) => total + count, 0),
    amount: groups.map(({ amount }) => amount).reduce(plus, 0n),
    weighted,
    parts: groups.map((group, index) => ({ ...group, weighted: shares[index] ?? 0n })),
  };
}

/** Today counts as worked, as it does for the pace; a first day that is not over yet says nothing about a month. */
function runRateOf(actual: bigint, moment: Moment): bigint | undefined {
  const { period, today, calendar } = moment;
  const { state, workedHalfDays, totalHalfDays } = measureProgress(actual, undefined, moment);
  if (state !== "running") return undefined;
  const before = today.subtract({ days: 1 });
  if (calendar.workingHalfDays({ from: period.from, to: before }) === 0) return undefined;

  return (actual * BigInt(totalHalfDays)) / BigInt(workedHalfDays);
}

function sumOf(leads: readonly LeadGroup[], reading: LeadReading): { count: number; amount: bigint } {
  const read = leads.filter((group) => group.reading === reading);
  return {
    count: read.reduce((total, { count }) => total + count, 0),
    amount: read.map(({ amount }) => amount).reduce(plus, 0n),
  };
}

function plus(one: bigint, other: bigint): bigint {
  return one + other;
}

function lesser(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

function greater(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}
