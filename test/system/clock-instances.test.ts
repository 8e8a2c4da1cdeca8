import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCompany } from "#src/company.ts";
import { startWorker, type Worker } from "#src/delivery/worker.ts";
import { createLog } from "#src/log.ts";
import { clockLane } from "#src/schedule/clock-lane.ts";
import { createPosting } from "#src/schedule/post.ts";
import { createTick, type Ticked } from "#src/schedule/tick.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { poll } from "#src/store/embedded/poll.ts";
import { postTask } from "#src/store/post-runs.ts";
import { at, type ClockDatabase, createClockDatabase, sayPlainly } from "#test/support/clock.ts";

const start = at("2026-11-22 12:00");
const end = at("2027-01-31 12:00");
const company = readCompany("name: Thử");
const log = createLog("silent");

type Instance = {
  readonly database: Database;
  readonly worker: Worker;
  readonly tick: (now: Temporal.Instant) => Promise<Ticked>;
};

let clock: ClockDatabase;
let now = start;
let instances: readonly Instance[];

beforeAll(async () => {
  clock = await createClockDatabase();
  instances = await Promise.all(Array.from({ length: 4 }, startInstance));
});

afterAll(async () => {
  await Promise.all(instances.map(({ worker }) => worker.stop()));
  await Promise.all(instances.map(({ database }) => database.close()));
  await clock.close();
});

describe("four instances on one database", () => {
  it("say every post of ten weeks once, at its time", async () => {
    let looks = 0;
    while (Temporal.Instant.compare(now, end) <= 0) {
      looks += 1;
      const ticked: readonly Ticked[] = await Promise.all(instances.map(lookNow));
      await poll(60_000, async () => ((await claimed()) === 0 ? true : undefined));
      // It plans two days ahead.
      now = ticked[0]?.next ?? now.add({ hours: 24 });
    }

    expect(looks).toBeGreaterThan(60);
    expect(await wrong()).toEqual([]);
    expect(await meetingsOf("wk_open")).toEqual([`team:${clock.north} 10`, `team:${clock.south} 10`]);
  });
});

async function startInstance(): Promise<Instance> {
  const database = openDatabase(clock.url, { connections: 4 });
  const post = createPosting({ database, works: [], say: sayPlainly, log, now: () => now });
  const none = () => Promise.resolve();
  const lane = clockLane({ post, reminder: none, notice: none, undelivered: none });
  const worker = await startWorker({ database, url: clock.url, log }, [lane]);
  return { database, worker, tick: createTick({ database, company, works: [] }) };
}

async function lookNow({ tick, worker }: Instance): Promise<Ticked> {
  const ticked = await tick(now);
  if (ticked.jobs > 0) worker.wake(postTask, ticked.jobs);
  return ticked;
}

async function claimed(): Promise<number> {
  const { rows } = await clock.database.pool.query("SELECT FROM post_run WHERE state = 'claimed'");
  return rows.length;
}

/** Runs that were not said once and in time, unless a larger one said them. */
async function wrong(): Promise<readonly unknown[]> {
  const { rows } = await clock.database.pool.query(
    `SELECT r.post, r.moment, r."on"::text, r.audience, r.state, r.is_late, count(o.id)::int AS said
     FROM post_run r LEFT JOIN outbox_message o ON o.post_run_id = r.id GROUP BY r.id
     HAVING r.is_late OR count(o.id) <> CASE r.state WHEN 'done' THEN 1 ELSE 0 END OR r.state NOT IN ('done', 'merged')`,
  );
  return rows;
}

async function meetingsOf(post: string): Promise<readonly string[]> {
  const { rows } = await clock.database.pool.query<{ line: string }>(
    `SELECT audience || ' ' || count(*) AS line FROM post_run WHERE post = $1 AND moment = 'post' GROUP BY audience ORDER BY audience`,
    [post],
  );
  return rows.map(({ line }) => line);
}
