import { setTimeout as sleep } from "node:timers/promises";

/** In milliseconds. */
const usualFirst = 1_000;
const longest = 60_000;

/** The pauses between tries at something that does not work yet, each twice as long as the one before. */
export type Pauses = {
  /** Whether something has failed since the last success. */
  readonly areGrowing: () => boolean;
  /** Never shorter than what the platform asked for; ends early when the signal aborts. */
  next(leastMs?: number): Promise<void>;
  /** After a success. */
  reset(): void;
};

export function createPauses(signal: AbortSignal, firstMs = usualFirst): Pauses {
  let ms = firstMs;
  return {
    areGrowing: () => ms > firstMs,

    async next(leastMs = 0) {
      const now = Math.max(ms, leastMs);
      ms = Math.min(ms * 2, longest);
      await pause(now, signal);
    },

    reset() {
      ms = firstMs;
    },
  };
}

/** Ends early, and never rejects, when the signal aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {
    // The signal has aborted, which whoever waits looks at by itself.
  });
}
