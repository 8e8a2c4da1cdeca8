import type { Reply } from "#src/chat/reply.ts";
import type { Clock } from "#src/command/clock-line.ts";
import type { Moment } from "#src/domain/cadence/post.ts";
import type { Unit } from "#src/domain/person.ts";
import type { Log } from "#src/log.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Transaction } from "#src/store/database.ts";
import type { Store } from "#src/store/store.ts";
import type { HeldRun } from "../run.ts";
import type { Platforms } from "./place.ts";

export type SayingDependencies = {
  readonly clock: Clock;
  readonly platforms: Platforms;
  readonly log: Log;
};

/** All that is known while something is said. */
export type Saying = SayingDependencies & {
  readonly tx: Transaction;
  readonly store: Store;
  readonly run: HeldRun;
  /** Where the company works. */
  readonly now: Temporal.ZonedDateTime;
  readonly teams: readonly Unit[];
};

/** What a run is about: what the calendar plans, or a line of daily work. */
export type Matter =
  | { readonly kind: "moment"; readonly moment: Moment }
  | { readonly kind: "line"; readonly line: string };

/** What is said at one place. */
export type Composed = {
  /** Undefined when there is nothing to say there. */
  readonly reply: Reply | undefined;
  /** Whether figures were left out that not everybody there may see. */
  readonly isCut: boolean;
};

export async function startSaying(
  tx: Transaction,
  run: HeldRun,
  dependencies: SayingDependencies,
): Promise<Saying> {
  const store = createStore(tx);
  const { timeZone } = dependencies.clock.company;
  return {
    ...dependencies,
    tx,
    store,
    run,
    now: run.at.toZonedDateTimeISO(timeZone),
    teams: await store.units.list("team"),
  };
}

/** The team whose meetings a run is about; null for what is everybody's. */
export function teamOf({ run: { audience }, teams }: Pick<Saying, "run" | "teams">): Unit | null {
  if (audience.kind !== "team" && audience.kind !== "lead") return null;
  return teams.find(({ id }) => id === audience.teamId) ?? null;
}
