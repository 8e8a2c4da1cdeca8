import { type Action, actions, type Block, table, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { quarterOf, writePeriod } from "#src/domain/period.ts";
import { certainRevenue, hopedRevenue, type ProposedFigures, planFigureNames } from "#src/domain/plan.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import type { Plan, PlanVersion } from "#src/store/interface/plans.ts";
import { showText } from "../lead/mask.ts";
import { actualOf } from "./actual.ts";
import { isProposed, labelOf, showRatio } from "./figure-words.ts";
import { readPlanLedger } from "./ledger.ts";
import { mayChange, movedFigures, movedNote } from "./moved.ts";

/**
 * A plan as it stands: the six figures with where each comes from, who wrote them, what has come of it, and what to do
 * next; other buttons go first.
 */
export async function cardOf(
  plan: Plan,
  context: Context,
  first: readonly Action[] = [],
): Promise<readonly Block[]> {
  const ledger = await readPlanLedger(plan.customer.id, plan.quarter, context);
  return [
    figuresTable(plan, context),
    text(authorOf(plan.current, context)),
    ...movedNote(plan, ledger, context),
    ...(await actualOf(plan, context)),
    actions(...first, ...buttonsOf(plan, ledger, context)),
  ];
}

/** `Bản 2: Lan, 22/11 09:00, điều chỉnh tháng. Lý do: …` */
export function authorOf({ number, by, at, occasion, reason }: PlanVersion, context: Context): string {
  const { t, company } = context;
  const values = {
    number,
    by: by?.name ?? t("audit.system"),
    at: formatMoment(at.toZonedDateTimeISO(company.timeZone)),
    occasion: t(`plan.occasion_${occasion}`),
  };
  return reason === null
    ? t("plan.by", values)
    : t("plan.by_why", { ...values, reason: showText(reason, context) });
}

function buttonsOf(plan: Plan, ledger: ProposedFigures, context: Context): readonly Action[] {
  const { t } = context;
  const entry = `F${plan.id}`;
  const whose = `K${plan.customer.id} ${writePeriod(quarterOf(plan.quarter))}`;
  const isStale = mayChange(plan, context) && movedFigures(plan, ledger, context).length > 0;
  return [
    ...(isStale ? [{ label: t("plan.refresh"), command: `/plan refresh ${entry}` }] : []),
    { label: t("plan.explain"), command: `/plan explain ${entry}` },
    ...(plan.current.number > 1 ? [{ label: t("plan.compare"), command: `/plan compare ${entry}` }] : []),
    { label: t("plan.voucher"), command: `/voucher ${whose}` },
    ...(context.actor.role === "hr" ? [] : [{ label: t("plan.export"), command: `/plan export ${entry}` }]),
  ];
}

function figuresTable({ quarter, current }: Plan, context: Context): Block {
  const { t } = context;
  const { figures, entered, at } = current;
  const hasHope = figures.expectedRevenue > 0n;
  return table(
    [
      { label: t("column.plan_figure"), format: "text" },
      { label: t("column.plan_amount"), format: "money" },
      { label: t("column.plan_source"), format: "text" },
    ],
    [
      ...planFigureNames
        .filter((name) => name !== "expectedRatio" || hasHope)
        .map((name) => [
          labelOf(name, { quarter, at }, context),
          name === "expectedRatio" ? showRatio(figures.expectedRatio, context) : figures[name],
          t(isProposed(name) && !entered.includes(name) ? "plan.from_ledger" : "plan.typed"),
        ]),
      [t("plan.certain"), certainRevenue(figures), null],
      [t("plan.hoped"), hopedRevenue(figures), null],
    ],
  );
}
