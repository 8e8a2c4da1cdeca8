import type { Statement } from "#src/domain/commission/statement.ts";
import type { MonthState } from "#src/domain/pay-month.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import type { SlotCode } from "#src/domain/timesheet/code.ts";
import type { TimesheetRules } from "#src/domain/timesheet/rules.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Translate } from "#src/i18n/translate.ts";

/** What the sheets say besides their rows. */
export type PacketHead = {
  readonly company: string;
  readonly month: Temporal.PlainYearMonth;
  readonly state: MonthState;
  readonly lockedAt: Temporal.ZonedDateTime | null;
  /** The only moment in the packet that does not follow from the ledger. */
  readonly madeAt: Temporal.ZonedDateTime;
  readonly layout: TimesheetRules["layout"];
  readonly symbols: Readonly<Record<SlotCode, string>>;
  readonly plans: readonly {
    readonly name: string;
    readonly version: string;
    readonly from: Temporal.PlainYearMonth;
    readonly to: Temporal.PlainYearMonth | null;
  }[];
  readonly missing: PacketMissing;
};

/** What somebody still has to do before the month can be relied on. */
export type PacketMissing = {
  /** Names. */
  readonly unconfirmed: readonly string[];
  /** A lead's name, null where nobody leads them, and the names of those who are not signed for. */
  readonly unsigned: readonly { readonly lead: string | null; readonly people: readonly string[] }[];
  readonly disputes: readonly { readonly id: number; readonly person: string; readonly about: string }[];
  readonly waitingLeave: readonly { readonly id: number; readonly person: string }[];
  readonly salesWithoutShares: readonly { readonly saleId: number; readonly customer: string }[];
};

/** All of one person's month. */
export type PacketPerson = { readonly row: PayRow; readonly statement: Statement };

/** In the company's language: the file is the same whoever asks for it. */
export type Words = { readonly t: Translate; readonly locale: Locale };
