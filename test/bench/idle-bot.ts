import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createClockwork } from "#src/clockwork.ts";
import { answerLane } from "#src/delivery/answer-lane.ts";
import { startWorker } from "#src/delivery/worker.ts";
import { createLog } from "#src/log.ts";
import { openRuntime } from "#src/runtime.ts";
import { worksOf } from "#src/schedule/work.ts";
import { postTask } from "#src/store/post-runs.ts";

/**
 * A bot that nobody talks to, as a process of its own: told by its arguments where the database is, whether it has a
 * clock, and how many seconds to idle, it writes how many milliseconds of CPU it used meanwhile.
 */
const [databaseUrl = "", withClock = "", seconds = ""] = process.argv.slice(2);
/** What it takes to start is not idling. */
const settlingMs = 5_000;

const log = createLog("silent");
const runtime = await openRuntime(
  { databaseUrl, dataDir: "", companyFile: resolve("company.yaml"), publicUrl: "http://localhost" },
  { log },
);
const { database, url, company } = runtime;
const works = worksOf(company);
const system = () => ({ platforms: [], timetable: works, spooled: 0, refused: 0 });
const platforms = { isOn: () => true, isSent: () => false };
const clockwork =
  withClock === "with" ? createClockwork(runtime, { works, platforms, system, log }) : undefined;
const answers = answerLane(runtime.answering({ isSent: () => false, system }), {
  concurrency: 8,
  isWoken: true,
});
const worker = await startWorker({ database, url, log }, clockwork ? [answers, clockwork.lane] : [answers]);
const clock = clockwork?.start((jobs) => worker.wake(postTask, jobs));

await pause(settlingMs);
const before = process.cpuUsage();
await pause(Number(seconds) * 1_000);
const { user, system: kernel } = process.cpuUsage(before);
process.stdout.write(String((user + kernel) / 1_000));

await clock?.stop();
await worker.stop();
await runtime.close();
