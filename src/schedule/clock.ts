import { type Job, scheduleJob } from "node-schedule";
import type { Log } from "#src/log.ts";
import type { Ticked } from "./tick.ts";

type Options = {
  readonly tick: (now: Temporal.Instant) => Promise<Ticked>;
  /** Told how many jobs there are to do now. */
  readonly added: (jobs: number) => void;
  readonly log: Log;
  readonly now?: () => Temporal.Instant;
};

export type Clock = { stop(): Promise<void> };

const watchEveryMs = 30_000;
const lookAtLeastEvery = Temporal.Duration.from({ seconds: 59 });

/**
 * Sees to what is due at its moment. A timer knows nothing of a machine that slept or of a clock that was set, so the
 * time is also watched; what people change meanwhile is noticed within a minute.
 */
export function startClock({ tick, added, log, now = () => Temporal.Now.instant() }: Options): Clock {
  let armed: Job | null = null;
  let next: Temporal.Instant | null = null;
  let lookedAt: Temporal.Instant | null = null;
  let looking: Promise<void> | null = null;
  let isStopped = false;

  const watch = setInterval(() => {
    if (isTime()) lookNow();
  }, watchEveryMs);
  lookNow();

  return {
    async stop() {
      isStopped = true;
      clearInterval(watch);
      armed?.cancel();
      await looking;
    },
  };

  function isTime(): boolean {
    const at = now();
    if (lookedAt === null || (next !== null && Temporal.Instant.compare(next, at) <= 0)) return true;
    // Set back, the clock may be far behind the last look.
    return Temporal.Duration.compare(at.since(lookedAt).abs(), lookAtLeastEvery) >= 0;
  }

  /** While it looks, nobody else has to: what becomes due meanwhile, the next look finds. */
  function lookNow(): void {
    if (isStopped || looking !== null) return;
    looking = look().finally(() => {
      looking = null;
      if (!isStopped) arm();
    });
  }

  async function look(): Promise<void> {
    const at = now();
    try {
      const ticked = await tick(at);
      next = ticked.next;
      lookedAt = at;
      if (ticked.jobs > 0) added(ticked.jobs);
    } catch (error) {
      // Nothing is lost: the watch looks again.
      lookedAt = null;
      next = null;
      log.warn({ err: error }, "the clock could not look for what is due");
    }
  }

  function arm(): void {
    armed?.cancel();
    armed = null;
    if (next === null) return;
    // What has come meanwhile cannot be armed any more.
    if (isTime()) setImmediate(lookNow);
    else armed = scheduleJob(new Date(next.epochMilliseconds), lookNow);
  }
}
