import { randomUUID } from "node:crypto";
import { commands } from "#commands/index.ts";
import { formatReply } from "#src/chat/format.ts";
import type { IncomingFile } from "#src/chat/message.ts";
import type { Audience, Reply } from "#src/chat/reply.ts";
import { restoreReply } from "#src/chat/serial.ts";
import { createDispatcher } from "#src/command/dispatch.ts";
import type { Importer } from "#src/command/importer.ts";
import { createRegistry } from "#src/command/registry.ts";
import { type Company, readCompany } from "#src/company.ts";
import { createAnswering } from "#src/delivery/answer.ts";
import { createInbox } from "#src/delivery/inbox.ts";
import type { Role } from "#src/domain/person.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { createImporter } from "#src/import/importer.ts";
import { createLog } from "#src/log.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase, type Transaction } from "#src/store/database.ts";
import { answersTo } from "#src/store/outbox.ts";
import type { Store } from "#src/store/store.ts";
import { createTestDatabase } from "./database.ts";

/** Sunday: 15 of November's 20 working days are over, the 24th is a holiday. */
const sunday = "2026-11-22T09:00+07:00";

export type Said = {
  readonly outcome: string;
  readonly audience: Audience;
  readonly reply: Reply;
  /** The answer as plain text. */
  readonly text: string;
  /** What was left in the room when the answer went to the person alone. */
  readonly left: string | undefined;
};

export type Colleague = { readonly id: number; readonly role: Role; readonly team: string | null };

type SayOptions = {
  readonly at?: string;
  readonly in?: string;
  readonly id?: string;
  readonly files?: readonly IncomingFile[];
};

export type TestBot = {
  readonly url: string;
  readonly database: Database;
  readonly store: Store;
  readonly company: Company;
  readonly people: Readonly<Record<Name, Colleague>>;
  say(as: Name | "stranger", line: string, options?: SayOptions): Promise<Said>;
  /** Everything that would change if something had been written. */
  fingerprint(): Promise<string>;
  close(): Promise<void>;
};

const cast = {
  Lan: { role: "rep", team: "Bắc" },
  Minh: { role: "rep", team: "Bắc" },
  Huy: { role: "rep", team: "Nam" },
  Trang: { role: "lead", team: "Bắc" },
  Khải: { role: "lead", team: "Nam" },
  Hà: { role: "manager", team: null },
  Hồng: { role: "hr", team: null },
  Vy: { role: "media", team: null },
  Quân: { role: "admin", team: null },
} as const satisfies Readonly<Record<string, { readonly role: Role; readonly team: string | null }>>;

export type Name = keyof typeof cast;

const surnames: Readonly<Record<Name, string>> = {
  Lan: "Nguyễn Thị Lan",
  Minh: "Trần Minh",
  Huy: "Lê Quốc Huy",
  Trang: "Đỗ Kiều Trang",
  Khải: "Phan Văn Khải",
  Hà: "Vũ Thu Hà",
  Hồng: "Mai Thị Hồng",
  Vy: "Cao Nhật Vy",
  Quân: "Đinh Công Quân",
};

/** Regions of the two teams, and the rooms in which they talk. */
const regions = { Bắc: "Miền Bắc", Nam: "Miền Nam" } as const;

/** The bot without its web server, on a database of its own, with a small company in it. */
export async function createTestBot({
  companyYaml = "name: Thử",
  importerFor,
}: {
  readonly companyYaml?: string;
  readonly importerFor?: (tx: Transaction, locale: Locale) => Importer;
} = {}): Promise<TestBot> {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase(url);
  const company = readCompany(companyYaml);
  const store = createStore(database.prisma);
  const accept = createInbox(database);
  const dispatcher = createDispatcher({
    registry: createRegistry(commands),
    company,
    publicUrl: "https://bot.example.com",
  });
  const log = createLog("silent");
  const answer = createAnswering({
    database,
    dispatcher,
    company,
    log,
    isSent: () => false,
    importerFor: importerFor ?? ((tx, locale) => createImporter(tx, company, locale)),
  });
  const people = await addPeople(database, store);

  return {
    url,
    database,
    store,
    company,
    people,

    async say(as, line, { at = sunday, in: room, id = randomUUID(), files } = {}) {
      const accountId = as === "stranger" ? "p999999" : `p${people[as].id}`;
      await accept([
        {
          id,
          conversation: {
            platform: "local",
            id: room ?? `direct-${accountId}`,
            isDirect: room === undefined,
          },
          sender: { id: accountId, displayName: as },
          text: line,
          sentAt: Temporal.Instant.from(at),
          ...(files && { files }),
        },
      ]);
      const { id: inboxId } = await database.prisma.inboxMessage.findUniqueOrThrow({
        where: { platform_platformId: { platform: "local", platformId: id } },
      });
      await answer(inboxId);
      return read(database, inboxId);
    },

    async fingerprint() {
      const [row] = await database.prisma.$queryRaw<{ print: string }[]>`
        SELECT concat_ws(',', (SELECT count(*) FROM sale), (SELECT count(*) FROM collection), (SELECT count(*) FROM target),
          (SELECT count(*) FROM audit_entry), (SELECT count(*) FROM person), (SELECT count(*) FROM unit),
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
      outcome: "ignored",
      audience: "conversation",
      reply: { blocks: [], audience: "conversation" },
      text: "",
      left: undefined,
    };
  const reply = restoreReply(main);
  const [left] = others;
  return {
    outcome: main.outcome,
    audience: left ? "direct" : reply.audience,
    reply,
    text: formatReply(reply, "vi").replaceAll("\u00A0", " "),
    left: left && formatReply(restoreReply(left), "vi"),
  };
}

async function addPeople(database: Database, store: Store): Promise<Record<Name, Colleague>> {
  const startedOn = Temporal.PlainDate.from("2026-01-01");
  const colleagues: Partial<Record<Name, Colleague>> = {};
  for (const [name, { role, team }] of Object.entries(cast) as [Name, (typeof cast)[Name]][]) {
    const units = {
      teamId: team === null ? null : (await store.units.ensure("team", team)).id,
      regionId: team === null ? null : (await store.units.ensure("region", regions[team])).id,
      departmentId: null,
    };
    const person = await store.people.create({ name: surnames[name], role, startedOn, units });
    const account = { platform: "local", accountId: `p${person.id}` };
    await store.accounts.link({ ...account, personId: person.id, at: Temporal.Instant.from(sunday) });
    await store.accounts.setDirect(account.platform, account.accountId, `direct-${account.accountId}`);
    colleagues[name] = { id: person.id, role, team };
  }
  for (const team of await store.units.list("team")) {
    const room = {
      platform: "local",
      platformId: `room-${team.name}`,
      name: team.name,
      readers: "team" as const,
    };
    await database.prisma.conversation.create({ data: { ...room, teamId: team.id } });
  }
  await database.prisma.conversation.create({
    data: { platform: "local", platformId: "room-managers", name: "Quản lý", readers: "managers" },
  });
  return colleagues as Record<Name, Colleague>;
}
