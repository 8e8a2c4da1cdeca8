import { join } from "node:path";
import { openDatabase } from "#src/store/database.ts";
import { startEmbedded } from "#src/store/embedded.ts";
import { prepareDatabase } from "#src/store/prepare.ts";
import { aSaleLine, type BotProcess, startBot } from "#test/support/bot-process.ts";
import { addCast, localNaming } from "#test/support/cast.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import { run } from "./bulk.ts";
import { startLightPlatform } from "./light-platform.ts";
import { atOnce, type Bot, type Lines } from "./load.ts";
import { type Finding, report } from "./report.ts";
import { wireOfTelegram } from "./wire.ts";

/** Up and down again, so that whatever else the machine does falls on all sizes alike. */
const sizes = [1, 2, 4, 2, 1] as const;
const people = 32;
const firstAccount = 8_000_000;
const seconds = { warmUp: 3, measured: 8 };
const secret = "a-secret-that-is-long-enough";

const sales: Lines = { next: () => aSaleLine("").text, begins: /^(?:<b>)?Đã ghi S/ };

/** How many lines a second one, two and four bots answer together on one PostgreSQL, next to one of them alone. */
export async function measureFleet(): Promise<readonly Finding[]> {
  const folder = await createFolder();
  const server = await startEmbedded({ dataDir: folder });
  const light = await startLightPlatform();
  const bots: BotProcess[] = [];
  const rates = new Map<number, number[]>();
  try {
    await fill(server.url);
    for (const size of sizes) {
      while (bots.length > size) await bots.pop()?.stop();
      while (bots.length < size) bots.push(await start(join(folder, `bot-${bots.length}`)));
      const crowd = { lines: sales, people };
      await atOnce(together(bots), light, { ...crowd, seconds: seconds.warmUp });
      const { perSecond } = await atOnce(together(bots), light, { ...crowd, seconds: seconds.measured });
      rates.set(size, [...(rates.get(size) ?? []), perSecond]);
    }
  } finally {
    for (const bot of bots) await bot.stop();
    await light.close();
    await server.stop();
    await removeFolder(folder);
  }
  return findings(rates);

  function start(dataDir: string): Promise<BotProcess> {
    return startBot({
      DATABASE_URL: server.url,
      DATA_DIR: dataDir,
      PUBLIC_URL: "https://bot.example.com",
      TELEGRAM_BOT_TOKEN: "123456:bench",
      TELEGRAM_WEBHOOK_SECRET: secret,
      TELEGRAM_API_URL: light.telegramUrl,
    });
  }
}

/** People of one fleet, each of whom a balancer has given to the next bot in turn. */
function together(bots: readonly BotProcess[]): Bot {
  const wires = Array.from({ length: people }, (_, index) => {
    const { address = "" } = bots[index % bots.length] ?? {};
    return wireOfTelegram({ url: `${address}/webhooks/telegram`, secret }, String(firstAccount + index + 1));
  });
  return { wires };
}

function findings(rates: ReadonlyMap<number, readonly number[]>): readonly Finding[] {
  const mean = (size: number) => {
    const all = rates.get(size) ?? [];
    return all.reduce((sum, rate) => sum + rate, 0) / all.length;
  };
  const alone = mean(1);
  return [...rates.keys()]
    .toSorted((one, other) => one - other)
    .map((size) => {
      const what = `/revenue, ${people} people at once, ${size} ${size === 1 ? "bot" : "bots"} on one PostgreSQL`;
      const measured = `${mean(size).toFixed(0)} a second`;
      if (size === 1) return report(what, measured);
      const ratio = (mean(size) / alone).toFixed(2);
      return { ...report(what, measured), against: `one bot ${alone.toFixed(0)} a second`, ratio };
    });
}

async function fill(url: string): Promise<void> {
  const database = openDatabase(url);
  await prepareDatabase(database.pool);
  await addCast(database, localNaming).finally(() => database.close());
  await run(url, hiring);
}

/** Sellers like Lan of the cast, each with an account. */
const hiring = [
  `CREATE TEMP TABLE hired AS SELECT 1000 + n AS id, (${firstAccount} + n)::text AS account
    FROM generate_series(1, ${people}) n`,
  `INSERT INTO person (id, name, folded_name, code, role, locale, started_on)
    SELECT h.id, 'Người ' || h.id, 'nguoi ' || h.id, 'NV' || h.id, 'rep', 'vi', p.started_on
    FROM hired h, person p WHERE p.name = 'Nguyễn Thị Lan'`,
  `INSERT INTO assignment (person_id, starts_on, team_id, region_id, department_id)
    SELECT h.id, a.starts_on, a.team_id, a.region_id, a.department_id
    FROM hired h, assignment a JOIN person p ON p.id = a.person_id WHERE p.name = 'Nguyễn Thị Lan'`,
  `INSERT INTO chat_account (platform, account_id, person_id, direct_id, linked_at)
    SELECT 'telegram', account, id, account, now() FROM hired`,
];
