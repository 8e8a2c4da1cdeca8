import { PlatformError } from "#src/chat/adapter.ts";

/**
 * Waits for a call to a platform, but not much longer once the bot stops: a platform that hangs may not keep it. Whether
 * the call still gets through then, nobody knows.
 */
export async function untilStopped(
  call: Promise<void>,
  stopping: AbortSignal,
  lastCallMs: number,
): Promise<void> {
  const { promise: givenUp, reject } = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  const giveUpSoon = () => {
    timer = setTimeout(
      () => reject(new PlatformError("uncertain", "stopped before it answered")),
      lastCallMs,
    );
  };
  if (stopping.aborted) giveUpSoon();
  else stopping.addEventListener("abort", giveUpSoon, { once: true });

  try {
    await Promise.race([call, givenUp]);
  } finally {
    stopping.removeEventListener("abort", giveUpSoon);
    clearTimeout(timer);
  }
}
