import { z } from "zod";
import { metrics } from "#src/domain/metric.ts";
import { locales } from "#src/i18n/locale.ts";
import { cadence } from "./cadence.ts";
import { commission } from "./commission.ts";
import { ownList, standardChannels, standardPriorities, standardSources, standardSteps } from "./lists.ts";
import { day, timeOfDay, timeSpan, timeZone } from "./times.ts";
import { timesheet } from "./timesheet.ts";
import { voucher } from "./voucher.ts";

const percent = z.number().min(0).max(100);

/** What company.yaml may say, and what holds where it says nothing. */
export const companyFile = z.strictObject({
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
  hours: z.array(timeSpan("08:00-12:00")).min(1).prefault(["08:00-12:00", "13:30-17:30"]),
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
      paymentDays: z.int().min(0).default(30),
      untouchedAfterWorkdays: z.int().min(1).default(20),
    })
    .prefault({}),
  cadence,
  timesheet,
  commission,
  plan: z.strictObject({ contractMonths: z.int().min(1).max(120).default(12) }).prefault({}),
  voucher,
  customerMails: z
    .strictObject({
      most: z.int().min(1).default(2),
      withinDays: z.int().min(1).default(7),
      hours: timeSpan("08:00-18:00")
        .refine(({ from, to }) => Temporal.PlainTime.compare(from, to) < 0, {
          error: "must end later on the day that they begin on",
        })
        .prefault("08:00-18:00"),
    })
    .prefault({}),
  articles: z.strictObject({ channels: ownList(standardChannels) }).prefault({}),
  ranking: z.enum(["off", "percent"]).default("off"),
  alerts: z
    .strictObject({
      at: timeOfDay.prefault("08:15"),
      quiet: timeSpan("20:00-07:30").prefault("20:00-07:30"),
      behindPace: percent.default(10),
      noEntryWorkdays: z.int().min(1).default(2),
      activityUnder: percent.default(50),
      dueWithinWorkdays: z.int().min(0).default(3),
    })
    .prefault({}),
});
