import { resolve } from "node:path";
import { createLocalAdapter } from "#adapters/local/adapter.ts";
import { isFromHere } from "#adapters/local/guard.ts";
import { renderReply } from "#adapters/local/render.ts";
import { commands } from "#commands/index.ts";
import { createChartPainter, measureChart } from "#src/chart/png.ts";
import { answerLane } from "#src/delivery/answer-lane.ts";
import { startWorker } from "#src/delivery/worker.ts";
import { createLog } from "#src/log.ts";
import { openRuntime } from "#src/runtime.ts";
import type { Database } from "#src/store/database.ts";
import { createChat } from "#src/web/chat/chat.ts";
import { createServer } from "#src/web/server.ts";

/** The whole bot in this process, whose web server can go away and come back at the same address. */
export type ChatServer = {
  readonly address: string;
  readonly database: Database;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
};

export async function startChatServer(databaseUrl: string): Promise<ChatServer> {
  const log = createLog("silent");
  const config = {
    databaseUrl,
    dataDir: "",
    companyFile: resolve("company.yaml"),
    publicUrl: "http://localhost",
  };
  const runtime = await openRuntime(config, { log });
  const { company, database, url, accept } = runtime;
  const system = () => ({ platforms: [], timetable: [], spooled: 0, refused: 0 });
  const answer = runtime.answering({ isSent: () => false, system });
  const worker = await startWorker({ database, url, log }, [answerLane(answer, { concurrency: 2 })]);
  const draw = createChartPainter();
  const openServer = () => {
    const chat = createChat({
      database,
      url,
      company,
      commands,
      render: renderReply,
      draw,
      measure: measureChart,
      isFromHere,
    });
    return createServer({
      adapters: [createLocalAdapter()],
      intake: { accept, move: () => Promise.resolve() },
      sites: [chat],
      probe: () => database.pool.query("SELECT 1"),
      log,
    });
  };
  let server = openServer();
  const { port } = await server.start(0);

  return {
    address: `http://127.0.0.1:${port}`,
    database,
    goAway: () => server.stop(),

    async comeBack() {
      server = openServer();
      await server.start(port);
    },

    async close() {
      await server.stop();
      await worker.stop();
      await runtime.close();
    },
  };
}
