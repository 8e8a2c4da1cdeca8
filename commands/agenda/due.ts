import { type Block, note } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { chooseDay } from "#src/command/resolve.ts";
import type { HolidayName } from "#src/domain/holidays.ts";
import type { DayPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatAppointment, formatWeekday } from "#src/i18n/times.ts";
import type { MessageKey } from "#src/i18n/translate.ts";

type Given = { readonly date?: DayPhrase | undefined; readonly time?: Temporal.PlainTime | undefined };

/** A day, with its time where one was said; refuses what has passed. Without a day it is `otherwise`. */
export function chooseDue(
  { date, time }: Given,
  context: Context,
  otherwise: Temporal.PlainDate,
): { readonly dueOn: Temporal.PlainDate; readonly dueAt?: Temporal.Instant } {
  const { now, actor } = context;
  const dueOn = date ? chooseDay(date, context, { prefer: "future", argument: "date" }) : otherwise;
  if (Temporal.PlainDate.compare(dueOn, now.toPlainDate()) < 0) {
    throw new UserError("error.day_passed", { day: formatDay(dueOn) });
  }
  if (!time) return { dueOn };
  const at = dueOn.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: time });
  if (Temporal.ZonedDateTime.compare(at, now) < 0) {
    throw new UserError("error.time_passed", { at: formatAppointment(at, actor.locale) });
  }
  return { dueOn, dueAt: at.toInstant() };
}

/** Says that a day is not worked, and why; nothing for a workday. */
export function describeRest(day: Temporal.PlainDate, { company, t, actor }: Context): string | undefined {
  if (company.calendar.isWorkday(day)) return undefined;
  const holiday = company.calendar.holidayOn(day);
  const label = formatWeekday(day, actor.locale);
  if (!holiday) return t("agenda.day_off", { day: label });
  const name = t(holidayKeys[holiday.name]);
  return t(holiday.compensates ? "agenda.compensatory" : "agenda.holiday", { day: label, name });
}

const holidayKeys = {
  new_year: "agenda.holiday_new_year",
  tet: "agenda.holiday_tet",
  hung_kings: "agenda.holiday_hung_kings",
  reunification: "agenda.holiday_reunification",
  labour: "agenda.holiday_labour",
  national_day: "agenda.holiday_national_day",
  culture_day: "agenda.holiday_culture_day",
} as const satisfies Readonly<Record<HolidayName, MessageKey>>;

/** A task may fall on a rest day; it is said, and kept. */
export function restNote(day: Temporal.PlainDate, context: Context): readonly Block[] {
  const rest = describeRest(day, context);
  return rest === undefined ? [] : [note(context.t("agenda.rest_kept", { rest }))];
}
