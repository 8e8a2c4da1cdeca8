import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Rights } from "#src/domain/access.ts";
import { type CompanyWeek, createCalendar, type WorkCalendar } from "#src/domain/calendar.ts";
import { type Metric, metrics } from "#src/domain/metric.ts";
import { type Names, namesOf } from "#src/domain/names.ts";
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
  /** The parts of a full working day, in order; half a day is the first of them. */
  readonly hours: readonly WorkHours[];
  readonly leads: LeadRules;
  readonly customers: CustomerRules;
};

export type WorkHours = { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime };

export type LeadRules = {
  readonly sources: Names<string>;
  /** From the most to the least urgent. */
  readonly priorities: Names<string>;
  /** From the first contact to the decision. */
  readonly steps: Names<string>;
  /** What is asked for when a lead is logged without it. */
  readonly required: readonly ("phone" | "source" | "priority")[];
  readonly staleAfterWorkdays: number;
  /** Employee code of whoever new leads go to; undefined leaves them to the leads and managers. */
  readonly dispatcher: string | undefined;
  /** How likely an open lead is to be won, in percent. */
  readonly chances: Readonly<Record<"new" | "assigned" | "in_progress" | "warm" | "cold", number>>;
};

export type CustomerRules = {
  /** A customer is new for so many days after the first sale. */
  readonly newForDays: number;
  /** With so many sales, or a renewal, a customer is loyal. */
  readonly loyalFromOrders: number;
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

const standardSources = {
  Facebook: ["fb"],
  Zalo: [],
  Website: ["web"],
  "Giới thiệu": ["gt", "referral"],
  "Gọi điện": ["telesale", "cold call"],
  "Sự kiện": ["event"],
  Khác: ["other"],
};

const standardPriorities = {
  Cao: ["high"],
  "Trung bình": ["tb", "vừa", "medium"],
  Thấp: ["low"],
};

const standardSteps = {
  "Tiếp cận": ["gọi lần đầu", "liên hệ"],
  "Tư vấn": ["trao đổi nhu cầu"],
  Demo: ["giới thiệu sản phẩm"],
  "Báo giá": ["gửi báo giá"],
  "Đàm phán": ["thương lượng", "chốt hợp đồng"],
};

/** A list of the company's own, each with the other names that people type for it. */
function ownList(standard: Readonly<Record<string, readonly string[]>>) {
  return z
    .record(z.string().min(1), z.array(z.string()).nullable())
    .transform((list) =>
      Object.fromEntries(Object.entries(list).map(([name, others]) => [name, others ?? []])),
    )
    .default({ ...standard } as Record<string, string[]>)
    .transform((list) => namesOf<string>(list));
}

const percent = z.number().min(0).max(100);

const hours = z
  .string()
  .regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/, { error: "must look like 08:00-12:00" })
  .transform((text): WorkHours => {
    const [from = "", to = ""] = text.split("-");
    return { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
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
  hours: z.array(hours).min(1).prefault(["08:00-12:00", "13:30-17:30"]),
  leads: z
    .strictObject({
      sources: ownList(standardSources),
      priorities: ownList(standardPriorities),
      steps: ownList(standardSteps),
      required: z.array(z.enum(["phone", "source", "priority"])).default(["phone", "source"]),
      staleAfterWorkdays: z.int().min(1).default(3),
      dispatcher: z.string().optional(),
      chances: z
        .strictObject({
          new: percent.default(5),
          assigned: percent.default(10),
          in_progress: percent.default(30),
          warm: percent.default(60),
          cold: percent.default(10),
        })
        .prefault({}),
    })
    .prefault({}),
  customers: z
    .strictObject({
      newForDays: z.int().min(1).default(90),
      loyalFromOrders: z.int().min(2).default(3),
    })
    .prefault({}),
});

/** Throws one error that lists everything wrong with the file. */
export function loadCompany(path: string): Company {
  return readCompany(readFileSync(path, "utf8"), path);
}

export function readCompany(yaml: string, path = "company.yaml"): Company {
  // A date in YAML is read as text, so that no time zone can shift it.
  const file = companyFile.safeParse(parse(yaml, { schema: "core" }));
  if (!file.success) throw new Error(`${path} is not right:\n${z.prettifyError(file.error)}`);

  const { name, locale, timeZone, week, daysOff, workdays, revenue, kpi, rights, leads, customers } =
    file.data;
  return Object.freeze({
    name,
    locale,
    timeZone,
    calendar: createCalendar({ week: weeks[week], daysOff, workdays }),
    plainEntry: revenue.plainEntry,
    kpiMetric: kpi.metric,
    rights,
    hours: file.data.hours,
    leads: { ...leads, dispatcher: leads.dispatcher },
    customers,
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
