import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
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
  /** Whether no other instance takes messages in. */
  readonly isAlone?: () => boolean;
};

/** Platforms want their acknowledgement at once, and most of the time the database is faster. */
const usualPatienceMs = 25;
/** Less than what any platform allows. */
const longPatienceMs = 2_000;

/**
 * Makes messages durable whatever the database does: those that it does not take at once go to a file, from which they
 * are carried over. While there are any, all others queue up behind them, which keeps their order.
 */
export async function createSpooledInbox({
  accept,
  folder,
  log,
  patienceMs = usualPatienceMs,
  isAlone = () => true,
}: Options): Promise<SpooledInbox> {
  const spool = await openSpool({ folder, log, carryOver: (message) => accept([message]) });

  return {
    spooled: spool.length,
    refused: spool.refused,
    close: spool.close,

    async accept(messages) {
      if (messages.length === 0) return;
      if (spool.length() === 0) {
        if (!(await isAcceptedSoon(messages))) await spool.append(messages);
        return;
      }
      await spool.append(messages);
      if (!isAlone()) await within(longPatienceMs, spool.carriedOver());
    },
  };

  /** A first try that is late does no harm: a message is kept once. */
  async function isAcceptedSoon(messages: readonly IncomingMessage[]): Promise<boolean> {
    // Files take their time to be written, wherever that is; and once a message is acknowledged, another instance may
    // get the next one of its conversation, which would overtake what waits here.
    const isPatient = !isAlone() || messages.some((message) => message.files !== undefined);
    const accepted = accept(messages).then(
      () => true,
      (error: unknown) => {
        if (isUnavailable(error)) return false;
        throw error;
      },
    );
    return (await within(isPatient ? longPatienceMs : patienceMs, accepted)) ?? false;
  }
}

/** Undefined when it takes longer. */
async function within<T>(delayMs: number, work: Promise<T>): Promise<T | undefined> {
  const ended = new AbortController();
  const late = pause(delayMs, undefined, { signal: ended.signal })
    // A process that was busy looks at its clock before it hears of what has come meanwhile.
    .then(() => nextTurn(undefined, { signal: ended.signal }));
  late.catch(() => {});
  return Promise.race([work, late]).finally(() => ended.abort());
}
