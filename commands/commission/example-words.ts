import type { Context } from "#src/command/command.ts";
import type { StatementLine } from "#src/domain/commission/statement.ts";
import { formatMoney } from "#src/domain/money.ts";
import { type Example, makeExample } from "./example.ts";
import { explainRates } from "./explain-line.ts";
import { describeMatter } from "./line-words.ts";
import type { VersionedPlan } from "./plan-of.ts";
import { formatAmount, metricWords, tiersOf } from "./rate-words.ts";
import { describeReached } from "./standing-words.ts";

/** A month in figures: what came in, the tier it reaches, every line, and the sum. */
export function describeExample(
  plan: VersionedPlan,
  { month, withTeam }: { readonly month: Temporal.PlainYearMonth; readonly withTeam: boolean },
  context: Context,
): readonly string[] {
  const { t, company } = context;
  const example = makeExample(plan, { month, withTeam, kpiMetric: company.kpiMetric });
  const { standing, lines, total } = example.statement;
  return [
    describeGiven(example, plan, context),
    ...(standing ? [describeReached({ standing, plan, month }, context)] : []),
    ...lines.flatMap((line) => describeLine(line, plan, context)),
    t("plan.example_total", { total: formatMoney(total) }),
  ];
}

/** `Bạn thu 600.000.000 đ từ khách mới, chỉ tiêu doanh thu thực thu 500.000.000 đ.` */
function describeGiven({ amount, target, led }: Example, plan: VersionedPlan, context: Context): string {
  const { t, actor, company } = context;
  const aim = tiersOf(plan)?.targetMetric ?? company.kpiMetric;
  const parts = [
    t(plan.base === "signed" ? "plan.example_signed" : "plan.example_collected", {
      amount: formatMoney(amount),
    }),
    ...(target === null
      ? []
      : [
          t("plan.example_target", {
            metric: metricWords(aim, context),
            target: formatAmount(target, aim, actor.locale),
          }),
        ]),
    ...(led === null ? [] : [t("plan.example_led", { amount: formatMoney(led) })]),
  ];
  return `${parts.join("; ")}.`;
}

function describeLine(line: StatementLine, plan: VersionedPlan, context: Context): readonly string[] {
  if (line.kind === "entry") return explainRates(line, tiersOf(plan), context);
  const values = { matter: describeMatter(line, context), amount: formatMoney(line.amount) };
  return [context.t("plan.example_line", values)];
}
