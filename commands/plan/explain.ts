import { z } from "zod";
import { actions, note, reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { PlanFigureName } from "#src/domain/plan.ts";
import type { PlanLedger } from "#src/domain/plan-ledger.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import type { Plan, PlanVersion } from "#src/store/interface/plans.ts";
import { showText } from "../lead/mask.ts";
import { isProposed, labelOf, showFigure } from "./figure-words.ts";
import { getPlan, nameOfQuarter } from "./find.ts";
import { planFree, planNames, planPeriodArgument } from "./finders.ts";
import { readPlanLedger } from "./ledger.ts";
import { saleLines } from "./sale-lines.ts";
import { planWord } from "./word.ts";

export const explainPlan = defineCommand({
  ...planWord,
  verb: "explain",
  verbAliases: ["giaithich", "visao"],
  summary: {
    vi: "Giải thích từng chỉ số của kế hoạch: từ khoản nào trong sổ, hay ai nhập",
    en: "How each figure of a plan came about: from which sales, or typed by whom",
  },
  examples: ["/plan explain F3", "/kehoach giaithich An Phát quý 1/2027"],
  args: z.object({ customer: textArgument, period: planPeriodArgument.optional() }),
  names: planNames,
  free: planFree,
  asks: { customer: "plan.ask_customer" },
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { store, t, company } = context;
    const { customer, plan } = await getPlan(args, context);
    const ledger = await readPlanLedger(customer.id, plan.quarter, context);
    const versions = await store.plans.versions(plan.id);
    const explain = (name: PlanFigureName) => explainFigure(name, { plan, ledger, versions }, context);
    const values = { quarter: nameOfQuarter(plan.quarter, context), name: customer.name };
    return reply(
      title(t("plan.explain_title", { ...values, id: plan.id, number: plan.current.number })),
      text(
        [
          explain("annualRevenue"),
          ...saleLines.year(plan, ledger, context),
          explain("receivablesDue"),
          explain("receivablesNotDue"),
          ...saleLines.owed(ledger, context),
          explain("renewals"),
          ...saleLines.renewals(ledger, context),
        ].join("\n"),
      ),
      text(hopesOf(plan).map(explain).join("\n")),
      note(t("plan.why_terms", { days: company.paymentDays, months: company.contractMonths })),
      note(t("plan.why_hopes")),
      actions(
        { label: t("plan.show"), command: `/plan F${plan.id}` },
        ...(plan.current.number > 1
          ? [{ label: t("plan.compare"), command: `/plan compare F${plan.id}` }]
          : []),
      ),
    );
  },
});

/** Without hope there is no ratio to speak of. */
function hopesOf({ current }: Plan): readonly PlanFigureName[] {
  const ratio = current.figures.expectedRevenue > 0n ? (["expectedRatio"] as const) : [];
  return ["expectedRevenue", ...ratio, "development"];
}

type Grounds = {
  readonly plan: Plan;
  readonly ledger: PlanLedger;
  readonly versions: readonly PlanVersion[];
};

/** Where a figure comes from: the ledger, which may have moved since, or whoever typed it last. */
function explainFigure(name: PlanFigureName, { plan, ledger, versions }: Grounds, context: Context): string {
  const { t, company } = context;
  const { current, quarter } = plan;
  const amount = showFigure(name, current.figures, context);
  const figure = labelOf(name, { quarter, at: current.at }, context);
  const now = isProposed(name) ? showFigure(name, { ...current.figures, ...ledger }, context) : amount;
  if (isProposed(name) && !current.entered.includes(name)) {
    return now === amount
      ? t("plan.why_ledger", { figure, amount })
      : t("plan.why_ledger_moved", { figure, amount, now });
  }
  const { number, by, at, reason } = typedIn(name, versions) ?? current;
  const values = {
    figure,
    amount,
    number,
    by: by?.name ?? t("audit.system"),
    at: formatMoment(at.toZonedDateTimeISO(company.timeZone)),
  };
  const said =
    reason === null
      ? t("plan.why_typed", values)
      : t("plan.why_typed_because", { ...values, reason: showText(reason, context) });
  return now === amount ? said : `${said}\n${t("plan.why_typed_beside", { now })}`;
}

/** The version in which the figure became what it is now. */
function typedIn(name: PlanFigureName, versions: readonly PlanVersion[]): PlanVersion | undefined {
  const last = versions.at(-1);
  const other = versions.findLastIndex(
    ({ figures, entered }) =>
      figures[name] !== last?.figures[name] || entered.includes(name) !== last.entered.includes(name),
  );
  return versions[other + 1];
}
