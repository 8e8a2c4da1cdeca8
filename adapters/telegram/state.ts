import { type Health, PlatformError } from "#src/chat/adapter.ts";

/** What one start tells of the way lines come in. Nothing, once its signal has aborted. */
export type Run = {
  readonly signal: AbortSignal;
  isReady(): boolean;
  ready(): void;
  troubled(error: unknown): void;
};

export type State = { begin(signal: AbortSignal): Run; health(): Health };

/** Each trouble is warned about once, not at every further try. */
export function createState(warn: (sentence: string) => void): State {
  let health: Health = { state: "stopped" };
  return { begin, health: () => health };

  function begin(signal: AbortSignal): Run {
    let run: Health["state"] = "connecting";
    health = { state: signal.aborted ? "stopped" : run };
    signal.addEventListener(
      "abort",
      () => {
        health = { state: "stopped" };
      },
      { once: true },
    );

    return {
      signal,
      isReady: () => run === "ready",
      ready() {
        run = "ready";
        if (!signal.aborted) health = { state: run };
      },
      troubled(error) {
        if (signal.aborted) return;
        run = run === "connecting" ? "connecting" : "degraded";
        const detail = sentenceFor(error);
        if (health.detail !== detail) warn(detail);
        health = { state: run, detail };
      },
    };
  }
}

/** Only the messages of our own faults are known to hold no secret and no words of people. */
function sentenceFor(error: unknown): string {
  if (error instanceof PlatformError) return error.message;
  return `telegram: what came in cannot be kept (${error instanceof Error ? error.name : "unknown"})`;
}
