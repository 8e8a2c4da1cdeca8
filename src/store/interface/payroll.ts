import type { LedgerEntry } from "#src/domain/commission/entry.ts";
import type { EntryRef, Statement, StatementLine } from "#src/domain/commission/statement.ts";
import type { Metric } from "#src/domain/metric.ts";
import type { PayScope } from "#src/domain/pay-access.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import type { Person } from "#src/domain/person.ts";
import type { Authorship, Days } from "../store.ts";

/** What months pay: the ledger as commission reads it, and what has been locked. */
export interface Payroll {
  /**
   * Everybody employed on one of the days, or with a share in an entry that counts in them, whether they have left or
   * have not started yet; by employee code, in the units of the last day.
   */
  people(asked: Pick<EntriesAsked, "days" | "late">): Promise<readonly Person[]>;
  /** Everybody who was ever entered, in the units of that day: an entry may name somebody who has left since. */
  everybody(on: Temporal.PlainDate): Promise<readonly Person[]>;
  /**
   * The entries that count in a month, in the order of day, kind (sales first) and id: dated in it, or dated in a
   * locked month and written after `late`; only those in which one of these people has a share. Nothing is left out
   * because it was taken back: a reversal is an entry of its own. It carries everybody's shares, so it is for
   * reckoning and never shown as it is.
   */
  entries(asked: EntriesAsked): Promise<readonly LedgerEntry[]>;
  /**
   * These sales, all that came in and all that went back for them, newest first, with what was taken back whole: what
   * their refunds and reversals are about.
   */
  historyOf(saleIds: readonly number[]): Promise<readonly LedgerEntry[]>;
  /** The locked lines about these entries, of everybody. */
  frozenLines(entries: readonly EntryRef[]): Promise<readonly FrozenLine[]>;
  /** Sums of figures by person, for these people and metrics. */
  figures(
    personIds: readonly number[],
    metrics: readonly Metric[],
    days: Days,
  ): Promise<readonly PersonSum[]>;
  /** What figures do not tell apart, of those of these people who have any of it. */
  revenue(personIds: readonly number[], days: Days): Promise<readonly PersonRevenue[]>;

  lockOf(month: Temporal.PlainYearMonth): Promise<MonthLock | undefined>;
  /** The latest locked month, and the first one. */
  lockedSpan(): Promise<{ readonly first: Temporal.PlainYearMonth; readonly last: MonthLock } | undefined>;
  /** The highest number of a collection that each lock has seen. */
  collectionMarks(): Promise<readonly number[]>;
  /**
   * Waits for everybody who is writing entries, days or adjustments and keeps others from it until this transaction
   * ends; then nothing can slip in between what is counted and what is locked.
   */
  holdLedger(): Promise<LedgerMark>;
  lock(lock: NewMonthLock, by: Authorship): Promise<void>;
  /** Adds locked statements, a part of the people at a time. Throws for one whose lines do not add up. */
  freeze(month: Temporal.PlainYearMonth, people: readonly FrozenPerson[]): Promise<void>;
  frozenStatement(
    scope: PayScope,
    month: Temporal.PlainYearMonth,
    personId: number,
  ): Promise<Statement | undefined>;
  /** Those of these people who have one. */
  frozenStatements(
    scope: PayScope,
    month: Temporal.PlainYearMonth,
    personIds: readonly number[],
  ): Promise<ReadonlyMap<number, Statement>>;
  /** The same without their lines. */
  frozenHeads(
    scope: PayScope,
    month: Temporal.PlainYearMonth,
    personIds: readonly number[],
  ): Promise<ReadonlyMap<number, StatementHead>>;
  /** By employee code, a part at a time, beginning after the code; without the lines. */
  frozenRows(
    scope: PayScope,
    month: Temporal.PlainYearMonth,
    after: string,
    limit: number,
  ): Promise<readonly FrozenRow[]>;
  /** What each of these people owes from a locked month; below zero, and without those who owe nothing. */
  carriedFrom(
    month: Temporal.PlainYearMonth,
    personIds: readonly number[],
  ): Promise<ReadonlyMap<number, bigint>>;

