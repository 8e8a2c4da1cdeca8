import type { HalfDays } from "./calendar.ts";

/** A part of the working day. */
type Hours = { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime };

/** Of 30 minutes a beginning and an end: the end is not part of it. */
export type Slot = { readonly startsAt: Temporal.Instant; readonly minutes: number };

/** Reminders come a day and an hour before an appointment, as far as that lies ahead. */
export function remindersOf(startsAt: Temporal.Instant, now: Temporal.Instant): readonly Temporal.Instant[] {
  return [{ hours: 24 }, { hours: 1 }]
    .map((before) => startsAt.subtract(before))
    .filter((at) => Temporal.Instant.compare(at, now) > 0);
}

export function overlap(one: Slot, other: Slot): boolean {
  return (
    Temporal.Instant.compare(one.startsAt, endOf(other)) < 0 &&
    Temporal.Instant.compare(other.startsAt, endOf(one)) < 0
  );
}

export function endOf({ startsAt, minutes }: Slot): Temporal.Instant {
  return startsAt.add({ minutes });
}

/** Whether a stretch of a day lies within one part of the working day; a half day has the first part only. */
export function isWithinHours(
  start: Temporal.ZonedDateTime,
  minutes: number,
  { hours, halfDays }: { readonly hours: readonly Hours[]; readonly halfDays: HalfDays },
): boolean {
  const from = start.toPlainTime();
  const end = start.add({ minutes });
  if (!end.toPlainDate().equals(start.toPlainDate())) return false;
  const to = end.toPlainTime();
  return hours
    .slice(0, halfDays)
    .some(
      (part) =>
        Temporal.PlainTime.compare(part.from, from) <= 0 && Temporal.PlainTime.compare(to, part.to) <= 0,
    );
}
