import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import { contentWord } from "#src/letter/words.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";
import { askArticles } from "./choose-articles.ts";
import { askProducts } from "./choose-products.ts";
import { draftFields, type MailField } from "./fields.ts";
import { labelOf } from "./find.ts";

/** Asks what a part of a draft is to be, with what it is now; without a part, which one it is. */
export async function askForField(
  field: MailField | undefined,
  mail: CustomerMail,
  context: Context,
): Promise<UserError> {
  const { t, company } = context;
  const entry = labelOf(mail);
  const cancel = { label: t("question.drop"), cancel: true } as const;
  switch (field) {
    case undefined: {
      const choices = fieldsOf(mail, context).map((one) => ({
        label: t(`customer_mail.field_${one}`),
        set: { field: one },
      }));
      return new UserError("customer_mail.ask_field", { entry }, { choices: [...choices, cancel] });
    }
    case "title":
      return new UserError("customer_mail.ask_title", { entry, now: mail.title }, { slot: field });
    case "text":
      return new UserError(
        "customer_mail.ask_text",
        { entry, now: mail.text, content: `{{${contentWord}}}` },
        { slot: field },
      );
    case "why":
      return new UserError("customer_mail.ask_why", { entry }, { slot: field });
    case "template": {
      const choices = company.templates
        .filter(({ kind }) => kind === mail.kind)
        .map(({ key, name }) => ({ label: name, set: { template: key } }));
      return new UserError("customer_mail.ask_other_template", { entry }, { choices: [...choices, cancel] });
    }
    case "products":
      return askProducts(context);
    case "articles":
      return askArticles(context);
  }
}

function fieldsOf({ kind }: CustomerMail, { company }: Context): readonly MailField[] {
  const templates = company.templates.filter((template) => template.kind === kind);
  return draftFields.filter((field) => {
    if (field === "products") return kind === "product";
    if (field === "articles") return kind === "article";
    return field !== "template" || templates.length > 1;
  });
}
