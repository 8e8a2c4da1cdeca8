import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands } from "#commands/index.ts";
import type { Reply } from "#src/chat/reply.ts";
import { readConfig } from "#src/config.ts";
import type { Pauses } from "#src/delivery/pauses.ts";
import { createLog } from "#src/log.ts";
import { openRuntime, type Runtime } from "#src/runtime.ts";
import { type Serving, serve } from "#src/serve.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { poll } from "#src/store/embedded/poll.ts";
import { addCast, type Cast, type Name, type Naming } from "./cast.ts";
import { writeCompanyOnHoliday } from "./company-on-holiday.ts";
import { createTestDatabase } from "./database.ts";
import type { Acknowledged, FakePlatform, Intake, Line, Shown } from "./fakes/fake.ts";
import { accountOf, roomOf } from "./fakes/ids.ts";
import { isSettled } from "./settled.ts";
import { createShowing } from "./showing.ts";

/** The whole bot in this process, in front of a fake platform on which everybody of the cast is linked. */
export type PlatformBot = {
  readonly platform: Stage;
  readonly people: Cast;
  /** For looking into the database; it stays open while the bot is stopped. */
  readonly database: Database;
  readonly url: string;
  /** All that the bot has logged, from `debug` on. */
  readonly log: readonly string[];
  /** What it was set up with. */
  readonly settings: Readonly<Record<string, string>>;
  /** Where the web server of the bot is at the moment. */
  address(): string;
  /** The platform's id of somebody's account, or of an account that is nobody's. */
  account(name: Name | "stranger"): string;
  room(name: string): string;
  say(name: Name | "stranger", text: string, how?: How): Promise<Acknowledged>;
  /** Says it and returns what appears there because of it, once all that is under way has arrived. */
  ask(name: Name | "stranger", text: string, how?: How): Promise<readonly Shown[]>;
  /** A line that is answered with this reply. */
  lineFor(reply: Reply): string;
  shown(conversation: string): Promise<readonly Shown[]>;
  /** Waits until everything is answered and has arrived or was given up. */
  settle(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
};

/** A fake platform, or the page of the local chat, which has to be looked at before it tells what it shows. */
export type Stage = FakePlatform & {
  readonly look?: (conversation: string, database: Database) => Promise<void>;
};

export type How = { readonly in?: string; readonly by?: Line["by"] };

type Options = {
  readonly intake?: Intake;
  /** Platforms that are on as well, without anybody linked there. */
  readonly others?: readonly FakePlatform[];
  /** Made before the bot starts, such as a platform that is away. */
  readonly before?: (platform: Stage) => Promise<void>;
  readonly settleWithinMs?: number;
};

const publicUrl = "https://bot.example.com";

/** So many tell what went wrong. */
const lastLines = 12;

/** In milliseconds: as usual, but a thousand times as fast. */
const shortPauses: Pauses = { first: 5, longest: 100, limited: 20, platform: 10, unauthorized: 30 };

export async function startPlatformBot(
  platform: Stage,
  { intake = "webhook", others = [], before, settleWithinMs = 10_000 }: Options = {},
): Promise<PlatformBot> {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase(url);
  const dataDir = await mkdtemp(join(tmpdir(), "chot-bot-"));
  const log: string[] = [];
  const showing = createShowing();
  const stages = [platform, ...others];
  const settings = {
    ...Object.assign({}, ...stages.map((stage) => stage.settings(intake))),
    PUBLIC_URL: publicUrl,
  };
  const config = readConfig({
    LOCAL_CHAT: "on",
    ...settings,
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    COMPANY_FILE: await writeCompanyOnHoliday(dataDir),
    PORT: "0",
    // The same people say more within a minute than people would.
    LINES_PER_MINUTE: "0",
  });
  const naming = namingOn(platform);
  const people = await addCast(database, naming);
  await before?.(platform);

  let running: { readonly runtime: Runtime; readonly serving: Serving } | undefined;
  const account = (name: Name | "stranger") =>
    name === "stranger"
      ? accountOf(platform.platform, "stranger")
      : naming.account({ id: people[name].id, name });
  const room = (name: string) => naming.room(name);
  const say = (name: Name | "stranger", text: string, how: How = {}) =>
    platform.say({
      as: account(name),
      name,
      text,
      ...(how.in !== undefined && { in: room(how.in) }),
      ...(how.by && { by: how.by }),
    });

  const shown = async (conversation: string) => {
    await platform.look?.(conversation, database);
    return platform.shown(conversation);
  };

  const rest = async (messageId?: string) => {
    // What is spooled is acknowledged, and not in the database yet.
    const isAtRest = async () =>
      running?.serving.system().spooled === 0 && (await isSettled(database, platform.platform, messageId))
        ? true
        : undefined;
    if (await poll(settleWithinMs, isAtRest)) return;
    const seen = [...platform.breaches, ...log.slice(-lastLines)];
    throw new Error(`message ${messageId ?? ""} does not come to rest:\n${seen.join("\n")}`);
  };

  const bot: PlatformBot = {
    platform,
    people,
    database,
    url,
    log,
    settings,
    address: () => `http://127.0.0.1:${running?.serving.port}`,
    account,
    room,
    say,
    lineFor: (reply) => showing.put(reply),
    shown,

    async ask(name, text, how = {}) {
      const conversation = how.in === undefined ? platform.directWith(account(name)) : room(how.in);
      const seen = (await shown(conversation)).length;
      const { id } = await say(name, text, how);
      await rest(id);
      return (await shown(conversation)).slice(seen);
    },

    settle: () => rest(),

    async start() {
      const stream = { write: (line: string) => void log.push(line) };
      const botLog = createLog("debug", stream);
      const runtime = await openRuntime(config, { log: botLog, commands: [...commands, showing.command] });
      const serving = await serve(runtime, {
        config,
        log: botLog,
        pauses: shortPauses,
      });
      running = { runtime, serving };
      for (const stage of stages) stage.reach(publicUrl, bot.address());
    },

    async stop() {
      for (const stage of stages) stage.reach(publicUrl, undefined);
      await running?.serving.stop();
      await running?.runtime.close();
      running = undefined;
    },

    async close() {
      await bot.stop();
      await database.close();
      await drop();
      await rm(dataDir, { recursive: true });
    },
  };
  await bot.start();
  return bot;
}

function namingOn({ platform, directWith }: Stage): Naming {
  return {
    platform,
    account: ({ id, name }) => (platform === "local" ? `p${id}` : accountOf(platform, name)),
    direct: (account) => directWith(account),
    room: (name) => roomOf(platform, name),
  };
}
