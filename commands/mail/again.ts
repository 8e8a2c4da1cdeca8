import { z } from "zod";
import { directReply, note, text } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { isStillPromised } from "#src/domain/voucher/state.ts";
import { UserError } from "#src/errors.ts";
import { formatAppointment } from "#src/i18n/times.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";
import type { Mail } from "#src/store/interface/mails.ts";
import { getCustomerForChange } from "../customer/find.ts";
import { labelOf } from "./find.ts";
import { copyArgument, copyNumber, getCopy } from "./settle.ts";
import { describeObstacles, timingOf } from "./timing.ts";
import { mailWord } from "./word.ts";

export const mailAgain = defineCommand({
  ...mailWord,
  verb: "again",
  verbAliases: ["guilai", "gui lai"],
  entryLetter: "E",
  summary: { vi: "Gửi lại một thư chưa tới", en: "Send a mail that has not arrived once more" },
  examples: ["/mail again E7", "/guithu guilai E7"],
  args: z.object({ copy: copyArgument }),
  names: { copy: ["ma"] },
  free: [{ argument: "copy", find: copyNumber }, { argument: "copy" }],
  roles: ["rep", "lead", "manager", "hr", "admin", "media"],

  async run(given, context) {
    const { store, by, t, actor, company, system } = context;
    const { mail, of } = await getCopy(given.copy, context);
    if (system.mail === undefined) throw new UserError("error.mail_again_off");
    const { sendAt, why } = of ? await nextMoment(of, context) : { sendAt: by.at, why: [] };
    if (!(await store.mails.sendAgain(mail.id, sendAt))) throw refusal(mail);

    const { subject, to } = mail;
    if (of) await writeDown({ mail, of }, sendAt, context);
    const at = formatAppointment(sendAt.toZonedDateTimeISO(company.timeZone), actor.locale);
    const isLater = Temporal.Instant.compare(sendAt, by.at) > 0;
    return directReply(
      text(
        [
          ...why,
          isLater ? t("mail.again_later", { subject, to, at }) : t("mail.again", { subject, to }),
        ].join("\n"),
      ),
      ...(mail.state === "unknown" ? [note(t("mail.again_twice"))] : []),
    );
  },
});

type Moment = { readonly sendAt: Temporal.Instant; readonly why: readonly string[] };

/** The rules hold for a second try as well, but for those that its author has set aside for this mail. */
async function nextMoment(of: CustomerMail, context: Context): Promise<Moment> {
  const customer = await getCustomerForChange(of.customerId, context);
  await assertHolds(of, context);
  const timing = await timingOf(of, context);
  const isFree = timing.obstacles.every((obstacle) => of.confirmed?.overridden.includes(obstacle));
  if (isFree) return { sendAt: context.by.at, why: [] };
  return { sendAt: timing.next.toInstant(), why: describeObstacles(timing, customer, context) };
}

async function writeDown(
  { mail, of }: { readonly mail: Mail; readonly of: CustomerMail },
  sendAt: Temporal.Instant,
  { store, by }: Context,
): Promise<void> {
  await store.audit.write(
    {
      action: "customer_mail.again",
      subject: labelOf(of),
      after: { recipient: mail.to, mailAt: sendAt.toString() },
    },
    by,
  );
}

function refusal({ id, to, state }: Mail): UserError {
  const key = state === "bounced" ? "error.mail_again_bounced" : "error.mail_not_again";
  return new UserError(key, { entry: `E${id}`, to });
}

/** What was promised in it still stands. */
async function assertHolds({ voucher, customerId }: CustomerMail, { store, now }: Context): Promise<void> {
  if (voucher === null) return;
  await store.vouchers.hold(voucher.id);
  const versions = await store.vouchers.versions(voucher.id);
  if (isStillPromised(voucher.number, versions, now.toPlainDate())) return;
  throw new UserError("error.mail_again_voucher", { voucher: `G${voucher.id}`, id: customerId });
}
