import { scheduledJobs } from "node-schedule";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLog } from "#src/log.ts";
import { type Clock, startClock } from "#src/schedule/clock.ts";
import { at } from "#test/support/clock.ts";

const monday = at("2026-11-23 08:00");
const due = at("2026-11-23 09:00");

let looks: Temporal.Instant[];
let added: number[];
let clock: Clock | undefined;
let isDatabaseAway: boolean;

beforeEach(() => {
  vi.useFakeTimers({ now: monday.epochMilliseconds });
  looks = [];
  added = [];
  isDatabaseAway = false;
});

afterEach(async () => {
  await clock?.stop();
  vi.useRealTimers();
});

describe("a clock", () => {
  it("looks at the very moment at which something is due", async () => {
    start();

    await pass({ minutes: 60 });

    expect(looks).toContainEqual(due);
    expect(added).toEqual([1]);
  });

  it("looks every minute for what is new, and not more often while nothing is due", async () => {
    start();

    await pass({ minutes: 30 });

    expect(looks).toHaveLength(31);
  });

  it("is late by half a minute at most when the machine has slept", async () => {
    start();
    await pass({ minutes: 10 });

    sleep({ hours: 3 });
    await pass({ seconds: 30 });

    expect(looks.at(-1)).toEqual(at("2026-11-23 11:10:30"));
    expect(added).toEqual([1]);
  });

  it("goes by the new time when the clock is set back or ahead, and says nothing twice", async () => {
    start();
    await pass({ minutes: 61 });

    sleep({ hours: -2 });
    await pass({ minutes: 30 });
    sleep({ hours: 24 });
    await pass({ minutes: 1 });

    expect(looks.at(-1)).toEqual(at("2026-11-24 07:31:30"));
    expect(added).toEqual([1]);
  });

  it("goes on looking while the database is away, and finds what became due meanwhile", async () => {
    start();
    await pass({ minutes: 50 });
    isDatabaseAway = true;
    await pass({ minutes: 20 });
    isDatabaseAway = false;

    await pass({ seconds: 30 });

    expect(added).toEqual([1]);
  });

  it("leaves no timer behind when it is stopped", async () => {
    start();
    await pass({ minutes: 1 });

    await clock?.stop();

    expect(vi.getTimerCount()).toBe(0);
    expect(Object.keys(scheduledJobs)).toEqual([]);
  });
});

function now(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now());
}

/** Something is due on Monday at nine, and is seen to once. */
function start(): void {
  let isSeen = false;
  clock = startClock({
    tick: async (moment) => {
      looks.push(moment);
      if (isDatabaseAway) throw new Error("the database is away");
      const isDue = Temporal.Instant.compare(due, moment) <= 0;
      const jobs = isDue && !isSeen ? 1 : 0;
      isSeen ||= isDue;
      return { next: isDue ? null : due, jobs };
    },
    added: (jobs) => added.push(jobs),
    log: createLog("silent"),
    now,
  });
}

async function pass(time: Temporal.DurationLike): Promise<void> {
  await vi.advanceTimersByTimeAsync(Temporal.Duration.from(time).total("milliseconds"));
}

/** The wall clock goes on, or back, and no timer does. */
function sleep(time: Temporal.DurationLike): void {
  vi.setSystemTime(now().add(time).epochMilliseconds);
}
