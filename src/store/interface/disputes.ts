import type { PayScope } from "#src/domain/pay-access.ts";
import type { Authorship } from "../store.ts";

/** What people hold against a line of their statement: first for the lead, then for HR. */
export interface Disputes {
  add(dispute: NewDispute, by: Authorship): Promise<number>;
  /** Within the scope, and besides for the lead whose opinion is asked. */
  find(reader: DisputeReader, id: number): Promise<Dispute | undefined>;
  /** Open ones unless a month is named, the oldest first. */
  list(reader: DisputeReader, month?: Temporal.PlainYearMonth): Promise<readonly Dispute[]>;
  hold(id: number): Promise<void>;
  /** The lead's word; from then on it is HR's. */
  giveOpinion(
    id: number,
    opinion: { readonly agrees: boolean; readonly note: string | null; readonly dueOn: Temporal.PlainDate },
    by: Authorship,
  ): Promise<void>;
  settle(id: number, settlement: Settlement, by: Authorship): Promise<void>;
  /** Takes a settlement back, and for `with_lead` the lead's opinion as well: it waits again until that day. */
  reopen(
    id: number,
    waiting: { readonly state: "with_lead" | "with_hr"; readonly dueOn: Temporal.PlainDate },
  ): Promise<void>;
}

export type DisputeReader = { readonly scope: PayScope; readonly personId: number | null };

/** `with_hr` also once the lead's deadline has passed, which only a comparison with today tells. */
export type DisputeState = "with_lead" | "with_hr" | "accepted" | "declined" | "withdrawn";

export type NewDispute = {
  readonly personId: number;
  readonly month: Temporal.PlainYearMonth;
  /** The line as it was: its number, its entry such as `C15`, and its amount. */
  readonly line: {
    readonly number: number;
    readonly entry: string | null;
    readonly label: string;
    readonly amount: bigint;
  };
  readonly text: string;
  /** Whose opinion is asked; null sends it to HR at once. */
  readonly leadId: number | null;
  readonly dueOn: Temporal.PlainDate;
};

export type Dispute = NewDispute & {
  readonly id: number;
  readonly person: { readonly id: number; readonly name: string };
  readonly lead: { readonly id: number; readonly name: string } | null;
  readonly state: DisputeState;
  readonly at: Temporal.Instant;
  readonly leadAgrees: boolean | null;
  readonly leadNote: string | null;
  readonly settledBy: { readonly id: number; readonly name: string } | null;
  readonly settlement: string | null;
  /** What came of it. */
  readonly adjustmentId: number | null;
};

export type Settlement = {
  readonly state: "accepted" | "declined" | "withdrawn";
  readonly note: string | null;
  readonly adjustmentId: number | null;
};
