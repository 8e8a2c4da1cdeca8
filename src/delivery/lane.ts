import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type TaskList, type WorkerEvents, type WorkerPool } from "graphile-worker";
import type { PoolClient } from "pg";
import { z } from "zod";
import type { Log } from "#src/log.ts";
import { type Database, isUnavailable } from "#src/store/database.ts";
import { countReady, endJob } from "#src/store/jobs.ts";
import type { Presence } from "#src/store/presence.ts";
import { withoutValues } from "#src/without-values.ts";
import { releaseOnce } from "./release-once.ts";
import type { Lane } from "./worker.ts";

export type RunningLane = {
  wake(jobs: number): void;
  /** Whether it takes jobs on at the moment. */
  isRunning(): boolean;
  stop(): Promise<void>;
};

type Surroundings = { readonly database: Database; readonly presence: Presence; readonly log: Log };

const restartDelayMs = 1_000;
/** A job that cannot go on without the database is tried again after the first, then more and more slowly. */
const firstWaitMs = 100;
const longestWaitMs = 5_000;
/** A runner that was told to stop, and has not by then, is left to itself. */
const stopsWithinMs = 5_000;
/** The same for one whose jobs have ended, and which only notes how. */
const noteWithinMs = 1_000;
const shortestLookMs = 5;
const longestLookMs = 500;
const usualPollMs = 1_000;

/** Not a fault: its lock was lost, and it is to be done once more. */
const notOurs = "the job was planned anew, or taken, while it ran";

/**
 * Of a job that ends on its own, graphile-worker lets a failed query go unhandled, which would end the process. A
 * batch, even of one, has its error handled: the runner stops and a new one starts.
 */
const jobsEndInBatches = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/** Keeps a runner for the jobs of one lane, and starts another whenever it ends. */
export async function startLane(
  { tasks, concurrency, isWoken, pollMs = usualPollMs }: Lane,
  { database, presence, log }: Surroundings,
): Promise<RunningLane> {
  const names = Object.keys(tasks);
  const stopping = new AbortController();
  let pool: WorkerPool | undefined;
  let leftBehind = Promise.withResolvers<void>();
  let runner = await startRunner();
  const ended = keepRunning();

  const isRunning = () => !stopping.signal.aborted && pool?._shuttingDown === false;

  return {
    wake(jobs) {
      if (isRunning()) pool?.nudge(jobs);
    },

    isRunning,

    async stop() {
      stopping.abort();
      // A runner that is already stopping by itself says so by an error; either way it has stopped.
      await Promise.race([runner.stop().catch(() => {}), leftBehind.promise]);
      await ended;
    },
  };

  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      const ended = runner.promise.catch((error) => log.warn({ err: error }, "the worker stopped"));
      await Promise.race([ended, leftBehind.promise]);
      while (!stopping.signal.aborted) {
        try {
          runner = await startRunner();
          if (stopping.signal.aborted) await runner.stop();
          break;
        } catch (error) {
          log.warn({ err: error }, "the worker cannot start yet");
          await pause(restartDelayMs, stopping.signal);
        }
      }
    }
  }

  async function startRunner(): Promise<Runner> {
    const events: WorkerEvents = new EventEmitter();
    leftBehind = leaveBehind(events);
    events.on("pool:create", ({ workerPool }) => {
      if (pool !== undefined) presence.leave(pool.id);
      pool = workerPool;
      presence.announce(pool.id);
      lookAgain(workerPool, events);
    });
    if (isWoken) events.on("pool:listen:success", ({ client }) => closeEars(client));
    const started = await run({
      pgPool: releaseOnce(database.queue),
      concurrency,
      noHandleSignals: true,
      pollInterval: pollMs,
      events,
      logger: quietLogger(log),
      preset: { worker: jobsEndInBatches },
      parsedCronItems: [],
      taskList: endingTasks(),
    });
    // A runner that failed at its first look never finds a job again, and says nothing; a new one looks afresh.
    events.on("worker:getJob:error", () => void started.stop().catch(() => {}));
    return started;
  }

  /**
   * Of several notes of failed jobs that cannot be written at once, graphile-worker loses count, and waits for ever for
   * the last one. What a runner that was left behind still holds is set free.
   */
  function leaveBehind(events: WorkerEvents): PromiseWithResolvers<void> {
    const left = Promise.withResolvers<void>();
    events.on("pool:gracefulShutdown", () => {
      setTimeout(() => {
        // Whoever ends the bot waits for its jobs.
        if (!stopping.signal.aborted) left.resolve();
      }, stopsWithinMs).unref();
    });
    events.on("pool:gracefulShutdown:complete", () => {
      setTimeout(left.resolve, noteWithinMs).unref();
    });
    return left;
  }

  /**
   * Looking for a job, graphile-worker locks the queues of all conversations for a moment, and whoever looks in that
   * moment, in this lane or another, finds none and would wait for the next poll.
   */
  function lookAgain(pool: WorkerPool, events: WorkerEvents): void {
    let delayMs = shortestLookMs;
    let isPlanned = false;
    events.on("job:start", () => {
      delayMs = shortestLookMs;
    });
    events.on("worker:getJob:empty", () => {
      if (isPlanned) return;
      isPlanned = true;
      setTimeout(() => {
        isPlanned = false;
        // Without the database, or once the runner has stopped, there is nothing to miss.
        void nudgeIfReady().catch(() => {});
      }, delayMs);
    });

    async function nudgeIfReady(): Promise<void> {
      const ready = await countReady(database.queue, names);
      delayMs = ready > 0 ? Math.min(delayMs * 2, longestLookMs) : shortestLookMs;
      if (ready > 0 && !stopping.signal.aborted) pool.nudge(ready);
    }
  }

  /**
   * graphile-worker looks for the next job before it has written that this one is done. It would find the conversation
   * still busy, and the next line there would wait until somebody polls.
   */
  function endingTasks(): TaskList {
    const ending = Object.entries(tasks).map(([name, task]): [string, TaskList[string]] => [
      name,
      async (payload, { job }) => {
        await persist(() => task(payload, stopping.signal));
        // What was done would be taken from the queue by its number alone, though it may have to be done again by then.
        if (!(await persist(() => endJob(database.queue, job)))) throw new Error(notOurs);
      },
    ]);
    return Object.fromEntries(ending);
  }

  /** A job that fails comes back after minutes, once it has failed a few times; the database may be back at once. */
  async function persist<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      try {
        return await work();
      } catch (error) {
        if (stopping.signal.aborted || !isUnavailable(error)) throw error;
        log.warn({ err: error }, "a job waits for the database");
        await pause(waitMs, stopping.signal);
      }
    }
  }
}

/** The runner listens right after it has said that it is going to. */
function closeEars(client: PoolClient): void {
  setImmediate(() => void client.query('UNLISTEN "jobs:insert"').catch(() => {}));
}

/**
 * What the queue says about its own housekeeping is for debugging; its errors are ours to show. It writes the error of
 * a job into its sentence as it is, stack and all, so that one is told in words of ours.
 */
function quietLogger(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level !== "error") {
      if (log.isLevelEnabled("debug")) log.debug(withoutValues(message));
      return;
    }
    const failed = failedJob.safeParse(meta).data;
    if (failed) log.warn({ err: failed.error, task: failed.job.task_identifier }, "a job failed");
    else log.warn(withoutValues(message));
  });
}

const failedJob = z.object({
  failure: z.literal(true),
  job: z.object({ task_identifier: z.string() }),
  error: z.unknown(),
});

function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener("abort", end, { once: true });
  });
}
