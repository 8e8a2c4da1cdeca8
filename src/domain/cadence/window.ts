import { monthOf, type Period, previousPeriod, quarterOf, weekOf, writePeriod, yearOf } from "../period.ts";
import type { CadenceEvent } from "./event.ts";

/** The days that a line is about, by the name under which lines ask for them. */
const windows = {
  last_week: (on: Temporal.PlainDate) => previousPeriod(weekOf(on)),
  this_week: weekOf,
  month: monthOf,
  last_month: (on: Temporal.PlainDate) => previousPeriod(monthOf(on)),
  quarter: quarterOf,
  last_quarter: (on: Temporal.PlainDate) => previousPeriod(quarterOf(on)),
  year: yearOf,
} as const satisfies Readonly<Record<string, (on: Temporal.PlainDate) => Period>>;

export type WindowName = keyof typeof windows;

export type Window = { readonly name: WindowName; readonly days: Period };

type Filling = {
  /** `team Bắc`, `company` or `me`. */
  readonly who: string;
  /** The day by the rule: a post that is rolled is about the days that it was meant for. */
  readonly on: Temporal.PlainDate;
};

/** The command line that the clock types. What is not known stays as it is. */
export function fillIn(line: string, { who, on }: Filling): string {
  return line.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    if (name === "who") return who;
    return isWindow(name) ? writePeriod(windows[name](on)) : placeholder;
  });
}

/** The days that the lines of an event are about, each once, in the order of the lines. */
export function windowsOf({ lines }: CadenceEvent, on: Temporal.PlainDate): readonly Window[] {
  const names = new Set(lines.flatMap(placeholdersOf).filter(isWindow));
  return [...names].map((name) => ({ name, days: windows[name](on) }));
}

/** What a line asks for that nobody can fill in. */
export function unknownPlaceholders(line: string): readonly string[] {
  return placeholdersOf(line).filter((name) => name !== "who" && !isWindow(name));
}

function placeholdersOf(line: string): readonly string[] {
  return [...line.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}

function isWindow(name: string): name is WindowName {
  return Object.hasOwn(windows, name);
}
