import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { startEmbedded } from "#src/store/embedded.ts";
import { aSaleLine, startBot } from "#test/support/bot-process.ts";
import { createFolder, postmasterOf, removeFolder } from "#test/support/embedded.ts";
import { createPost, openChat } from "./client.ts";
import { inTurns } from "./measure.ts";
import { residentMemory, residentMemoryOfServer } from "./memory.ts";
import { compare, type Finding, report } from "./report.ts";

const seller = 1;
const warmUp = { rounds: 5, perRound: 40 };
const measured = { rounds: 20, perRound: 20 };

/** A sale from its line to its answer, next to a handler that stores one row; and what memory the run has left taken. */
export async function measureRevenue(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const bot = await startBot({ DATA_DIR: dataDir });
  const server = await startEmbedded({ dataDir });
  const bare = await startBare(server.url);
  const chat = await openChat(bot, seller);
  try {
    const sale = () => chat.ask(aSaleLine("").text);
    await inTurns(warmUp, sale, bare.store);
    const [samples = [], base = []] = await inTurns(measured, sale, bare.store);

    return [
      compare({ what: "/revenue to its answer", samples, against: "one durable INSERT", base, aim: 3 }),
      report("resident memory of the bot", await residentMemory(bot.pid)),
      report(
        "resident memory of PostgreSQL",
        await residentMemoryOfServer((await postmasterOf(dataDir)) ?? 0),
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

type Bare = { readonly store: () => Promise<void>; stop(): Promise<void> };

async function startBare(databaseUrl: string): Promise<Bare> {
  const program = join(import.meta.dirname, "bare-server.ts");
  const child = spawn(process.execPath, [program, databaseUrl], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const post = createPost(`http://127.0.0.1:${await once(child.stdout, "data")}/line`);

  return {
    store: () => post({ id: randomUUID(), text: aSaleLine("").text }),
    async stop() {
      child.kill();
      await exited;
    },
  };
}
