import { type Audience, readAudience } from "#src/domain/cadence/audience.ts";
import type { Transaction } from "#src/store/database.ts";
import type { LockedRun } from "#src/store/post-runs.ts";
import { isLate } from "./claim.ts";

/** An occurrence of a post that this instance has locked: nobody else says it meanwhile. */
export type HeldRun = {
  readonly id: number;
  /** The key of the event, of a merged post that of its first part; of daily work its name. */
  readonly post: string;
  /** The kind of the moment and, where it has one, its variant: `post`, `remind:30`, `collect`. */
  readonly moment: string;
  /** The day by the rule. */
  readonly on: Temporal.PlainDate;
  /** Of a person the changes to the schedule of the team of that day count, as for the team itself. */
  readonly audience: Audience;
  readonly dueAt: Temporal.Instant;
  /** The present moment of whatever is said. */
  readonly at: Temporal.Instant;
  readonly isLate: boolean;
  /** Of daily work, such as the digest, what the clock types for the person; null for an event of company.yaml. */
  readonly line: string | null;
};

/**
 * Writes what is said on an occasion into the outbox. Whatever it writes counts only if all of it and the end of the
 * run are committed together.
 */
export type Say = (tx: Transaction, run: HeldRun) => Promise<void>;

export function toHeld(
  { id, post, moment, on, audience, dueAt }: LockedRun,
  { at, line }: Pick<HeldRun, "at" | "line">,
): HeldRun {
  return {
    id,
    post,
    moment,
    on,
    audience: readAudience(audience),
    dueAt,
    at,
    isLate: isLate(dueAt, at),
    line,
  };
}
