import { describe, expect, it } from "vitest";
import { comparedDays, findDrop } from "#src/domain/activity-drop.ts";
import { createCalendar } from "#src/domain/calendar.ts";

const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });
const monday = date("2026-11-23");
/** One day of each of the five weeks before that Monday, the newest first. */
const daysOfWeeks = ["2026-11-18", "2026-11-11", "2026-11-04", "2026-10-28", "2026-10-21"];

describe("findDrop", () => {
  it("holds the last five working days against the median of the four weeks before", () => {
    expect(drop([3, 10, 20, 12, 14])).toEqual({
      latest: 3,
      days: { from: date("2026-11-16"), to: date("2026-11-22") },
      before: [10, 20, 12, 14],
      median: 13,
    });
  });

  it.each([
    ["half of it and more", [7, 10, 20, 12, 14], false],
    ["just under half of it", [6, 10, 20, 12, 14], true],
    ["one wild week among quiet ones", [3, 100, 4, 4, 4], false],
    ["so little that it says nothing", [0, 3, 3, 3, 3], false],
    ["nothing at all", [0, 0, 0, 0, 0], false],
    ["nothing after good weeks", [0, 12, 12, 12, 12], true],
  ])("judges %s", (_, weeks, isDrop) => {
    expect(drop(weeks) !== undefined).toBe(isDrop);
  });

  it("leaves out whoever has not been there for all five weeks", () => {
    expect(drop([0, 12, 12, 12, 12], "2026-10-19")).toBeDefined();
    expect(drop([0, 12, 12, 12, 12], "2026-10-20")).toBeUndefined();
  });

  it("makes no week poorer by a holiday", () => {
    const tuesday = { on: date("2026-11-18"), count: 4 };
    const days = findDrop([tuesday], { ...asked("2026-11-26"), today: date("2026-11-26") });

    expect(days).toBeUndefined();
    // Wednesday the 18th to Wednesday the 25th, without the holiday on the 24th.
    expect(comparedDays({ today: date("2026-11-26"), calendar }).to.toString()).toBe("2026-11-25");
  });

  it.each([
    ["two days and a half of the latest week", ["2026-11-16", "2026-11-17", "2026-11-18/1"], undefined],
    ["two days of the latest week", ["2026-11-16", "2026-11-17"], [10, 20, 12, 14]],
    [
      "a whole week before",
      ["2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"],
      [20, 12, 14],
    ],
    [
      "most of two weeks before",
      ["2026-11-09", "2026-11-10", "2026-11-11", "2026-10-19", "2026-10-20", "2026-10-21"],
      [20, 12],
    ],
  ])("compares what remains after a leave of %s", (_, leave, before) => {
    const away = (on: Temporal.PlainDate) =>
      leave.includes(on.toString()) ? 2 : leave.filter((half) => half.startsWith(on.toString())).length;

    expect(
      findDrop(counted([3, 10, 20, 12, 14]), { ...asked("2026-01-01"), awayHalfDaysOn: away })?.before,
    ).toEqual(before);
  });

  it("says nothing by one week alone", () => {
    const isAway = (on: Temporal.PlainDate) => (on.month === 10 || on.day < 9 ? 2 : 0);

    const alone = findDrop(counted([3, 12, 12, 12, 12]), { ...asked("2026-01-01"), awayHalfDaysOn: isAway });

    expect(alone).toBeUndefined();
  });

  it("does not count today", () => {
    const counts = [...counted([3, 12, 12, 12, 12]), { on: monday, count: 50 }];

    expect(findDrop(counts, asked("2026-01-01"))?.latest).toBe(3);
  });
});

function drop(weeks: readonly number[], startedOn = "2026-01-01") {
  return findDrop(counted(weeks), asked(startedOn));
}

function counted(weeks: readonly number[]) {
  return weeks.map((count, index) => ({ on: date(daysOfWeeks[index] ?? ""), count }));
}

function asked(startedOn: string) {
  return { today: monday, calendar, startedOn: date(startedOn), percent: 50, awayHalfDaysOn: () => 0 };
}

function date(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
