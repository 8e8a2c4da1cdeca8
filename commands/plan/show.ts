import { z } from "zod";
import { type Reply, reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import type { Period } from "#src/domain/period.ts";
import { findPeriod } from "#src/domain/period-find.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import { getCustomerForChange } from "../customer/find.ts";
import { cardOf } from "./card.ts";
import {
  hasFigures,
  planArgumentFinds,
  planArgumentNames,
  planArguments,
  type TypedFigures,
} from "./figures.ts";
import { choosePlan, nameOfQuarter } from "./find.ts";
import { planFree, planNames, planPeriodArgument } from "./finders.ts";
import { planWord } from "./word.ts";
import { keepPlan } from "./write.ts";
import { showYear } from "./year.ts";

/** “kế hoạch của tôi”, “kế hoạch quý 1”, and the bare name: whose, rather than which. */
const asksForList = /^(?:(?:cua )?(?:toi|minh|em|nhom|team|khach)?|@\S+)$/;

export const showPlan = defineCommand({
  ...planWord,
  summary: {
    vi: "Kế hoạch quý của một khách: xem, lập, cập nhật sáu chỉ số",
    en: "A customer's plan for a quarter: see, make or change its six figures",
  },
  examples: [
    "/plan An Phát",
    "/kehoach An Phát quý 1/2027 kyvong=300tr tyle=2 pt=200tr",
    "/plan An Phát 2027",
    "/plan F3",
  ],
  args: z.object({
    customer: textArgument,
    period: planPeriodArgument.optional(),
    ...planArguments,
    reason: textArgument.optional(),
  }),
  names: { ...planNames, ...planArgumentNames, reason: ["lydo", "ghichu"] },
  free: planFree,
  finds: planArgumentFinds,
  texts: ["reason"],
  meansVerb: (words) => (asksForList.test(fold(findPeriod(words)?.rest ?? words)) ? "list" : undefined),
  asks: { customer: "plan.ask_customer" },
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { t } = context;
    const { customer, period, plan } = await choosePlan(args, context);
    if (period.kind === "year") {
      if (!hasFigures(args)) return showYear(customer, period, context);
      throw new UserError("error.plan_year_figures", { id: customer.id, year: String(period.from.year) });
    }
    if (!plan || hasFigures(args))
      return write({ customer, period, typed: args, reason: args.reason }, context);
    const { id, current } = plan;
    const values = { quarter: nameOfQuarter(plan.quarter, context), name: customer.name, id };
    return reply(
      title(t("plan.title", { ...values, number: current.number })),
      ...(await cardOf(plan, context)),
    );
  },
});

type Written = {
  readonly customer: Customer;
  readonly period: Period;
  readonly typed: TypedFigures;
  readonly reason: string | undefined;
};

async function write({ customer, period, typed, reason }: Written, context: Context): Promise<Reply> {
  const { t, actor } = context;
  const isOver = Temporal.PlainDate.compare(period.to, context.now.toPlainDate()) < 0;
  if (!hasFigures(typed) && (isOver || !mayPlan(customer, context))) {
    const values = { name: customer.name, id: customer.id, quarter: formatPeriod(period, actor.locale) };
    return reply(text(t(isOver ? "plan.none_over" : "plan.none", values)));
  }
  if (actor.role === "hr") throw new UserError("error.forbidden", { command: "/plan" });

  const held = await getCustomerForChange(customer.id, context);
  const wish = {
    customer: held,
    quarter: period.from,
    typed,
    occasion: "planned",
    reason: reason ?? null,
  } as const;
  const { plan, before, entry } = await keepPlan(wish, context);
  const values = { quarter: nameOfQuarter(plan.quarter, context), name: customer.name, id: plan.id };
  const undo = { label: t("plan.undo"), command: `/undo F${plan.id}-${entry}` };
  return reply(
    title(t(before === null ? "plan.made" : "plan.changed", { ...values, number: plan.current.number })),
    ...(await cardOf(plan, context, [undo])),
  );
}

function mayPlan({ owner }: Customer, { actor }: Context): boolean {
  if (actor.role === "rep") return owner?.id === actor.id;
  return actor.role !== "hr";
}
