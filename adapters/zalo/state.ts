import { type Health, PlatformError } from "#src/chat/adapter.ts";

export type State = {
  /** Returns what the way in reports to, until the signal aborts. */
  begin(signal: AbortSignal): (health: Health) => void;
  /** With a webhook nobody asks Zalo for anything, so a token that was reset is noticed where something is sent. */
  noting(sending: Promise<void>): Promise<void>;
  health(): Health;
};

export function createState(): State {
  let intake: Health = { state: "connecting" };
  let refusal: string | undefined;

  return {
    begin(signal) {
      const report = (health: Health) => {
        if (!signal.aborted) intake = health;
      };
      report({ state: "connecting" });
      signal.addEventListener("abort", () => {
        intake = { state: "stopped" };
      });
      return report;
    },

    async noting(sending) {
      try {
        await sending;
        refusal = undefined;
      } catch (error) {
        if (error instanceof PlatformError && error.kind === "unauthorized") refusal = error.message;
        throw error;
      }
    },

    health() {
      if (intake.state !== "ready" || refusal === undefined) return intake;
      return { state: "degraded", detail: refusal };
    },
  };
}
