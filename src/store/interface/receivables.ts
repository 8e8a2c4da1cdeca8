import type { Scope, Subject } from "#src/domain/access.ts";
import type { Authorship } from "../store.ts";

/**
 * What customers owe: signed less collected, of every sale that stands. A sale is due on the day that was agreed or, where
 * none was, the company's term after it was signed. Whose sale it is follows the day of signing, as in the figures.
 */
export interface Receivables {
  /** Sales with a rest that is due by that day, the earliest first. */
  due(scope: Scope, subject: Subject, asked: DueAsked): Promise<readonly Receivable[]>;
  /** All that is owed, by how late it is, and by whom; the customers who owe most of what is late come first. */
  aging(scope: Scope, subject: Subject, asked: AgingAsked): Promise<Aging>;
  /** The day that was agreed; null where the company's term holds. */
  agreedOn(saleId: number): Promise<Temporal.PlainDate | null>;
  agree(saleId: number, dueOn: Temporal.PlainDate, by: Authorship): Promise<void>;
}

export type DueAsked = {
  readonly until: Temporal.PlainDate;
  readonly limit: number;
  /** The company's term: so many days after a sale was signed. */
  readonly paymentDays: number;
};

export type Receivable = {
  readonly saleId: number;
  readonly customer: { readonly id: number; readonly name: string };
  /** Whole đồng that the customer still owes for the sale. */
  readonly rest: bigint;
  /** What of it is the subject's by the shares. */
  readonly part: bigint;
  readonly dueOn: Temporal.PlainDate;
};

export type AgingAsked = {
  readonly today: Temporal.PlainDate;
  /** The last days of this week and of the next. */
  readonly weekEndsOn: Temporal.PlainDate;
  readonly nextWeekEndsOn: Temporal.PlainDate;
  readonly customers: number;
  readonly paymentDays: number;
};

/** Whole đồng; of a shared sale the part of the subject's people. */
export type Owed = {
  readonly total: bigint;
  /** 1–30 days late, 31–60, more than 60. */
  readonly late30: bigint;
  readonly late60: bigint;
  readonly later: bigint;
  /** From today to the end of the week, and in the week after. */
  readonly thisWeek: bigint;
  readonly nextWeek: bigint;
};

export type Aging = Owed & {
  readonly sales: number;
  /** Others have a part in some of the sales. */
  readonly isShared: boolean;
  readonly customers: readonly (Owed & { readonly id: number; readonly name: string })[];
  readonly customerCount: number;
};
