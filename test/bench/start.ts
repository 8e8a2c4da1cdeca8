import { randomUUID } from "node:crypto";
import { startEmbedded } from "#src/store/embedded.ts";
import { startBot } from "#test/support/bot-process.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import { startBare } from "./bare.ts";
import { createPost, openChat } from "./client.ts";
import type { Samples } from "./measure.ts";
import { below, describe, type Finding, report } from "./report.ts";

const seller = 1;
const times = 3;
/** Milliseconds from the second `npm start` to an answer. */
const aim = 3_000;

/** From the command that starts the bot to the first answer that somebody reads. */
export async function measureStart(): Promise<readonly Finding[]> {
  const first: number[] = [];
  const second: number[] = [];
  const bare: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const dataDir = await createFolder();
    try {
      first.push(await startAndAsk(dataDir));
      second.push(await startAndAsk(dataDir));
      bare.push(await startBareOn(dataDir));
    } finally {
      await removeFolder(dataDir);
    }
  }
  return [
    against(bare, report("first start to the first answer", describe(first))),
    against(bare, below("second start to the first answer", second, aim)),
  ];
}

function against(bare: Samples, finding: Finding): Finding {
  return { ...finding, against: `a bare handler on a server that runs ${describe(bare)}` };
}

async function startAndAsk(dataDir: string): Promise<number> {
  const start = performance.now();
  const bot = await startBot({ DATA_DIR: dataDir });
  const chat = await openChat(bot, seller);
  await chat.ask("/kpi");
  const took = performance.now() - start;
  chat.close();
  await bot.stop();
  return took;
}

async function startBareOn(dataDir: string): Promise<number> {
  const server = await startEmbedded({ dataDir });
  const start = performance.now();
  const bare = await startBare("bare-server.ts", [server.url]);
  await createPost(bare.url)({ id: randomUUID(), text: "/kpi" });
  const took = performance.now() - start;
  await bare.stop();
  await server.stop();
  return took;
}
