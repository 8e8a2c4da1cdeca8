import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import type { Authorship } from "../store.ts";

/** What people changed about the meeting calendar of company.yaml. Everybody may read it. */
export interface Schedule {
  /** All that stands, the oldest first: a later one wins over an earlier one about the same. */
  changes(): Promise<readonly ScheduleChange[]>;
  /** All that was ever changed, the oldest first, with what was taken back since. */
  history(): Promise<readonly MadeChange[]>;
  add(change: NewScheduleChange, by: Authorship): Promise<number>;
  find(id: number): Promise<MadeChange | undefined>;
  /** Takes a change back. */
  remove(id: number, at: Temporal.Instant): Promise<void>;
  hasFeed(teamId: number): Promise<boolean>;
  /** Replaces a team's secret link; only the hash is kept. */
  setFeed(teamId: number, hash: string, at: Temporal.Instant): Promise<void>;
}

type WithoutId<Change> = Change extends unknown ? Omit<Change, "id"> : never;

export type NewScheduleChange = WithoutId<ScheduleChange> & { readonly reason?: string | null };

export type MadeChange = ScheduleChange & {
  readonly reason: string | null;
  readonly byId: number | null;
  readonly madeAt: Temporal.Instant;
  /** Null for one that stands. */
  readonly removedAt: Temporal.Instant | null;
};
