import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnswerEntry } from "#src/web/chat/contract.ts";
import { type BotProcess, startBot } from "#test/support/bot-process.ts";
import { openSteering } from "#test/support/faults/steering.ts";
import { openCamera } from "./camera.ts";
import { withFewColours } from "./few-colours.ts";
import { talk } from "./talk.ts";
import { tour } from "./tour.ts";

/** Takes the pictures of the README from a bot with its demo company, at a moment that is always the same. */

const folder = join(import.meta.dirname, "..", "..", "docs", "pictures");

const dataDir = await mkdtemp(join(tmpdir(), "chot-pictures-"));
// Started by root, the database runs as somebody else, who has to get in.
await chmod(dataDir, 0o755);
await mkdir(folder, { recursive: true });
const steering = await openSteering();
try {
  await goAround();
} finally {
  steering.close();
  await rm(dataDir, { recursive: true });
}

async function goAround(): Promise<void> {
  const camera = await openCamera();
  if (!camera)
    process.stdout.write("No Chromium here (CHROMIUM_PATH): pictures of the page stay as they are.\n");
  setClock(tour[0]?.at);
  const bot = await startBot({ DATA_DIR: dataDir, ...steering.settings });
  const top: Buffer[] = [];
  try {
    for (const stop of tour) {
      setClock(stop.at);
      await saveCharts(bot, await talk(bot, stop), stop.charts ?? []);
      if (!camera || !stop.shot) continue;
      const shot = await camera.shoot(bot.address, stop, stop.shot);
      if (stop.shot.name === undefined) top.push(shot);
      else await save(stop.shot.name, shot);
    }
    if (camera) await save("chat", await camera.putTogether(top));
  } finally {
    await bot.stop();
    await camera?.close();
  }
}

function setClock(at: Temporal.Instant | undefined): void {
  if (at) steering.set({ clockAheadMs: at.epochMilliseconds - Date.now() });
}

async function saveCharts(bot: BotProcess, { blocks }: AnswerEntry, names: readonly string[]): Promise<void> {
  const pictures = blocks.flatMap((block) => (block.kind === "image" ? [block.url] : []));
  for (const [place, name] of names.entries()) {
    const url = pictures[place];
    if (url === undefined) throw new Error(`the bot drew no ${name}: ${JSON.stringify(blocks)}`);
    const response = await bot.get(url);
    await save(name, Buffer.from(await response.arrayBuffer()));
  }
}

async function save(name: string, picture: Buffer): Promise<void> {
  const bytes = await withFewColours(picture);
  await writeFile(join(folder, `${name}.png`), bytes);
  process.stdout.write(`docs/pictures/${name}.png, ${Math.round(bytes.length / 1024)} KB\n`);
}
