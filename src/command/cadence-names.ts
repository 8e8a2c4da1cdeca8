import type { AudienceKind, CadenceEvent } from "#src/domain/cadence/event.ts";
import type { Occurrence } from "#src/domain/cadence/post.ts";
import type { WorkCalendar } from "#src/domain/calendar.ts";
import type { Period } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { isMessageKey, type Translate } from "#src/i18n/translate.ts";

/** As the company calls it, else as the catalogue names the shipped event. */
export function eventName({ key, name }: Pick<CadenceEvent, "key" | "name">, t: Translate): string {
  if (name !== null) return name;

  const message = `cadence.name_${key}`;
  return isMessageKey(message) ? t(message) : key;
}

/** `Đánh giá ngày 28 + Họp số liệu tuần` */
export function postName(parts: readonly Pick<Occurrence, "event">[], t: Translate): string {
  return parts.map(({ event }) => eventName(event, t)).join(" + ");
}

export function audienceName(audience: AudienceKind, t: Translate): string {
  return t(`cadence.audience_${audience}`);
}

/** The days that figures are about: `tuần 16/11–22/11/2026`. */
export function windowLabel(days: Period, locale: Locale): string {
  const label = formatPeriod(days, locale);
  return locale === "vi" ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** `thứ 6 27/11` */
export function dayLabel(day: Temporal.PlainDate, t: Translate): string {
  return t(`cadence.day_${weekdayOf(day)}`, { date: `${day.day}/${day.month}` });
}

/** Why an occurrence is not on its day, or does not take place: `dời từ thứ 7 28/11 (cuối tuần)`. */
export function fateNote(
  { event, on, fate }: Occurrence,
  calendar: WorkCalendar,
  t: Translate,
): string | undefined {
  const reason = dayOffReason(on, calendar, t);
  if (fate.kind === "dropped") return t(`cadence.dropped_${fate.why}`, { reason });
  if (fate.why === "rolled") return t("cadence.rolled", { day: dayLabel(on, t), reason });
  if (fate.why === "rule") return calendar.isWorkday(on) ? undefined : t("cadence.kept", { reason });

  return event.rule.kind === "asked" ? t("cadence.set") : t("cadence.moved", { day: dayLabel(on, t) });
}

/** Why nobody works on a day off: `cuối tuần`, `nghỉ Tết`, `nghỉ bù lễ 1/5`. */
export function dayOffReason(day: Temporal.PlainDate, calendar: WorkCalendar, t: Translate): string {
  const holiday = calendar.holidayOn(day);
  if (!holiday) {
    const isOwed = calendar.standardHalfDays({ from: day, to: day }) > 0;
    return t(isOwed ? "cadence.off_company" : "cadence.off_weekend");
  }

  const name = t(`cadence.holiday_${holiday.name}`);
  return t(holiday.compensates ? "cadence.off_compensates" : "cadence.off_holiday", { holiday: name });
}

function weekdayOf({ dayOfWeek }: Temporal.PlainDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return weekdays.find((weekday) => weekday === dayOfWeek) ?? 7;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
