import { describe, expect, it } from "vitest";
import { fillIn, unknownPlaceholders, windowsOf } from "#src/domain/cadence/window.ts";
import { writePeriod } from "#src/domain/period.ts";
import { anEvent, on } from "./planned.ts";

describe("fillIn", () => {
  it.each([
    ["report week {who} {last_week}", "2027-01-04", "report week team Bắc 2026-12-28..2027-01-03"],
    ["report friday {who} {this_week}", "2027-01-01", "report friday team Bắc 2026-12-28..2027-01-03"],
    ["report month {who} {month}", "2027-01-28", "report month team Bắc 2027-01"],
    ["report month company {last_month}", "2027-01-01", "report month company 2026-12"],
    ["report quarter {who} {quarter}", "2026-12-25", "report quarter team Bắc Q4/2026"],
    ["report quarter {who} {last_quarter}", "2027-01-11", "report quarter team Bắc Q4/2026"],
    ["report year {who} {year}", "2026-12-18", "report year team Bắc 2026"],
    ["task list {who}", "2027-01-04", "task list team Bắc"],
    ["say {what} {constructor}", "2027-01-04", "say {what} {constructor}"],
  ])("makes “%s” of %s “%s”", (line, day, expected) => {
    expect(fillIn(line, { who: "team Bắc", on: on(day) })).toBe(expected);
  });
});

describe("windowsOf", () => {
  it("names each stretch of days once, in the order of the lines", () => {
    const event = anEvent({ lines: ["a {who} {this_week}", "b {last_week} {this_week}", "c {who}"] });

    expect(
      windowsOf(event, on("2026-11-27")).map(({ name, days }) => `${name} ${writePeriod(days)}`),
    ).toEqual(["this_week 2026-11-23..2026-11-29", "last_week 2026-11-16..2026-11-22"]);
  });
});

it("finds what nobody can fill in", () => {
  expect(unknownPlaceholders("report {who} {last_weak} {toString} {year}")).toEqual([
    "last_weak",
    "toString",
  ]);
});
