import type { Log } from "#src/log.ts";
import type { Database } from "#src/store/database.ts";
import { createPresence } from "#src/store/presence.ts";
import { type RunningLane, startLane } from "./lane.ts";

/** Jobs that are worked through on their own: when they all hang, those of other lanes go on. */
export type Lane = {
  /** By the name under which the queue knows it. A task that is told to stop leaves what remains to another job. */
  readonly tasks: Readonly<Record<string, (payload: unknown, stopping: AbortSignal) => Promise<void>>>;
  /** How many of its jobs run at the same time. */
  readonly concurrency: number;
  /**
   * New jobs are noticed when `wake` says so, and at the next poll. Otherwise the queue tells every lane of every
   * instance of each job, and all of them look for it.
   */
  readonly isWoken?: true;
  /** How often it looks for jobs that nobody has told it of; every second, unless it says otherwise. */
  readonly pollMs?: number;
};

type Options = { readonly database: Database; readonly url: string; readonly log: Log };

export type Worker = {
  /** There are so many new jobs for the lane of this task. */
  wake(task: string, jobs?: number): void;
  /** Whether every lane takes jobs on at the moment. */
  isRunning(): boolean;
  /** Whether it is the only instance, as far as it knows. */
  isAlone(): boolean;
  /** Resolves when every other instance has had the time to see this one. */
  introduced(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Works through the jobs of all lanes, side by side with other instances. When the database goes away each lane starts
 * over as soon as it is back; the jobs of an instance that died are taken over at once.
 */
export async function startWorker({ database, url, log }: Options, lanes: readonly Lane[]): Promise<Worker> {
  const running: RunningLane[] = [];
  const presence = createPresence(url, () => {
    for (const lane of running) lane.wake(1);
  });
  const stop = async () => {
    await Promise.all(running.map((lane) => lane.stop()));
    await presence.close();
  };

  try {
    for (const lane of lanes) running.push(await startLane(lane, { database, presence, log }));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    wake(task, jobs = 1) {
      for (const [index, { tasks }] of lanes.entries()) if (task in tasks) running[index]?.wake(jobs);
    },
    isRunning: () => running.every((lane) => lane.isRunning()),
    isAlone: presence.isAlone,
    introduced: presence.introduced,
    stop,
  };
}
