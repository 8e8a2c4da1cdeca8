import { randomUUID } from "node:crypto";
import { startEmbedded } from "#src/store/embedded.ts";
import { aSaleLine, startBot } from "#test/support/bot-process.ts";
import { createFolder, postmasterOf, query, removeFolder } from "#test/support/embedded.ts";
import { startBare } from "./bare.ts";
import { createPost, openChat } from "./client.ts";
import { inTurns } from "./measure.ts";
import { residentMemory, residentMemoryOfServer } from "./memory.ts";
import { compare, type Finding, report } from "./report.ts";

const seller = 1;
const warmUp = { rounds: 5, perRound: 40 };
const measured = { rounds: 20, perRound: 20 };

/** A sale from its line to its answer, next to a handler that stores one row; and what memory and disk that takes. */
export async function measureRevenue(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const bot = await startBot({ DATA_DIR: dataDir });
  const server = await startEmbedded({ dataDir });
  const bare = await startBare("bare-server.ts", [server.url]);
  const chat = await openChat(bot, seller);
  const post = createPost(bare.url);
  try {
    const sale = () => chat.ask(aSaleLine("").text);
    const store = () => post({ id: randomUUID(), text: aSaleLine("").text });
    await inTurns(warmUp, sale, store);
    const before = await bytesOf(server.url);
    const [samples = [], base = []] = await inTurns(measured, sale, store);
    const bytes = ((await bytesOf(server.url)) - before) / samples.length;

    const postmaster = (await postmasterOf(dataDir)) ?? 0;
    return [
      compare({ what: "/revenue to its answer", samples, against: "one durable INSERT", base, aim: 3 }),
      {
        ...report("memory of the bot after it", await residentMemory(bot.pid)),
        against: `the handler ${await residentMemory(bare.pid)}`,
      },
      report("memory of PostgreSQL after it", await residentMemoryOfServer(postmaster)),
      report(
        "disk of such a line: message, sale, customer, figures, audit, answer",
        `${(bytes / 1_024).toFixed(1)} kB`,
      ),
    ];
  } finally {
    chat.close();
    await bare.stop();
    await server.stop();
    await bot.stop();
    await removeFolder(dataDir);
  }
}

/** Of everything but what the handler stores. */
async function bytesOf(url: string): Promise<number> {
  const [row] = await query(
    url,
    "SELECT pg_database_size(current_database()) - pg_total_relation_size('bare_line') AS bytes",
  );
  return Number(row?.["bytes"]);
}
