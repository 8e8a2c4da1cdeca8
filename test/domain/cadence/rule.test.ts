import { describe, expect, it } from "vitest";
import type { Rule } from "#src/domain/cadence/event.ts";
import { datesOf } from "#src/domain/cadence/rule.ts";
import { between } from "./planned.ts";

type StandingRule = Exclude<Rule, { kind: "weekday_after" }>;

describe("datesOf", () => {
  it.each<[string, StandingRule, string, string, string]>([
    [
      "first Fridays of the months",
      { kind: "first_weekday", weekday: 5, of: "month" },
      "2027-01-01",
      "2027-04-30",
      "2027-01-01 2027-02-05 2027-03-05 2027-04-02",
    ],
    [
      "last Fridays of the quarters",
      { kind: "last_weekday", weekday: 5, of: "quarter" },
      "2026-10-01",
      "2027-03-31",
      "2026-12-25 2027-03-26",
    ],
    [
      "first Fridays of the quarters",
      { kind: "first_weekday", weekday: 5, of: "quarter" },
      "2026-07-01",
      "2027-04-30",
      "2026-07-03 2026-10-02 2027-01-01 2027-04-02",
    ],
    [
      "last Mondays of the months",
      { kind: "last_weekday", weekday: 1, of: "month" },
      "2027-01-01",
      "2027-03-31",
      "2027-01-25 2027-02-22 2027-03-29",
    ],
    [
      "Mondays over the turn of a year",
      { kind: "weekly", weekday: 1 },
      "2026-12-22",
      "2027-01-04",
      "2026-12-28 2027-01-04",
    ],
    [
      "31sts, in short months their last days",
      { kind: "day_of_month", day: 31 },
      "2027-01-15",
      "2027-04-30",
      "2027-01-31 2027-02-28 2027-03-31 2027-04-30",
    ],
    [
      "29ths of February in a leap year",
      { kind: "day_of_month", day: 29 },
      "2028-02-01",
      "2028-02-29",
      "2028-02-29",
    ],
    [
      "Decembers whose day is asked for",
      { kind: "asked", month: 12, askOn: { month: 11, day: 1 } },
      "2026-01-01",
      "2027-12-31",
      "2026-12-01 2027-12-01",
    ],
  ])("finds the %s", (_, rule, from, to, expected) => {
    expect(datesOf(rule, between(from, to)).join(" ")).toBe(expected);
  });

  it.each<[string, StandingRule]>([
    ["week", { kind: "weekly", weekday: 5 }],
    ["month", { kind: "first_weekday", weekday: 5, of: "month" }],
  ])("finds both ends of a range and nothing outside it: each %s", (_, rule) => {
    expect(datesOf(rule, between("2027-01-01", "2027-02-05")).map(String)).toEqual(
      expect.arrayContaining(["2027-01-01", "2027-02-05"]),
    );
    expect(datesOf(rule, between("2027-01-02", "2027-01-07"))).toEqual([]);
  });
});
