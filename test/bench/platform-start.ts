import { z } from "zod";
import { poll } from "#src/store/embedded/poll.ts";
import { startBot } from "#test/support/bot-process.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import type { FakePlatform } from "#test/support/fakes/fake.ts";
import { carriedPlatforms, startFake } from "#test/support/fakes/start.ts";
import { residentMemory } from "./memory.ts";
import { type Finding, report } from "./report.ts";

const readyWithinMs = 30_000;

/** What the platforms cost a bot that starts: with all four of them on, and with none. */
export async function measurePlatformStart(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const fakes = await Promise.all(carriedPlatforms.map(startFake));
  try {
    // The first start fills the demo.
    await measureStart(dataDir, []);
    const none = await measureStart(dataDir, []);
    const all = await measureStart(dataDir, fakes);
    return [
      report("start with no platform on", none.took),
      report("start with all four on, until each is ready", all.took),
      report("resident memory with no platform on", none.memory),
      report("resident memory with all four on", all.memory),
    ];
  } finally {
    await Promise.all(fakes.map((fake) => fake.close()));
    await removeFolder(dataDir);
  }
}

async function measureStart(dataDir: string, fakes: readonly FakePlatform[]) {
  const settings = fakes.map((fake) => fake.settings("webhook"));
  const start = performance.now();
  const bot = await startBot(
    Object.assign({ DATA_DIR: dataDir, PUBLIC_URL: "https://bot.example.com" }, ...settings),
  );
  for (const fake of fakes) fake.reach("https://bot.example.com", bot.address);
  const isReady = await poll(readyWithinMs, async () => {
    const { platforms } = health.parse(await (await bot.get("/health")).json());
    return Object.values(platforms).every(({ state }) => state === "ready") ? true : undefined;
  });
  if (!isReady) throw new Error(`not all platforms are ready: ${bot.said()}`);
  const took = `${((performance.now() - start) / 1_000).toFixed(1)} s`;
  const memory = await residentMemory(bot.pid);
  await bot.stop();
  return { took, memory };
}

const health = z.object({ platforms: z.record(z.string(), z.object({ state: z.string() })) });
