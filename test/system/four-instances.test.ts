import { randomInt } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import { poll } from "#src/store/embedded/poll.ts";
import { tally } from "#test/support/disturbed.ts";
import { roomOf } from "#test/support/fakes/ids.ts";
import { type Fleet, openFleet, whatIsLeft } from "#test/support/fleet.ts";
import { type Place, placesOn, takenInTime, typeOn, wrongIn, wrongInLedger } from "#test/support/typing.ts";
import { createChance } from "../../prisma/demo/chance.ts";

/** The same seed makes the same plan of kills and pauses; `CHOT_SECONDS` makes the run as long as wanted. */
const seed = Number(process.env["CHOT_SEED"] ?? randomInt(1_000_000));
const seconds = Number(process.env["CHOT_SECONDS"] ?? 20);
const instances = [0, 1, 2, 3] as const;
const settledWithinMs = 60_000;

/** One was due two minutes ago, and one comes with every minute of the run. */
const minutes = [-2, ...Array.from({ length: Math.ceil(seconds / 60) + 1 }, (_, index) => index + 1)];
const startedAt = Temporal.Now.zonedDateTimeISO("Asia/Ho_Chi_Minh");

/** A server, its tables and several bots, on a machine that has other things to do. */
const startWithinMs = 180_000;

let fleet: Fleet;

beforeAll(async () => {
  fleet = await openFleet({ settings: writeCompany });
  await fleet.startAll(instances);
}, startWithinMs);

afterAll(() => fleet.close());

describe(`four bots, one of them killed every few seconds (CHOT_SEED=${seed})`, () => {
  const timeout = startWithinMs + settledWithinMs + seconds * 2_000;

  it("lose no line, say no post twice, and keep the order of every conversation", { timeout }, async ({
    annotate,
  }) => {
    const places = placesOn(fleet.platform);
    const { said, kills } = await typeWhileKilling(places);
    const left = await whatIsLeft(fleet.database, settledWithinMs);

    const lines = said.flat();
    const wrong = places.map((place, index) => wrongIn(fleet.platform, place, said[index] ?? []));
    const { prisma } = fleet.database;
    expect(left, saidByBots()).toEqual([]);
    expect(wrong.flatMap(({ unacknowledged }) => unacknowledged)).toEqual([]);
    expect(wrong.flatMap(({ unanswered }) => unanswered)).toEqual([]);
    expect(wrong.flatMap(({ twice }) => twice)).toEqual([]);
    expect(await wrongInLedger(prisma, lines)).toEqual([]);
    expect(await prisma.$transaction((tx) => createStore(tx).figures.rebuild())).toEqual([]);
    expect(await wrongPosts()).toEqual([]);
    expect(fleet.platform.breaches).toEqual([]);
    const overtaken = wrong.flatMap((place) => place.overtaken);
    expect(await takenInTime(prisma, overtaken, lines)).toEqual([]);
    // A kill cuts off what that bot was sending: one message in each conversation at most.
    const again = wrong.flatMap((place) => place.again).length;
    expect(again).toBeLessThanOrEqual(kills * places.length);
    await leave();
    await annotate(
      `${lines.length} lines, ${kills} kills, ${again} answers sent again and marked as such, ${overtaken.length} lines late`,
    );
  });
});

async function typeWhileKilling(places: readonly Place[]) {
  const { platform } = fleet;
  let isOver = false;
  const typing = places.map((place, index) =>
    typeOn(place, { platform, chance: createChance(seed + index + 1), isOver: () => isOver }),
  );
  const kills = await killInTurn(createChance(seed)).finally(() => {
    isOver = true;
  });
  return { said: await Promise.all(typing), kills };
}

/** What was due before the run is noticed by whoever looks next: the first that is started again, or all at the minute. */
async function killInTurn(chance: ReturnType<typeof createChance>): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let kills = 0;
  while (performance.now() < end) {
    await pause(chance.between(500, 2_500));
    const place = chance.pick(instances);
    await fleet.kill(place);
    kills += 1;
    if (kills === 1) await forgetTheLastHour();
    await fleet.start(place);
  }
  return kills;
}

async function forgetTheLastHour(): Promise<void> {
  await fleet.database.pool.query(
    "UPDATE known_post SET seen_until = now() - interval '1 hour' WHERE post = $1",
    [postAt(-2)],
  );
}

async function writeCompany(folder: string): Promise<Readonly<Record<string, string>>> {
  const events = minutes.map((minute) => {
    const due = startedAt.add({ minutes: minute });
    return `  ${postAt(minute)}:
    name: ${nameAt(minute)}
    rule: every ${due.toLocaleString("en", { weekday: "long" })}
    at: "${due.toPlainTime().toString({ smallestUnit: "minute" })}"
    roll: keep
    audience: [team, company]
    lines: [kpi]
`;
  });
  const path = join(folder, "company.yaml");
  await writeFile(path, `name: Công ty Thử\ncadence:\n${events.join("")}`);
  return { COMPANY_FILE: path };
}

function postAt(minute: number): string {
  return `huddle_${minute + 2}`;
}

function nameAt(minute: number): string {
  return `Họp số ${minute + 2} nhé`;
}

/** Posts that were not written once for each of their audiences, or that somebody saw twice. */
async function wrongPosts(): Promise<readonly unknown[]> {
  const { rows } = await fleet.database.pool.query(
    `SELECT r.post, r.audience, r.state, count(o.id)::int AS said
     FROM post_run r LEFT JOIN outbox_message o ON o.post_run_id = r.id
     WHERE r.post LIKE 'huddle%' GROUP BY r.id HAVING r.state <> 'done' OR count(o.id) <> 1`,
  );
  const { rows: early } = await fleet.database.pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM post_run WHERE post = $1 AND state = 'done'",
    [postAt(-2)],
  );
  const twice = ["Bắc", "Nam", "managers"].flatMap((room) => {
    const shown = fleet.platform.shown(roomOf(fleet.platform.platform, room));
    return [...tally(shown, /Họp số \d+ nhé/g).plain].filter(([, count]) => count > 1);
  });
  const missing = early[0]?.count === 3 ? [] : [{ post: postAt(-2), saidTo: early[0]?.count }];
  return [...rows, ...twice, ...missing];
}

/** Nothing is left of them when they have gone. */
async function leave(): Promise<void> {
  await Promise.all(instances.map((place) => fleet.stop(place)));
  expect(fleet.bots.map((bot) => bot.ended())).toEqual(instances.map(() => 0));
  const isGone = await poll(10_000, async () => ((await heldLocks()) === 0 ? true : undefined));
  expect(isGone).toBe(true);
}

async function heldLocks(): Promise<number> {
  const { rows } = await fleet.database.pool.query<{ count: number }>(
    `SELECT ((SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = 20261)
       + (SELECT count(*) FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL)
       + (SELECT count(*) FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL))::int AS count`,
  );
  return rows[0]?.count ?? -1;
}

function saidByBots(): string {
  return fleet.bots.map((bot) => bot.said().slice(-2_000)).join("\n");
}
