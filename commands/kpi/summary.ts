import type { Context } from "#src/command/command.ts";
import { unitOf } from "#src/domain/metric.ts";
import { paceTenths, tenthsBehind } from "#src/domain/pace-alert.ts";
import { daysOf } from "#src/domain/period.ts";
import { completionTenths, type MeasuredProgress } from "#src/domain/progress.ts";
import { formatMoment, formatWorkdays } from "#src/i18n/dates.ts";
import { formatFigure, formatPercent } from "#src/i18n/figures.ts";
import type { Board } from "./board.ts";

/** The total in words: the parts of its percentage, the pace by working days, and what is still needed. */
export function summarize({ total, metric }: Board, context: Context): string {
  const { t, actor } = context;
  const full = (value: bigint) =>
    formatFigure(value, { unit: unitOf(metric), locale: actor.locale, length: "full" });
  const values = { metric: t(`metric.${metric}`), actual: full(total.actual) };
  if (total.kind === "no_target") return t("kpi.without", values);

  const percent = formatPercent(completionTenths(total.actual, total.target), actor.locale);
  const lines = [t("kpi.against", { ...values, target: full(total.target), percent })];
  if (total.state === "running") lines.push(describePace(total, context));
  return [...lines, describeRemainder(total, { full, context })].join("\n");
}

function describePace(total: MeasuredProgress, { t, actor }: Context): string {
  const { workedHalfDays, totalHalfDays } = total;
  const tenths = tenthsBehind(total);
  return t("kpi.pace", {
    worked: formatWorkdays(workedHalfDays, actor.locale),
    total: formatWorkdays(totalHalfDays, actor.locale),
    pace: formatPercent(paceTenths(total), actor.locale),
    standing:
      tenths === 0
        ? t("kpi.on_pace")
        : t(tenths < 0 ? "kpi.ahead" : "kpi.late", { points: formatPoints(tenths, actor.locale) }),
  });
}

function formatPoints(tenths: number, locale: Context["actor"]["locale"]): string {
  return formatPercent(Math.abs(tenths), locale).replace(/\s*%$/, "");
}

type Remainder = { readonly full: (value: bigint) => string; readonly context: Context };

function describeRemainder(total: MeasuredProgress, { full, context: { t, actor } }: Remainder): string {
  const missing = total.target - total.actual;
  if (missing <= 0n) return t("kpi.reached");
  if (total.state === "over") return t("kpi.over", { missing: full(missing) });
  if (total.neededPerDay === undefined) return t("kpi.no_days_left", { missing: full(missing) });
  return t("kpi.needed", {
    missing: full(missing),
    needed: full(total.neededPerDay),
    remaining: formatWorkdays(total.remainingHalfDays, actor.locale),
  });
}

/** When the figures were read, and what the target and the working days follow from. */
export function footnote({ basis, period, rowsAre, total }: Board, { t, now, company }: Context): string {
  const { calendar } = company;
  const isLost = (day: Temporal.PlainDate) =>
    calendar.holidayOn(day) !== undefined && calendar.standardHalfDays({ from: day, to: day }) > 0;
  const holidays = total.state === "running" ? daysOf(period).filter(isLost) : [];

  const parts = [t("kpi.as_of", { at: formatMoment(now) })];
  if (holidays.length > 0 && holidays.length <= 7) {
    parts.push(t("kpi.holidays", { days: holidays.map(({ day, month }) => `${day}/${month}`).join(", ") }));
  }
  if (basis.kind === "summed") parts.push(t("kpi.target_summed"));
  if (basis.kind === "spread") parts.push(t("kpi.target_spread"));
  if (basis.kind === "rows") {
    const { count, all } = basis;
    parts.push(t(rowsAre === "person" ? "kpi.target_people" : "kpi.target_units", { count, all }));
  }
  return parts.join(" · ");
}
