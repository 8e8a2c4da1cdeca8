import { setTimeout as pause } from "node:timers/promises";
import { fillDemo } from "../prisma/demo/fill.ts";
import { assertTypeable } from "./command/cadence-lines.ts";
import { loadConfig } from "./config.ts";
import { greet } from "./greet.ts";
import { translatorFor } from "./i18n/translate.ts";
import { createLog } from "./log.ts";
import { openRuntime, type Runtime } from "./runtime.ts";
import { type Serving, serve } from "./serve.ts";
import { createStops, type Stops } from "./stops.ts";
import { whenFree } from "./store/when-free.ts";

/** Whoever runs programs for others, as containers do, ends them by force after ten seconds. */
const longestStopMs = 9_000;

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  const stops = createStops();
  let serving: Serving;
  try {
    const runtime = await openRuntime(config, { log });
    stops.add(runtime.close);
    assertTypeable(runtime.company.cadence, runtime.registry);
    const isDemo = config.databaseUrl === undefined && (await isFilledAsDemo(runtime));
    serving = await whenFree(() => serve(runtime, { config, log }), { log });
    stops.add(serving.stop);
    await greet(runtime, { ...config, port: serving.port, isDemo });
  } catch (error) {
    await stops.stop();
    throw error;
  }

  const signal = await nextSignal();
  process.stdout.write(`\n${translatorFor("vi")("start.stopping")}\n`);
  serving.drain();
  // Ctrl-C ends it at once. Whoever sends the other signal may have a proxy that has to look elsewhere first.
  if (signal === "SIGTERM") await Promise.race([pause(config.drainSeconds * 1_000), nextSignal()]);
  await end(stops);
}

function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const signals = ["SIGINT", "SIGTERM"] as const;
    const heard = (signal: NodeJS.Signals) => {
      for (const name of signals) process.off(name, heard);
      resolve(signal);
    };
    for (const name of signals) process.on(name, heard);
  });
}

/** What a silent database or platform still holds up when the time is over is made up for at the next start. */
async function end(stops: Stops): Promise<void> {
  const stopped = stops.stop().then(
    () => 0,
    () => 1,
  );
  process.exit(await Promise.race([stopped, pause(longestStopMs, 1)]));
}

/** Where nothing is configured, an empty store shows what the bot can do. */
async function isFilledAsDemo({ database, company }: Runtime): Promise<boolean> {
  return (await fillDemo(database, company, Temporal.Now.zonedDateTimeISO(company.timeZone))) === "filled";
}
