import { setTimeout as pause } from "node:timers/promises";
import { Client, type QueryResultRow } from "pg";
import type { Platform } from "#src/chat/message.ts";
import { createStore } from "#src/store/create-store.ts";
import { isUnavailable, openDatabase } from "#src/store/database.ts";
import { startEmbedded } from "#src/store/embedded.ts";
import { prepareDatabase } from "#src/store/prepare.ts";
import { addCast, type Cast } from "../cast.ts";
import { createFolder, ended, postmasterOf, removeFolder } from "../embedded.ts";
import type { FakePlatform } from "../fakes/fake.ts";
import { accountOf, roomOf } from "../fakes/ids.ts";
import type { CarriedPlatform } from "../fakes/start.ts";
import { startUnhurried } from "../fakes/unhurried.ts";
import { type MailServer, startMailServer } from "../mail-server.ts";
import { type KeptBot, keepBot } from "./kept-bot.ts";
import { openSteering, type Steering } from "./steering.ts";
import { openWire, type Wire } from "./wire.ts";

/** A bot as an operator runs it, with all that it lives among. Whoever looks into the database goes past the wire. */
export type House = {
  readonly stages: readonly FakePlatform[];
  readonly people: Cast;
  readonly mail: MailServer;
  readonly mailWire: Wire;
  readonly databaseWire: Wire;
  readonly steering: Steering;
  readonly bot: KeptBot;
  /** Of the server itself, which is elsewhere after each of its starts. */
  databaseUrl(): string;
  look(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Kills the server with all its processes. */
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  close(): Promise<void>;
};

const readyWithinMs = 30_000;
const lookAgainMs = 100;
const publicUrl = "https://bot.example.com";
const mailPassword = "mail-password-of-a-test";

export async function openHouse(platforms: readonly CarriedPlatform[]): Promise<House> {
  const serverFolder = await createFolder();
  const dataDir = await createFolder();
  let { url } = await startEmbedded({ dataDir: serverFolder });
  // Processes are killed here, and power never fails.
  await ask(url, "ALTER SYSTEM SET fsync = off");
  await ask(url, "SELECT pg_reload_conf()");
  const stages = await Promise.all(platforms.map(startUnhurried));
  const people = await settle(url, stages);

  const login = { user: "bot", password: mailPassword };
  const mail = await startMailServer({ login });
  const mailWire = await openWire(`smtp://127.0.0.1:${mail.port}`);
  const databaseWire = await openWire(url);
  const steering = await openSteering();
  const bot = keepBot({
    stages,
    publicUrl,
    settings: {
      ...Object.assign({}, ...stages.map((stage) => stage.settings("webhook"))),
      ...steering.settings,
      PUBLIC_URL: publicUrl,
      DATABASE_URL: databaseWire.url,
      DATA_DIR: dataDir,
      SMTP_HOST: "127.0.0.1",
      SMTP_PORT: new URL(mailWire.url).port,
      SMTP_SECURITY: "none",
      SMTP_USER: login.user,
      SMTP_PASSWORD: login.password,
      SMTP_FROM: "Chốt <bot@congty.vn>",
      LINES_PER_MINUTE: "0",
      LOG_LEVEL: "debug",
    },
  });

  return {
    stages,
    people,
    mail,
    mailWire,
    databaseWire,
    steering,
    bot,
    databaseUrl: () => url,
    look: (sql) => lookUntilSeen(() => url, sql),

    async killServer() {
      const pid = await postmasterOf(serverFolder);
      if (pid === undefined) return;
      process.kill(pid, "SIGKILL");
      await ended(pid);
    },

    async startServer() {
      ({ url } = await startEmbedded({ dataDir: serverFolder }));
      databaseWire.lead(url);
    },

    async close() {
      await bot.end();
      databaseWire.close();
      mailWire.close();
      steering.close();
      await mail.stop();
      await Promise.all(stages.map((stage) => stage.close()));
      await removeFolder(serverFolder);
      await removeFolder(dataDir);
    },
  };
}

/** A server that was killed a moment ago is not ready at once. */
async function lookUntilSeen(url: () => string, sql: string) {
  for (const until = performance.now() + readyWithinMs; ; await pause(lookAgainMs)) {
    try {
      return await ask(url(), sql);
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > until) throw error;
    }
  }
}

/** A connection that is ended from the other side says so by an error of its own, besides that of the query. */
async function ask(url: string, sql: string): Promise<readonly QueryResultRow[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query<QueryResultRow>(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Everybody is on every platform. */
async function settle(url: string, stages: readonly FakePlatform[]): Promise<Cast> {
  const database = openDatabase(url);
  try {
    await prepareDatabase(database.pool);
    const [first, ...others] = stages;
    if (first === undefined) throw new Error("there is no platform");
    const people = await addCast(database, {
      platform: first.platform,
      account: ({ name }) => accountOf(first.platform, name),
      direct: first.directWith,
      room: (name) => openRoom(first, name),
    });
    const { accounts } = createStore(database.prisma);
    const link = async (platform: Platform, personId: number, account: string, direct: string) => {
      await accounts.link({ platform, accountId: account, personId, at: Temporal.Now.instant() });
      await accounts.setDirect(platform, account, direct);
    };
    for (const [name, { id }] of Object.entries(people)) {
      await link("local", id, `p${id}`, `direct-p${id}`);
      for (const { platform, directWith } of others) {
        const account = accountOf(platform, name);
        await link(platform, id, account, directWith(account));
      }
    }
    return people;
  } finally {
    await database.close();
  }
}

/** The bot may say something there by itself, before anybody has spoken. */
function openRoom({ platform, open }: FakePlatform, name: string): string {
  const room = roomOf(platform, name);
  open(room);
  return room;
}
