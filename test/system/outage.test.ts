import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { poll } from "#src/store/embedded/poll.ts";
import { faultsAmong } from "#test/support/answered.ts";
import { aSaleLine, type BotProcess, type Line, startBot } from "#test/support/bot-process.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { createDemoDatabase } from "#test/support/demo-database.ts";
import { connect } from "#test/support/embedded.ts";
import { openWire, type Wire } from "#test/support/faults/wire.ts";
import { type News, openUpdates } from "#test/support/updates.ts";

const outageMs = 10_000;
const recoveredWithinMs = 60_000;

let database: TestDatabase;
let wire: Wire;
let bot: BotProcess;
let accounts: readonly string[];
let account: string;

beforeAll(async () => {
  database = await createDemoDatabase();
});

afterAll(() => database.drop());

beforeEach(async () => {
  wire = await openWire(database.url);
  bot = await startBot({ DATABASE_URL: wire.url });
  accounts = await Promise.all([1, 2, 3, 4, 5].map(bot.choose));
  [account = ""] = accounts;
});

afterEach(async () => {
  await bot.kill();
  wire.close();
});

describe("a database that is gone for ten seconds", () => {
  it("loses nothing, and the bot says so and goes on by itself", async () => {
    const heard: News[] = [];
    const page = await openUpdates(bot.address, 1, (news) => heard.push(news));
    const accepted = accounts.map(aSaleLine);
    const refused = aSaleLine(account);

    await holdUp(accepted, () => wire.cut());
    const end = performance.now() + outageMs;
    while (performance.now() < end) {
      const response = await bot.post(refused);
      expect([response.status, await response.json()]).toEqual([503, { error: "unavailable" }]);
      expect((await bot.get("/health")).status).toBe(503);
      await pause(200);
    }
    await wire.restore();

    expect(await isAccepted(refused)).toBe(true);
    expect(await faultsAfter([...accepted, refused]), bot.said()).toEqual([]);
    expect(await isTold(heard, { name: "refresh", about: "" })).toBe(true);

    const later = aSaleLine(account);
    expect(await isAccepted(later)).toBe(true);
    expect(await isTold(heard, { name: "update", about: later.id })).toBe(true);
    expect(bot.ended()).toBeUndefined();
    page.close();
  });

  it("does not keep the bot from stopping", async () => {
    await holdUp([aSaleLine(account)], () => wire.cut());

    await bot.stop();

    expect(bot.ended()).toBe(0);
  });

  it("does not keep the bot from stopping where it is silent", async () => {
    const line = aSaleLine(account);
    await holdUp([line], async () => wire.fallSilent());

    await bot.stop();

    expect(bot.ended()).toBe(1);
    bot = await startBot({ DATABASE_URL: database.url });
    expect(await faultsAfter([line]), bot.said()).toEqual([]);
  });
});

describe("a connection that breaks", () => {
  it("leaves one answer when the database commits and the bot does not hear of it", async () => {
    const lines = accounts.map(aSaleLine);

    wire.cutAt({ from: "server", says: "COMMIT" });
    await Promise.all(lines.map((line) => isAccepted(line)));

    expect(await faultsAfter(lines), bot.said()).toEqual([]);
    expect(wire.wasCut()).toBe(true);
  });

  it("does not leave the bot deaf when it breaks again while the worker starts over", async () => {
    const line = aSaleLine(account);

    wire.cutAt({ from: "bot", says: "_private_tasks" });
    await holdUp([line], () => wire.cut());
    await poll(recoveredWithinMs, async () => (bot.said().includes("cannot start yet") ? true : undefined));
    await wire.restore();

    expect(await faultsAfter([line]), bot.said()).toEqual([]);
    expect(wire.wasCut()).toBe(true);
  });
});

/** Has the lines accepted and kept from the ledger until it is done. */
async function holdUp(lines: readonly Line[], meanwhile: () => Promise<void>): Promise<void> {
  const ledger = await connect(database.url);
  try {
    await ledger.query("BEGIN; LOCK TABLE sale IN SHARE MODE");
    // Sent again like the page does: a busy machine may be too late with a connection.
    expect(await Promise.all(lines.map(isAccepted))).toEqual(lines.map(() => true));
    await meanwhile();
    await ledger.query("COMMIT");
  } finally {
    await ledger.end();
  }
}

async function isAccepted(line: Line): Promise<boolean | undefined> {
  return await poll(recoveredWithinMs, async () => ((await bot.post(line)).ok ? true : undefined));
}

function faultsAfter(lines: readonly Line[]) {
  const ids = lines.map(({ id }) => id);
  return faultsAmong(database.url, ids, recoveredWithinMs);
}

async function isTold(
  heard: readonly News[],
  { name, about }: { readonly name: string; readonly about: string },
): Promise<boolean | undefined> {
  const isIt = (news: News) => news.name === name && news.data.includes(about);
  return await poll(recoveredWithinMs, async () => (heard.some(isIt) ? true : undefined));
}
