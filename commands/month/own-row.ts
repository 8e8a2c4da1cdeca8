import { type Action, type Block, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { unitOf } from "#src/domain/metric.ts";
import { formatMoney } from "#src/domain/money.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import { completionTenths } from "#src/domain/progress.ts";
import type { Timesheet } from "#src/domain/timesheet/timesheet.ts";
import { formatFigure, formatPercent } from "#src/i18n/figures.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import { describeLateDay } from "#src/pay/late-words.ts";
import { digestOfRows } from "#src/pay/rows.ts";

/** Somebody's days and revenue of a month, as they are confirmed. */
export function describeRow(row: PayRow, context: Context): Block {
  const { t, actor } = context;
  const { timesheet, leaveLeft, lateDays } = row;
  const days = {
    paid: formatQuarters(timesheet.paid, actor.locale),
    standard: formatQuarters(timesheet.payStandard, actor.locale),
    parts: describeSums(timesheet, context),
  };
  return text(
    [
      t("month.days", days),
      t("month.leave_left", { days: formatQuarters(leaveLeft, actor.locale) }),
      ...lateDays.map((late) => t("month.late_day", { change: describeLateDay(late, actor.locale) })),
      ...describeBrought(row, context),
    ].join("\n"),
  );
}

/** `X 18 · P 1 · L 1`: what the codes add up to, written as in the sheet. */
export function describeSums({ sums }: Timesheet, { company, actor }: Context): string {
  const { symbols } = company.timesheet;
  const bySymbol = new Map<string, number>();
  for (const [code, quarters] of sums) {
    bySymbol.set(symbols[code], (bySymbol.get(symbols[code]) ?? 0) + quarters);
  }
  return [...bySymbol]
    .map(([symbol, quarters]) => `${symbol} ${formatQuarters(quarters, actor.locale)}`)
    .join(" · ");
}

/** What came in, and the target; whoever does not sell has no revenue to look at. */
export function describeBrought(row: PayRow, context: Context): readonly string[] {
  const { person, revenue } = row;
  const { signed, collected, lateSigned, lateCollected, target } = revenue;
  const sells = person.role === "rep" || person.role === "lead";
  const isNothing = [signed, collected, lateSigned, lateCollected].every((amount) => amount === 0n);
  if (!sells && isNothing && target === null) return [];
  return [describeRevenue(row, context), ...describeLate(row, context), describeTarget(row, context)];
}

function describeRevenue({ revenue }: PayRow, { t }: Context): string {
  const values = { signed: formatMoney(revenue.signed), collected: formatMoney(revenue.collected) };
  return revenue.refunds === 0n
    ? t("month.revenue", values)
    : t("month.revenue_refunds", { ...values, refunds: formatMoney(revenue.refunds) });
}

/** What was dated in a locked month: no figure of that month has it. */
function describeLate({ revenue: { lateSigned, lateCollected } }: PayRow, { t }: Context): readonly string[] {
  if (lateSigned === 0n && lateCollected === 0n) return [];
  return [
    t("month.revenue_late", { signed: formatMoney(lateSigned), collected: formatMoney(lateCollected) }),
  ];
}

function describeTarget({ revenue: { target, measured } }: PayRow, { t, actor, company }: Context): string {
  if (target === null || target <= 0n) return t("month.no_target");
  const { locale } = actor;
  const shape = { unit: unitOf(company.kpiMetric), locale, length: "full" } as const;
  return t("month.target", {
    metric: t(`metric.${company.kpiMetric}`),
    actual: formatFigure(measured, shape),
    target: formatFigure(target, shape),
    percent: formatPercent(completionTenths(measured, target), locale),
  });
}

/** Confirms the row as it is shown here, and no other. */
export function confirmButton(row: PayRow, { t }: Context): Action {
  const { month } = row.timesheet;
  return { label: t("month.confirm_button"), command: `/month confirm ${month} ${digestOfRows([row])}` };
}
