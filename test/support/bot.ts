import { randomUUID } from "node:crypto";
import { commands } from "#commands/index.ts";
import { formatReply } from "#src/chat/format.ts";
import type { IncomingFile, Platform } from "#src/chat/message.ts";
import type { Audience, Reply } from "#src/chat/reply.ts";
import { restoreReply } from "#src/chat/serial.ts";
import { createDispatcher } from "#src/command/dispatch.ts";
import type { Importer } from "#src/command/importer.ts";
import { createRegistry } from "#src/command/registry.ts";
import type { SystemState } from "#src/command/system.ts";
import { type Company, readCompany } from "#src/company.ts";
import { createAnswering } from "#src/delivery/answer.ts";
import { createInbox } from "#src/delivery/inbox.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { createImporter } from "#src/import/importer.ts";
import type { LetterTemplate } from "#src/letter/template.ts";
import { createLog } from "#src/log.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase, type Transaction } from "#src/store/database.ts";
import { answersTo } from "#src/store/outbox.ts";
import type { Store } from "#src/store/store.ts";
import type { Cast, Name } from "./cast.ts";
import { createPeopledDatabase } from "./database.ts";

/** Sunday: 15 of November's 20 working days are over, the 24th is a holiday. */
const sunday = "2026-11-22T09:00+07:00";

export type Said = {
  readonly outcome: string;
  readonly audience: Audience;
  readonly reply: Reply;
  /** Of the outbox; 0 when nothing was answered. */
  readonly id: number;
  /** The answer as plain text. */
  readonly text: string;
  /** What was left in the room when the answer went to the person alone. */
  readonly left: string | undefined;
};

type SayOptions = {
  readonly at?: string;
  readonly in?: string;
  readonly id?: string;
  readonly files?: readonly IncomingFile[];
  readonly platform?: Platform;
  readonly isAddressed?: true;
  /** The id of the message that this one words anew. */
  readonly edits?: string;
};

export type TestBot = {
  readonly url: string;
  readonly database: Database;
  readonly store: Store;
  readonly company: Company;
  readonly people: Cast;
  say(as: Name | "stranger", line: string, options?: SayOptions): Promise<Said>;
  /** Everything that would change if something had been written; that a wrong code was tried is kept whatever happens. */
  fingerprint(): Promise<string>;
  close(): Promise<void>;
};

/** The bot without its web server, on a database of its own, with a small company in it. */
export async function createTestBot({
  companyYaml = "name: Thử",
  templates = [],
  importerFor,
  linkedOn = [],
  isSent = () => false,
  around = (answering) => answering(),
  system = () => ({ platforms: [], timetable: [], spooled: 0, refused: 0 }),
  linesPerMinute = 0,
}: {
  readonly companyYaml?: string;
  /** Of mails to customers. */
  readonly templates?: readonly LetterTemplate[];
  readonly importerFor?: (tx: Transaction, locale: Locale) => Importer;
  /** Where everybody has an account as well. */
  readonly linkedOn?: readonly Platform[];
  readonly isSent?: (platform: string) => boolean;
  /** For whoever looks at nothing but the answering of a line. */
  readonly around?: (answering: () => Promise<void>) => Promise<unknown>;
  readonly system?: () => SystemState;
  readonly linesPerMinute?: number;
} = {}): Promise<TestBot> {
  const { url, people, drop } = await createPeopledDatabase();
  const database = openDatabase(url);
  const company = readCompany(companyYaml, "company.yaml", templates);
  const store = createStore(database.prisma);
  const accept = createInbox(database);
  const dispatcher = createDispatcher({
    registry: createRegistry(commands),
    company,
    publicUrl: "https://bot.example.com",
    system,
  });
  const log = createLog("silent");
  const answer = createAnswering({
    database,
    dispatcher,
    company,
    log,
    isSent,
    linesPerMinute,
    importerFor: importerFor ?? ((tx, locale) => createImporter(tx, company, locale)),
  });
  for (const platform of linkedOn) await linkEverybody(store, people, platform);

  return {
    url,
    database,
    store,
    company,
    people,

    async say(as, line, { at = sunday, in: room, id = randomUUID(), platform = "local", ...rest } = {}) {
      const accountId = as === "stranger" ? "p999999" : `p${people[as].id}`;
      await accept([
        {
          id,
          conversation: {
            platform,
            id: room ?? `direct-${accountId}`,
            isDirect: room === undefined,
          },
          sender: { id: accountId, displayName: as },
          text: line,
          sentAt: Temporal.Instant.from(at),
          ...rest,
        },
      ]);
      const { id: inboxId } = await database.prisma.inboxMessage.findUniqueOrThrow({
        where: { platform_platformId: { platform, platformId: id } },
      });
      await around(() => answer(inboxId));
      return read(database, inboxId);
    },

    async fingerprint() {
      const [row] = await database.prisma.$queryRaw<{ print: string }[]>`
        SELECT concat_ws(',', (SELECT count(*) FROM sale), (SELECT count(*) FROM collection), (SELECT count(*) FROM target),
          (SELECT count(*) FROM audit_entry WHERE action <> 'account.wrong_code'), (SELECT count(*) FROM person), (SELECT count(*) FROM unit),
          (SELECT count(*) FROM customer), (SELECT concat_ws(',', (SELECT md5(string_agg(l::text, '|' ORDER BY id)) FROM lead l), (SELECT count(*) FROM activity),
            (SELECT md5(string_agg(k::text, '|' ORDER BY id)) FROM task k), (SELECT md5(string_agg(m::text, '|' ORDER BY id)) FROM appointment m))),
          (SELECT count(*) FROM assignment), (SELECT count(*) FROM chat_account),
          (SELECT coalesce(sum(value), 0) FROM day_figure), (SELECT md5(string_agg(p::text, '|' ORDER BY id)) FROM person p)) AS print`;
      return row?.print ?? "";
    },

    async close() {
      await database.close();
      await drop();
    },
  };
}

async function read(database: Database, inboxId: number): Promise<Said> {
  const [main, ...others] = await answersTo(database.prisma, inboxId);
  if (!main)
    return {
      id: 0,
      outcome: "ignored",
      audience: "conversation",
      reply: { blocks: [], audience: "conversation" },
      text: "",
      left: undefined,
    };
  const reply = restoreReply(main);
  const [left] = others;
  return {
    id: main.id,
    outcome: main.outcome,
    audience: left ? "direct" : reply.audience,
    reply,
    text: formatReply(reply, "vi").replaceAll("\u00A0", " "),
    left: left && formatReply(restoreReply(left), "vi"),
  };
}

async function linkEverybody(store: Store, people: Cast, platform: Platform): Promise<void> {
  for (const { id } of Object.values(people)) {
    const accountId = `p${id}`;
    await store.accounts.link({ platform, accountId, personId: id, at: Temporal.Instant.from(sunday) });
    await store.accounts.setDirect(platform, accountId, `direct-${accountId}`);
  }
}
