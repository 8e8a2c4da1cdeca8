import type { DayCode, DayHalf } from "#src/domain/timesheet/code.ts";
import type { LeaveDays } from "#src/domain/timesheet/leave.ts";
import type { TimesheetRules } from "#src/domain/timesheet/rules.ts";
import { formatDay, formatRange } from "./dates.ts";
import type { Locale } from "./locale.ts";
import { formatWeekday } from "./times.ts";
import { type Translate, translatorFor } from "./translate.ts";

/** `Phép năm (P)` */
export function formatLeaveCode(
  code: DayCode,
  { symbols }: Pick<TimesheetRules, "symbols">,
  locale: Locale,
): string {
  const t = translatorFor(locale);
  return t("leave.code_with_symbol", { name: t(`leave.code_${code}`), symbol: symbols[code] });
}

/** `chiều Thứ Năm 26/11/2026`, `1/12–3/12/2026`, `chiều 1/12/2026 đến hết sáng 3/12/2026` */
export function formatLeaveDays({ from, fromHalf, to, toHalf }: LeaveDays, locale: Locale): string {
  const t = translatorFor(locale);
  if (from.equals(to)) {
    const day = formatWeekday(from, locale);
    return fromHalf === toHalf ? formatHalf(fromHalf, day, t) : day;
  }
  if (fromHalf === 1 && toHalf === 2) return formatRange({ from, to });
  const start = fromHalf === 2 ? formatHalf(2, formatDay(from), t) : formatDay(from);
  const end = toHalf === 1 ? formatHalf(1, formatDay(to), t) : formatDay(to);
  return t("leave.from_to", { from: start, to: end });
}

/** `chiều 26/11/2026` */
export function formatHalf(half: DayHalf, day: string, t: Translate): string {
  return t("leave.half_of", { half: halfName(half, t), day });
}

export function halfName(half: DayHalf, t: Translate): string {
  return half === 1 ? t("leave.morning") : t("leave.afternoon");
}
