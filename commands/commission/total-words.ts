import type { Context } from "#src/command/command.ts";
import type { Statement, StatementDoubt } from "#src/domain/commission/statement.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { nameEntry } from "./line-words.ts";
import { metricWords } from "./rate-words.ts";
import { lastDayOf } from "./statement-of.ts";

/** What the month comes to, whether that can still change, and what is owed. */
export async function describeTotal(statement: Statement, context: Context): Promise<readonly string[]> {
  const { t, store, company, now, actor } = context;
  const { month, total, carried } = statement;
  const lock = await store.payroll.lockOf(month);
  const end = lastDayOf(month);
  const today = now.toPlainDate();
  const asOf = Temporal.PlainDate.compare(today, end) < 0 ? today : end;
  const head = lock
    ? t("commission.total_locked", {
        total: formatMoney(total),
        day: formatDay(lock.at.toZonedDateTimeISO(company.timeZone).toPlainDate()),
      })
    : t("commission.total_open", { total: formatMoney(total), day: formatDay(asOf) });
  if (carried >= 0n) return [head];
  const next = formatMonth(month.add({ months: 1 }), actor.locale);
  return [head, t("commission.owed", { owed: formatMoney(-carried), next })];
}

/** What somebody has to settle before the figures can be relied on. */
export function describeDoubts({ doubts, month, standing }: Statement, context: Context): readonly string[] {
  // Where the tier stands says so already.
  const isSaid = standing?.by === "completion" && standing.target === null;
  return doubts
    .filter(({ kind }) => kind !== "no_target" || !isSaid)
    .map((doubt) => describeDoubt(doubt, month, context));
}

function describeDoubt(doubt: StatementDoubt, month: Temporal.PlainYearMonth, context: Context): string {
  const { t, actor } = context;
  switch (doubt.kind) {
    case "no_target":
      return t("commission.doubt_no_target", {
        metric: metricWords(doubt.metric, context),
        month: formatMonth(month, actor.locale),
      });
    case "leaver":
      return t("commission.doubt_leaver", { entry: nameEntry(doubt.entry) });
    case "origin_open":
      return t("commission.doubt_origin", { entry: nameEntry(doubt.entry) });
  }
}
