import { describe, expect, it } from "vitest";
import { createCalendar } from "#src/domain/calendar.ts";
import { whenQuietEnds } from "#src/domain/quiet-hours.ts";

const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });
const halfSaturdays = createCalendar({ week: [2, 2, 2, 2, 2, 1, 0] });
const overnight = hours("20:00", "07:30");

describe("whenQuietEnds", () => {
  it.each([
    ["in the working day", "2026-11-23T10:00", "2026-11-23T10:00"],
    ["at the first minute after the night", "2026-11-23T07:30", "2026-11-23T07:30"],
    ["before the evening", "2026-11-23T19:59:59", "2026-11-23T19:59:59"],
    ["early in the morning", "2026-11-23T06:00", "2026-11-23T07:30"],
    ["in the evening before a holiday", "2026-11-23T20:00", "2026-11-25T07:30"],
    ["in the evening", "2026-11-25T21:00", "2026-11-26T07:30"],
    ["on a holiday", "2026-11-24T10:00", "2026-11-25T07:30"],
    ["on a Saturday", "2026-11-28T10:00", "2026-11-30T07:30"],
    ["on a Friday evening", "2026-11-27T22:00", "2026-11-30T07:30"],
    ["before Tết", "2027-02-03T20:30", "2027-02-11T07:30"],
  ])("is right %s", (_, at, expected) => {
    expect(whenQuietEnds(zoned(at), overnight, calendar).equals(zoned(expected))).toBe(true);
  });

  it("takes half a Saturday for a working day", () => {
    expect(whenQuietEnds(zoned("2026-11-28T16:00"), overnight, halfSaturdays)).toEqual(
      zoned("2026-11-28T16:00"),
    );
  });

  it.each([
    ["2026-11-23T12:10", "2026-11-23T13:30"],
    ["2026-11-23T13:30", "2026-11-23T13:30"],
    ["2026-11-23T11:59", "2026-11-23T11:59"],
    ["2026-11-28T12:10", "2026-11-30T13:30"],
  ])("leaves a rest at noon from %s at %s", (at, expected) => {
    const ended = whenQuietEnds(zoned(at), hours("12:00", "13:30"), calendar);

    expect(ended.equals(zoned(expected))).toBe(true);
  });
});

function hours(from: string, to: string) {
  return { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
}

function zoned(text: string): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.from(`${text}[Asia/Ho_Chi_Minh]`);
}
