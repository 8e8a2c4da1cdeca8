import type { Scope, Subject } from "#src/domain/access.ts";
import type { AuditAction, AuditEntry, AuditValues, ImportedRow } from "#src/domain/audit.ts";
import type { Metric } from "#src/domain/metric.ts";
import type { PayScope } from "#src/domain/pay-access.ts";
import type { Period } from "#src/domain/period.ts";
import type { Person, Role, Unit, UnitKind } from "#src/domain/person.ts";
import type { Collection, Sale, SaleKind, Share } from "#src/domain/sale.ts";
import type { Target, TargetScope } from "#src/domain/target.ts";
import type { Accounts, Conversations } from "./interface/accounts.ts";
import type { Activities, Appointments, Tasks } from "./interface/agenda.ts";
import type { Alerts } from "./interface/alerts.ts";
import type { Articles } from "./interface/articles.ts";
import type { Care } from "./interface/care.ts";
import type { Checks } from "./interface/checks.ts";
import type { CustomerMails } from "./interface/customer-mails.ts";
import type { Customers } from "./interface/customers.ts";
import type { Deliveries } from "./interface/deliveries.ts";
import type { Disputes } from "./interface/disputes.ts";
import type { Figures } from "./interface/figures.ts";
import type { Forecasts } from "./interface/forecasts.ts";
import type { Leads } from "./interface/leads.ts";
import type { Mails } from "./interface/mails.ts";
import type { Meetings } from "./interface/meetings.ts";
import type { Messages } from "./interface/messages.ts";
import type { Notices } from "./interface/notices.ts";
import type { Payroll } from "./interface/payroll.ts";
import type { Plans } from "./interface/plans.ts";
import type { Posts } from "./interface/posts.ts";
import type { Products } from "./interface/products.ts";
import type { Proposals } from "./interface/proposals.ts";
import type { Questions } from "./interface/questions.ts";
import type { Receivables } from "./interface/receivables.ts";
import type { Reports } from "./interface/reports.ts";
import type { Schedule } from "./interface/schedule.ts";
import type { Leave, Timesheets } from "./interface/timesheets.ts";
import type { Touches } from "./interface/touches.ts";
import type { Vouchers } from "./interface/vouchers.ts";

/**
 * All that is remembered, within one transaction. Reads of figures, sales, targets and audit entries
 * take the reader's scope first; what lies outside it is not found.
 */
export interface Store {
  readonly people: People;
  readonly units: Units;
  readonly accounts: Accounts;
  readonly conversations: Conversations;
  readonly customers: Customers;
  readonly leads: Leads;
  readonly activities: Activities;
  readonly tasks: Tasks;
  readonly appointments: Appointments;
  readonly sales: Sales;
  readonly figures: Figures;
  readonly receivables: Receivables;
  readonly targets: Targets;
  readonly proposals: Proposals;
  readonly forecasts: Forecasts;
  readonly checks: Checks;
  readonly alerts: Alerts;
  readonly reports: Reports;
  readonly care: Care;
  readonly audit: Audit;
  readonly questions: Questions;
  readonly messages: Messages;
  readonly deliveries: Deliveries;
  readonly schedule: Schedule;
  readonly meetings: Meetings;
  readonly posts: Posts;
  readonly notices: Notices;
  readonly timesheets: Timesheets;
  readonly leave: Leave;
  readonly payroll: Payroll;
  readonly disputes: Disputes;
  readonly mails: Mails;
  readonly plans: Plans;
  readonly vouchers: Vouchers;
  readonly customerMails: CustomerMails;
  readonly articles: Articles;
  readonly products: Products;
  readonly touches: Touches;
}

/** Range of days, both ends included. */
export type Days = Pick<Period, "from" | "to">;

/** Who writes, when, and from which message. */
export type Authorship = {
  readonly actorId: number | null;
  readonly at: Temporal.Instant;
  readonly messageId: number | null;
};

/** With the day that it is where the company works. */
export type DatedAuthorship = Authorship & { readonly on: Temporal.PlainDate };

/** The directory. Names, roles and units are known to every colleague, so it takes no scope. */
export interface People {
  get(id: number, on: Temporal.PlainDate): Promise<Person>;
  /** People employed on a day whose name, part of a name or code matches; exact marks first. */
  search(words: string, on: Temporal.PlainDate): Promise<readonly Person[]>;
  /** The same among everybody who was ever entered. */
  searchEver(words: string, on: Temporal.PlainDate): Promise<readonly Person[]>;
  /** Whoever has that code, in whatever case it is typed; it stays theirs after they leave. */
  findByCode(code: string, on: Temporal.PlainDate): Promise<Person | undefined>;
  list(on: Temporal.PlainDate): Promise<readonly Person[]>;
  create(person: NewPerson): Promise<Person>;
  change(id: number, change: PersonChange): Promise<void>;
  /** Moves to other units from a day on; the days before keep theirs. */
  assign(id: number, startsOn: Temporal.PlainDate, units: UnitIds): Promise<void>;
}

export type NewPerson = {
  readonly name: string;
  /** Without one, the next free `NV001` is given. */
  readonly code?: string;
  readonly role: Role;
  readonly email?: string;
  readonly locale?: string;
  readonly startedOn: Temporal.PlainDate;
  readonly units: UnitIds;
};

