import { randomUUID } from "node:crypto";
import { commands } from "#commands/index.ts";
import { formatReply } from "#src/chat/format.ts";
import { restoreReply } from "#src/chat/serial.ts";
import { createDispatcher } from "#src/command/dispatch.ts";
import { createRegistry } from "#src/command/registry.ts";
import { readCompany } from "#src/company.ts";
import { createAnswering } from "#src/delivery/answer.ts";
import { createInbox } from "#src/delivery/inbox.ts";
import { createImporter } from "#src/import/importer.ts";
import { createLog } from "#src/log.ts";
import { createStore } from "#src/store/create-store.ts";
import { openDatabase } from "#src/store/database.ts";
import { answersTo } from "#src/store/outbox.ts";
import type { Store } from "#src/store/store.ts";
import type { Said } from "#test/support/bot.ts";
import { createTestDatabase } from "#test/support/database.ts";
import { fillDemo } from "../../prisma/demo/fill.ts";

/** Friday: the demo company is filled as it stands then. */
const friday = "2026-11-20T16:00+07:00";

export type DemoBot = {
  readonly store: Store;
  /** `code` is an employee's, such as QL001 for the manager. */
  say(code: string, line: string, at?: string): Promise<Said>;
  close(): Promise<void>;
};

/** The bot on a database of its own with the demo company in it. */
export async function createDemoBot(companyYaml = "name: Công ty Demo"): Promise<DemoBot> {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase(url);
  const company = readCompany(companyYaml);
  const filledAt = Temporal.Instant.from(friday);
  await fillDemo(database, company, filledAt.toZonedDateTimeISO(company.timeZone));
  const store = createStore(database.prisma);
  const dispatcher = createDispatcher({
    registry: createRegistry(commands),
    company,
    publicUrl: "https://bot.example.com",
    system: () => ({ platforms: [], timetable: [], spooled: 0, refused: 0 }),
  });
  const answer = createAnswering({
    database,
    dispatcher,
    company,
    log: createLog("silent"),
    isSent: () => false,
    importerFor: (tx, locale) => createImporter(tx, company, locale),
  });
  const accept = createInbox(database);
  for (const { id } of await store.people.list(Temporal.PlainDate.from("2026-11-20"))) {
    await store.accounts.link({ platform: "local", accountId: `p${id}`, personId: id, at: filledAt });
  }

  return {
    store,

    async say(code, line, at = friday) {
      const on = Temporal.PlainDate.from("2026-11-20");
      const person = await store.people.findByCode(code, on);
      const id = randomUUID();
      await accept([
        {
          id,
          conversation: { platform: "local", id: `direct-p${person?.id}`, isDirect: true },
          sender: { id: `p${person?.id}`, displayName: code },
          text: line,
          sentAt: Temporal.Instant.from(at),
        },
      ]);
      const message = await database.prisma.inboxMessage.findUniqueOrThrow({
        where: { platform_platformId: { platform: "local", platformId: id } },
      });
      await answer(message.id);
      const [main] = await answersTo(database.prisma, message.id);
      if (!main) throw new Error(`“${line}” was not answered`);
      const reply = restoreReply(main);
      const text = formatReply(reply, "vi").replaceAll("\u00A0", " ");
      return { id: main.id, outcome: main.outcome, audience: reply.audience, reply, text, left: undefined };
    },

    async close() {
      await database.close();
      await drop();
    },
  };
}
