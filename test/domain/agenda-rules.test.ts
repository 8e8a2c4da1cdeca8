import { describe, expect, it } from "vitest";
import { isWithinHours, overlap, remindersOf } from "#src/domain/agenda-rules.ts";

const now = Temporal.Instant.from("2026-11-22T02:00Z");

describe("remindersOf", () => {
  it.each([
    ["2026-11-26T07:00Z", ["2026-11-25T07:00:00Z", "2026-11-26T06:00:00Z"]],
    ["2026-11-23T01:00Z", ["2026-11-23T00:00:00Z"]],
    ["2026-11-23T02:00Z", ["2026-11-23T01:00:00Z"]],
    ["2026-11-22T02:30Z", []],
  ])("of an appointment at %s are those that lie ahead", (startsAt, reminders) => {
    expect(remindersOf(Temporal.Instant.from(startsAt), now).map(String)).toEqual(reminders);
  });
});

describe("overlap", () => {
  const slot = (time: string, minutes: number) => ({
    startsAt: Temporal.Instant.from(`2026-11-26T${time}Z`),
    minutes,
  });

  it.each([
    ["14:00", 60, "14:30", 60, true],
    ["14:00", 120, "14:30", 15, true],
    ["14:00", 60, "14:00", 60, true],
    ["14:00", 60, "15:00", 60, false],
    ["15:00", 60, "14:00", 60, false],
  ])("%s for %d minutes and %s for %d: %s", (one, length, other, otherLength, expected) => {
    expect(overlap(slot(one, length), slot(other, otherLength))).toBe(expected);
  });
});

describe("isWithinHours", () => {
  const hours = [
    { from: Temporal.PlainTime.from("08:00"), to: Temporal.PlainTime.from("12:00") },
    { from: Temporal.PlainTime.from("13:30"), to: Temporal.PlainTime.from("17:30") },
  ];

  it.each([
    ["08:00", 60, 2, true],
    ["16:30", 60, 2, true],
    ["07:59", 60, 2, false],
    ["11:30", 60, 2, false],
    ["17:00", 60, 2, false],
    ["23:30", 60, 2, false],
    ["14:00", 60, 1, false],
    ["09:00", 60, 1, true],
    ["09:00", 60, 0, false],
  ] as const)("%s for %d minutes on a day of %d halves is %s", (time, minutes, halfDays, expected) => {
    const start = Temporal.ZonedDateTime.from(`2026-11-26T${time}[Asia/Ho_Chi_Minh]`);

    expect(isWithinHours(start, minutes, { hours, halfDays })).toBe(expected);
  });
});