export type PersonChange = {
  readonly name?: string;
  readonly code?: string;
  readonly role?: Role;
  readonly email?: string;
  readonly locale?: string;
  readonly leftOn?: Temporal.PlainDate | null;
};

export type UnitIds = {
  readonly teamId: number | null;
  readonly regionId: number | null;
  readonly departmentId: number | null;
};

export interface Units {
  list(kind?: UnitKind): Promise<readonly Unit[]>;
  search(words: string, kind?: UnitKind): Promise<readonly Unit[]>;
  /** The unit of that name, made if there is none. */
  ensure(kind: UnitKind, name: string): Promise<Unit>;
}

export interface Sales {
  /** Returns what the ledger holds now. Throws unless the shares add up to the amount. */
  record(sale: NewSale, by: Authorship): Promise<Sale>;
  /** An entry of its own that takes back the sale and all that was collected for it. */
  reverse(sale: Sale, by: Authorship): Promise<number>;
  /** Money that came in (or went back, negative), divided as the sale is. */
  collect(sale: Sale, collection: NewCollection, by: Authorship): Promise<number>;
  reverseCollection(sale: Sale, collection: Collection, by: Authorship): Promise<number>;
  find(scope: Scope, id: number): Promise<Sale | undefined>;
  findCollection(scope: Scope, id: number): Promise<{ sale: Sale; collection: Collection } | undefined>;
  /** Keeps others from changing the sale until this transaction ends; taken before it is read for a change. */
  hold(id: number): Promise<void>;
  /** What stands, newest first: neither reversals nor what they take back. */
  list(scope: Scope, filter: SaleFilter): Promise<readonly Sale[]>;
  /** A sale that says the same, whoever logged it, entered since then: it may be the same one. */
  findTwin(sale: TwinOf): Promise<number | undefined>;
  /** The amounts of the last twenty sales that a person shares and that stand: what is usual. */
  recentAmounts(personId: number): Promise<readonly bigint[]>;
}

export type NewSale = {
  readonly customerId: number;
  readonly leadId?: number;
  readonly signedOn: Temporal.PlainDate;
  readonly amount: bigint;
  readonly kind: SaleKind;
  readonly note?: string;
  readonly shares: readonly Omit<Share, "name">[];
  /** What came in with it, on the day of signing. */
  readonly collected: bigint;
  /** The first sale to this customer. */
  readonly isFirst: boolean;
};

export type NewCollection = {
  readonly collectedOn: Temporal.PlainDate;
  readonly amount: bigint;
  readonly note?: string;
};

export type SaleFilter = Days & { readonly subject?: Subject; readonly limit: number };

export type TwinOf = Pick<NewSale, "customerId" | "amount" | "signedOn"> & {
  readonly since: Temporal.Instant;
};

export interface Targets {
  /** A new version; null takes the target back. Tells which value it replaces. */
  set(target: NewTarget, by: Authorship): Promise<SetTarget>;
  /** The newest versions that overlap the days. */
  list(scope: Scope, metrics: readonly Metric[], days: Days): Promise<readonly Target[]>;
  /** What a version is about, also one that was replaced. */
  find(scope: Scope, id: number): Promise<TargetVersion | undefined>;
  /**
   * Whether that version counts: it was not taken back, and no later one stands. Nobody else sets the target until
   * this transaction ends.
   */
  holdStanding(id: number): Promise<boolean>;
}

export type TargetVersion = Pick<Target, "scope" | "subjectId" | "metric" | "period"> & {
  readonly at: Temporal.Instant;
};

export type SetTarget = { readonly id: number; readonly before: bigint | null; readonly version: number };

export type NewTarget = {
  readonly scope: TargetScope;
  readonly subjectId: number;
  readonly metric: Metric;
  readonly days: Days;
  readonly value: bigint | null;
};

export interface Audit {
  write(entry: NewAuditEntry, by: Authorship): Promise<number>;
  /** Entries about `S12` and the like, oldest first; those of a target about all its versions. Within the scope only. */
  list(scope: Scope, subject: string): Promise<readonly AuditEntry[]>;
  /** The same for pay and leave (`N8`, `Q2`, `J5`, `W2026-11`): what the reader has written, or may read whoever wrote it. */
  ofPay(reader: PayReader, subject: string): Promise<readonly AuditEntry[]>;
  /** The rows of imported files behind it, oldest first, within the scope as well. */
  originsOf(scope: Scope, subject: string): Promise<readonly ImportedRow[]>;
  /**
   * The person's newest change since then that neither takes another back nor has been taken back; with an entry
   * such as `S12`, `C7` or `T3`, the one that made that entry.
   */
  lastOf(actorId: number, since: Temporal.Instant, entry?: string): Promise<AuditEntry | undefined>;
  /** What these lines of a person have changed and nobody took back, newest first. */
  standing(messageIds: readonly number[], actorId: number): Promise<readonly AuditEntry[]>;
}

export type PayReader = {
  readonly personId: number;
  readonly pay: PayScope;
  readonly leave: PayScope;
};

export type NewAuditEntry = {
  readonly action: AuditAction;
  readonly subject: string;
  readonly before?: AuditValues;
  readonly after?: AuditValues;
  readonly reversesId?: number;
};
