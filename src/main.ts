import { createLocalAdapter } from "#adapters/local/adapter.ts";
import { isFromHere } from "#adapters/local/guard.ts";
import { renderReply } from "#adapters/local/render.ts";
import { commands } from "#commands/index.ts";
import { fillDemo } from "../prisma/demo/fill.ts";
import { createChartPainter, measureChart } from "./chart/png.ts";
import { createLinkCode, hashLinkCode } from "./command/link-code.ts";
import { loadConfig } from "./config.ts";
import { createDelivering } from "./delivery/outbox.ts";
import { startWorker } from "./delivery/worker.ts";
import { translatorFor } from "./i18n/translate.ts";
import { createLog } from "./log.ts";
import { openRuntime, type Runtime } from "./runtime.ts";
import { createTimetable } from "./schedule/daily.ts";
import { forecastsOfTheDay } from "./schedule/keep-forecasts.ts";
import { createStore } from "./store/create-store.ts";
import { createCalendarFeed } from "./web/calendar.ts";
import { createChat } from "./web/chat/chat.ts";
import { createServer } from "./web/server.ts";

const answersAtOnce = 8;
const adminCodeValidFor = Temporal.Duration.from({ hours: 24 });

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  const adapters = [createLocalAdapter()];
  const isSent = (platform: string) =>
    adapters.some((adapter) => adapter.platform === platform && adapter.capabilities.delivery === "platform");

  const stops: (() => Promise<void>)[] = [];
  const stop = stopOnce(stops);
  try {
    const runtime = await openRuntime(config, { log, isSent });
    stops.unshift(runtime.close);
    const { company, database, url, accept, answer } = runtime;
    const isDemo = config.databaseUrl === undefined && (await isFilledAsDemo(runtime));

    const timetable = createTimetable([forecastsOfTheDay(database, company)], company.timeZone);
    const worker = await startWorker(
      { database, url, log, concurrency: answersAtOnce, timetable },
      { answer, deliver: createDelivering(database, adapters) },
    );
    stops.unshift(worker.stop);

    const chat = createChat({
      database,
      url,
      company,
      commands,
      render: renderReply,
      draw: createChartPainter(),
      measure: measureChart,
      isFromHere,
    });
    const server = createServer({
      adapters,
      accept,
      // The chat turns away whoever is not on this machine, so what is open to others comes before it.
      sites: [createCalendarFeed({ database, company, publicUrl: config.publicUrl }), chat],
      probe: () => database.pool.query("SELECT 1"),
      log,
    });
    stops.unshift(server.stop);
    const { port } = await server.start(config.port);

    await greet(runtime, { address: `http://127.0.0.1:${port}`, isDemo });
  } catch (error) {
    await stop();
    throw error;
  }

  const t = translatorFor("vi");
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      process.stdout.write(`\n${t("start.stopping")}\n`);
      void stop().then(() => process.exit(0));
    });
  }
}

/** Stops in the reverse order of the start, whatever got that far. */
function stopOnce(stops: readonly (() => Promise<void>)[]): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  return () => {
    stopped ??= (async () => {
      for (const stop of stops) await stop();
    })();
    return stopped;
  };
}

/** Where nothing is configured, an empty store shows what the bot can do. */
async function isFilledAsDemo({ database, company }: Runtime): Promise<boolean> {
  return (await fillDemo(database, company, Temporal.Now.zonedDateTimeISO(company.timeZone))) === "filled";
}

type Greeting = { readonly address: string; readonly isDemo: boolean };

async function greet({ database, company }: Runtime, { address, isDemo }: Greeting): Promise<void> {
  const t = translatorFor(company.locale);
  const { accounts, people } = createStore(database.prisma);
  const everybody = await people.list(Temporal.Now.plainDateISO(company.timeZone));
  const lines = [t("start.ready", { address })];
  if (isDemo) lines.push(t("start.demo"));
  if (everybody.length === 0) lines.push(t("start.empty"));

  const now = Temporal.Now.instant();
  const hasAdmin = everybody.some(({ role }) => role === "admin");
  if (!hasAdmin || !(await accounts.hasAdminCode(now))) {
    const code = createLinkCode();
    await accounts.addCode(hashLinkCode(code), null, now.add(adminCodeValidFor));
    lines.push(t("start.code", { code }));
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}
