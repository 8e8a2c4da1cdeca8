/** In milliseconds. */
export type Pauses = {
  /** After a first failure; each further one in a row doubles it. */
  readonly first: number;
  readonly longest: number;
  /** Where a platform is sent too much and does not say when to come back; doubled likewise. */
  readonly limited: number;
  /** For all conversations of a platform that has failed several times in a row. */
  readonly platform: number;
  /** For a platform that does not know our token; doubled likewise. */
  readonly unauthorized: number;
};

export const usualPauses: Pauses = {
  first: 1_000,
  longest: 300_000,
  limited: 30_000,
  platform: 5_000,
  unauthorized: 60_000,
};

/** The pause after so many failures before this one. */
export function grow(firstMs: number, failures: number, longestMs: number): number {
  return Math.min(firstMs * 2 ** failures, longestMs);
}

/** Up to a quarter longer, so that conversations that stopped together do not all come back together. */
export function spread(pauseMs: number): number {
  return pauseMs * (1 + Math.random() / 4);
}

/** What keeps all conversations of one platform waiting, as far as this instance knows. */
export type PlatformPause = {
  remainingMs(): number;
  /** Something got through: the platform is well. */
  arrived(): void;
  /** Away, out of breath or silent. */
  failed(): void;
  unauthorized(): void;
  /** The platform's own word, which a message that still gets through does not end. */
  limited(pauseMs: number): void;
};

/** So many failures in a row are no accident of one conversation. */
const failuresOfAPlatform = 3;

/** Measured by what a clock that is set back or forth has no part in. */
export function createPlatformPause(pauses: Pauses, nowMs = () => performance.now()): PlatformPause {
  let limitedUntil = 0;
  let troubledUntil = 0;
  let failures = 0;
  let refusals = 0;

  return {
    remainingMs: () => Math.max(limitedUntil - nowMs(), troubledUntil - nowMs(), 0),

    arrived() {
      failures = 0;
      refusals = 0;
      troubledUntil = 0;
    },

    failed() {
      failures += 1;
      if (failures >= failuresOfAPlatform) troubledUntil = nowMs() + pauses.platform;
    },

    unauthorized() {
      // Calls that were under way together are refused together, once.
      if (troubledUntil > nowMs()) return;
      troubledUntil = nowMs() + grow(pauses.unauthorized, refusals, pauses.longest);
      refusals += 1;
    },

    limited(pauseMs) {
      limitedUntil = Math.max(limitedUntil, nowMs() + pauseMs);
    },
  };
}
