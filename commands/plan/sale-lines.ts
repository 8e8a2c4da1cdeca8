import type { Context } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { revenueYearOf } from "#src/domain/plan.ts";
import type { LedgerSale, PlanLedger } from "#src/domain/plan-ledger.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { Plan } from "#src/store/interface/plans.ts";

/** Of each list, the first; how many more there are is said. */
const shown = 10;

/** The sales that today's figures of the ledger are made of, a line each. */
export const saleLines = {
  year({ quarter }: Plan, { yearSales }: PlanLedger, context: Context): readonly string[] {
    const { t, now } = context;
    if (yearSales.length === 0) {
      return [t("plan.why_no_year", { year: String(revenueYearOf(quarter, now.toPlainDate()).from.year) })];
    }
    return cut(yearSales, (sale) => t("plan.why_sale", valuesOf(sale)), context);
  },

  owed({ owedSales }: PlanLedger, context: Context): readonly string[] {
    if (owedSales.length === 0) return [context.t("plan.why_nothing_owed")];
    return cut(owedSales, (sale) => owedLine(sale, context), context);
  },

  /** What runs out, and what has been renewed of it already. */
  renewals({ endingSales, renewedSales }: PlanLedger, context: Context): readonly string[] {
    const { t } = context;
    if (endingSales.length === 0) return [t("plan.why_nothing_ends")];
    return [
      ...cut(
        endingSales,
        (sale) => t("plan.why_ending", { ...valuesOf(sale), end: formatDay(sale.endsOn) }),
        context,
      ),
      ...cut(renewedSales, (sale) => t("plan.why_renewed", valuesOf(sale)), context),
    ];
  },
} as const;

function owedLine({ id, rest, dueOn }: LedgerSale, { t, now }: Context): string {
  const days = dueOn.until(now.toPlainDate()).days;
  const values = { id, amount: formatMoney(rest), day: formatDay(dueOn), days };
  if (days > 0) return t("plan.why_late", values);
  return t(days === 0 ? "plan.why_today" : "plan.why_coming", values);
}

function valuesOf({ id, signedOn, amount }: Pick<LedgerSale, "id" | "signedOn" | "amount">) {
  return { id, day: formatDay(signedOn), amount: formatMoney(amount) };
}

function cut<Item>(
  items: readonly Item[],
  lineOf: (item: Item) => string,
  { t }: Context,
): readonly string[] {
  const lines = items.slice(0, shown).map(lineOf);
  return items.length > shown ? [...lines, t("plan.why_more", { count: items.length - shown })] : lines;
}
