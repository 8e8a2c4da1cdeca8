import { z } from "zod";
import { type Reply, reply, title } from "#src/chat/reply.ts";
import { period, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import { fold } from "#src/domain/fold.ts";
import { type Period, quarterOf, yearOf } from "#src/domain/period.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import type { PlanOccasion } from "#src/domain/plan.ts";
import { UserError } from "#src/errors.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import { getCustomerForChange } from "../customer/find.ts";
import { adjustYear } from "./adjust-year.ts";
import { cardOf } from "./card.ts";
import { hasFigures, planArgumentFinds, planArgumentNames, planArguments } from "./figures.ts";
import { choosePlan, nameOfQuarter } from "./find.ts";
import { occasion, occasions, planNames, planNumber, planPeriodArgument } from "./finders.ts";
import { planWord } from "./word.ts";
import { keepPlan } from "./write.ts";

const occasionArgument = z.string().transform((text, context) => {
  return occasions.get(fold(text)) ?? doubt(context, text, { key: "error.plan_occasion" });
});

export const adjustPlan = defineCommand({
  ...planWord,
  verb: "adjust",
  verbAliases: ["dieuchinh", "chỉnh"],
  summary: {
    vi: "Điều chỉnh kế hoạch sau khi trao đổi với khách, theo tháng, quý hay năm",
    en: "Put a plan right after talks with the customer, for the month, quarter or year",
  },
  examples: [
    "/plan adjust An Phát tháng pt=150tr lydo=“khách lùi ký sang tháng sau”",
    "/kehoach dieuchinh An Phát quý 1/2027 kyvong=400tr tyle=2 lydo=“thêm vị trí LED”",
    "/plan adjust An Phát năm 2027 pt=800tr lydo=“họp đầu năm”",
  ],
  args: z.object({
    customer: textArgument,
    occasion: occasionArgument.optional(),
    period: planPeriodArgument.optional(),
    ...planArguments,
    reason: textArgument,
  }),
  names: { ...planNames, ...planArgumentNames, occasion: ["dip", "theo"], reason: ["lydo", "ghichu"] },
  free: [
    { argument: "customer", find: planNumber },
    { argument: "period", find: period },
    { argument: "occasion", find: occasion },
    { argument: "customer" },
  ],
  finds: planArgumentFinds,
  texts: ["reason"],
  asks: { customer: "plan.ask_customer", reason: "plan.ask_reason" },
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    if (!hasFigures(args)) throw new UserError("error.plan_nothing_to_adjust");
    const { customer, period: days } = await choosePlan(args, context);
    const held = await getCustomerForChange(customer.id, context);
    const said = args.occasion ?? occasionOf(args.period, days) ?? askOccasion(held, context);
    const { reason } = args;
    if (said === "yearly") {
      return adjustYear({ customer: held, year: yearOf(days.from), typed: args, reason }, context);
    }
    const { plan, entry } = await keepPlan(
      { customer: held, quarter: quarterOf(days.from).from, typed: args, occasion: said, reason },
      context,
    );
    return confirm({ plan, entry, customer: held }, context);
  },
});

type Confirmed = Pick<Awaited<ReturnType<typeof keepPlan>>, "plan" | "entry"> & {
  readonly customer: Customer;
};

async function confirm({ plan, entry, customer }: Confirmed, context: Context): Promise<Reply> {
  const { t } = context;
  const quarter = nameOfQuarter(plan.quarter, context);
  const undo = { label: t("plan.undo"), command: `/undo F${plan.id}-${entry}` };
  return reply(
    title(t("plan.changed", { quarter, name: customer.name, id: plan.id, number: plan.current.number })),
    ...(await cardOf(plan, context, [undo])),
  );
}

/** “tháng 12” is a review of the month, although its quarter is what changes. */
function occasionOf(
  said: PeriodPhrase | undefined,
  days: Period,
): Exclude<PlanOccasion, "planned"> | undefined {
  if (said === undefined) return undefined;
  if (days.kind === "year") return "yearly";
  const unit = said.kind === "relative" ? said.unit : said.kind;
  return unit === "month" ? "monthly" : "quarterly";
}

function askOccasion({ name }: Customer, { t }: Context): never {
  const choices = [
    { label: t("plan.month"), set: { occasion: "month" } },
    { label: t("plan.quarter"), set: { occasion: "quarter" } },
    { label: t("plan.year"), set: { occasion: "year" } },
  ];
  throw new UserError("plan.ask_occasion", { name }, { choices, slot: "occasion" });
}
