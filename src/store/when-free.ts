import { setTimeout as usualPause } from "node:timers/promises";
import type { Log } from "#src/log.ts";

type Options = {
  readonly log: Log;
  readonly pause?: (delayMs: number) => Promise<unknown>;
};

const againAfterMs = 1_000;
const tries = 60;

/**
 * Waits for a server that is there and has no time yet, for a minute or so: one that has just been started, that recovers
 * from a power cut, or to which several instances come at once. What refuses us, or is not there, is thrown on at once.
 */
export async function whenFree<T>(work: () => Promise<T>, { log, pause = usualPause }: Options): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || tried === tries) throw error;
      if (tried === 1) log.warn({ err: error }, "the database has no time yet; asking again");
      await pause(againAfterMs);
    }
  }
}

/** It is starting up or recovering, and it has given away all its connections. */
const busyCodes = new Set<unknown>(["57P03", "53300"]);
const late = /timeout exceeded when trying to connect|connection timeout|timeout expired/i;

function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && busyCodes.has(error.code)) return true;
  return late.test(error.message) || isBusy(error.cause);
}
