import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import { z } from "zod";
import type { Log } from "#src/log.ts";
import type { Timetable } from "#src/schedule/daily.ts";
import type { Database } from "#src/store/database.ts";
import { endJob, type HeldJob } from "#src/store/jobs.ts";
import { createPresence } from "#src/store/presence.ts";

type Tasks = {
  /** Answers an accepted message. */
  readonly answer: (inboxId: number) => Promise<void>;
  /** Carries what waits for a conversation to its platform. */
  readonly deliver: (address: { readonly platform: string; readonly conversation: string }) => Promise<void>;
};

type Options = {
  readonly database: Database;
  readonly url: string;
  readonly log: Log;
  readonly concurrency: number;
  /** What is done at its time rather than because of a message; nothing, where the bot runs for a moment only. */
  readonly timetable?: Timetable;
};

export type Worker = { stop(): Promise<void> };

const answerPayload = z.object({ id: z.number() });
const deliverPayload = z.object({ platform: z.string(), conversation: z.string() });
const restartDelayMs = 1_000;

/**
 * Of a job that ends on its own, graphile-worker lets a failed query go unhandled, which would end the process. A
 * batch, even of one, has its error handled: the runner stops and a new one starts.
 */
const jobsEndInBatches = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/**
 * Works through the jobs of all conversations, side by side with other instances. When the database goes away
 * the worker starts over as soon as it is back; the jobs of an instance that died are taken over at once.
 */
export async function startWorker(
  { database, url, log, concurrency, timetable = { items: [], tasks: {} } }: Options,
  tasks: Tasks,
): Promise<Worker> {
  const presence = createPresence(url);
  const stopping = new AbortController();
  let runner = await startRunner();
  const ended = keepRunning();

  return {
    async stop() {
      stopping.abort();
      // A runner that is already stopping by itself says so by an error; either way it has stopped.
      await runner.stop().catch(() => {});
      await ended;
      await presence.close();
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
    events.on("pool:create", ({ workerPool }) => presence.announce(workerPool.id));
    const started = await run({
      pgPool: database.pool,
      concurrency,
      noHandleSignals: true,
      pollInterval: 1_000,
      events,
      logger: quietLogger(log),
      preset: { worker: jobsEndInBatches },
      parsedCronItems: timetable.items,
      taskList: {
        ...timetable.tasks,
        answer: (payload, { job }) => toItsEnd(job, tasks.answer(answerPayload.parse(payload).id)),
        deliver: (payload, { job }) => toItsEnd(job, tasks.deliver(deliverPayload.parse(payload))),
      },
    });
    // A runner that failed at its first look never finds a job again, and says nothing; a new one looks afresh.
    events.on("worker:getJob:error", () => void started.stop().catch(() => {}));
    return started;
  }

  /**
   * graphile-worker looks for the next job before it has written that this one is done. It would find the conversation
   * still busy, and the next line there would wait until somebody polls.
   */
  async function toItsEnd(job: HeldJob, work: Promise<void>): Promise<void> {
    await work;
    await endJob(database.pool, job);
  }
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
