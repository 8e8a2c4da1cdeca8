import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { poll } from "#src/store/embedded/poll.ts";
import { type BotProcess, startBot } from "#test/support/bot-process.ts";
import { createPeopledDatabase } from "#test/support/database.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";

let database: Awaited<ReturnType<typeof createPeopledDatabase>>;
let dataDir: string;

beforeAll(async () => {
  database = await createPeopledDatabase();
  dataDir = await createFolder();
});

afterAll(async () => {
  await removeFolder(dataDir);
  await database.drop();
});

describe("a bot that is told to stop by SIGTERM", () => {
  it("says first that it is not ready, takes lines in meanwhile, and stops early at a second word", async () => {
    const bot = await startBot({ DATABASE_URL: database.url, DATA_DIR: dataDir, DRAIN_SECONDS: "60" });
    const sender = await bot.choose(database.people.Lan.id);
    const before = await bot.get("/ready");

    process.kill(bot.pid, "SIGTERM");
    const reason = await poll(10_000, () => reasonOf(bot));
    const taken = await bot.post({ id: randomUUID(), sender, text: "/kpi" });
    const answered = await poll(10_000, () => countOf(bot, "chot_answer_seconds_count"));
    const ready = await countOf(bot, "chot_ready", 0);
    process.kill(bot.pid, "SIGTERM");
    const code = await poll(15_000, async () => bot.ended());

    expect([before.status, reason, taken.status, answered, ready, code]).toEqual([
      200,
      "stopping",
      200,
      1,
      0,
      0,
    ]);
  });
});

async function reasonOf(bot: BotProcess): Promise<unknown> {
  const response = await bot.get("/ready");
  return response.ok ? undefined : ((await response.json()) as { reason: unknown }).reason;
}

/** The figure as it is scraped, once it is there; `least` is what it has to be. */
async function countOf(bot: BotProcess, name: string, least = 1): Promise<number | undefined> {
  const figures = await (await bot.get("/metrics")).text();
  const [, value] = new RegExp(`^${name} (\\S+)$`, "m").exec(figures) ?? [];
  return value !== undefined && Number(value) >= least ? Number(value) : undefined;
}
