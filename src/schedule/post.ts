import { z } from "zod";
import type { Log } from "#src/log.ts";
import { type Database, isCollision, isUnavailable, type Transaction } from "#src/store/database.ts";
import { endRun, holdRun } from "#src/store/post-runs.ts";
import { type HeldRun, type Say, toHeld } from "./run.ts";
import type { Work } from "./work.ts";

/** How a run ended, and how long after it was due. */
export type EndedRun = { readonly state: "done" | "missed"; readonly lateMs: number };

type Options = {
  readonly database: Database;
  readonly works: readonly Work[];
  readonly say: Say;
  /** Told of a run whose time has passed before it could be said. */
  readonly tellMissed?: Say;
  readonly log: Log;
  /** Told once that is committed. */
  readonly ended?: (run: EndedRun) => void;
  readonly now?: () => Temporal.Instant;
};

const payload = z.object({ runId: z.number() });

/** In milliseconds. A report that counts the whole ledger takes its time. */
const patience = { timeout: 10 * 60_000, maxWait: 10_000 };

/**
 * The task that says what a run is about. What is said and that it was said are committed together, so a run that was
 * cut short is said by whoever takes it over, and one that was said is not said again.
 */
export function createPosting({
  database,
  works,
  say,
  tellMissed = () => Promise.resolve(),
  log,
  ended = () => {},
  now = () => Temporal.Now.instant(),
}: Options) {
  return async (job: unknown): Promise<void> => {
    const { runId } = payload.parse(job);
    try {
      const run = await database.prisma.$transaction((tx) => post(tx, runId), patience);
      if (run) ended(run);
    } catch (error) {
      // The job fails, has said nothing, and is tried again until its time has passed.
      if (!isUnavailable(error)) log.error({ err: error, runId }, "a post failed");
      throw error;
    }
  };

  async function post(tx: Transaction, runId: number): Promise<EndedRun | undefined> {
    const run = await holdRun(tx, runId);
    if (!run) return undefined;
    // By this clock it may not be due yet, if that of whoever claimed it is ahead.
    const at = later(now(), run.claimedAt);
    const work = works.find(({ name }) => name === run.post);
    const held = toHeld(run, { at, line: work?.line ?? null });
    const { isLate } = held;
    const lateMs = Math.max(0, at.since(run.dueAt).total("milliseconds"));
    if (Temporal.Instant.compare(at, run.latestAt) > 0) {
      await tellOf(tx, held);
      await endRun(tx, runId, { state: "missed", isLate, at });
      return { state: "missed", lateMs };
    }
    if (work?.audience === "bot") await work.run(tx, run.on);
    else await say(tx, held);
    await endRun(tx, runId, { state: "done", isLate, at });
    return { state: "done", lateMs };
  }

  /** What keeps a run from being said may keep its owner from being told, and must not keep it from ending. */
  async function tellOf(tx: Transaction, run: HeldRun): Promise<void> {
    await tx.$executeRaw`SAVEPOINT telling`;
    try {
      await tellMissed(tx, run);
    } catch (error) {
      if (isUnavailable(error) || isCollision(error)) throw error;
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT telling`;
      log.error({ err: error, runId: run.id }, "nobody could be told of a missed post");
    }
  }
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other;
}
