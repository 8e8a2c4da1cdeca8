import { z } from "zod";
import { named, oneOf, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import { namesOf } from "#src/domain/names.ts";
import { UserError } from "#src/errors.ts";
import { getCustomerForChange } from "../customer/find.ts";
import { chooseMoment } from "./choose-moment.ts";
import { holdOwnDraft, labelOf } from "./find.ts";
import { composeMail } from "./letter.ts";
import { assertLength } from "./limits.ts";
import { showPreview } from "./preview.ts";
import { sendMail } from "./send.ts";
import { mailArgument, mailWord, writers } from "./word.ts";

const nowNames = namesOf({ now: ["gửi ngay", "ngay", "vẫn gửi"] });

/** As the button of a preview writes it. */
const minute = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

const momentArgument = z.string().transform((text, context): Temporal.PlainDateTime => {
  if (!minute.test(text)) return doubt(context, text, { key: "customer_mail.error_moment" });
  try {
    return Temporal.PlainDateTime.from(text);
  } catch {
    // A RangeError is how Temporal says that there is no such moment, such as 25:00.
    return doubt(context, text, { key: "customer_mail.error_moment" });
  }
});

export const confirmMail = defineCommand({
  ...mailWord,
  verb: "confirm",
  verbAliases: ["xacnhan"],
  summary: {
    vi: "Gửi thư đã xem trước (bấm nút dưới bản xem trước)",
    en: "Send a mail that was previewed (by the button below its preview)",
  },
  examples: ["/mail confirm Z5 3f9a0c1b2d4e5f60", "/mail confirm Z5 3f9a0c1b2d4e5f60 2026-11-30T09:00"],
  args: z.object({
    entry: mailArgument,
    sign: textArgument.optional(),
    at: momentArgument.optional(),
    now: oneOf(nowNames).optional(),
    reason: textArgument.optional(),
  }),
  names: { entry: ["ma", "thu"], at: ["luc"], reason: ["lydo", "visao"] },
  free: [
    { argument: "entry", find: word(/^#?Z\d{1,9}$/i) },
    { argument: "sign", find: word(/^[\da-f]{16}$/i) },
    { argument: "at", find: word(minute) },
    { argument: "now", find: named(nowNames) },
  ],
  texts: ["reason"],
  asks: { entry: "customer_mail.ask_entry" },
  roles: writers,

  async run({ entry: id, sign, at, now, reason }, context) {
    const { t } = context;
    assertLength({ why: reason });
    const mail = await holdOwnDraft(id, context);
    const entry = labelOf(mail);
    assertOn(context);
    const customer = await getCustomerForChange(mail.customerId, context);
    const composed = await composeMail(mail, customer, context);
    if (sign === undefined) return showPreview(id, t("customer_mail.look_first", { entry }), context);
    if (mail.html === null || composed.sign !== sign.toLowerCase()) {
      return showPreview(id, t("customer_mail.changed_since", { entry }), context);
    }
    const [blocker] = composed.blockers;
    if (blocker) throw new UserError(blocker.key, blocker.values);
    const confirmed = await chooseMoment(
      { mail, customer, at, isForced: now !== undefined, reason },
      context,
    );
    return sendMail({ mail, customer, letter: composed.letter, confirmed }, context);
  },
});

function assertOn({ system }: Context): void {
  if (system.mail === undefined) throw new UserError("customer_mail.off");
}
