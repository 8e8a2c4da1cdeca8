import { z } from "zod";
import { actions, reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { describeCustomer } from "./describe.ts";
import { chooseKnownCustomer, getCustomer } from "./find.ts";
import { sectionsOf } from "./sections.ts";
import { customerWord } from "./word.ts";

/** “khách của tôi”, and the bare name: whose, rather than which. */
const asksForList = /^(?:(?:cua )?(?:toi|minh|em|nhom|team))?$/;

export const showCustomer = defineCommand({
  ...customerWord,
  summary: {
    vi: "Thẻ khách hàng: liên hệ, đơn đã mua, công nợ, hoạt động",
    en: "A customer's card: contacts, sales, what is due, activities",
  },
  examples: ["/customer An Phát", "/customer 0912345678", "/khach K12"],
  args: z.object({ customer: textArgument }),
  names: { customer: ["ten", "ma"] },
  free: [{ argument: "customer" }],
  meansVerb: (words) => (asksForList.test(fold(words)) ? "list" : undefined),
  asks: { customer: "customer.ask_name" },
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { t } = context;
    const { id } = await chooseKnownCustomer(args.customer, context, { argument: "customer" });
    const customer = await getCustomer(id, context);
    const [facts, sections] = await Promise.all([
      describeCustomer(customer, context),
      sectionsOf(customer, context),
    ]);
    return reply(
      title(t("customer.title", { name: customer.name, id })),
      text(facts),
      ...sections,
      actions({ label: t("customer.history"), command: `/audit K${id}` }),
    );
  },
});
