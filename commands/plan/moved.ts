import { type Block, note } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { quarterOf } from "#src/domain/period.ts";
import { type ProposedFigures, type ProposedName, proposedFigures, revenueYearOf } from "#src/domain/plan.ts";
import type { Plan } from "#src/store/interface/plans.ts";
import { labelOf } from "./figure-words.ts";

/** What the ledger says otherwise today, of the figures that nobody has typed; once its quarter is over, a plan stays what it was. */
export function movedFigures(plan: Plan, ledger: ProposedFigures, context: Context): readonly ProposedName[] {
  if (isOver(plan, context)) return [];
  const { figures, entered } = plan.current;
  return proposedFigures.filter((name) => !entered.includes(name) && figures[name] !== ledger[name]);
}

export function movedNote(plan: Plan, ledger: ProposedFigures, context: Context): readonly Block[] {
  const { t } = context;
  const moved = movedFigures(plan, ledger, context);
  if (moved.length === 0) return [];
  const said = moved.map((name) =>
    t("plan.moved_figure", {
      figure: labelOf(name, { quarter: plan.quarter, at: plan.current.at }, context),
      before: formatMoney(plan.current.figures[name]),
      now: nowOf(name, { plan, amount: ledger[name] }, context),
    }),
  );
  return [note(t("plan.moved", { figures: said.join("; ") }))];
}

/** The revenue of a year that has begun since is no change of the one that the version has. */
function nowOf(
  name: ProposedName,
  { plan: { quarter, current }, amount }: { readonly plan: Plan; readonly amount: bigint },
  { t, now, company }: Context,
): string {
  const then = current.at.toZonedDateTimeISO(company.timeZone).toPlainDate();
  const year = revenueYearOf(quarter, now.toPlainDate());
  return name === "annualRevenue" && !year.from.equals(revenueYearOf(quarter, then).from)
    ? t("plan.moved_year", { year: String(year.from.year), amount: formatMoney(amount) })
    : formatMoney(amount);
}

/** Whether whoever asks may write the plan, and it can still be written. */
export function mayChange(plan: Plan, context: Context): boolean {
  const { actor } = context;
  if (isOver(plan, context)) return false;
  if (actor.role === "rep") return plan.customer.ownerId === actor.id;
  return actor.role === "lead" || actor.role === "manager" || actor.role === "admin";
}

function isOver({ quarter }: Plan, { now }: Context): boolean {
  return Temporal.PlainDate.compare(quarterOf(quarter).to, now.toPlainDate()) < 0;
}
