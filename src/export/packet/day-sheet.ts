import type { PayRow } from "#src/domain/pay-row.ts";
import type { Quarters } from "#src/domain/timesheet/code.ts";
import { daySymbolOf } from "#src/domain/timesheet/symbol.ts";
import type { TimesheetDay } from "#src/domain/timesheet/timesheet.ts";
import { closingRows, paidColumn } from "./day-closing.ts";
import { lateOf } from "./day-columns.ts";
import { type DayFrame, dayFrame, daySetup, headingTo, type LeadColumn, lastDay } from "./day-frame.ts";
import { headingRows, mergeHeading } from "./day-heading.ts";
import { type Total, totalsOf } from "./day-totals.ts";
import { look } from "./look.ts";
import type { PacketHead, Words } from "./packet-head.ts";
import { roleWords } from "./role-words.ts";
import type { CellValue } from "./xlsx/cell.ts";
import { cellAt, referTo } from "./xlsx/formula.ts";
import type { Row } from "./xlsx/sheet.ts";
import type { Style } from "./xlsx/style.ts";
import type { Workbook } from "./xlsx/workbook.ts";

export type DaySheet = {
  /** Tells the cells that were written. */
  add(row: PayRow): Promise<readonly CellValue[]>;
  /** Where the sum of the paid công stands; the official form has none. */
  end(): Promise<{ readonly paid: string | null }>;
};

/** Bảng chấm công: a row for each person, a cell for each day, and totals that are counted out of the cells. */
export function openDaySheet(workbook: Workbook, head: PacketHead, words: Words): DaySheet {
  const frame = dayFrame(head);
  const sheet = workbook.add(daySetup(frame, words));
  const sums = frame.totals.map((): Quarters => 0);
  const late = { people: 0, quarters: 0 };
  let count = 0;

  return {
    async add(row) {
      late.people += row.lateDays.length > 0 ? 1 : 0;
      late.quarters += lateOf(row);
      if (count === 0) await begin(row.timesheet.days, row.timesheet.standard);
      count += 1;
      const totals = totalsOf(row, { frame, line: headingTo + count, words });
      for (const [index, { quarters }] of totals.entries()) sums[index] = (sums[index] ?? 0) + quarters;
      const written = personRow(row, count, { frame, words });
      const cells = [...written.cells, ...totals.map(({ value }) => value)];
      const styles = [...written.styles, ...totals.map(({ style }) => style)];
      await sheet.write([{ cells, styles, height: heightOf(totals) }]);
      return cells;
    },
    async end() {
      if (count === 0) await begin([], 0);
      const line = sheet.next();
      await sheet.write(closingRows({ frame, sums, count, late, words }));
      const column = paidColumn(frame);
      return { paid: count > 0 && column ? referTo(sheet, cellAt(column, line)) : null };
    },
  };

  async function begin(days: readonly TimesheetDay[], standard: Quarters): Promise<void> {
    await sheet.write(headingRows(days, standard, { frame, words }));
    mergeHeading(sheet, frame);
  }
}

/** In points: room for two halves below each other. */
const rowHeight = 28;
const notesLine = 11.5;
const notesWidth = 30;

type Surroundings = { readonly frame: DayFrame; readonly words: Words };

function personRow(row: PayRow, place: number, { frame, words }: Surroundings): Row {
  const days = Array.from({ length: lastDay }, (_, index) => row.timesheet.days[index]);
  return {
    cells: [
      ...frame.leads.map((lead) => leadValue(lead, row, { place, words })),
      ...days.map((day) => (day ? daySymbolOf(day, frame.head) || null : null)),
    ],
    styles: [...frame.leads.map(leadStyle), ...days.map((day) => dayStyle(day, frame))],
  };
}

function heightOf(totals: readonly Total[]): number {
  const longest = Math.max(0, ...totals.map(({ value }) => (typeof value === "string" ? value.length : 0)));
  return Math.max(rowHeight, Math.ceil(longest / notesWidth) * notesLine);
}

function leadValue(
  { kind }: LeadColumn,
  { person }: PayRow,
  { place, words: { t } }: { readonly place: number; readonly words: Words },
): CellValue {
  switch (kind) {
    case "number":
      return place;
    case "code":
      return person.code;
    case "name":
      return person.name;
    case "role":
      return roleWords(person.role, t);
  }
}

function leadStyle({ kind }: LeadColumn): Style {
  return kind === "number" || kind === "code" ? look.center : look.wrapped;
}

/** A day without a date does not exist in the month. */
function dayStyle(day: TimesheetDay | undefined, { head }: DayFrame): Style {
  if (!day) return look.dayMissing;
  switch (day.kind) {
    case "owed":
      // Two halves, such as `X/2 KL/2`, are two lines in a size in which neither is broken.
      return daySymbolOf(day, head).includes(" ") ? look.dayHalves : look.day;
    case "rest":
      return look.dayRest;
    case "outside":
      return look.dayOutside;
  }
}
