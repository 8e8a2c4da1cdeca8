import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, YAMLError } from "yaml";
import { z } from "zod";
import type { Rights } from "#src/domain/access.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { type CompanyWeek, createCalendar, type WorkCalendar } from "#src/domain/calendar.ts";
import type { CommissionPlan } from "#src/domain/commission/plan.ts";
import type { CustomerMailRules } from "#src/domain/customer-mail.ts";
import type { Metric } from "#src/domain/metric.ts";
import type { Names } from "#src/domain/names.ts";
import type { TimesheetRules } from "#src/domain/timesheet/rules.ts";
import type { VoucherRules } from "#src/domain/voucher/terms.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { settleCommission } from "./company/commission.ts";
import { companyFile } from "./company/file.ts";
import { loadTemplates } from "./letter/files.ts";
import type { LetterTemplate } from "./letter/template.ts";

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
  /** The meeting calendar. */
  readonly cadence: readonly CadenceEvent[];
  readonly alerts: AlertRules;
  /** Whether reports of a week or month rank people, by how much of their target they have reached. */
  readonly ranking: "off" | "percent";
  /** A sale without a day of payment is to be paid so many days after it was signed. */
  readonly paymentDays: number;
  readonly timesheet: TimesheetRules;
  readonly commission: CommissionRules;
  /** How many months a contract runs until it is to be renewed. */
  readonly contractMonths: number;
  readonly voucher: VoucherRules;
  readonly customerMails: CustomerMailRules;
  /** Where articles are published. */
  readonly articleChannels: Names<string>;
  /** A customer whom nobody has contacted for so many working days is called forgotten. */
  readonly untouchedAfterWorkdays: number;
  /** Of mails to customers, from the folder `templates` beside the file. */
  readonly templates: readonly LetterTemplate[];
};

export type CommissionRules = {
  readonly plans: readonly CommissionPlan[];
  /** Working days within which a lead, and then HR, answer a dispute. */
  readonly disputes: { readonly leadWorkdays: number; readonly hrWorkdays: number };
};

/** When the bot speaks up by itself. Days are working days. */
export type AlertRules = {
  /** When the digest of the day comes. */
  readonly at: Temporal.PlainTime;
  /** Nothing but the digest, posts and reminders of appointments is sent from the one time to the other, overnight. */
  readonly quiet: { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime };
  /** Percentage points behind the pace of the month. */
  readonly behindPace: number;
  /** Days without any entry. */
  readonly noEntryWorkdays: number;
  /** Activities of the last five working days, in percent of the own median week of the four weeks before. */
  readonly activityUnder: number;
  /** Receivables that fall due within so many days. */
  readonly dueWithinWorkdays: number;
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

/** Throws one error that lists everything wrong with the file. */
export function loadCompany(path: string): Company {
  return readCompany(readFileSync(path, "utf8"), path, loadTemplates(join(dirname(path), "templates")));
}

export function readCompany(
  yaml: string,
  path = "company.yaml",
  templates: readonly LetterTemplate[] = [],
): Company {
  const file = companyFile.safeParse(parseYaml(yaml, path));
  if (!file.success) throw new Error(`${path} is not right:\n${z.prettifyError(file.error)}`);

  const { name, locale, timeZone, week, daysOff, workdays, revenue, kpi, rights, leads, customers } =
    file.data;
  const { paymentDays, untouchedAfterWorkdays, ...newAndLoyal } = customers;
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
    customers: newAndLoyal,
    cadence: file.data.cadence,
    alerts: file.data.alerts,
    ranking: file.data.ranking,
    paymentDays,
    timesheet: file.data.timesheet,
    commission: settleCommission(file.data.commission, kpi.metric),
    contractMonths: file.data.plan.contractMonths,
    voucher: file.data.voucher,
    customerMails: file.data.customerMails,
    articleChannels: file.data.articles.channels,
    untouchedAfterWorkdays,
    templates,
  });
}

function parseYaml(yaml: string, path: string): unknown {
  try {
    // A date in YAML is read as text, so that no time zone can shift it.
    return parse(yaml, { schema: "core" });
  } catch (error) {
    if (error instanceof YAMLError) throw new Error(`${path} is not right:\n${error.message}`);
    throw error;
  }
}
