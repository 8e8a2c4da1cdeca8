import type { TellingTrouble } from "../fake.ts";
import type { Update } from "./updates.ts";

/**
 * getUpdates: one update at a time, each handed out once. The real platform loses what comes while nobody asks, and
 * what breaks on its way; that would be lost by no fault of the bot, so here it waits for a moment.
 */
const waitsForPollerMs = 15_000;

/** How long an update waits for the next one to overtake it. */
const overtakenWithinMs = 50;

export type Polling = {
  /** Resolves when the bot asks for the next one, which says that it has this one; false when nobody has come for it. */
  tell(update: Update, trouble: TellingTrouble): Promise<boolean>;
  /** A poll of the bot. */
  ask(poll: Poll): void;
  /** The bot has started anew: what it had been given, and not yet confirmed, may be gone. */
  startOver(): void;
  close(): void;
};

export type Poll = {
  readonly answer: (update: Update | undefined) => void;
  readonly breakOff: () => void;
  readonly isGone: () => boolean;
  readonly waitsMs: number;
};

type Waiting = {
  readonly update: Update;
  isDropped: boolean;
  readonly taken: (isTaken: boolean) => void;
};

export function createPolling(complain: (breach: string) => void): Polling {
  const queue: Waiting[] = [];
  let poll: (Poll & { readonly timer: NodeJS.Timeout }) | undefined;
  let handedOut: Waiting | undefined;

  return {
    async tell(update, trouble) {
      const isTaken = enqueue(update, trouble);
      if (trouble === "repeat") void enqueue(update, "none");
      return await isTaken;
    },

    ask(next) {
      if (poll && !poll.isGone()) {
        complain("two polls at once");
        answer(undefined);
      }
      handedOut?.taken(true);
      handedOut = undefined;
      poll = { ...next, timer: setTimeout(() => answer(undefined), next.waitsMs) };
      handOut();
    },

    startOver() {
      handedOut?.taken(false);
      handedOut = undefined;
    },

    close() {
      clearTimeout(poll?.timer);
      for (const { taken } of queue.splice(0)) taken(false);
      handedOut?.taken(false);
    },
  };

  function enqueue(update: Update, trouble: TellingTrouble): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const waiting: Waiting = { update, isDropped: trouble === "drop", taken: resolve };
    const timer = setTimeout(() => {
      const place = queue.indexOf(waiting);
      if (place >= 0) queue.splice(place, 1);
      resolve(false);
    }, waitsForPollerMs);
    const enter = () => {
      queue.push(waiting);
      handOut();
    };
    if (trouble === "reorder") setTimeout(enter, overtakenWithinMs);
    else enter();
    return promise.finally(() => clearTimeout(timer));
  }

  function handOut(): void {
    if (poll === undefined || poll.isGone()) return;
    const waiting = queue[0];
    if (waiting === undefined) return;
    if (waiting.isDropped) {
      waiting.isDropped = false;
      clearTimeout(poll.timer);
      poll.breakOff();
      poll = undefined;
      return;
    }
    queue.shift();
    handedOut = waiting;
    answer(waiting.update);
  }

  function answer(update: Update | undefined): void {
    clearTimeout(poll?.timer);
    poll?.answer(update);
    poll = undefined;
  }
}
