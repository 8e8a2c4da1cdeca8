import type { WorkCalendar } from "./calendar.ts";

export const customerMailKinds = ["voucher", "product", "article"] as const;

export type CustomerMailKind = (typeof customerMailKinds)[number];

/** How often and when customers may be written to (company.yaml). */
export type CustomerMailRules = {
  /** At most so many mails to a customer within so many days, the present one included. */
  readonly most: number;
  readonly withinDays: number;
  /** The hours of a working day in which mails go out. */
  readonly hours: { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime };
};

/** What speaks against a mail; whoever sends it all the same says why. */
export const mailObstacles = ["frequency", "hours", "rest_day"] as const;

export type MailObstacle = (typeof mailObstacles)[number];

export type MailTiming = {
  readonly rules: CustomerMailRules;
  readonly calendar: Pick<WorkCalendar, "isWorkday" | "nextWorkday">;
  /** When the customer's other mails went out, or are to. */
  readonly others: readonly Temporal.Instant[];
};

/** What speaks against a mail at that moment, the hardest to put right first. */
export function obstaclesAt(at: Temporal.ZonedDateTime, timing: MailTiming): readonly MailObstacle[] {
  const isWorkday = timing.calendar.isWorkday(at.toPlainDate());
  const { from, to } = timing.rules.hours;
  const time = at.toPlainTime();
  const isWithinHours =
    Temporal.PlainTime.compare(from, time) <= 0 && Temporal.PlainTime.compare(time, to) < 0;
  const stands = {
    frequency: isTooOften(at.toInstant(), timing),
    hours: isWorkday && !isWithinHours,
    rest_day: !isWorkday,
  } as const satisfies Readonly<Record<MailObstacle, boolean>>;
  return mailObstacles.filter((obstacle) => stands[obstacle]);
}

/** The first moment from then on at which nothing speaks against a mail. */
export function nextMailMoment(from: Temporal.ZonedDateTime, timing: MailTiming): Temporal.ZonedDateTime {
  const { rules, calendar, others } = timing;
  const ends = others.map((other) => endOfWindow(other, rules)).toSorted(Temporal.Instant.compare);
  for (let at = from; ; ) {
    const [obstacle] = obstaclesAt(at, timing);
    if (obstacle === undefined) return at;

    const now = at.toInstant();
    const end = ends.find((moment) => Temporal.Instant.compare(now, moment) < 0);
    // Only time that takes another mail out of the window helps against too many.
    at =
      obstacle === "frequency" && end
        ? end.toZonedDateTimeISO(at.timeZoneId)
        : nextOpening(at, rules, calendar);
  }
}

/** Whether some stretch of days around the moment would hold more mails than it may. */
function isTooOften(at: Temporal.Instant, { rules, others }: MailTiming): boolean {
  const moments = [...others, at].toSorted(Temporal.Instant.compare);
  return moments.some((first, index) => {
    const last = moments[index + rules.most];
    if (!last || Temporal.Instant.compare(endOfWindow(first, rules), last) <= 0) return false;
    return Temporal.Instant.compare(first, at) <= 0 && Temporal.Instant.compare(at, last) <= 0;
  });
}

function endOfWindow(moment: Temporal.Instant, { withinDays }: CustomerMailRules): Temporal.Instant {
  return moment.add({ hours: 24 * withinDays });
}

/** When the hours of mails begin next, today if they have not begun. */
function nextOpening(
  at: Temporal.ZonedDateTime,
  { hours }: CustomerMailRules,
  calendar: MailTiming["calendar"],
): Temporal.ZonedDateTime {
  const isBefore = Temporal.PlainTime.compare(at.toPlainTime(), hours.from) < 0;
  const today = at.toPlainDate();
  const day = isBefore && calendar.isWorkday(today) ? today : calendar.nextWorkday(today);
  return day.toZonedDateTime({ timeZone: at.timeZoneId, plainTime: hours.from });
}
