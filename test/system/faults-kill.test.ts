import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import { openDatabase } from "#src/store/database.ts";
import { poll } from "#src/store/embedded/poll.ts";
import { startEmbedded } from "#src/store/embedded.ts";
import { faultsAmong } from "#test/support/answered.ts";
import { aSaleLine, type BotProcess, type Line, startBot } from "#test/support/bot-process.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import { createChance } from "../../prisma/demo/chance.ts";

const lineCount = 200;
const sellers = 8;
const kills = 4;

let dataDir: string;
let bot: BotProcess;

beforeEach(async () => {
  dataDir = await createFolder();
  bot = await startBot({ DATA_DIR: dataDir });
});

afterEach(async () => {
  await bot.kill();
  await removeFolder(dataDir);
});

describe("a bot that is killed while people type", () => {
  it("logs and answers every acknowledged line once", async () => {
    const chance = createChance(26_11);
    const accounts = await Promise.all(Array.from({ length: sellers }, (_, index) => bot.choose(index + 1)));
    const lines = Array.from({ length: lineCount }, (_, number) =>
      aSaleLine(accounts[number % sellers] ?? ""),
    );
    const acknowledged = new Set<string>();

    const typing = accounts.map((account) =>
      typeAll(
        lines.filter(({ sender }) => sender === account),
        acknowledged,
      ),
    );
    for (let kill = 0; kill < kills; kill += 1) {
      const quarter = (lineCount / kills) * kill;
      const enough = quarter + chance.between(5, lineCount / kills - 10);
      await poll(30_000, async () => (acknowledged.size >= enough ? true : undefined));
      await pause(chance.between(0, 20));
      await bot.kill();
      bot = await startBot({ DATA_DIR: dataDir });
    }
    await Promise.all(typing);

    const server = await startEmbedded({ dataDir });
    const ids = lines.map(({ id }) => id);
    expect(await faultsAmong(server.url, ids, 30_000)).toEqual([]);
    expect(await differencesIn(server.url)).toEqual([]);
    await server.stop();
  });
});

/** One person, who sends the same line again until the bot has said that it has it. */
async function typeAll(lines: readonly Line[], acknowledged: Set<string>): Promise<void> {
  for (const line of lines) {
    await poll(60_000, async () => {
      const response = await bot.post(line).catch(() => undefined);
      return response?.ok ? true : undefined;
    });
    acknowledged.add(line.id);
  }
}

async function differencesIn(url: string) {
  const database = openDatabase(url);
  return await database.prisma
    .$transaction((tx) => createStore(tx).figures.rebuild())
    .finally(() => database.close());
}
