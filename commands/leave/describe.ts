import type { Context } from "#src/command/command.ts";
import type { AuditValues } from "#src/domain/audit.ts";
import type { DayCode, DayHalf } from "#src/domain/timesheet/code.ts";
import type { LeaveDays, LeaveRequest, LeaveState } from "#src/domain/timesheet/leave.ts";
import type { CountedLeave } from "#src/domain/timesheet/leave-days.ts";
import { formatDay, formatRange } from "#src/i18n/dates.ts";
import { formatLeaveCode } from "#src/i18n/leave.ts";
import type { Translate } from "#src/i18n/translate.ts";

/** `N12`, as a request is called in a chat. */
export function labelOf({ id }: Pick<LeaveRequest, "id">): string {
  return `N${id}`;
}

/** `Phép năm (P)` */
export function formatCode(code: DayCode, { company, actor }: Pick<Context, "company" | "actor">): string {
  return formatLeaveCode(code, company.timesheet, actor.locale);
}

/** More weekends than these are not named one by one. */
const mostNamed = 2;

/** What was asked for and is not needed: “Không tính: 24/11/2026 (nghỉ lễ), 28/11–29/11/2026 (ngày nghỉ)”. */
export function describeUncounted({ holidays, restDays }: CountedLeave, t: Translate): string | undefined {
  const rests = stretchesOf(restDays);
  const parts = [
    ...stretchesOf(holidays).map((days) => t("leave.uncounted_holiday", { days })),
    ...(rests.length > mostNamed
      ? [t("leave.uncounted_rests", { count: restDays.length })]
      : rests.map((days) => t("leave.uncounted_rest", { days }))),
  ];
  return parts.length === 0 ? undefined : t("leave.uncounted", { days: parts.join(", ") });
}

/** Days that follow each other are written as one. */
function stretchesOf(days: readonly Temporal.PlainDate[]): readonly string[] {
  const starts = days.filter((day, index) => !days[index - 1]?.add({ days: 1 }).equals(day));
  return starts.map((from) => {
    let to = from;
    while (days.some((day) => day.equals(to.add({ days: 1 })))) to = to.add({ days: 1 });
    return from.equals(to) ? formatDay(from) : formatRange({ from, to });
  });
}

/** A request as its history keeps it. */
export function valuesOf({ person, code, note, ...days }: ValuedLeave, state: LeaveState): AuditValues {
  return { ...dayValuesOf({ person, code, note, ...days }), leaveState: state };
}

/** Whose days were put down as what. */
export function dayValuesOf({ person, code, note, ...days }: ValuedLeave): AuditValues {
  return {
    person: person.name,
    leaveCode: code,
    leaveFrom: halfText(days.from, days.fromHalf),
    leaveTo: halfText(days.to, days.toHalf),
    ...(note !== null && { note }),
  };
}

type ValuedLeave = LeaveDays & {
  readonly person: { readonly name: string };
  readonly code: DayCode;
  readonly note: string | null;
};

/** `2026-11-26/2`: the afternoon of that day. */
function halfText(on: Temporal.PlainDate, half: DayHalf): string {
  return `${on}/${half}`;
}
