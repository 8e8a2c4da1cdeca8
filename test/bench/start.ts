import { startBot } from "#test/support/bot-process.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import { openChat } from "./client.ts";
import { type Finding, report } from "./report.ts";

const seller = 1;

/** From the command that starts the bot to the first answer that somebody reads. */
export async function measureStart(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  try {
    return [
      report("first start to the first answer", await untilAnswer(dataDir)),
      report("second start to the first answer", await untilAnswer(dataDir)),
    ];
  } finally {
    await removeFolder(dataDir);
  }
}

async function untilAnswer(dataDir: string): Promise<string> {
  const start = performance.now();
  const bot = await startBot({ DATA_DIR: dataDir });
  const chat = await openChat(bot, seller);
  await chat.ask("/kpi");
  const took = performance.now() - start;

  chat.close();
  await bot.stop();
  return `${(took / 1000).toFixed(1)} s`;
}
