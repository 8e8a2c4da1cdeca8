import { readFile } from "node:fs/promises";
import { startEmbedded } from "#src/store/embedded.ts";
import { createFolder, postmasterOf, query, removeFolder } from "#test/support/embedded.ts";
import { readStatements } from "#test/support/statements.ts";
import { createCompany, members } from "./large-company.ts";
import { type LineBot, openLineBot } from "./line-bot.ts";
import { median } from "./measure.ts";
import { childrenOf } from "./memory.ts";
import { type Finding, report } from "./report.ts";

const rounds = 8;
const perRound = 25;
/** One takes less than the processors' time is counted in. */
const bareAtOnce = 20;

/** What reps say all day; each line is another one where the same twice would be asked about. */
const lines: readonly ((n: number) => string)[] = [
  () => "/kpi",
  (n) => `/revenue ${200 + (n % 300)}tr Khách Mới ${n}`,
  (n) => `/revenue ${200 + (n % 300)}tr Khách ${n % 4_000}`,
  (n) => `/lead Cty Tên ${n} 09${String(n).padStart(8, "0")} nguon=FB`,
  (n) => `/log gọi K${1 + (n % 4_000)} “hẹn gửi báo giá”`,
  () => "/today",
  (n) => `/customer K${1 + 28 * (n % 100)}`,
];
const names = [
  "/kpi",
  "/revenue, new customer",
  "/revenue, known customer",
  "/lead",
  "/log",
  "/today",
  "/customer",
];

/** Of one line, in milliseconds. */
type Cpu = { readonly bot: number; readonly server: number };

/** What the database is asked for one line, and what the line takes of the processors, next to `/kpi` and a bare INSERT. */
export async function measureCommands(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const server = await startEmbedded({ dataDir });
  const url = await createCompany(server.url, "commands", 10_000);
  const bot = await openLineBot(url, members.manager);
  try {
    await query(url, "CREATE TABLE bare_line (id serial PRIMARY KEY, text text NOT NULL)");
    const cpuOf = meter((await postmasterOf(dataDir)) ?? 0);
    const store = async () => {
      for (let times = 0; times < bareAtOnce; times += 1) {
        await bot.database.pool.query({
          name: "bare",
          text: "INSERT INTO bare_line (text) VALUES ($1)",
          values: ["/kpi"],
        });
      }
    };
    const next = counter();
    const works = lines.map((line) => () => answerOne(bot, line(next())));
    const [stored, ...samples] = await inTurns([store, ...works], cpuOf);
    const bare = stored && { bot: stored.bot / bareAtOnce, server: stored.server / bareAtOnce };
    return [
      ...(await countStatements(bot, next)),
      ...names.flatMap((what, index) => compareCpu(what, { own: samples[index], kpi: samples[0], bare })),
    ];
  } finally {
    await bot.close();
    await server.stop();
    await removeFolder(dataDir);
  }
}

function counter(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
}

async function answerOne(bot: LineBot, line: string): Promise<void> {
  await bot.answer(await bot.accept(members.rep, line));
}

/** The statements of one line from taking it up to its committed answer, and what all around it adds. */
async function countStatements(bot: LineBot, next: () => number): Promise<readonly Finding[]> {
  const inPool = readStatements(bot.database.pool);
  const findings: Finding[] = [];
  for (const [index, line] of lines.entries()) {
    const id = await bot.accept(members.rep, line(next()));
    const { statements, roundTrips } = await inPool.during(() => bot.answer(id));
    findings.push(report(`${names[index]}: statements`, `${statements.length} in ${roundTrips} round trips`));
  }
  return [...findings, await countAll(bot)];
}

/** The same with accepting the line, the queue, and carrying the answer, by somebody for whom nothing else waits. */
async function countAll(bot: LineBot): Promise<Finding> {
  const inAll = readStatements(bot.database.pool, bot.database.queue);
  const work = await bot.work();
  await work.ask(members.lead, "/kpi");
  const { statements } = await inAll.during(async () => {
    for (let times = 0; times < perRound; times += 1) await work.ask(members.lead, "/kpi");
  });
  await work.stop();
  const each = (statements.length / perRound).toFixed(1);
  return report("/kpi with accepting, the queue and carrying the answer: statements", each);
}

type Meter = (work: () => Promise<void>) => Promise<Cpu>;

/** Takes turns, so that whatever else the machine does falls on all alike; the first round warms up. */
async function inTurns(works: readonly (() => Promise<unknown>)[], cpuOf: Meter): Promise<readonly Cpu[]> {
  const samples = works.map((): Cpu[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const cpu = await cpuOf(async () => {
        for (let times = 0; times < perRound; times += 1) await work();
      });
      if (round > 0) samples[index]?.push(cpu);
    }
  }
  return samples.map((taken) => ({
    bot: median(taken.map(({ bot }) => bot)) / perRound,
    // The sum of all rounds, as a round is a few ticks.
    server: sum(taken.map(({ server }) => server)) / (perRound * rounds),
  }));
}

function meter(postmaster: number): Meter {
  return async (work) => {
    const [own, server] = [process.cpuUsage(), await cpuOfServer(postmaster)];
    await work();
    const { user, system } = process.cpuUsage(own);
    return { bot: (user + system) / 1_000, server: (await cpuOfServer(postmaster)) - server };
  };
}

/** As Linux counts it, in hundredths of a second. */
const tickMs = 10;

/** In milliseconds since its start, with the processes that have ended; 0 where there is no /proc to ask. */
async function cpuOfServer(postmaster: number): Promise<number> {
  const own = await ticksOf(postmaster, [11, 15]);
  const children = await Promise.all((await childrenOf(postmaster)).map((pid) => ticksOf(pid, [11, 13])));
  return tickMs * children.reduce((sum, ticks) => sum + ticks, own);
}

/** The counters stand behind the name of the program, which may hold anything. */
async function ticksOf(pid: number, [from, to]: readonly [number, number]): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(from, to).reduce((sum, ticks) => sum + Number(ticks), 0);
}

type Compared = Readonly<Record<"own" | "kpi" | "bare", Cpu | undefined>>;

function compareCpu(what: string, { own, kpi, bare }: Compared): readonly Finding[] {
  if (!own || !kpi || !bare) return [];
  return [
    {
      ...report(`${what}: CPU of the bot`, inMs(own.bot)),
      against: `/kpi ${inMs(kpi.bot)}`,
      ratio: (own.bot / kpi.bot).toFixed(2),
    },
    {
      ...report(`${what}: CPU of PostgreSQL`, inMs(own.server)),
      against: `one durable INSERT ${inMs(bare.server)}`,
      ratio: (own.server / bare.server).toFixed(1),
    },
  ];
}

function inMs(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
