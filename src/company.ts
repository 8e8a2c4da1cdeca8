import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Rights } from "#src/domain/access.ts";
import { type CompanyWeek, createCalendar, type WorkCalendar } from "#src/domain/calendar.ts";
import { type Metric, metrics } from "#src/domain/metric.ts";
import { type Locale, locales } from "#src/i18n/locale.ts";

/** How a company works, as its own people decided (company.yaml). */
export type Company = {
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly calendar: WorkCalendar;
  readonly plainEntry: "signed_and_collected" | "signed";
  readonly kpiMetric: Metric;
  readonly rights: Rights;
};

/** Half-days from Monday to Sunday. */
const weeks = {
  "mon-fri": [2, 2, 2, 2, 2, 0, 0],
  "mon-sat-half": [2, 2, 2, 2, 2, 1, 0],
  "mon-sat": [2, 2, 2, 2, 2, 2, 0],
} as const satisfies Readonly<Record<string, CompanyWeek>>;

const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));
const timeZone = z.string().refine(isZone, {
  error: "must be a time zone such as Asia/Ho_Chi_Minh",
});

const companyFile = z.strictObject({
  name: z.string().min(1),
  locale: z.enum(locales).default("vi"),
  timeZone: timeZone.default("Asia/Ho_Chi_Minh"),
  week: z.enum(["mon-fri", "mon-sat-half", "mon-sat"]).default("mon-fri"),
  daysOff: z.array(day).default([]),
  workdays: z.array(day).default([]),
  revenue: z
    .strictObject({ plainEntry: z.enum(["signed_and_collected", "signed"]).default("signed_and_collected") })
    .prefault({}),
  kpi: z.strictObject({ metric: z.enum(metrics).default("revenue_signed") }).prefault({}),
  rights: z.strictObject({ repSees: z.enum(["own", "team"]).default("own") }).prefault({}),
});

/** Throws one error that lists everything wrong with the file. */
export function loadCompany(path: string): Company {
  return readCompany(readFileSync(path, "utf8"), path);
}

export function readCompany(yaml: string, path = "company.yaml"): Company {
  // A date in YAML is read as text, so that no time zone can shift it.
  const file = companyFile.safeParse(parse(yaml, { schema: "core" }));
  if (!file.success) throw new Error(`${path} is not right:\n${z.prettifyError(file.error)}`);

  const { name, locale, timeZone, week, daysOff, workdays, revenue, kpi, rights } = file.data;
  return Object.freeze({
    name,
    locale,
    timeZone,
    calendar: createCalendar({ week: weeks[week], daysOff, workdays }),
    plainEntry: revenue.plainEntry,
    kpiMetric: kpi.metric,
    rights,
  });
}

/** Asked of Intl itself: its list of supported zones leaves out names that it does know. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    // RangeError is how Intl says that it does not know the zone.
    return false;
  }
}
