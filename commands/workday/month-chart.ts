import type { CalendarChart, CalendarDay, DayTone } from "#src/chat/chart.ts";
import { windowLabel } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import { monthOf } from "#src/domain/period.ts";
import type { SlotCode } from "#src/domain/timesheet/code.ts";
import { symbolOf } from "#src/domain/timesheet/symbol.ts";
import type { Slot, Timesheet } from "#src/domain/timesheet/timesheet.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import type { MessageKey } from "#src/i18n/translate.ts";

/** The month as a calendar, each half-day in the colour and symbol of what it was. */
export function monthChart(sheet: Timesheet, name: string, context: Context): CalendarChart {
  const { t, actor, now, company } = context;
  const { locale } = actor;
  const first = sheet.month.toPlainDate({ day: 1 });
  const days = (quarters: number) => formatQuarters(quarters, locale);
  return {
    kind: "calendar",
    locale,
    heading: {
      title: t("workday.title", { month: windowLabel(monthOf(first), locale), name }),
      subtitle: t("workday.subtitle", { standard: days(sheet.standard), at: formatMoment(now) }),
      footer: t("workday.footer"),
      figure: {
        text: days(sheet.paid),
        note: t("workday.figure", { standard: days(sheet.payStandard) }),
        standing: "unmeasured",
      },
    },
    weekdays: weekdayKeys.map((key) => t(key)),
    firstColumn: first.dayOfWeek - 1,
    days: sheet.days.map((day): CalendarDay => {
      const halves = day.slots.map((slot) => ({
        tone: toneOf[slot.code],
        symbol: symbolIn(slot, day.slots, company.timesheet),
      }));
      const isToday = day.on.equals(now.toPlainDate());
      return { day: day.on.day, kind: day.kind, halves, ...(isToday && { isToday: true as const }) };
    }),
    legend: legendOf(sheet, context),
  };
}

/** Two halves that are alike are one, and written so: `X`; else each as its part: `X/2`. */
function symbolIn(slot: Slot, slots: readonly Slot[], rules: Context["company"]["timesheet"]): string {
  const [one, other] = slots;
  const isWhole = one && other && rules.symbols[one.code] === rules.symbols[other.code];
  return symbolOf(
    { code: slot.code, quarters: isWhole ? one.quarters + other.quarters : slot.quarters },
    rules,
  );
}

export const weekdayKeys = [
  "workday.monday",
  "workday.tuesday",
  "workday.wednesday",
  "workday.thursday",
  "workday.friday",
  "workday.saturday",
  "workday.sunday",
] as const satisfies readonly MessageKey[];

const toneOf = {
  worked: "worked",
  trip: "elsewhere",
  training: "elsewhere",
  annual: "paid",
  compensatory: "paid",
  marriage: "paid",
  child_marriage: "paid",
  bereavement: "paid",
  sick: "insured",
  child_sick: "insured",
  maternity: "insured",
  unpaid: "unpaid",
  absent: "unpaid",
  holiday: "holiday",
} as const satisfies Readonly<Record<SlotCode, DayTone>>;

/** Only the colours that occur. */
function legendOf({ sums }: Timesheet, { t }: Context): CalendarChart["legend"] {
  const tones = new Set([...sums.keys()].map((code) => toneOf[code]));
  return [...tones].map((tone) => ({ label: t(`workday.tone_${tone}`), tone }));
}
