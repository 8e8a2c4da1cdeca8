import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { createLog } from "#src/log.ts";
import { createPosting } from "#src/schedule/post.ts";
import { createTick } from "#src/schedule/tick.ts";
import type { Work } from "#src/schedule/work.ts";
import type { Database } from "#src/store/database.ts";
import {
  aCompany,
  anEvent,
  at,
  type ClockDatabase,
  createClockDatabase,
  forgetRuns,
  sayPlainly,
} from "#test/support/clock.ts";

let company: ClockDatabase;
let database: Database;

beforeAll(async () => {
  company = await createClockDatabase();
  database = company.database;
});

afterAll(() => company.close());

const start = at("2026-11-22 12:00");
const end = at("2026-12-08 12:00");

/** Weekly meetings that meet the 28th, reminders, and daily work. */
const figures = { family: "figures", audience: ["team", "company"], latestAfter: 6 * 60 } as const;
const friday = {
  ...figures,
  rule: { kind: "weekly", weekday: 5 },
  at: Temporal.PlainTime.from("16:00"),
} as const;
const cadence: readonly CadenceEvent[] = [
  anEvent({ collectAt: Temporal.PlainTime.from("15:00") }),
  anEvent({ ...friday, key: "figures", roll: "previous", remindBefore: [30] }),
  anEvent({
    ...figures,
    key: "end",
    span: "month",
    roll: "previous",
    rule: { kind: "day_of_month", day: 28 },
  }),
  anEvent({ key: "form", audience: ["people"], latestAfter: 12 * 60 }),
];
const works: readonly Work[] = [
  {
    name: "keep",
    at: Temporal.PlainTime.from("23:30"),
    days: "every_day",
    latestAfter: 60,
    audience: "bot",
    run: () => Promise.resolve(),
  },
];

/** What an instance does at a moment. Moments come in any order: clocks differ, and are set back. */
type Step = {
  readonly minute: number;
  readonly instances: number;
  /** It dies before what it claimed is committed, before anything of it is said, or before what it said is committed. */
  readonly dies: "never" | "claiming" | "after_claiming" | "saying";
};

const step: fc.Arbitrary<Step> = fc.record({
  minute: fc.integer({ min: 0, max: start.until(end).total("minutes") }),
  instances: fc.integer({ min: 1, max: 3 }),
  dies: fc.constantFrom("never", "never", "claiming", "after_claiming", "saying"),
});

describe("the clock", () => {
  it("sees to each occurrence exactly once, whenever which instances look and wherever they die", async () => {
    const expected = await occurrences();

    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 7 }), async (steps) => {
        await forgetRuns(database);
        await createTick({ database, company: aCompany(cadence), works })(start);
        for (const one of steps) await take(one);
        await take({ minute: start.until(end).total("minutes"), instances: 1, dies: "never" });
        await work(end);

        expect(await outcomes()).toEqual(expected.map((key) => ({ key, isSettled: true })));
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

async function take({ minute, instances, dies }: Step): Promise<void> {
  const now = start.add({ minutes: minute });
  const seen = dies === "claiming" ? dyingAtCommit(database) : database;
  const ticks = Array.from({ length: instances }, () =>
    createTick({ database: seen, company: aCompany(cadence), works })(now),
  );
  const results = await Promise.allSettled(ticks);
  const failures = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(failures.filter((failure) => failure !== death)).toEqual([]);
  if (dies === "saying") await work(now, dyingAtCommit(database));
  if (dies !== "after_claiming") await Promise.all(Array.from({ length: instances }, () => work(now)));
}

const death = new Error("died");

function dyingAtCommit({ prisma, ...rest }: Database): Database {
  const $transaction = (work: (tx: unknown) => Promise<unknown>) =>
    prisma.$transaction(async (tx) => {
      await work(tx);
      throw death;
    });
  const get = (target: Database["prisma"], key: string | symbol) =>
    key === "$transaction" ? $transaction : Reflect.get(target, key);
  return { ...rest, prisma: new Proxy(prisma, { get }) };
}

/** Does the jobs as the queue hands them out: each once more, as long as it fails. */
async function work(now: Temporal.Instant, of: Database = database): Promise<void> {
  const post = createPosting({
    database: of,
    works,
    say: sayPlainly,
    log: createLog("silent"),
    now: () => now,
  });
  const { rows } = await database.pool.query<{ id: string; payload: unknown }>(
    "SELECT id, payload FROM graphile_worker._private_jobs ORDER BY id",
  );
  for (const { id, payload } of rows) {
    const isDone = await post(payload).then(
      () => true,
      () => false,
    );
    if (isDone) await database.pool.query("DELETE FROM graphile_worker._private_jobs WHERE id = $1", [id]);
  }
}

/** What is due in the stretch, and for whom, as a clock finds it that looks at every moment at which something is due. */
async function occurrences(): Promise<readonly string[]> {
  await forgetRuns(database);
  const tick = createTick({ database, company: aCompany(cadence), works });
  for (let now: Temporal.Instant | null = start; now && Temporal.Instant.compare(now, end) <= 0; ) {
    now = (await tick(now)).next;
  }
  return (await outcomes()).map(({ key }) => key);
}

/** Every run, and whether it is said once, or missed and not said. */
async function outcomes(): Promise<readonly { readonly key: string; readonly isSettled: boolean }[]> {
  const { rows } = await database.pool.query<{ key: string; isSettled: boolean }>(
    `SELECT concat_ws(' ', r.post, moment, "on"::text, r.audience) AS key,
       count(o.id) = CASE WHEN state = 'done' AND r.audience <> 'bot' THEN 1 ELSE 0 END AND state <> 'claimed' AS "isSettled"
     FROM post_run r LEFT JOIN outbox_message o ON o.post_run_id = r.id GROUP BY r.id ORDER BY 1`,
  );
  return rows;
}
