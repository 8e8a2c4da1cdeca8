import { randomUUID } from "node:crypto";
import { commands } from "#commands/index.ts";
import type { Adapter } from "#src/chat/adapter.ts";
import { createDispatcher } from "#src/command/dispatch.ts";
import { createRegistry } from "#src/command/registry.ts";
import { readCompany } from "#src/company.ts";
import { createAnswering } from "#src/delivery/answer.ts";
import { answerLane, answerTask } from "#src/delivery/answer-lane.ts";
import { deliveryLane } from "#src/delivery/delivery-lane.ts";
import { createInbox } from "#src/delivery/inbox.ts";
import { startWorker } from "#src/delivery/worker.ts";
import { createImporter } from "#src/import/importer.ts";
import { createLog } from "#src/log.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { deliveryTask } from "#src/store/jobs.ts";

const platform = "telegram";

/** The bot in this process, on a platform that takes everything at once: what is left is its own work. */
export type LineBot = {
  readonly database: Database;
  /** Accepts a line of a person, and tells its id in the inbox. */
  accept(person: number, line: string): Promise<number>;
  /** Answers an accepted line, as a job of the queue does. */
  answer(inboxId: number): Promise<void>;
  /** Lets the queue answer what is accepted and carry the answers. */
  work(): Promise<Work>;
  close(): Promise<void>;
};

export type Work = {
  /** Resolves when the answer has arrived. */
  ask(person: number, line: string): Promise<void>;
  stop(): Promise<void>;
};

/** The people with these ids can speak. */
export async function openLineBot(url: string, people: number): Promise<LineBot> {
  const database = openDatabase(url);
  const log = createLog("silent");
  const company = readCompany("name: Công ty Một Dòng");
  const take = createInbox(database);
  const waiting = new Map<string, () => void>();
  let heard = () => {};
  const answer = createAnswering({
    database,
    company,
    log,
    dispatcher: createDispatcher({
      registry: createRegistry(commands),
      company,
      publicUrl: "https://bot.example.com",
      system: () => ({ platforms: [], timetable: [], spooled: 0, refused: 0 }),
    }),
    isSent: () => true,
    importerFor: (tx, locale) => createImporter(tx, company, locale),
    answered: () => heard(),
  });
  await linkAll(database, people);

  return {
    database,
    accept,
    answer,

    async work() {
      const worker = await startWorker({ database, url, log }, [
        answerLane(answer, { concurrency: 8, isWoken: true }),
        deliveryLane({ database, adapter: takingEverything(arrived), log }),
      ]);
      heard = () => worker.wake(deliveryTask(platform));
      return {
        async ask(person, line) {
          const { promise, resolve } = Promise.withResolvers<void>();
          waiting.set(conversationOf(person), resolve);
          await accept(person, line);
          worker.wake(answerTask);
          await promise;
        },
        stop: () => worker.stop(),
      };
    },

    close: () => database.close(),
  };

  async function accept(person: number, line: string): Promise<number> {
    const id = randomUUID();
    await take([
      {
        id,
        conversation: { platform, id: conversationOf(person), isDirect: true },
        sender: { id: `p${person}`, displayName: `Người ${person}` },
        text: line,
        sentAt: Temporal.Now.instant(),
      },
    ]);
    const { rows } = await database.pool.query<{ id: number }>(
      "SELECT id FROM inbox_message WHERE platform = $1 AND platform_id = $2",
      [platform, id],
    );
    return rows[0]?.id ?? 0;
  }

  function arrived(conversation: string): void {
    waiting.get(conversation)?.();
    waiting.delete(conversation);
  }
}

function conversationOf(person: number): string {
  return `c${person}`;
}

async function linkAll({ prisma }: Database, people: number): Promise<void> {
  const { accounts } = createStore(prisma);
  const at = Temporal.Now.instant();
  for (let personId = 1; personId <= people; personId += 1) {
    await accounts.link({ platform, accountId: `p${personId}`, personId, at });
    await accounts.setDirect(platform, `p${personId}`, conversationOf(personId));
  }
}

function takingEverything(arrived: (conversation: string) => void): Adapter {
  return {
    platform,
    capabilities: { delivery: "platform" },
    start: () => Promise.resolve(),
    receive: () => Promise.resolve({ response: new Response(), messages: [] }),
    parts: ({ to }) => [() => Promise.resolve(arrived(to.id))],
    health: () => ({ state: "ready" }),
  };
}
