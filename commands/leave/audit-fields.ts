import { z } from "zod";
import { dayCodes } from "#src/domain/timesheet/code.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatHalf } from "#src/i18n/leave.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import type { MessageKey, Translate } from "#src/i18n/translate.ts";

type Field = { readonly label: MessageKey; readonly show: (value: string) => string };

const knownCode = z.enum(dayCodes);
const knownState = z.enum(["waiting", "approved", "declined", "withdrawn"]);

/** How the history of leave and days at work names what was written. */
export function leaveFields({
  t,
  locale,
}: {
  readonly t: Translate;
  readonly locale: Locale;
}): readonly (readonly [string, Field])[] {
  const day = (value: string) => {
    const [on = "", half] = value.split("/");
    return formatHalf(half === "2" ? 2 : 1, formatDay(Temporal.PlainDate.from(on)), t);
  };
  const code = (value: string) =>
    value === "" ? t("workday.calendar") : t(`leave.code_${knownCode.parse(value)}`);
  return [
    ["leaveCode", { label: "column.kind", show: code }],
    ["leaveFrom", { label: "column.from", show: day }],
    ["leaveTo", { label: "column.to", show: day }],
    ["leaveState", { label: "column.state", show: (value) => t(`leave.state_${knownState.parse(value)}`) }],
    ["leaveYear", { label: "column.leave_year", show: (value) => value }],
    ["quarters", { label: "column.leave_days", show: (value) => formatQuarters(Number(value), locale) }],
  ];
}
