import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { formatTime } from "#src/i18n/times.ts";
import type { Translate } from "#src/i18n/translate.ts";
import { weekdayName } from "./days.ts";

/** When an event is due: `thứ 6 hằng tuần, 16:00`. */
export function describeRule({ rule, at }: Pick<CadenceEvent, "rule" | "at">, t: Translate): string {
  return t("schedule.rule_at", { rule: describeDays(rule, t), time: formatTime(at) });
}

function describeDays(rule: CadenceEvent["rule"], t: Translate): string {
  switch (rule.kind) {
    case "weekly":
      return t("schedule.rule_weekly", { weekday: weekdayName(rule.weekday, t) });
    case "day_of_month":
      return t("schedule.rule_day_of_month", { day: rule.day });
    case "first_weekday":
    case "last_weekday":
      return t(`schedule.rule_${rule.kind}_${rule.of}`, { weekday: weekdayName(rule.weekday, t) });
    case "weekday_after":
      return t("schedule.rule_weekday_after", { weekday: weekdayName(rule.weekday, t) });
    case "asked":
      return t("schedule.rule_asked", { month: rule.month });
  }
}
