import type { PayRow } from "#src/domain/pay-row.ts";
import { fullDay } from "#src/domain/timesheet/code.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { Words } from "./packet-head.ts";

/** What a wage clerk has to know beside the figures. */
export function noteOf(row: PayRow, words: Words): string {
  const { person, timesheet } = row;
  const { t } = words;
  const isWithin = (on: Temporal.PlainDate) => on.toPlainYearMonth().equals(timesheet.month);
  const { startedOn, leftOn } = person;
  return [
    ...(startedOn.day > 1 && isWithin(startedOn)
      ? [t("packet.note_joined", { day: formatDay(startedOn) })]
      : []),
    ...(leftOn && isWithin(leftOn) ? [t("packet.note_left", { day: formatDay(leftOn) })] : []),
    ...lateNotes(row, words),
  ].join("; ");
}

/** Each day of an earlier month that counts in this one, with what it changes. */
export function lateNotes({ lateDays }: Pick<PayRow, "lateDays">, { t, locale }: Words): readonly string[] {
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero", maximumFractionDigits: 2 });
  return lateDays.map(({ on, before, after, difference }) =>
    t("packet.note_late", { day: formatDay(on), before, after, change: signed.format(difference / fullDay) }),
  );
}
