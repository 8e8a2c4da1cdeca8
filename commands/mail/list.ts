import { z } from "zod";
import { actions, reply, table, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";
import { chooseKnownCustomer, getCustomer } from "../customer/find.ts";
import { describeState } from "./copy-state.ts";
import { labelOf } from "./find.ts";
import { subjectOf } from "./subject.ts";
import { mailWord, withoutSpoken, writers } from "./word.ts";

const shown = 15;

export const listMails = defineCommand({
  ...mailWord,
  verb: "list",
  verbAliases: ["ds", "danhsach"],
  summary: { vi: "Thư gửi khách gần đây và thư đang soạn", en: "Recent mails to customers, and drafts" },
  examples: ["/mail list", "/gửi thư danh sách An Phát"],
  args: z.object({ customer: textArgument.optional() }),
  names: { customer: ["khach", "kh"] },
  free: [{ argument: "customer" }],
  isExportable: true,
  roles: writers,

  async run(given, context) {
    const words = withoutSpoken(given.customer);
    const { store, scope, actor, t } = context;
    const customer = words === undefined ? undefined : await customerCalled(words, context);
    const mails = await store.customerMails.list(scope, {
      ...(customer && { customerId: customer.id }),
      ...(!customer && actor.role === "rep" && { authorId: actor.id }),
      limit: shown,
    });
    const heading = title(
      customer ? t("customer_mail.list_of", { name: customer.name }) : t("customer_mail.list"),
    );
    if (mails.length === 0) return reply(heading, text(t("customer_mail.list_empty")));
    const [draft] = mails.filter(({ state, author }) => state === "draft" && author.id === actor.id);
    return reply(
      heading,
      tableOf(mails, context),
      ...(draft
        ? [
            actions({
              label: t("customer_mail.button_open", { entry: labelOf(draft) }),
              command: `/mail ${labelOf(draft)}`,
            }),
          ]
        : []),
    );
  },
});

async function customerCalled(words: string, context: Context) {
  const { id } = await chooseKnownCustomer(words, context, { argument: "customer" });
  return getCustomer(id, context);
}

function tableOf(mails: readonly CustomerMail[], context: Context) {
  const { t, company } = context;
  const zone = company.timeZone;
  return table(
    [
      { label: t("column.entry"), format: "text" },
      { label: t("column.day"), format: "date" },
      { label: t("column.customer"), format: "text" },
      { label: t("column.kind"), format: "text" },
      { label: t("column.mail_title"), format: "text" },
      { label: t("column.who"), format: "text" },
      { label: t("column.status"), format: "text" },
    ],
    mails.map((mail) => [
      labelOf(mail),
      (mail.confirmed?.sendAt ?? mail.at).toZonedDateTimeISO(zone).toPlainDate(),
      mail.customer.name,
      t(`customer_mail.kind_${mail.kind}`),
      subjectOf(mail, context),
      mail.author.name,
      describeState(mail, context),
    ]),
  );
}
