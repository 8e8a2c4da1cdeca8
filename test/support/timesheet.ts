import { type CompanyWeek, createCalendar, type WorkCalendar } from "#src/domain/calendar.ts";
import type { DayCode, DayHalf } from "#src/domain/timesheet/code.ts";
import { timesheetOf } from "#src/domain/timesheet/fill.ts";
import type { TimesheetRules } from "#src/domain/timesheet/rules.ts";
import { usualSymbols } from "#src/domain/timesheet/symbol.ts";
import type { DayRecord, Timesheet } from "#src/domain/timesheet/timesheet.ts";
import { workMonthOf } from "#src/domain/timesheet/work-month.ts";

export const mondayToFriday: CompanyWeek = [2, 2, 2, 2, 2, 0, 0];
export const halfSaturday: CompanyWeek = [2, 2, 2, 2, 2, 1, 0];
export const mondayToSaturday: CompanyWeek = [2, 2, 2, 2, 2, 2, 0];

type Rules = { readonly calendar: WorkCalendar; readonly timesheet: TimesheetRules };

/** How a company with a half Saturday counts, unless another week or rule is named. */
export function dayRules(week: CompanyWeek = halfSaturday, timesheet: Partial<TimesheetRules> = {}): Rules {
  return {
    calendar: createCalendar({ week }),
    timesheet: {
      standard: "week",
      weights: [],
      symbols: usualSymbols,
      layout: "standard",
      leave: { annualDays: 12, yearsPerExtraDay: 5 },
      ...timesheet,
    },
  };
}

/** With the company since 2020, unless told otherwise. */
export function employed({ startedOn = "2020-01-01", leftOn }: { startedOn?: string; leftOn?: string } = {}) {
  return { id: 1, startedOn: dayOf(startedOn), leftOn: leftOn === undefined ? null : dayOf(leftOn) };
}

/** `2026-11-26/2` is the afternoon; later lines are later records. */
export function records(...lines: readonly (readonly [string, DayCode | null])[]): readonly DayRecord[] {
  return lines.map(([slot, code], index) => {
    const [on = "", half] = slot.split("/");
    return { id: index + 1, personId: 1, on: dayOf(on), half: Number(half) as DayHalf, code };
  });
}

export function sheetOf(
  month: string,
  {
    person = employed(),
    exceptions = [],
    rules = dayRules(),
  }: {
    readonly person?: ReturnType<typeof employed>;
    readonly exceptions?: readonly DayRecord[];
    readonly rules?: Rules;
  } = {},
): Timesheet {
  return timesheetOf(person, exceptions, workMonthOf(Temporal.PlainYearMonth.from(month), rules));
}

/** In công, as people count them. */
export function sumsOf({ sums }: Timesheet): Readonly<Record<string, number>> {
  return Object.fromEntries([...sums].map(([code, quarters]) => [code, quarters / 4]));
}

function dayOf(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
