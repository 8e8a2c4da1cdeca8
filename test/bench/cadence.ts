import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import { planMoments } from "#src/domain/cadence/moments.ts";
import { shippedEvents } from "#src/domain/cadence/shipped.ts";
import { createCalendar } from "#src/domain/calendar.ts";
import type { Finding } from "./report.ts";

const teams = 1_000;
/** Milliseconds. */
const aim = 1_000;
const year = {
  from: Temporal.PlainDate.from("2027-01-01"),
  to: Temporal.PlainDate.from("2027-12-31"),
};

/** A year of the shipped calendar for a thousand teams, of which some have moved a meeting of their own. */
export function measureCadence(): Promise<readonly Finding[]> {
  return Promise.resolve([findingOf(0), findingOf(10)]);
}

function findingOf(ownChanges: number): Finding {
  const before = process.cpuUsage();
  const moments = planYear(teams, moved(ownChanges));
  const { user, system } = process.cpuUsage(before);
  const spent = (user + system) / 1_000;
  return {
    what: `a year for ${teams} teams, ${ownChanges} with a move of their own`,
    measured: `${spent.toFixed(0)} ms of CPU, ${moments} moments`,
    against: "",
    ratio: "",
    aim: `below ${aim} ms`,
    met: spent < aim ? "yes" : "no",
  };
}

function planYear(count: number, changes: readonly ScheduleChange[]): number {
  const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });
  const timing = { calendar, changes, timeZone: "Asia/Ho_Chi_Minh" };
  return Array.from({ length: count }, (_, index) => index + 1).reduce(
    (sum, teamId) => sum + planMoments(shippedEvents, { ...timing, teamId }, year).length,
    0,
  );
}

function moved(count: number): readonly ScheduleChange[] {
  return Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    teamId: index + 1,
    kind: "move",
    event: "wk_open",
    on: Temporal.PlainDate.from("2027-03-08"),
    to: Temporal.PlainDate.from("2027-03-09"),
    at: null,
  }));
}
