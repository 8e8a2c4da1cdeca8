import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { IncomingMessage } from "#src/chat/message.ts";
import type { Log } from "#src/log.ts";
import { isUnavailable } from "#src/store/database.ts";
import { linesOf, openSpoolFolder, type Segment } from "./spool-folder.ts";
import { readRecord, writeRecord } from "./spool-record.ts";

export type Spool = {
  length(): number;
  /** How many messages lie where only the operator can help them. */
  refused(): number;
  /** Resolves when the messages are durable. */
  append(messages: readonly IncomingMessage[]): Promise<void>;
  /** Resolves when nothing is left to carry over, or nothing can be for now. */
  carriedOver(): Promise<void>;
  close(): Promise<void>;
};

type Options = {
  readonly folder: string;
  readonly log: Log;
  /** Resolves when the message is durable elsewhere and needs no place here any more. */
  readonly carryOver: (message: IncomingMessage) => Promise<void>;
};

type Waiting = {
  readonly text: string;
  readonly count: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

const firstPauseMs = 50;
const longestPauseMs = 1_000;
/** After so many faults that are not the connection's, a message would hold up all others for ever. */
const triesOfAFault = 5;

/** Messages in files, which a loop carries over in their order, as does the next start. */
export async function openSpool({ folder, log, carryOver }: Options): Promise<Spool> {
  const files = await openSpoolFolder(folder);
  const closing = new AbortController();
  const closed = once(closing.signal, "abort");
  const segments = [...files.left];
  const waiting: Waiting[] = [];
  let length = 0;
  for (const path of segments) length += await countLines(path);
  let refused = await countLines(files.refused);
  if (refused > 0) log.warn({ refused, file: files.refused }, "spooled messages are set aside");
  let writing: Segment | undefined;
  /** Appends, and changes of the file that they go to, one after another. */
  let turn: Promise<unknown> = Promise.resolve();
  /** How many lines of the first segment have been carried over. */
  let carried = 0;
  let draining: Promise<void> | undefined;
  let isHeldUp = false;
  const watching: (() => void)[] = [];
  if (segments.length > 0) drain();

  return {
    length: () => length,
    refused: () => refused,

    append(messages) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      waiting.push({ text: messages.map(writeRecord).join(""), count: messages.length, resolve, reject });
      length += messages.length;
      void inTurn(flush);
      return promise;
    },

    carriedOver() {
      if (length === 0 || isHeldUp) return Promise.resolve();
      return new Promise((resolve) => watching.push(resolve));
    },

    async close() {
      closing.abort();
      letGo();
      await draining;
      await inTurn(async () => {
        await writing?.close();
        if (writing && length === 0) await files.remove(writing.path);
      });
      files.close();
    },
  };

  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = turn.then(work);
    turn = mine.catch(() => {});
    return mine;
  }

  /** All that wait are written together, and made durable by one call. */
  async function flush(): Promise<void> {
    const batch = waiting.splice(0);
    if (batch.length === 0) return;
    try {
      writing ??= await files.create();
      await writing.append(batch.map(({ text }) => text).join(""));
      for (const { resolve } of batch) resolve();
      drain();
    } catch (error) {
      for (const { count, reject } of batch) {
        length -= count;
        reject(error);
      }
    }
  }

  function drain(): void {
    draining ??= drainAll().finally(() => {
      draining = undefined;
    });
  }

  async function drainAll(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        if (segments.length === 0) await inTurn(finishWriting);
        const [path] = segments;
        if (path === undefined) return;
        await drainSegment(path);
      } catch (error) {
        log.error({ err: error }, "the spool cannot be read");
        await rest(longestPauseMs);
      }
    }
  }

  /** What comes from now on goes to a new file. */
  async function finishWriting(): Promise<void> {
    if (!writing) return;
    const { path } = writing;
    await writing.close();
    segments.push(path);
    writing = undefined;
  }

  async function drainSegment(path: string): Promise<void> {
    let place = 0;
    for await (const line of linesOf(path)) {
      place += 1;
      if (place <= carried) continue;
      await carry(line);
      if (closing.signal.aborted) return;
      carried = place;
      length -= 1;
      if (length === 0) letGo();
    }
    await files.remove(path);
    segments.shift();
    carried = 0;
  }

  /** As long as it takes; returns early only when the bot stops, and the line is still there at the next start. */
  async function carry(line: string): Promise<void> {
    const message = readRecord(line);
    if (!message) {
      // A crash cuts off what has not been acknowledged.
      log.warn({ file: files.refused }, "a spooled line is damaged and set aside");
      return setAside(line);
    }
    let faults = 0;
    for (
      let pauseMs = firstPauseMs;
      !closing.signal.aborted;
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    ) {
      try {
        // A database that never answers may not keep the bot from stopping.
        await Promise.race([carryOver(message), closed]);
        isHeldUp = false;
        return;
      } catch (error) {
        isHeldUp = true;
        letGo();
        if (!isUnavailable(error)) faults += 1;
        if (faults === triesOfAFault) {
          const about = { err: error, id: message.id, file: files.refused };
          log.error(about, "a spooled message is refused and set aside");
          return await setAside(line);
        }
      }
      await rest(pauseMs);
    }
  }

  function letGo(): void {
    for (const resolve of watching.splice(0)) resolve();
  }

  async function setAside(line: string): Promise<void> {
    await files.setAside(line);
    refused += 1;
  }

  async function rest(pauseMs: number): Promise<void> {
    await pause(pauseMs, undefined, { signal: closing.signal }).catch(() => {});
  }
}

async function countLines(path: string): Promise<number> {
  if (!existsSync(path)) return 0;
  let count = 0;
  for await (const _ of linesOf(path)) count += 1;
  return count;
}