  /** Collides with the lock of its month: the line starts over, and finds the month locked. */
  adjust(adjustment: NewAdjustment, by: Authorship): Promise<number>;
  adjustments(scope: PayScope, month: Temporal.PlainYearMonth): Promise<readonly Adjustment[]>;

  signOff(signOffs: readonly NewSignOff[], by: Authorship): Promise<void>;
  /** The newest of each kind for each person. */
  signOffs(scope: PayScope, month: Temporal.PlainYearMonth): Promise<readonly SignOff[]>;

  addExport(packet: NewPacket, by: Authorship): Promise<number>;
  /** The newest packet of a month; without those that the clock has made since that moment, where one is given. */
  lastExport(
    month: Temporal.PlainYearMonth,
    options?: { readonly butOfClockSince: Temporal.Instant },
  ): Promise<ExportedPacket | undefined>;
}

export type EntriesAsked = {
  readonly personIds: readonly number[];
  readonly days: Days;
  readonly base: "signed" | "collected" | "both";
  /** Entries up to the mark only: the ledger as it was when the month was locked. */
  readonly upTo?: LedgerMark;
  /** Those written after the mark and dated in the days before, from the first locked month on. */
  readonly late?: { readonly after: LedgerMark; readonly days: Days };
};

/** The highest ids that were written. */
export type LedgerMark = { readonly sale: number; readonly collection: number; readonly day: number };

export type FrozenLine = {
  readonly personId: number;
  readonly month: Temporal.PlainYearMonth;
  readonly line: StatementLine;
};

export type PersonSum = { readonly personId: number; readonly metric: Metric; readonly value: bigint };

export type PersonRevenue = {
  readonly personId: number;
  /** Signed of the kind new. */
  readonly fresh: bigint;
  /** Below zero: what went back, but for payments that were taken back as a mistake. */
  readonly refunds: bigint;
};

export type MonthLock = NewMonthLock & {
  readonly at: Temporal.Instant;
  readonly by: { readonly id: number; readonly name: string } | null;
};

export type NewMonthLock = {
  readonly month: Temporal.PlainYearMonth;
  readonly mark: LedgerMark;
  /** What the packet needs besides its rows, JSON-safe: the plans, symbols and layout of that day. */
  readonly basis: unknown;
};

export type FrozenPerson = { readonly row: PayRow; readonly statement: Statement };

export type FrozenRow = { readonly row: PayRow; readonly statement: StatementHead };

/** All of it but the lines. */
export type StatementHead = Omit<Statement, "lines">;

export type NewAdjustment = {
  readonly personId: number;
  readonly month: Temporal.PlainYearMonth;
  /** Whole đồng, below zero to take away. */
  readonly amount: bigint;
  readonly reason: string;
  readonly disputeId: number | null;
  /** The adjustment that this one takes back. */
  readonly reversesId: number | null;
};

export type Adjustment = NewAdjustment & { readonly id: number; readonly at: Temporal.Instant };

/** `confirmed`: the person says that the own row is right. `signed`: the lead does, for one of the team. */
export type NewSignOff = {
  readonly month: Temporal.PlainYearMonth;
  readonly personId: number;
  readonly kind: "confirmed" | "signed";
  /** Of the row as it was shown; one that has changed since is not confirmed any more. */
  readonly hash: string;
};

export type SignOff = NewSignOff & {
  readonly by: { readonly id: number; readonly name: string };
  readonly at: Temporal.Instant;
};

export type NewPacket = {
  readonly month: Temporal.PlainYearMonth;
  readonly isLocked: boolean;
  /** SHA-256 of the content, its time stamp left out. */
  readonly hash: string;
  /** What is compared with the next one. */
  readonly summary: readonly PacketSum[];
};

export type PacketSum = {
  readonly personId: number;
  readonly code: string;
  readonly name: string;
  /** Paid công, and that of earlier months which is put right, in quarters; money in whole đồng. */
  readonly paid: number;
  readonly late: number;
  readonly signed: bigint;
  readonly collected: bigint;
  readonly commission: bigint;
};

export type ExportedPacket = NewPacket & { readonly id: number; readonly at: Temporal.Instant };
