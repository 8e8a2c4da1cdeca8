import type { SystemState } from "./command/system.ts";
import type { Lane } from "./delivery/worker.ts";
import type { Log } from "./log.ts";
import type { Runtime } from "./runtime.ts";
import { type Clock, startClock } from "./schedule/clock.ts";
import { clockLane } from "./schedule/clock-lane.ts";
import { createNotifying } from "./schedule/notices.ts";
import { createPosting, type EndedRun } from "./schedule/post.ts";
import { createReminding } from "./schedule/reminders.ts";
import type { Platforms } from "./schedule/say/place.ts";
import { createSaying, createTellingMissed } from "./schedule/say/say.ts";
import { createUndelivered } from "./schedule/say/undelivered.ts";
import { createTick } from "./schedule/tick.ts";
import type { Work } from "./schedule/work.ts";

type Options = {
  readonly works: readonly Work[];
  readonly platforms: Platforms;
  readonly system: () => SystemState;
  readonly log: Log;
  /** Told of each post once it is said, or missed. */
  readonly ended?: (run: EndedRun) => void;
};

/** What the bot says by itself: the lane whose jobs say it, and the clock that adds them at their time. */
export type Clockwork = {
  readonly lane: Lane;
  /** Told how many jobs the clock has added. */
  start(added: (jobs: number) => void): Clock;
};

export function createClockwork(
  runtime: Runtime,
  { works, platforms, system, log, ended }: Options,
): Clockwork {
  const { database, company, registry, publicUrl } = runtime;
  const speaking = { clock: { registry, company, publicUrl, system }, platforms, log };
  const telling = { database, company, platforms };
  const lineOf = (post: string) => works.find(({ name }) => name === post)?.line ?? null;

  return {
    lane: clockLane({
      post: createPosting({
        database,
        works,
        say: createSaying(speaking),
        tellMissed: createTellingMissed(speaking),
        log,
        ...(ended && { ended }),
      }),
      reminder: createReminding(telling),
      notice: createNotifying(telling),
      undelivered: createUndelivered({ ...speaking, database, lineOf }),
    }),
    start: (added) => startClock({ tick: createTick({ database, company, works }), added, log }),
  };
}
