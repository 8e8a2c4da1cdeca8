import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startWorker, type Worker } from "#src/delivery/worker.ts";
import { createLog } from "#src/log.ts";
import { clockLane } from "#src/schedule/clock-lane.ts";
import { createPosting } from "#src/schedule/post.ts";
import type { HeldRun, Say } from "#src/schedule/run.ts";
import type { Work } from "#src/schedule/work.ts";
import type { Database } from "#src/store/database.ts";
import { poll } from "#src/store/embedded/poll.ts";
import {
  anEvent,
  at,
  type ClockDatabase,
  createClockDatabase,
  createTickAt,
  forgetRuns,
  runLines,
  sayPlainly,
} from "#test/support/clock.ts";

let company: ClockDatabase;
let database: Database;
let worker: Worker | undefined;
const log = createLog("silent");
const event = anEvent({ audience: ["company"], latestAfter: 120 });

beforeAll(async () => {
  company = await createClockDatabase();
  database = company.database;
});

afterAll(() => company.close());

beforeEach(async () => {
  await forgetRuns(database);
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

describe("a claimed run", () => {
  it("is handed over with all that is known of it, and is done with what it said", async () => {
    const runs: HeldRun[] = [];
    const id = await claim();

    await postAt("2026-11-23 09:01", async (tx, run) => {
      runs.push(run);
      await sayPlainly(tx, run);
    })(id);

    expect(runs).toEqual([
      {
        id,
        post: "open",
        moment: "post",
        on: Temporal.PlainDate.from("2026-11-23"),
        audience: { kind: "company" },
        dueAt: at("2026-11-23 09:00"),
        at: at("2026-11-23 09:01"),
        isLate: false,
        line: null,
      },
    ]);
    expect(await runLines(database)).toEqual(["open post 2026-11-23 company done"]);
  });

  it("is said once by two workers that both believe it is theirs", async () => {
    const id = await claim();
    const post = postAt("2026-11-23 09:01");

    await Promise.all([post(id), post(id)]);

    expect(await said()).toBe(1);
  });

  it("keeps nothing of what was said when it fails, and is said at the next try", async () => {
    const id = await claim();
    const fails = postAt("2026-11-23 09:01", async (tx, run) => {
      await sayPlainly(tx, run);
      throw new Error("a command failed");
    });

    await expect(fails(id)).rejects.toThrow("a command failed");
    const meanwhile = await runLines(database);
    await postAt("2026-11-23 09:07")(id);

    expect(meanwhile).toEqual(["open post 2026-11-23 company claimed"]);
    expect(await said()).toBe(1);
    expect(await runLines(database)).toEqual(["open post 2026-11-23 company done late"]);
  });

  it("is given up when it could not be said in time", async () => {
    const id = await claim();

    await postAt("2026-11-23 11:01")(id);

    expect(await said()).toBe(0);
    expect(await runLines(database)).toEqual(["open post 2026-11-23 company missed late"]);
  });

  it("is taken over from an instance that died", async () => {
    await claim();
    await database.pool.query(
      `WITH job AS (UPDATE graphile_worker._private_jobs SET locked_by = 'pool-dead', attempts = 1,
          locked_at = now() - interval '1 minute' RETURNING job_queue_id)
       UPDATE graphile_worker._private_job_queues q SET locked_by = 'pool-dead', locked_at = now() - interval '1 minute'
       FROM job WHERE q.id = job.job_queue_id`,
    );

    const now = () => at("2026-11-23 09:01");
    const post = createPosting({ database, works: [], say: sayPlainly, log, now });
    const none = () => Promise.resolve();
    const lane = clockLane({ post, reminder: none, notice: none, undelivered: none });
    worker = await startWorker({ database, url: company.url, log }, [lane]);
    await poll(20_000, async () => ((await said()) > 0 ? true : undefined));

    expect(await said()).toBe(1);
  });
});

describe("daily work", () => {
  const line: Work = {
    name: "today",
    at: Temporal.PlainTime.from("08:15"),
    days: "every_day",
    latestAfter: 60,
    audience: "everybody",
    line: "today",
  };

  it("is done for the day it was due on, even when it is caught up the day after", async () => {
    const done: string[] = [];
    const work: Work = {
      name: "keep",
      at: Temporal.PlainTime.from("23:30"),
      days: "every_day",
      latestAfter: 24 * 60 - 1,
      audience: "bot",
      run: async (_, on) => void done.push(String(on)),
    };
    const tick = createTickAt(database, [], [work]);
    await tick("2026-11-20 12:00");
    await tick("2026-11-23 02:00");

    const post = createPosting({
      database,
      works: [work],
      say: sayPlainly,
      log,
      now: () => at("2026-11-23 02:00"),
    });
    for (const id of await claimed()) await post({ runId: id });

    expect(done).toEqual(["2026-11-22"]);
    expect(await runLines(database)).toEqual([
      "keep post 2026-11-20 bot missed late",
      "keep post 2026-11-21 bot missed late",
      "keep post 2026-11-22 bot done late",
    ]);
  });

  it("has its line typed for each person", async () => {
    const runs: HeldRun[] = [];
    const tick = createTickAt(database, [], [line]);
    await tick("2026-11-23 08:00");
    await tick("2026-11-23 08:15");
    const post = createPosting({
      database,
      works: [line],
      say: async (_, run) => void runs.push(run),
      log,
      now: () => at("2026-11-23 08:15"),
    });
    for (const id of await claimed()) await post({ runId: id });

    expect(runs).toHaveLength(Object.keys(company.people).length);
    expect(runs).toContainEqual(
      expect.objectContaining({
        audience: { kind: "person", personId: company.people.Vy.id },
        line: "today",
      }),
    );
  });
});

/** The company's meeting on Monday, due and not said. */
async function claim(): Promise<number> {
  const tick = createTickAt(database, [event]);
  await tick("2026-11-23 08:00");
  await tick("2026-11-23 09:00");
  const [id = 0] = await claimed();
  return id;
}

function postAt(moment: string, say: Say = sayPlainly): (runId: number) => Promise<void> {
  const post = createPosting({ database, works: [], say, log, now: () => at(moment) });
  return (runId) => post({ runId });
}

async function claimed(): Promise<readonly number[]> {
  const { rows } = await database.pool.query<{ id: number }>(
    "SELECT id FROM post_run WHERE state = 'claimed' ORDER BY id",
  );
  return rows.map(({ id }) => id);
}

async function said(): Promise<number> {
  const { rows } = await database.pool.query("SELECT FROM outbox_message");
  return rows.length;
}
