import type { Company } from "#src/company.ts";
import { nextMailMoment, obstaclesAt } from "#src/domain/customer-mail.ts";
import type { OutgoingMail } from "#src/store/mailing.ts";

/** So late a mail that was about to leave still leaves, whatever the hour has become meanwhile. */
const grace = Temporal.Duration.from({ minutes: 15 });

/**
 * When a mail may leave: at once, or at the moment that it was put off to. One to a customer that is late, because the
 * mail server or the bot itself was away, waits for the hours of mails, unless its author has set that aside.
 */
export function whenMailMayLeave(
  { at, sendAt, copyOf }: Pick<OutgoingMail, "at" | "sendAt" | "copyOf">,
  { calendar, customerMails: rules, timeZone }: Pick<Company, "calendar" | "customerMails" | "timeZone">,
  now: Temporal.Instant,
): Temporal.Instant {
  const due = sendAt ?? at;
  if (Temporal.Instant.compare(now, due) < 0) return due;
  if (!copyOf || Temporal.Instant.compare(now, due.add(grace)) <= 0) return now;

  // How many there are within a few days was looked at when it was confirmed.
  const timing = { rules, calendar, others: [] };
  const here = now.toZonedDateTimeISO(timeZone);
  const isSetAside = obstaclesAt(here, timing).every((obstacle) => copyOf.overridden.includes(obstacle));
  return isSetAside ? now : nextMailMoment(here, timing).toInstant();
}
