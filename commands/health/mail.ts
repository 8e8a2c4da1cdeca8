import type { Context } from "#src/command/command.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { reasonOfMail } from "#src/mail/reason.ts";

const shownFailed = 5;
const recent = Temporal.Duration.from({ days: 7 });

/** Whether mail is on, what waits, and what has not arrived of late. */
export async function describeMail(context: Context): Promise<readonly string[]> {
  const { store, system, now, t } = context;
  const { waiting, failed } = await store.mails.standing({
    now: now.toInstant(),
    since: now.subtract(recent).toInstant(),
    limit: shownFailed,
  });
  return [
    describeServer(system.mail, context),
    ...(waiting.since
      ? [t("mail.health_waiting", { count: waiting.count, since: momentOf(waiting.since, context) })]
      : []),
    ...(failed.length > 0 ? [t("mail.health_failed")] : []),
    ...failed.map((mail) =>
      t("mail.health_line", { at: momentOf(mail.at, context), to: mail.to, reason: reasonOfMail(mail, t) }),
    ),
  ];
}

function describeServer(mail: Context["system"]["mail"], { t }: Context): string {
  if (mail === undefined) return t("mail.health_off");
  const { server, from, problem } = mail;
  return problem === undefined
    ? t("mail.health_on", { server, from })
    : t("mail.health_trouble", { server, from, problem });
}

function momentOf(at: Temporal.Instant, { company }: Context): string {
  return formatMoment(at.toZonedDateTimeISO(company.timeZone));
}
