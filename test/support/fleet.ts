import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Database, openDatabase } from "#src/store/database.ts";
import { poll } from "#src/store/embedded/poll.ts";
import { startEmbedded } from "#src/store/embedded.ts";
import { prepareDatabase } from "#src/store/prepare.ts";
import { type BotProcess, startBot } from "./bot-process.ts";
import { addCast } from "./cast.ts";
import { createFolder, removeFolder } from "./embedded.ts";
import type { FakePlatform } from "./fakes/fake.ts";
import { accountOf, roomOf } from "./fakes/ids.ts";
import { startFakeTelegram } from "./fakes/telegram/fake.ts";
import { type RoundRobin, startRoundRobin } from "./round-robin.ts";

/** Several bots on a PostgreSQL of their own, behind one address, in front of one platform. */
export type Fleet = {
  readonly platform: FakePlatform;
  readonly balancer: RoundRobin;
  readonly database: Database;
  readonly folder: string;
  /** Each as it runs or has ended, by its place. */
  readonly bots: readonly BotProcess[];
  /** Starts the bot of a place, with the folder that the one before it had. */
  start(place: number): Promise<void>;
  /** Two at a time: a start takes all of a core. */
  startAll(places: readonly number[]): Promise<void>;
  kill(place: number): Promise<void>;
  /** Ends it as `docker stop` and systemd do. */
  stop(place: number): Promise<void>;
  close(): Promise<void>;
};

type Options = {
  /** Where the balancer asks whether a bot takes requests. */
  readonly askAt?: string;
  readonly settings?: (folder: string) => Promise<Readonly<Record<string, string>>>;
};

const publicUrl = "https://bot.example.com";
const platformName = "telegram";
/** Beside several that are busy, a start takes its time. */
const readyWithinMs = 150_000;
const plenty = 100_000;
const stoppedWithinMs = 30_000;

export async function openFleet({ askAt, settings }: Options = {}): Promise<Fleet> {
  const folder = await createFolder();
  const server = await startEmbedded({ dataDir: folder });
  const database = openDatabase(server.url);
  await prepareDatabase(database.pool);
  const platform = await startTelegram();
  await addCast(database, {
    platform: platformName,
    account: ({ name }) => accountOf(platformName, name),
    direct: platform.directWith,
    room: (name) => roomOf(platformName, name),
  });
  const balancer = await startRoundRobin(askAt === undefined ? {} : { askAt });
  platform.reach(publicUrl, balancer.address);
  const common = { ...platform.settings("webhook"), PUBLIC_URL: publicUrl, DATABASE_URL: server.url };
  const own = await settings?.(folder);
  const bots: BotProcess[] = [];

  const start = async (place: number) => {
    const dataDir = join(folder, `bot-${place}`);
    await mkdir(dataDir, { recursive: true });
    const bot = await startBot({ ...common, ...own, DATA_DIR: dataDir }, { readyWithinMs });
    bots[place] = bot;
    balancer.place(place, bot.address);
    await poll(readyWithinMs, async () => (balancer.isReady(place) ? true : undefined));
  };

  return {
    platform,
    balancer,
    database,
    folder,
    bots,

    start,

    async startAll(places) {
      for (let first = 0; first < places.length; first += 2) {
        await Promise.all(places.slice(first, first + 2).map(start));
      }
    },

    async kill(place) {
      await bots[place]?.kill();
      balancer.place(place, undefined);
    },

    async stop(place) {
      const bot = bots[place];
      if (!bot) return;
      process.kill(bot.pid, "SIGTERM");
      await poll(stoppedWithinMs, async () => bot.ended());
      balancer.place(place, undefined);
    },

    async close() {
      await Promise.all(bots.map(async (bot) => bot.ended() === undefined && bot.kill()));
      await balancer.close();
      await platform.close();
      await database.close();
      await server.stop();
      await removeFolder(folder);
    },
  };
}

/** In a hurry, and with the rooms and leads that the bot posts to, whoever speaks there first. */
async function startTelegram(): Promise<FakePlatform> {
  const fake = await startFakeTelegram();
  Object.assign(fake.rates, { overall: plenty, perChat: plenty, burst: plenty, perGroup: plenty });
  for (const room of ["Bắc", "Nam", "managers"]) fake.open(roomOf(platformName, room));
  for (const lead of ["Trang", "Khải"]) fake.open(fake.directWith(accountOf(platformName, lead)));
  return fake;
}

/** Waits until nothing is left to do, and tells what is left all the same. */
export async function whatIsLeft(database: Database, withinMs: number): Promise<readonly string[]> {
  await poll(withinMs, async () => ((await openWork(database)).length === 0 ? true : undefined));
  return openWork(database);
}

/** What has been asked or is to be said, and is not done. Word of new customers may wait for the quiet hours' end. */
async function openWork({ pool }: Database): Promise<readonly string[]> {
  const { rows } = await pool.query<{ line: string }>(
    `SELECT 'unanswered ' || text AS line FROM inbox_message WHERE answered_at IS NULL
     UNION ALL SELECT 'unsent ' || id FROM outbox_message WHERE delivered_at IS NULL AND parked_at IS NULL
     UNION ALL SELECT 'unsaid ' || post || ' ' || audience FROM post_run WHERE state = 'claimed'
     UNION ALL SELECT concat_ws(' ', 'job', task_identifier, queue_name, run_at, locked_at, last_error)
       FROM graphile_worker.jobs
       WHERE task_identifier <> 'notice'`,
  );
  return rows.map(({ line }) => line);
}
