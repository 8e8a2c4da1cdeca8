import { setTimeout as pause } from "node:timers/promises";
import type { Accept } from "#src/chat/adapter.ts";
import type { IncomingMessage } from "#src/chat/message.ts";
import type { Log } from "#src/log.ts";
import { isUnavailable } from "#src/store/database.ts";
import { openSpool } from "./spool-queue.ts";

export type SpooledInbox = {
  readonly accept: Accept;
  /** Messages that are durable here and not yet in the database. */
  spooled(): number;
  /** Messages that the database would not take, in a file that only the operator reads. */
  refused(): number;
  close(): Promise<void>;
};

type Options = {
  /** Makes messages durable in the database; told twice, it keeps them once. */
  readonly accept: Accept;
  /** This instance's own. */
  readonly folder: string;
  readonly log: Log;
  readonly patienceMs?: number;
};

/** Platforms want their acknowledgement at once, and most of the time the database is faster. */
const usualPatienceMs = 25;
/** Files take their time to be written, wherever that is. */
const patienceForFilesMs = 2_000;

/**
 * Makes messages durable whatever the database does: those that it does not take at once go to a file, from which they
 * are carried over. While there are any, all others queue up behind them, which keeps their order.
 */
export async function createSpooledInbox({
  accept,
  folder,
  log,
  patienceMs = usualPatienceMs,
}: Options): Promise<SpooledInbox> {
  const spool = await openSpool({ folder, log, carryOver: (message) => accept([message]) });

  return {
    spooled: spool.length,
    refused: spool.refused,
    close: spool.close,

    async accept(messages) {
      if (messages.length === 0) return;
      if (spool.length() > 0 || !(await isAcceptedSoon(messages))) await spool.append(messages);
    },
  };

  /** A first try that is late does no harm: a message is kept once. */
  async function isAcceptedSoon(messages: readonly IncomingMessage[]): Promise<boolean> {
    const hasFiles = messages.some((message) => message.files !== undefined);
    const accepted = accept(messages).then(
      () => true,
      (error: unknown) => {
        if (isUnavailable(error)) return false;
        throw error;
      },
    );
    const late = new AbortController();
    const isLate = pause(hasFiles ? patienceForFilesMs : patienceMs, false, { signal: late.signal });
    isLate.catch(() => {});
    return Promise.race([accepted, isLate]).finally(() => late.abort());
  }
}
