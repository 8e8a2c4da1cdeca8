import type { Context } from "#src/command/command.ts";
import {
  type MailObstacle,
  type MailTiming,
  nextMailMoment,
  obstaclesAt,
} from "#src/domain/customer-mail.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";

/** What the company's rules say about a mail. */
export type Timing = {
  /** What speaks against sending it now. */
  readonly obstacles: readonly MailObstacle[];
  /** The first whole minute at which nothing does. */
  readonly next: Temporal.ZonedDateTime;
  /** When the customer's other mails went out, or are to, the newest first; in whole minutes, as people name them. */
  readonly others: readonly Temporal.Instant[];
  isFree(at: Temporal.ZonedDateTime): boolean;
};

export async function timingOf(
  { id, customerId }: Pick<CustomerMail, "id" | "customerId">,
  { store, company, now }: Context,
): Promise<Timing> {
  const { customerMails: rules, calendar } = company;
  const since = now.toInstant().subtract({ hours: 24 * rules.withinDays });
  const moments = await store.customerMails.sentSince(customerId, since, id);
  const others = moments.map((moment) => moment.round(upToMinute));
  const asked: MailTiming = { rules, calendar, others };
  return {
    others,
    obstacles: obstaclesAt(now, asked),
    next: nextMailMoment(now.round(upToMinute), asked),
    isFree: (at) => obstaclesAt(at, asked).length === 0,
  };
}

const upToMinute = { smallestUnit: "minute", roundingMode: "ceil" } as const;

/** So many of the customer's mails are named one by one. */
const shownMoments = 5;

/** What each rule says against it, a line for each. */
export function describeObstacles(
  { obstacles, others }: Timing,
  { name }: { readonly name: string },
  { t, company }: Context,
): readonly string[] {
  const { most, withinDays, hours } = company.customerMails;
  const moments = others
    .slice(0, shownMoments)
    .toReversed()
    .map((moment) => formatMoment(moment.toZonedDateTimeISO(company.timeZone)));
  const values = {
    name,
    most,
    days: withinDays,
    count: others.length,
    moments: moments.join(", "),
    from: twoDigits(hours.from),
    to: twoDigits(hours.to),
  };
  return obstacles.map((obstacle) => t(`customer_mail.obstacle_${obstacle}`, values));
}

function twoDigits(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: "minute" });
}
