import { PlatformError } from "#src/chat/adapter.ts";
import { grow, type Pauses, type PlatformPause } from "./pauses.ts";

/** What becomes of a reply whose part did not get through. */
export type Verdict =
  /** Tried again after a pause; `isUncertain` where the part may have arrived all the same. */
  | { readonly kind: "wait"; readonly pauseMs: number; readonly isUncertain: boolean }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "closed" }
  /** Ours to mend. */
  | { readonly kind: "refused" };

type Circumstances = {
  readonly conversation: string;
  /** Tries before this one that have failed in a row. */
  readonly failures: number;
  readonly pauses: Pauses;
  readonly platform: PlatformPause;
};

/** Judges a failure, and lets the whole platform pause where it is more than one conversation's. */
export function judge(error: unknown, circumstances: Circumstances): Verdict {
  if (!(error instanceof PlatformError)) return { kind: "refused" };
  const { conversation, failures, pauses, platform } = circumstances;
  const toldMs = error.retryAfter?.total("milliseconds") ?? 0;
  const grownMs = grow(pauses.first, failures, pauses.longest);

  switch (error.kind) {
    case "limited": {
      const pauseMs = toldMs || grow(pauses.limited, failures, pauses.longest);
      if (error.reach === "platform") platform.limited(pauseMs);
      return { kind: "wait", pauseMs, isUncertain: false };
    }
    case "unavailable":
    case "uncertain":
      platform.failed();
      if (error.reach === "platform") platform.limited(toldMs);
      return { kind: "wait", pauseMs: Math.max(toldMs, grownMs), isUncertain: error.kind === "uncertain" };
    case "unauthorized":
      platform.unauthorized();
      return { kind: "wait", pauseMs: platform.remainingMs(), isUncertain: false };
    case "moved": {
      const to = error.movedTo ?? conversation;
      return to === conversation ? { kind: "refused" } : { kind: "moved", to };
    }
    case "closed":
      return { kind: "closed" };
    case "rejected":
      return { kind: "refused" };
  }
}
