import { Hono } from "hono";
import { type Listening, listenTo } from "#src/store/listen.ts";
import { answeredChannel, readSaid } from "#src/store/outbox.ts";
import { readExchange, readPost, type TranscriptRow } from "#src/store/transcript.ts";
import { type Directory, personOf, platform, readDirectory, readerOf } from "./access.ts";
import type { Update } from "./contract.ts";
import type { ChatDependencies } from "./dependencies.ts";
import { toEntry } from "./entries.ts";
import { type EventStream, openEventStream } from "./event-stream.ts";

type Page = { readonly personId: number; readonly stream: EventStream };

export type LiveUpdates = {
  readonly routes: Hono;
  start(): void;
  stop(): Promise<void>;
};

/** Tells every open page what has been said in the conversations that its reader may see. */
export function createLiveUpdates(dependencies: ChatDependencies): LiveUpdates {
  const pages = new Set<Page>();
  let listening: Listening | undefined;

  return {
    routes: new Hono().get("/events", async (context) => {
      const { id } = readerOf(context, await readDirectory(dependencies));
      const page: Page = { personId: id, stream: openEventStream(() => pages.delete(page)) };
      pages.add(page);
      return page.stream.response;
    }),

    start() {
      listening = listenTo(dependencies.url, answeredChannel, {
        onMessage: (payload) => void announce(payload).catch(refreshAll),
        onGap: refreshAll,
      });
    },

    async stop() {
      for (const { stream } of pages) stream.close();
      await listening?.stop();
    },
  };

  async function announce(payload: string): Promise<void> {
    if (pages.size === 0) return;
    const rows = await readRows(payload);
    if (rows.length === 0) return;
    const reader = onlyReaderOf(rows);
    const concerned = [...pages].filter(({ personId }) => reader === undefined || personId === reader);
    if (concerned.length === 0) return;
    const directory = await readDirectory(dependencies, reader);
    for (const [personId, open] of Map.groupBy(concerned, (page) => page.personId)) {
      for (const update of updatesFor(personId, rows, directory)) {
        for (const { stream } of open) stream.send("update", update);
      }
    }
  }

  function readRows(payload: string): Promise<readonly TranscriptRow[]> {
    const { prisma } = dependencies.database;
    const said = readSaid(payload);
    return said.kind === "post"
      ? readPost(prisma, platform, said.outboxId)
      : readExchange(prisma, platform, said.inboxId);
  }

  function updatesFor(
    personId: number,
    rows: readonly TranscriptRow[],
    directory: Directory,
  ): readonly Update[] {
    const person = directory.find(personId);
    if (!person) return [];
    const readable = rows.filter(({ conversation }) => directory.mayRead(person, conversation));
    return [...Map.groupBy(readable, ({ conversation }) => conversation)].map(([conversation, said]) => ({
      conversation,
      entries: said.map((row) => toEntry(row, personId, dependencies)),
    }));
  }

  /** Most of what is said is for one person alone; undefined for what others may read as well. */
  function onlyReaderOf(rows: readonly TranscriptRow[]): number | undefined {
    const readers = new Set(rows.map(({ conversation }) => personOf(conversation)));
    const [reader] = readers;
    return readers.size === 1 ? reader : undefined;
  }

  /** Something may have been missed: each page fetches what it lacks. */
  function refreshAll(): void {
    for (const { stream } of pages) stream.send("refresh", {});
  }
}
