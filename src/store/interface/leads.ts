import type { Scope, Subject } from "#src/domain/access.ts";
import type { Lead, LeadStatus, Temperature } from "#src/domain/lead.ts";
import type { Authorship, DatedAuthorship, Days } from "../store.ts";

/** Leads within the reader's scope: those of its people, and those without an owner that one of them logged. */
export interface Leads {
  add(lead: NewLead, by: Authorship): Promise<number>;
  /** Undefined outside the scope, and for what was taken back. */
  find(scope: Scope, id: number): Promise<Lead | undefined>;
  /** Keeps others from changing the lead until this transaction ends; taken before it is read for a change. */
  hold(id: number): Promise<void>;
  /** Only the fields that are given change; figures, status time and closing day follow by themselves. */
  change(id: number, change: LeadChange, by: DatedAuthorship): Promise<void>;
  /** Takes a lead back, as an undo does. */
  remove(id: number, by: Authorship): Promise<void>;
  list(scope: Scope, filter: LeadFilter): Promise<readonly Lead[]>;
  /** By name with or without marks (exact marks first), phone, e-mail, tax code. */
  search(scope: Scope, words: string, limit: number): Promise<readonly Lead[]>;
  /** Those that were merged into a lead. */
  duplicatesOf(id: number): Promise<readonly { readonly id: number; readonly name: string }[]>;
  /** What each of these people has already: a new lead is given by it. Nobody is left out, nor anybody with no lead. */
  loads(people: readonly number[]): Promise<ReadonlyMap<number, Load>>;
  /** Counts all leads again and puts the counts that reports read right; tells how many of them were wrong. */
  recount(): Promise<number>;
}

export type NewLead = {
  readonly name: string;
  readonly contact?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly taxCode?: string;
  readonly source?: string;
  readonly priority?: string;
  readonly temperature?: Temperature;
  readonly ownerId: number | null;
  readonly regionId: number | null;
  readonly customerId?: number;
  readonly product?: string;
  readonly expectedAmount?: bigint;
  readonly expectedCloseOn?: Temporal.PlainDate;
  readonly note?: string;
  readonly receivedOn: Temporal.PlainDate;
};

export type Load = {
  readonly openLeads: number;
  /** When the person was last given a lead (lead.owner_since, set with every new owner); null for never. */
  readonly lastGivenAt: Temporal.Instant | null;
};

export type LeadChange = {
  readonly name?: string;
  readonly contact?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly taxCode?: string | null;
  readonly source?: string | null;
  readonly priority?: string | null;
  readonly step?: string | null;
  readonly temperature?: Temperature | null;
  readonly status?: LeadStatus;
  readonly ownerId?: number | null;
  readonly regionId?: number | null;
  readonly customerId?: number | null;
  readonly duplicateOfId?: number | null;
  readonly product?: string | null;
  readonly expectedAmount?: bigint | null;
  readonly expectedCloseOn?: Temporal.PlainDate | null;
  readonly nextStep?: string | null;
  readonly nextAt?: Temporal.Instant | null;
  readonly reason?: string | null;
  readonly remarketOn?: Temporal.PlainDate | null;
  readonly note?: string | null;
  /** Given by an undo only, so that the lead is exactly what it was; otherwise they follow by themselves. */
  readonly statusAt?: Temporal.Instant;
  readonly closedOn?: Temporal.PlainDate | null;
  readonly touchedAt?: Temporal.Instant;
};

export type LeadFilter = {
  readonly subject?: Subject;
  readonly statuses?: readonly LeadStatus[];
  readonly temperature?: Temperature;
  readonly source?: string;
  readonly priority?: string;
  readonly step?: string;
  readonly regionId?: number;
  readonly customerId?: number;
  /** By the day they came in. */
  readonly received?: Days;
  /** Open ones that nobody has done anything about since then. */
  readonly untouchedSince?: Temporal.Instant;
  readonly limit: number;
};
