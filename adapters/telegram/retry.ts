import { PlatformError } from "#src/chat/adapter.ts";
import { createPauses } from "../pauses.ts";
import type { Run } from "./state.ts";

/** Tries until it is done or the signal aborts, with growing pauses. */
export async function untilDone(
  work: () => Promise<void>,
  { signal, troubled }: Pick<Run, "signal" | "troubled">,
): Promise<void> {
  const pauses = createPauses(signal);
  while (!signal.aborted) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) return;
      troubled(error);
      await pauses.next(retryAfterMs(error));
    }
  }
}

export function retryAfterMs(error: unknown): number {
  if (!(error instanceof PlatformError) || error.retryAfter === undefined) return 0;
  return error.retryAfter.total("milliseconds");
}
