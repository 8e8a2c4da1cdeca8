import type { PayRow } from "#src/domain/pay-row.ts";
import type { Quarters, SlotCode } from "#src/domain/timesheet/code.ts";
import type { TimesheetRules } from "#src/domain/timesheet/rules.ts";
import type { MessageKey } from "#src/i18n/translate.ts";

/** A total behind the days of a person. */
export type DayColumn = {
  readonly label: MessageKey;
  readonly width: number;
} /** Counted out of the days of the row. */ & (
  | { readonly kind: "counted"; readonly codes: readonly SlotCode[]; readonly isPaid: boolean }
  /** The sum of the paid ones. */
  | { readonly kind: "paid" }
  /** Whether the columns add up to what the company week holds. */
  | { readonly kind: "check" }
  /** What no cell of the row tells, in quarters. */
  | { readonly kind: "given"; readonly quarters: (row: PayRow) => Quarters; readonly isAdded: boolean }
  /** Left for the wage clerk, as the form has it. */
  | { readonly kind: "empty" }
  | { readonly kind: "note" }
);

const personal = ["marriage", "child_marriage", "bereavement"] as const;
const insured = ["sick", "child_sick", "maternity"] as const;

const standard: readonly DayColumn[] = [
  given("packet.col_standard", ({ timesheet }) => timesheet.payStandard, false),
  counted("packet.col_worked", ["worked"], true),
  counted("packet.col_elsewhere", ["trip", "training"], true),
  counted("packet.col_annual", ["annual"], true),
  counted("packet.col_compensatory", ["compensatory"], true),
  counted("packet.col_holiday", ["holiday"], true),
  counted("packet.col_personal", personal, true),
  counted("packet.col_unpaid", ["unpaid"], false),
  counted("packet.col_absent", ["absent"], false),
  counted("packet.col_insured", insured, false),
  given("packet.col_outside", ({ timesheet }) => timesheet.outside, true),
  { kind: "paid", label: "packet.col_paid", width: 7.5 },
  given("packet.col_late", lateOf, false),
  given("packet.col_leave_left", ({ leaveLeft }) => leaveLeft, false),
  { kind: "check", label: "packet.col_check", width: 6 },
  { kind: "note", label: "packet.col_note", width: 24 },
];

/** Form 01a-LĐTL (Circulars 200/2014 and 133/2016), columns 32 to 36. */
const official: readonly DayColumn[] = [
  { kind: "empty", label: "packet.col_01a_product", width: 11 },
  counted("packet.col_01a_time", ["worked", "trip", "training"], true, 11),
  counted("packet.col_01a_full", ["annual", "compensatory", "holiday", ...personal], true, 11),
  { kind: "empty", label: "packet.col_01a_part", width: 11 },
  counted("packet.col_01a_insured", insured, false, 11),
];

/** Nobody at the company pays for them. */
export const insuredCodes: ReadonlySet<SlotCode> = new Set(insured);

export function dayColumns(layout: TimesheetRules["layout"]): readonly DayColumn[] {
  return layout === "standard" ? standard : official;
}

type Symbols = Readonly<Record<SlotCode, string>>;

/**
 * The codes that a column counts, one for each symbol: cells tell symbols and no codes, so a symbol that several codes
 * are written by belongs to the first column that has it.
 */
export function countedCodes(
  column: DayColumn,
  columns: readonly DayColumn[],
  symbols: Symbols,
): readonly SlotCode[] {
  const taken = new Set(
    codesOf(columns.slice(0, columns.indexOf(column))).map((code) => fold(symbols[code])),
  );
  const free = codesOf([column]).filter((code) => !taken.has(fold(symbols[code])));
  return free.filter((code, index) => free.findIndex((one) => isSame(symbols[one], symbols[code])) === index);
}

/** What the row has of the symbols of these codes, in quarters. */
export function countedQuarters(
  codes: readonly SlotCode[],
  { timesheet }: PayRow,
  symbols: Symbols,
): Quarters {
  const own = [...timesheet.sums].filter(([code]) =>
    codes.some((one) => isSame(symbols[one], symbols[code])),
  );
  return own.reduce((sum, [, quarters]) => sum + quarters, 0);
}

function codesOf(columns: readonly DayColumn[]): readonly SlotCode[] {
  return columns.flatMap((column) => (column.kind === "counted" ? column.codes : []));
}

/** Spreadsheets count without regard to capitals. */
function isSame(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(symbol: string): string {
  return symbol.toLowerCase();
}

/** What earlier months are put right by in this one. */
export function lateOf({ lateDays }: Pick<PayRow, "lateDays">): Quarters {
  return lateDays.reduce((sum, { difference }) => sum + difference, 0);
}

function counted(
  label: MessageKey,
  codes: readonly SlotCode[],
  isPaid: boolean,
  width = 6.2,
): DayColumn & { readonly kind: "counted" } {
  return { kind: "counted", label, codes, isPaid, width };
}

function given(label: MessageKey, quarters: (row: PayRow) => Quarters, isAdded: boolean): DayColumn {
  return { kind: "given", label, quarters, isAdded, width: 7 };
}
