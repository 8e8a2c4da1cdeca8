import { fullDay, type Quarters } from "#src/domain/timesheet/code.ts";
import type { TimesheetDay } from "#src/domain/timesheet/timesheet.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import { countedCodes, type DayColumn } from "./day-columns.ts";
import { type DayFrame, headingFrom, headingTo, lastDay } from "./day-frame.ts";
import { look } from "./look.ts";
import type { Words } from "./packet-head.ts";
import { placedRow } from "./placed-row.ts";
import { monthWords, stateSentence } from "./state-sentence.ts";
import { columnName } from "./xlsx/cell.ts";
import { rangeOf } from "./xlsx/formula.ts";
import type { Row, SheetWriter } from "./xlsx/sheet.ts";
import type { Style } from "./xlsx/style.ts";

type Surroundings = { readonly frame: DayFrame; readonly words: Words };

/** Everything above the first person. */
export function headingRows(
  days: readonly TimesheetDay[],
  standard: Quarters,
  surroundings: Surroundings,
): readonly Row[] {
  return [...pageHead(standard, surroundings), ...columnHeads(days, surroundings)];
}

/** Where the công of the company week stands, which every row has to add up to. */
export function standardCell({ firstTotal }: DayFrame): string {
  return `$${columnName(firstTotal)}$${standardRow}`;
}

/** Headings that reach over several columns or rows. */
export function mergeHeading(
  sheet: SheetWriter,
  { head, leads, firstDay, firstTotal, width }: DayFrame,
): void {
  const lowest = head.layout === "standard" ? headingTo : headingTo - 1;
  for (const index of leads.keys()) {
    const column = index + 1;
    sheet.merge(rangeOf({ column, row: headingFrom }, { column, row: lowest }));
  }
  const across = (from: number, to: number) =>
    sheet.merge(rangeOf({ column: from, row: headingFrom }, { column: to, row: headingFrom }));
  across(firstDay, firstTotal - 1);
  across(firstTotal, width);
}

const standardRow = 5;

function pageHead(standard: Quarters, { frame, words }: Surroundings): readonly Row[] {
  const { head, firstDay, firstTotal, width } = frame;
  const { t } = words;
  const isOfficial = head.layout === "01a";
  const middle = firstDay + 18;
  return [
    placedRow(width, [
      {
        from: 1,
        to: middle,
        style: look.company,
        value: isOfficial ? t("packet.unit", { company: head.company }) : head.company,
      },
      ...(isOfficial
        ? [{ from: middle + 1, to: width, style: look.right, value: t("packet.form_number") }]
        : []),
    ]),
    placedRow(width, [
      { from: 1, to: middle, style: look.plain, value: isOfficial ? t("packet.department") : null },
    ]),
    {
      ...placedRow(width, [{ from: 1, to: width, style: look.title, value: t("packet.days_title") }]),
      height: 24,
    },
    placedRow(width, [{ from: 1, to: width, style: look.subtitle, value: monthWords(head, words) }]),
    placedRow(width, [
      { from: 1, to: middle, style: look.state, value: stateSentence(head, words) },
      { from: middle + 1, to: firstTotal - 1, style: look.right, value: t("packet.week_standard") },
      { from: firstTotal, to: firstTotal, style: look.quartersBold, value: standard / fullDay },
    ]),
  ];
}

function columnHeads(days: readonly TimesheetDay[], { frame, words: { t } }: Surroundings): readonly Row[] {
  const { head, leads, totals } = frame;
  const isOfficial = head.layout === "01a";
  const numbers = Array.from({ length: lastDay }, (_, index) => index + 1);
  const dayHeads = numbers.map((day) => headStyle(day, days, head.month));
  const looks = [...leads.map(() => look.head), ...dayHeads, ...totals.map(() => look.headFine)];
  const blank = numbers.map(() => null);
  return [
    {
      cells: [
        ...leads.map(({ label }) => t(label)),
        t("packet.days_of_month"),
        ...blank.slice(1),
        t(isOfficial ? "packet.converted" : "packet.summed"),
        ...totals.slice(1).map(() => null),
      ],
      styles: looks.map(() => look.head),
      height: 18,
    },
    {
      cells: [...leads.map(() => null), ...numbers, ...totals.map(({ label }) => t(label))],
      styles: looks,
      height: isOfficial ? 88 : 60,
    },
    {
      cells: [
        ...leads.map((_, index) => (isOfficial ? String.fromCharCode(65 + index) : null)),
        ...numbers.map((day) => weekdayOf(day, head.month, t)),
        ...totals.map((column, index) => (isOfficial ? lastDay + 1 + index : symbolsUnder(column, frame))),
      ],
      styles: looks,
      height: isOfficial ? 18 : 30,
    },
  ];
}

function symbolsUnder(column: DayColumn, { head: { symbols }, totals }: DayFrame): string | null {
  const codes = countedCodes(column, totals, symbols);
  return codes.length === 0 ? null : codes.map((code) => symbols[code]).join(", ");
}

const weekdays = [
  "packet.monday",
  "packet.tuesday",
  "packet.wednesday",
  "packet.thursday",
  "packet.friday",
  "packet.saturday",
  "packet.sunday",
] as const satisfies readonly MessageKey[];

function weekdayOf(day: number, month: Temporal.PlainYearMonth, t: Words["t"]): string | null {
  if (day > month.daysInMonth) return null;
  const key = weekdays[month.toPlainDate({ day }).dayOfWeek - 1];
  return key ? t(key) : null;
}

/** Grey over days on which the company week owes nothing. */
function headStyle(day: number, days: readonly TimesheetDay[], month: Temporal.PlainYearMonth): Style {
  if (day > month.daysInMonth) return look.headMissing;
  return days[day - 1]?.standard === 0 ? look.headRest : look.head;
}
