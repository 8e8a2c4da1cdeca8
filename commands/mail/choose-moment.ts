import type { Context } from "#src/command/command.ts";
import { type Choice, UserError } from "#src/errors.ts";
import { formatAppointment } from "#src/i18n/times.ts";
import type { Confirmed, CustomerMail } from "#src/store/interface/customer-mails.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import { labelOf } from "./find.ts";
import { describeObstacles, type Timing, timingOf } from "./timing.ts";

type Asked = {
  readonly mail: CustomerMail;
  readonly customer: Customer;
  /** When it is put off to. */
  readonly at: Temporal.PlainDateTime | undefined;
  /** It is to go out now, whatever the rules say. */
  readonly isForced: boolean;
  readonly reason: string | undefined;
};

/** When a confirmed mail goes out. Against the rules it goes only with a reason, which is kept. */
export async function chooseMoment(asked: Asked, context: Context): Promise<Confirmed> {
  const { isForced, reason } = asked;
  const { by, now, company } = context;
  const timing = await timingOf(asked.mail, context);
  const atOnce = { sendAt: by.at, overridden: [], overrideReason: null } as const;
  const putOffTo = asked.at?.toZonedDateTime(company.timeZone);
  if (putOffTo && Temporal.ZonedDateTime.compare(now, putOffTo) < 0) {
    if (timing.isFree(putOffTo)) return { ...atOnce, sendAt: putOffTo.toInstant() };
    throw askWhen(asked, timing, context);
  }
  if (timing.obstacles.length === 0) return atOnce;
  if (reason !== undefined) return { ...atOnce, overridden: timing.obstacles, overrideReason: reason };
  throw isForced ? askReason(asked, timing, context) : askWhen(asked, timing, context);
}

/** The text that the command reads back as that very minute. */
export function writeMoment(at: Temporal.ZonedDateTime): string {
  return at.toPlainDateTime().toString({ smallestUnit: "minute" });
}

function askWhen(asked: Asked, timing: Timing, context: Context): UserError {
  const override = { label: context.t("customer_mail.button_override"), set: { now: "now" } };
  return new UserError("customer_mail.ask_when", whyNot(asked, timing, context), {
    choices: [laterChoice(timing, context), override, dropChoice(context)],
  });
}

function askReason(asked: Asked, timing: Timing, context: Context): UserError {
  return new UserError("customer_mail.ask_reason", whyNot(asked, timing, context), {
    slot: "reason",
    choices: [laterChoice(timing, context), dropChoice(context)],
  });
}

function laterChoice({ next }: Timing, { t, actor }: Context): Choice {
  const at = formatAppointment(next, actor.locale);
  return { label: t("customer_mail.button_later", { at }), set: { at: writeMoment(next) } };
}

function dropChoice({ t }: Context): Choice {
  return { label: t("question.drop"), cancel: true };
}

function whyNot({ mail, customer }: Asked, timing: Timing, context: Context) {
  return { entry: labelOf(mail), why: describeObstacles(timing, customer, context).join("\n") };
}
