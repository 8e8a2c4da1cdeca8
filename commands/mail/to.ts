import { z } from "zod";
import { textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { getCustomerForChange } from "../customer/find.ts";
import { askRecipients, chooseRecipients } from "./choose-recipients.ts";
import { holdOwnDraft, labelOf } from "./find.ts";
import { showPreview } from "./preview.ts";
import { mailArgument, mailNumber, mailWord, withoutSpoken, writers } from "./word.ts";

export const addressMail = defineCommand({
  ...mailWord,
  verb: "to",
  verbAliases: ["nguoinhan", "nhan"],
  summary: { vi: "Đổi người nhận của thư đang soạn", en: "Change whom a draft goes to" },
  examples: ["/mail to Z5 hoa@anphat.vn, tu@anphat.vn", "/gửi thư Z5 người nhận tất cả"],
  args: z.object({ entry: mailArgument, to: textArgument.optional() }),
  names: { entry: ["ma", "thu"], to: ["nguoinhan", "nhan"] },
  free: [{ argument: "entry", find: mailNumber }, { argument: "to" }],
  texts: ["to"],
  asks: { entry: "customer_mail.ask_entry" },
  roles: writers,

  async run({ entry, to }, context) {
    const { store, t } = context;
    const mail = await holdOwnDraft(entry, context);
    const customer = await getCustomerForChange(mail.customerId, context);
    const words = withoutSpoken(to);
    if (words === undefined) throw askRecipients(customer, context);
    const recipients = chooseRecipients(words, customer, context);
    await store.customerMails.change(mail.id, { recipients });
    return showPreview(mail.id, t("customer_mail.edited", { entry: labelOf(mail) }), context);
  },
});
