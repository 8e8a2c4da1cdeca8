import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "#src/store/database.ts";
import { poll } from "#src/store/embedded/poll.ts";
import { type BotProcess, startBot } from "#test/support/bot-process.ts";
import { addCast } from "#test/support/cast.ts";
import { writeCompanyOnHoliday } from "#test/support/company-on-holiday.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { tally } from "#test/support/disturbed.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import type { FakePlatform } from "#test/support/fakes/fake.ts";
import { accountOf, roomOf } from "#test/support/fakes/ids.ts";
import { carriedPlatforms } from "#test/support/fakes/start.ts";
import { startUnhurried } from "#test/support/fakes/unhurried.ts";
import { isSettled } from "#test/support/settled.ts";

const publicUrl = "https://bot.example.com";
const customer = "Khách số một đây";

describe.each(carriedPlatforms)("a bot that is killed while it sends to %s", (platform) => {
  let stage: FakePlatform;
  let test: TestDatabase;
  let database: Database;
  let dataDir: string;
  let bot: BotProcess;

  beforeEach(async () => {
    stage = await startUnhurried(platform);
    test = await createTestDatabase();
    database = openDatabase(test.url);
    dataDir = await createFolder();
    await addCast(database, {
      platform,
      account: ({ name }) => accountOf(platform, name),
      direct: stage.directWith,
      room: (name) => roomOf(platform, name),
    });
    await begin();
  });

  afterEach(async () => {
    await bot.kill();
    await stage.close();
    await database.close();
    await test.drop();
    await removeFolder(dataDir);
  });

  it("loses no answer, and says so where it may send one again", async () => {
    const as = accountOf(platform, "Lan");
    // The platform takes its time, so the bot dies between the call and writing down that it was done.
    stage.troubleSending(() => ({ kind: "slow", ms: 300 }));
    await stage.say({ as, name: "Lan", text: `/revenue 50tr “${customer}”` });
    await poll(30_000, async () => (stage.sends > 0 ? true : undefined));
    await bot.kill();
    stage.troubleSending(() => "none");
    await begin();
    await poll(60_000, async () => ((await isSettled(database, platform)) ? true : undefined));

    const { plain, marked } = tally(stage.shown(stage.directWith(as)), new RegExp(customer, "g"));
    expect(plain.get(customer) ?? 0).toBeLessThanOrEqual(1);
    expect(plain.has(customer) || marked.has(customer)).toBe(true);
    expect(await database.prisma.sale.count()).toBe(1);
    expect(stage.breaches).toEqual([]);
  });

  async function begin(): Promise<void> {
    bot = await startBot({
      ...stage.settings("webhook"),
      PUBLIC_URL: publicUrl,
      DATABASE_URL: test.url,
      DATA_DIR: dataDir,
      COMPANY_FILE: await writeCompanyOnHoliday(dataDir),
    });
    stage.reach(publicUrl, bot.address);
  }
});
