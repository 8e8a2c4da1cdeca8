import { setTimeout as pause } from "node:timers/promises";
import { isUnavailable } from "#src/store/database.ts";

const againAfterMs = 200;

/**
 * Writes what has happened already, and cannot be undone, as soon as the database lets it. Of a try before, whose answer
 * was lost, nobody knows whether it was written.
 */
export async function untilWritten<T>(
  write: (isAgain: boolean) => Promise<T>,
  stopping: AbortSignal,
): Promise<T> {
  for (let isAgain = false; ; isAgain = true) {
    try {
      return await write(isAgain);
    } catch (error) {
      if (!isUnavailable(error) || stopping.aborted) throw error;
      await pause(againAfterMs);
    }
  }
}
