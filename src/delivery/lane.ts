import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type TaskList, type WorkerEvents, type WorkerPool } from "graphile-worker";
import type { PoolClient } from "pg";
import type { Log } from "#src/log.ts";
import type { Timetable } from "#src/schedule/daily.ts";
import type { Database } from "#src/store/database.ts";
import { countReady, endJob } from "#src/store/jobs.ts";
import type { Presence } from "#src/store/presence.ts";
import type { Lane } from "./worker.ts";

export type RunningLane = { wake(jobs: number): void; stop(): Promise<void> };

type Surroundings = { readonly database: Database; readonly presence: Presence; readonly log: Log };

const restartDelayMs = 1_000;
const shortestLookMs = 5;
const longestLookMs = 500;
const noTimetable: Timetable = { items: [], tasks: {} };

/**
 * Of a job that ends on its own, graphile-worker lets a failed query go unhandled, which would end the process. A
 * batch, even of one, has its error handled: the runner stops and a new one starts.
 */
const jobsEndInBatches = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/** Keeps a runner for the jobs of one lane, and starts another whenever it ends. */
export async function startLane(
  { tasks, concurrency, timetable = noTimetable, isWoken }: Lane,
  { database, presence, log }: Surroundings,
): Promise<RunningLane> {
  const names = [...Object.keys(tasks), ...Object.keys(timetable.tasks)];
  const stopping = new AbortController();
  let pool: WorkerPool | undefined;
  let runner = await startRunner();
  const ended = keepRunning();

  return {
    wake(jobs) {
      if (!stopping.signal.aborted) pool?.nudge(jobs);
    },

    async stop() {
      stopping.abort();
      // A runner that is already stopping by itself says so by an error; either way it has stopped.
      await runner.stop().catch(() => {});
      await ended;
    },
  };

  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      await runner.promise.catch((error) => log.warn({ err: error }, "the worker stopped"));
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
    events.on("pool:create", ({ workerPool }) => {
      if (pool !== undefined) presence.leave(pool.id);
      pool = workerPool;
      presence.announce(pool.id);
      lookAgain(workerPool, events);
    });
    if (isWoken) events.on("pool:listen:success", ({ client }) => closeEars(client));
    const started = await run({
      pgPool: database.queue,
      concurrency,
      noHandleSignals: true,
      pollInterval: 1_000,
      events,
      logger: quietLogger(log),
      preset: { worker: jobsEndInBatches },
      parsedCronItems: timetable.items,
      taskList: { ...timetable.tasks, ...endingTasks() },
    });
    // A runner that failed at its first look never finds a job again, and says nothing; a new one looks afresh.
    events.on("worker:getJob:error", () => void started.stop().catch(() => {}));
    return started;
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
        await task(payload, stopping.signal);
        await endJob(database.queue, job);
      },
    ]);
    return Object.fromEntries(ending);
  }
}

/** The runner listens right after it has said that it is going to. */
function closeEars(client: PoolClient): void {
  setImmediate(() => void client.query('UNLISTEN "jobs:insert"').catch(() => {}));
}

/** What the queue says about its own housekeeping is for debugging; its errors are ours to show. */
function quietLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log.warn(message);
    else log.debug(message);
  });
}

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
