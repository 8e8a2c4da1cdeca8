import { z } from "zod";
import type { Rule, Weekday } from "#src/domain/cadence/event.ts";
import { englishMonths } from "#src/domain/english-months.ts";

/** A rule as company.yaml writes it, such as `first friday of month`. */
export const rule = z.string().transform((text, context): Rule => {
  const found = readRule(text.trim().toLowerCase());
  if (found) return found;

  context.addIssue({ code: "custom", message: `must look like one of: ${forms.join(" · ")}` });
  return z.NEVER;
});

const forms = [
  "every monday",
  "day 15",
  "first friday of month",
  "last friday of quarter",
  "monday after q_wrap",
  "in december, asked from 1/11",
];

const weekdays: ReadonlyMap<string, Weekday> = new Map([
  ["monday", 1],
  ["tuesday", 2],
  ["wednesday", 3],
  ["thursday", 4],
  ["friday", 5],
  ["saturday", 6],
  ["sunday", 7],
]);

function readRule(text: string): Rule | undefined {
  return readDay(text) ?? readWeekday(text) ?? readAsked(text);
}

function readDay(text: string): Rule | undefined {
  const day = Number(/^day (\d{1,2})$/.exec(text)?.[1]);
  return day >= 1 && day <= 31 ? { kind: "day_of_month", day } : undefined;
}

function readWeekday(text: string): Rule | undefined {
  const [, every] = /^every (\w+)$/.exec(text) ?? [];
  const [, place, nth, of] = /^(first|last) (\w+) of (?:the )?(month|quarter)$/.exec(text) ?? [];
  const [, later, event] = /^(\w+) after (\w+)$/.exec(text) ?? [];
  const weekday = weekdays.get(every ?? nth ?? later ?? "");
  if (!weekday) return undefined;

  if (event !== undefined) return { kind: "weekday_after", weekday, event };
  if (of === undefined) return { kind: "weekly", weekday };
  return {
    kind: place === "first" ? "first_weekday" : "last_weekday",
    weekday,
    of: of === "month" ? "month" : "quarter",
  };
}

function readAsked(text: string): Rule | undefined {
  const [, name = "", day, askMonth] = /^in (\w+), asked from (\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  const month = englishMonths.indexOf(name) + 1;
  const askOn = { day: Number(day), month: Number(askMonth) };
  return month > 0 && isDay(askOn) ? { kind: "asked", month, askOn } : undefined;
}

/** A day that every year has. */
function isDay({ day, month }: { readonly day: number; readonly month: number }): boolean {
  if (!(month >= 1 && month <= 12)) return false;
  return day >= 1 && day <= Temporal.PlainYearMonth.from({ year: 2027, month }).daysInMonth;
}
