import { z } from "zod";
import { named, oneOf, textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import { getCustomerForChange } from "../customer/find.ts";
import { askForField } from "./ask-field.ts";
import { changeOf } from "./change.ts";
import { fieldNames } from "./fields.ts";
import { holdOwnDraft, labelOf } from "./find.ts";
import { showPreview } from "./preview.ts";
import { mailArgument, mailNumber, mailWord, writers } from "./word.ts";

export const editMail = defineCommand({
  ...mailWord,
  verb: "edit",
  verbAliases: ["sua", "doi"],
  summary: {
    vi: "Sửa tiêu đề, nội dung, mẫu của thư đang soạn",
    en: "Change title, text or template of a draft",
  },
  examples: [
    "/mail edit Z5 title=Voucher quý 4 dành cho An Phát",
    "/mail edit Z5 noidung=“Kính gửi {{contact}}, {{content}}”",
    "/gửi thư Z5 sửa nội dung",
  ],
  args: z.object({
    entry: mailArgument,
    field: oneOf(fieldNames).optional(),
    title: textArgument.optional(),
    text: textArgument.optional(),
    template: textArgument.optional(),
    products: textArgument.optional(),
    articles: textArgument.optional(),
    why: textArgument.optional(),
    value: textArgument.optional(),
  }),
  names: {
    entry: ["ma", "thu"],
    title: ["tieude"],
    text: ["noidung", "nd"],
    template: ["mau"],
    products: ["sp", "sanpham"],
    articles: ["bai", "baiviet", "link"],
    why: ["lydo", "visao", "reason"],
  },
  free: [
    { argument: "entry", find: mailNumber },
    { argument: "field", find: named(fieldNames) },
    { argument: "value" },
  ],
  texts: ["title", "text", "template", "products", "articles", "why"],
  asks: { entry: "customer_mail.ask_entry" },
  roles: writers,

  async run({ entry, field, value, ...given }, context) {
    const { store, t } = context;
    const mail = await holdOwnDraft(entry, context);
    await getCustomerForChange(mail.customerId, context);
    const said = field !== undefined && value !== undefined ? { ...given, [field]: value } : given;
    if (field !== undefined && said[field] === undefined) throw await askForField(field, mail, context);
    if (field === undefined && value !== undefined) {
      throw new UserError("customer_mail.error_field", { words: value, options: fieldNames.shown });
    }
    const change = await changeOf(mail, said, context);
    if (Object.keys(change).length === 0) throw await askForField(undefined, mail, context);
    await store.customerMails.change(mail.id, change);
    return showPreview(mail.id, t("customer_mail.edited", { entry: labelOf(mail) }), context);
  },
});
