import type { Scope } from "#src/domain/access.ts";
import type { Metric } from "#src/domain/metric.ts";
import type { Authorship, Days } from "../store.ts";

/** What people think their own next targets should be, until somebody approves or declines it. */
export interface Proposals {
  /** Withdraws what the person proposed before for the same days and metric, and tells what that was. */
  add(proposal: NewProposal, by: Authorship): Promise<AddedProposal>;
  find(scope: Scope, id: number): Promise<Proposal | undefined>;
  /** The open ones for exactly these days and metric, by name, of people who are still there, where they are today. */
  list(scope: Scope, filter: ProposalFilter): Promise<readonly Proposal[]>;
  /** For which days open ones wait that are not over on that day, the earliest first. */
  waiting(scope: Scope, today: Temporal.PlainDate): Promise<readonly Waiting[]>;
  /** Keeps others from settling it until this transaction ends; taken before it is read for that. */
  hold(id: number): Promise<void>;
  /** Open again is what a decision that was taken back leaves behind. */
  settle(id: number, state: ProposalState, by: Authorship): Promise<void>;
}

export type ProposalState = "open" | "approved" | "declined" | "withdrawn";

export type NewProposal = {
  readonly personId: number;
  readonly metric: Metric;
  readonly days: Days;
  readonly value: bigint;
  readonly note?: string;
};

export type AddedProposal = {
  readonly id: number;
  /** The open one that it took the place of. */
  readonly replaced: { readonly id: number; readonly value: bigint } | null;
};

export type Proposal = {
  readonly id: number;
  readonly person: { readonly id: number; readonly name: string };
  /** The person's team today. */
  readonly teamId: number | null;
  readonly metric: Metric;
  readonly days: Days;
  readonly value: bigint;
  readonly note: string | null;
  readonly state: ProposalState;
  readonly at: Temporal.Instant;
};

export type Waiting = { readonly days: Days; readonly count: number };

export type ProposalFilter = { readonly metrics: readonly Metric[]; readonly days: Days };
