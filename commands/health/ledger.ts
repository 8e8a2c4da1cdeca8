import type { Context } from "#src/command/command.ts";
import { type Audience, readAudience } from "#src/domain/cadence/audience.ts";
import type { LastRun, PostPlace } from "#src/store/interface/posts.ts";

/** What became of a post, the worst first. */
const outcomes = [
  "undelivered",
  "stuck",
  "missed",
  "waiting",
  "nowhere",
  "elsewhere",
  "late",
  "arrived",
  "done",
  "quiet",
  "never",
] as const;

export type Outcome = (typeof outcomes)[number];

/** One post for one audience, as it went the last time. */
export type LedgerEntry = {
  readonly audience: Audience;
  readonly outcome: Outcome;
  readonly dueAt: Temporal.Instant;
  readonly places: readonly PostPlace[];
};

/** The ledger by post; what has never run is not in it. */
export async function readLedger({
  store,
  system,
  now,
}: Context): Promise<ReadonlyMap<string, readonly LedgerEntry[]>> {
  const runs = await store.posts.lastRuns();
  const works = new Set(system.timetable.map(({ name }) => name));
  const byPost = Map.groupBy(runs, ({ post }) => post);
  return new Map(
    [...byPost].map(([post, list]) => [
      post,
      list.map((run) => toEntry(run, { isWork: works.has(post), now: now.toInstant() })),
    ]),
  );
}

export function compareOutcomes(one: Outcome, other: Outcome): number {
  return outcomes.indexOf(one) - outcomes.indexOf(other);
}

type Reading = {
  /** Work of the bot's own has nothing to say on most days; a post always has. */
  readonly isWork: boolean;
  readonly now: Temporal.Instant;
};

function toEntry(run: LastRun, reading: Reading): LedgerEntry {
  const { dueAt, places } = run;
  const audience = readAudience(run.audience);
  return { audience, dueAt, places, outcome: outcomeOf(run, audience, reading) };
}

/** Whoever has claimed a post has said it by then. */
const patience = Temporal.Duration.from({ minutes: 10 });

function outcomeOf(
  { state, places, isLate, claimedAt }: LastRun,
  { kind }: Audience,
  { isWork, now }: Reading,
): Outcome {
  if (state === "missed") return "missed";
  if (state === "claimed") {
    return Temporal.Instant.compare(claimedAt.add(patience), now) < 0 ? "stuck" : "waiting";
  }
  if (kind === "bot") return "done";
  if (places.some((place) => place.state === "waiting")) return "waiting";
  const isThere = places.some((place) => place.state === "arrived");
  if (!isThere) return places.length > 0 ? "undelivered" : isWork ? "quiet" : "nowhere";
  if (places.some((place) => place.state === "parked")) return "elsewhere";
  return isLate ? "late" : "arrived";
}
