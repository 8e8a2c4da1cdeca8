import type { Context } from "#src/command/command.ts";
import { formatDay } from "#src/i18n/dates.ts";

/** Longer ago than this, people count in dates. */
const countedDays = 60;

/** “hôm nay”, “2 ngày trước”, “ngày 1/8/2026”. */
export function sayWhen(day: Temporal.PlainDate, { now, t }: Pick<Context, "now" | "t">): string {
  const { days } = day.until(now.toPlainDate(), { largestUnit: "days" });
  if (days <= 0) return t("customer.today");
  if (days === 1) return t("customer.yesterday");
  return days <= countedDays
    ? t("customer.days_ago", { days })
    : t("customer.on_day", { day: formatDay(day) });
}
