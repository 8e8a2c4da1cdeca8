import { describe, expect, it } from "vitest";
import { createCalendar } from "#src/domain/calendar.ts";
import { monthAtWork, monthStateOn, reviewStartsOn } from "#src/domain/pay-month.ts";

const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });
const month = (text: string) => Temporal.PlainYearMonth.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);

describe("reviewStartsOn", () => {
  it.each([
    ["2026-10", "2026-10-28"],
    ["2026-11", "2026-11-27"],
    ["2027-02", "2027-02-26"],
  ])("begins the review of %s on %s", (of, on) => {
    expect(reviewStartsOn(month(of), calendar)).toEqual(day(on));
  });
});

describe("monthStateOn", () => {
  it.each([
    ["2026-11-26", false, false, "open"],
    ["2026-11-27", false, false, "review"],
    ["2026-12-20", false, false, "review"],
    ["2026-11-30", true, false, "locked"],
    ["2026-12-01", true, true, "exported"],
  ] as const)("on %s, locked %s and exported %s, is %s", (on, isLocked, isExported, state) => {
    expect(monthStateOn(month("2026-11"), day(on), { calendar, isLocked, isExported })).toBe(state);
  });
});

describe("monthAtWork", () => {
  it.each([
    ["2026-11-10", undefined, "2026-10"],
    ["2026-11-16", undefined, "2026-11"],
    ["2026-11-27", undefined, "2026-11"],
    ["2026-11-20", "2026-09", "2026-10"],
    ["2026-11-02", "2026-10", "2026-11"],
    ["2026-11-27", "2026-09", "2026-11"],
  ])("on %s, with %s locked last, is %s", (on, last, expected) => {
    const lastLocked = last === undefined ? undefined : month(last);
    expect(monthAtWork(day(on), { calendar, lastLocked })).toEqual(month(expected));
  });
});
