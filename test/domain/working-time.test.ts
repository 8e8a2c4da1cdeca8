import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCalendar } from "#src/domain/calendar.ts";
import { createWorkingTime } from "#src/domain/working-time.ts";

const part = (from: string, to: string) => ({
  from: Temporal.PlainTime.from(from),
  to: Temporal.PlainTime.from(to),
});

const hours = [part("08:00", "12:00"), part("13:30", "17:30")];
const timeZone = "Asia/Ho_Chi_Minh";
const office = createWorkingTime({
  hours,
  timeZone,
  calendar: createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] }),
});
const withSaturdays = createWorkingTime({
  hours,
  timeZone,
  calendar: createCalendar({ week: [2, 2, 2, 2, 2, 1, 0] }),
});

const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);

describe("minutesBetween", () => {
  it.each([
    ["a stretch of the morning", "2026-11-23T08:15", "2026-11-23T09:45", 90],
    ["the lunch break taken out", "2026-11-23T11:00", "2026-11-23T14:00", 90],
    ["nothing before work begins", "2026-11-23T05:00", "2026-11-23T08:00", 0],
    ["nothing after work ends", "2026-11-23T17:30", "2026-11-23T23:59", 0],
    ["a whole day", "2026-11-23T00:00", "2026-11-23T23:59", 480],
    ["the night between two days", "2026-11-26T17:00", "2026-11-27T09:00", 90],
    ["the weekend taken out", "2026-11-20T17:00", "2026-11-23T08:30", 60],
    ["the holiday of 24/11 taken out", "2026-11-23T17:00", "2026-11-25T08:30", 60],
    ["Tết of 2027 taken out", "2027-02-03T17:00", "2027-02-11T08:30", 60],
    ["seconds taken down to their minute", "2026-11-23T08:00:59", "2026-11-23T08:01:01", 1],
  ])("counts %s", (_, from, to, minutes) => {
    expect(office.minutesBetween(at(from), at(to))).toBe(minutes);
  });

  it("counts the morning alone of a half Saturday", () => {
    expect(withSaturdays.minutesBetween(at("2026-11-21T00:00"), at("2026-11-22T00:00"))).toBe(240);
    expect(withSaturdays.minutesBetween(at("2026-11-21T11:00"), at("2026-11-21T15:00"))).toBe(60);
  });

  it("is negative the wrong way round", () => {
    expect(office.minutesBetween(at("2026-11-23T10:00"), at("2026-11-23T09:00"))).toBe(-60);
  });
});

describe("after", () => {
  it.each([
    ["within the morning", "2026-11-23T08:00", 60, "2026-11-23T09:00"],
    ["beyond lunch", "2026-11-23T11:30", 60, "2026-11-23T14:00"],
    ["until the very end of a day", "2026-11-23T13:30", 240, "2026-11-23T17:30"],
    ["from the evening on", "2026-11-25T20:00", 30, "2026-11-26T08:30"],
    ["from a Sunday on", "2026-11-22T09:00", 480, "2026-11-23T17:30"],
    ["over the holiday of 24/11", "2026-11-23T09:00", 480, "2026-11-25T09:00"],
  ])("runs %s", (_, from, minutes, until) => {
    expect(office.after(at(from), minutes).toString()).toBe(at(until).toString());
  });

  it("ends with the morning of a half Saturday", () => {
    expect(withSaturdays.after(at("2026-11-20T13:30"), 480).toString()).toBe(
      at("2026-11-21T12:00").toString(),
    );
    expect(withSaturdays.after(at("2026-11-21T11:30"), 60).toString()).toBe(
      at("2026-11-23T08:30").toString(),
    );
  });
});

describe("before", () => {
  it.each([
    ["within the day", "2026-11-23T10:00", 60, "2026-11-23T09:00"],
    ["over lunch", "2026-11-23T14:00", 60, "2026-11-23T11:30"],
    ["over the weekend", "2026-11-23T08:30", 60, "2026-11-20T17:00"],
    ["over the holiday of 24/11", "2026-11-25T09:00", 480, "2026-11-23T09:00"],
  ])("runs back %s", (_, until, minutes, from) => {
    expect(office.before(at(until), minutes).toString()).toBe(at(from).toString());
  });
});

describe("any three moments", () => {
  const first = at("2026-01-01T00:00").epochMilliseconds;
  const moment = fc
    .integer({ min: 0, max: 500 * 24 * 60 })
    .map((minutes) => Temporal.Instant.fromEpochMilliseconds(first + minutes * 60_000));

  it("add up", () => {
    fc.assert(
      fc.property(moment, moment, moment, (a, b, c) => {
        const whole = withSaturdays.minutesBetween(a, c);
        expect(withSaturdays.minutesBetween(a, b) + withSaturdays.minutesBetween(b, c)).toBe(whole);
      }),
      { numRuns: 100 },
    );
  });

  it("lie as many minutes apart as were added", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 5000 }), (from, minutes) => {
        expect(withSaturdays.minutesBetween(from, withSaturdays.after(from, minutes))).toBe(minutes);
        expect(withSaturdays.minutesBetween(withSaturdays.before(from, minutes), from)).toBe(minutes);
      }),
      { numRuns: 100 },
    );
  });
});
