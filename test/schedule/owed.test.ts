import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "#src/store/database.ts";
import {
  anEvent,
  type ClockDatabase,
  createClockDatabase,
  createTickAt,
  forgetRuns,
  runLines,
} from "#test/support/clock.ts";

let company: ClockDatabase;
let database: Database;

beforeAll(async () => {
  company = await createClockDatabase();
  database = company.database;
});

afterAll(() => company.close());

beforeEach(() => forgetRuns(database));

/** The figures at four on Monday the 23rd, and with them those of the month, which would come at nine. */
const figures = anEvent({
  key: "figures",
  family: "figures",
  audience: ["company"],
  at: Temporal.PlainTime.from("16:00"),
});
const month = {
  ...figures,
  key: "end",
  span: "month",
  at: Temporal.PlainTime.from("09:00"),
  rule: { kind: "day_of_month", day: 23 },
} as const;

async function skip(event: string, at: string): Promise<void> {
  await database.pool.query(
    `INSERT INTO schedule_change (kind, event, "on", at) VALUES ('skip', $1, '2026-11-23', $2)`,
    [event, `${at}+07:00`],
  );
}

describe("a post that waited for another one", () => {
  it("is said once that one is skipped, though its own time is over", async () => {
    const tick = createTickAt(database, [figures, month]);
    await tick("2026-11-23 08:00");
    await tick("2026-11-23 09:01");

    await skip("figures", "2026-11-23 12:00");
    const jobs = [];
    for (const minute of ["01", "02", "20"]) jobs.push((await tick(`2026-11-23 12:${minute}`)).jobs);
    await tick("2026-11-23 16:00");

    expect(jobs).toEqual([1, 0, 0]);
    expect(await runLines(database)).toEqual(["end post 2026-11-23 company claimed late"]);
  });

  it("is not said twice where it has been said before the other was skipped", async () => {
    const tick = createTickAt(database, [figures, month]);
    await tick("2026-11-23 08:00");
    await tick("2026-11-23 16:00");

    await skip("figures", "2026-11-23 16:05");
    const { jobs } = await tick("2026-11-23 16:06");

    expect(jobs).toBe(0);
  });
});

describe("a post whose time was over", () => {
  it("is not said because something else is changed", async () => {
    const tick = createTickAt(database, [figures, { ...month, family: null }]);
    await tick("2026-11-23 10:00");

    await skip("figures", "2026-11-23 10:30");
    const { jobs } = await tick("2026-11-23 10:31");

    expect(jobs).toBe(0);
    expect(await runLines(database)).toEqual([]);
  });
});
