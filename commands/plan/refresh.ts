import { z } from "zod";
import { reply, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import { getCustomerForChange } from "../customer/find.ts";
import { cardOf } from "./card.ts";
import { getPlan, nameOfQuarter } from "./find.ts";
import { planFree, planNames, planPeriodArgument } from "./finders.ts";
import { planWord } from "./word.ts";
import { tryKeepPlan } from "./write.ts";

export const refreshPlan = defineCommand({
  ...planWord,
  verb: "refresh",
  verbAliases: ["laylai", "capnhat", "lamtuoi"],
  summary: {
    vi: "Lấy lại doanh số năm, công nợ, tái ký từ sổ; số đã nhập tay giữ nguyên",
    en: "Take annual revenue, receivables and renewals from the ledger anew; what was typed stays",
  },
  examples: ["/plan refresh F3", "/kehoach laylai An Phát quý 1/2027"],
  args: z.object({ customer: textArgument, period: planPeriodArgument.optional() }),
  names: planNames,
  free: planFree,
  asks: { customer: "plan.ask_customer" },
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const { t } = context;
    const { customer, plan: present } = await getPlan(args, context);
    const held = await getCustomerForChange(customer.id, context);
    const kept = await tryKeepPlan(
      {
        customer: held,
        quarter: present.quarter,
        typed: {},
        occasion: "planned",
        reason: null,
        isRefresh: true,
      },
      context,
    );
    if (!kept) throw new UserError("error.plan_unmoved", { plan: `F${present.id}`, name: customer.name });
    const { plan, entry } = kept;
    const quarter = nameOfQuarter(plan.quarter, context);
    const undo = { label: t("plan.undo"), command: `/undo F${plan.id}-${entry}` };
    return reply(
      title(t("plan.changed", { quarter, name: customer.name, id: plan.id, number: plan.current.number })),
      ...(await cardOf(plan, context, [undo])),
    );
  },
});
