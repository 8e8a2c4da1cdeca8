import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import type { Database } from "#src/store/database.ts";
import {
  anEvent,
  at,
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

describe("a tick", () => {
  it("says the latest of what was missed, as late, and not what is too old", async () => {
    const events = [
      anEvent({ audience: ["company"], latestAfter: 3 * 24 * 60 }),
      anEvent({ key: "short", audience: ["company"], latestAfter: 60 }),
    ];
    const tick = createTickAt(database, events);
    await tick("2026-11-23 08:00");

    await tick("2026-12-09 10:00");

    expect(await runLines(database)).toEqual([
      "open post 2026-11-23 company missed late",
      "short post 2026-11-23 company missed late",
      "open post 2026-11-30 company missed late",
      "short post 2026-11-30 company missed late",
      "open post 2026-12-07 company claimed late",
      "short post 2026-12-07 company missed late",
    ]);
  });

  it("calls late only what is more than five minutes behind its time", async () => {
    const tick = createTickAt(database, [anEvent({ audience: ["company"] }), daily("other")]);
    await tick("2026-11-23 08:00");
    await tick("2026-11-23 09:05");
    await tick("2026-11-30 09:06");

    const lines = (await runLines(database)).filter((line) => line.startsWith("open"));
    expect(lines).toEqual([
      "open post 2026-11-23 company claimed",
      "open post 2026-11-30 company claimed late",
    ]);
  });

  it("says only the last of several reminders that were missed", async () => {
    const tick = createTickAt(database, [anEvent({ audience: ["company"], remindBefore: [60, 15] })]);
    await tick("2026-11-23 07:00");

    await tick("2026-11-23 08:50");

    expect(await runLines(database)).toEqual(
      ["open remind:60 2026-11-23 company missed late", "open remind:15 2026-11-23 company claimed"].map(
        (line) => line,
      ),
    );
  });

  it("says nothing twice when the clock is set back, and goes on at the right time", async () => {
    const tick = createTickAt(database, [anEvent({ audience: ["company"] })]);
    await tick("2026-11-23 08:00");
    await tick("2026-11-23 09:00");

    const back = await tick("2026-11-21 09:00");
    await tick("2026-11-23 09:00");
    await tick("2026-11-30 09:00");

    expect(back.next).toEqual(at("2026-11-23 09:00"));
    expect(await runLines(database)).toEqual([
      "open post 2026-11-23 company claimed",
      "open post 2026-11-30 company claimed",
    ]);
  });

  it("takes up at their time what a clock that ran weeks ahead had given up", async () => {
    const tick = createTickAt(database, [anEvent({ audience: ["company"] })]);
    await tick("2026-11-23 08:00");
    await tick("2026-12-16 09:00");
    expect(await runLines(database)).toHaveLength(4);

    await tick("2026-11-23 08:01");
    await tick("2026-11-23 09:00");
    await tick("2026-11-30 09:00");

    expect(await runLines(database)).toEqual([
      "open post 2026-11-23 company claimed",
      "open post 2026-11-30 company claimed",
      "open post 2026-12-07 company missed late",
      "open post 2026-12-14 company missed late",
    ]);
  });

  it("minds the zone of the company, whatever the zone of the machine", async () => {
    const zone = process.env["TZ"];
    const tick = createTickAt(database, [anEvent({ audience: ["company"] })]);
    await tick("2026-11-23 00:30");
    process.env["TZ"] = "Pacific/Kiritimati";

    const elsewhere = await tick("2026-11-23 00:31");

    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(elsewhere).toEqual({ next: at("2026-11-23 09:00"), jobs: 0 });
  });
});

/** Something else that is due often, so that the clock has a reason to look. */
function daily(key: string): CadenceEvent {
  return anEvent({ key, rule: { kind: "weekly", weekday: 2 }, audience: ["hr"] });
}
