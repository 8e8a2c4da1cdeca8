import { Hono } from "hono";
import { type Listening, listenTo } from "#src/store/listen.ts";
import { answeredChannel } from "#src/store/outbox.ts";
import { readExchange, type TranscriptRow } from "#src/store/transcript.ts";
import { findPerson, mayRead, platform, readerOf } from "./access.ts";
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
      const { id } = await readerOf(context, dependencies);
      const page: Page = { personId: id, stream: openEventStream(() => pages.delete(page)) };
      pages.add(page);
      return page.stream.response;
    }),

    start() {
      listening = listenTo(dependencies.url, answeredChannel, {
        onMessage: (inboxId) => void announce(Number(inboxId)).catch(refreshAll),
        onGap: refreshAll,
      });
    },

    async stop() {
      for (const { stream } of pages) stream.close();
      await listening?.stop();
    },
  };

  async function announce(inboxId: number): Promise<void> {
    if (pages.size === 0) return;
    const rows = await readExchange(dependencies.database.prisma, platform, inboxId);
    const byConversation = Map.groupBy(rows, ({ conversation }) => conversation);
    const readers = Map.groupBy(pages, ({ personId }) => personId);
    for (const [personId, open] of readers) {
      for (const update of await updatesFor(personId, byConversation)) {
        for (const { stream } of open) stream.send("update", update);
      }
    }
  }

  /** Asked anew each time: somebody may have moved to another team since the page was opened. */
  async function updatesFor(
    personId: number,
    byConversation: ReadonlyMap<string, readonly TranscriptRow[]>,
  ): Promise<Update[]> {
    const person = await findPerson(personId, dependencies);
    if (!person) return [];
    const updates: Update[] = [];
    for (const [conversation, rows] of byConversation) {
      if (!(await mayRead(person, conversation, dependencies))) continue;
      updates.push({ conversation, entries: rows.map((row) => toEntry(row, personId, dependencies)) });
    }
    return updates;
  }

  /** Something may have been missed: each page fetches what it lacks. */
  function refreshAll(): void {
    for (const { stream } of pages) stream.send("refresh", {});
  }
}
