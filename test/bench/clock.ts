import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { readCompany } from "#src/company.ts";
import { planPosts } from "#src/domain/cadence/plan.ts";
import { openDatabase } from "#src/store/database.ts";
import { startEmbedded } from "#src/store/embedded.ts";
import { prepareDatabase } from "#src/store/prepare.ts";
import { createFolder, query, removeFolder } from "#test/support/embedded.ts";
import { type Finding, report } from "./report.ts";

const idleSeconds = 60;
const teams = 1_000;

/** What the clock costs: to plan a year of a large company, and to wait for the next moment. */
export async function measureClock(): Promise<readonly Finding[]> {
  return [measurePlanning(), ...(await measureIdling())];
}

function measurePlanning(): Finding {
  const { cadence, calendar } = readCompany("name: Công ty lớn");
  const year = { from: Temporal.PlainDate.from("2027-01-01"), to: Temporal.PlainDate.from("2027-12-31") };
  // One team in twenty has moved something of its own.
  const on = Temporal.PlainDate.from("2027-03-01");
  const changes = Array.from({ length: teams / 20 }, (_, index) => {
    const move = { kind: "move", event: "wk_open", on, to: on.add({ days: 1 }), at: null } as const;
    return { id: index + 1, teamId: index * 20 + 1, ...move };
  });
  const before = process.cpuUsage();
  let posts = 0;
  for (let teamId = 1; teamId <= teams; teamId += 1) {
    posts += planPosts(cadence, { calendar, changes, teamId }, year).posts.length;
  }
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1_000;
  return {
    ...report(
      `a year of posts for ${teams} teams (${posts}), ${changes.length} with changes of their own`,
      `${took.toFixed(0)} ms of CPU`,
    ),
    aim: "below 1000 ms",
    met: took < 1_000 ? "yes" : "no",
  };
}

/** Two bots idle side by side, one of them without a clock. */
async function measureIdling(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const server = await startEmbedded({ dataDir });
  try {
    const [base = 0, used = 0] = await Promise.all(
      ["without", "with"].map(async (clock) => idle(await createDatabase(server.url, clock), clock)),
    );
    const share = (used - base) / (idleSeconds * 10);
    return [
      {
        what: `an idle bot with its clock, ${idleSeconds} s`,
        measured: `${used.toFixed(0)} ms of CPU`,
        against: `without a clock ${base.toFixed(0)} ms`,
        ratio: `${(used / base).toFixed(2)} (${share.toFixed(2)} %)`,
        aim: "less than 0.2 % of a core more",
        met: share < 0.2 ? "yes" : "no",
      },
    ];
  } finally {
    await server.stop();
    await removeFolder(dataDir);
  }
}

async function createDatabase(serverUrl: string, name: string): Promise<string> {
  await query(serverUrl, `CREATE DATABASE idle_${name}`);
  const url = new URL(serverUrl);
  url.pathname = `idle_${name}`;
  const database = openDatabase(url.href);
  await prepareDatabase(database.pool).finally(() => database.close());
  return url.href;
}

const program = join(import.meta.dirname, "idle-bot.ts");

async function idle(url: string, clock: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, url, clock, String(idleSeconds)]);
  return Number(stdout);
}
