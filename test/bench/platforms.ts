import { aSaleLine } from "#test/support/bot-process.ts";
import { type Contenders, type Contest, startContenders } from "./contenders.ts";
import { whileBusy, whileFrozen } from "./database-trouble.ts";
import { atOnce, atPace, type Lines, type Load } from "./load.ts";
import { measurePlatformStart } from "./platform-start.ts";
import { below, compareRates, compareTails, type Finding, report } from "./report.ts";

const perSecond = 50;
const people = 16;
/** Each bot in its turn, so that whatever else the machine does falls on all alike. */
const rounds = 3;
const seconds = { warmUp: 4, atPace: 5, atOnce: 2.5, busy: 10, frozen: 5 };

/** The bare bots echo whatever comes; what a line makes them do is the same. */
const echo: Lines = { next: () => aSaleLine("").text, begins: /^/ };

const sales: Lines = { next: () => aSaleLine("").text, begins: /^(?:<b>)?Đã ghi S/ };
const kpi: Lines = { next: () => "/kpi", begins: /^(?:<b>)?KPI / };

/** A line from the wire to its acknowledgement and its reply, next to bots that store one row and echo. */
export async function measurePlatforms(): Promise<readonly Finding[]> {
  const stage = await startContenders();
  const findings: Finding[] = [];
  try {
    for (const contest of stage.contests) {
      findings.push(...(await compete(contest, { name: "/revenue", lines: sales }, stage)));
      findings.push(...(await compete(contest, { name: "/kpi", lines: kpi }, stage)));
      findings.push(...(await trouble(contest, sales, stage)));
    }
  } finally {
    await stage.close();
  }
  return [...findings, ...(await measurePlatformStart())];
}

type Said = { readonly name: string; readonly lines: Lines };

async function compete(contest: Contest, { name, lines }: Said, { light }: Contenders) {
  const { ours, bare, bareName } = contest;
  const sides = [
    { bot: ours, lines },
    { bot: bare, lines: echo },
  ];
  for (const side of sides)
    await atOnce(side.bot, light, { lines: side.lines, people, seconds: seconds.warmUp });

  const paced: Load[][] = [[], []];
  const crowds: Load[][] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, side] of sides.entries()) {
      const paceLoad = { lines: side.lines, perSecond, seconds: seconds.atPace };
      paced[index]?.push(await atPace(side.bot, light, paceLoad));
    }
    for (const [index, side] of sides.entries()) {
      const crowdLoad = { lines: side.lines, people, seconds: seconds.atOnce };
      crowds[index]?.push(await atOnce(side.bot, light, crowdLoad));
    }
  }

  const what = `${name} on ${contest.platform}`;
  const [our, their] = paced.map(together);
  const [ourCrowd, theirCrowd] = crowds.map(together);
  if (!our || !their || !ourCrowd || !theirCrowd) throw new Error("a side is missing");
  const replies = { against: bareName, aim: 2 };
  return [
    below(`${what}, ${perSecond} a second: acknowledged`, our.acknowledged, 50),
    compareTails({
      what: `${what}, ${perSecond} a second: reply`,
      samples: our.replied,
      base: their.replied,
      ...replies,
    }),
    compareTails({
      what: `${what}, ${people} at once: reply`,
      samples: ourCrowd.replied,
      base: theirCrowd.replied,
      ...replies,
    }),
    compareRates({
      what: `${what}, ${people} at once`,
      rate: ourCrowd.perSecond,
      against: bareName,
      base: theirCrowd.perSecond,
    }),
  ];
}

/** What the platform sees while the database has other things to do, or does nothing at all. */
async function trouble({ platform, ours }: Contest, lines: Lines, stage: Contenders) {
  const { light, server, dataDir } = stage;
  const what = (state: string) => `/revenue on ${platform}, ${perSecond} a second, database ${state}`;
  const busy = await whileBusy(server.url, () =>
    atPace(ours, light, { lines, perSecond, seconds: seconds.busy }),
  );
  const frozen = await whileFrozen(dataDir, seconds.frozen, () =>
    atPace(ours, light, { lines, perSecond, seconds: seconds.frozen }),
  );
  return [
    below(`${what("busy")}: acknowledged`, busy.acknowledged, 50),
    report(`${what("busy")}: last reply after`, inSeconds(busy)),
    below(`${what("frozen")}: acknowledged`, frozen.acknowledged, 50),
    report(`${what("frozen")}: last reply after`, inSeconds(frozen)),
  ];
}

function inSeconds({ replied }: Load): string {
  return `${(Math.max(...replied) / 1_000).toFixed(1)} s`;
}

function together(loads: readonly Load[]): Load {
  return {
    acknowledged: loads.flatMap(({ acknowledged }) => acknowledged),
    replied: loads.flatMap(({ replied }) => replied),
    perSecond: loads.reduce((sum, load) => sum + load.perSecond, 0) / loads.length,
  };
}
