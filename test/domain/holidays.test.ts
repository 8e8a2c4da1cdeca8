import { describe, expect, it } from "vitest";
import { compensatoryDays } from "#src/domain/compensatory-days.ts";
import { type Holiday, publicHolidays } from "#src/domain/holidays.ts";

describe("publicHolidays", () => {
  it("has the twelve days of 2026 without the swaps of the public sector", () => {
    expect(daysOf(publicHolidays(2026))).toEqual([
      "01-01 new_year",
      "02-16 tet",
      "02-17 tet",
      "02-18 tet",
      "02-19 tet",
      "02-20 tet",
      "04-26 hung_kings",
      "04-30 reunification",
      "05-01 labour",
      "09-01 national_day",
      "09-02 national_day",
      "11-24 culture_day",
    ]);
  });

  it("has the twelve days of 2027, with Tết from 5 to 9 February", () => {
    expect(daysOf(publicHolidays(2027))).toEqual([
      "01-01 new_year",
      "02-05 tet",
      "02-06 tet",
      "02-07 tet",
      "02-08 tet",
      "02-09 tet",
      "04-16 hung_kings",
      "04-30 reunification",
      "05-01 labour",
      "09-02 national_day",
      "09-03 national_day",
      "11-24 culture_day",
    ]);
  });

  it.each([
    ["2026-11-24", "28/2026/QH16", "verified"],
    ["2026-02-16", "9441/TB-BNV", "announced"],
    ["2027-02-05", "10065/VPCP-KGVX", "announced"],
    ["2027-05-01", "45/2019/QH14", "verified"],
    ["2028-01-26", "45/2019/QH14", "provisional"],
    ["2028-11-24", "28/2026/QH16", "provisional"],
    ["2019-02-05", "10/2012/QH13", "provisional"],
    ["2012-01-23", "35-L/CTN", "provisional"],
  ])("names the source of %s: %s, %s", (day, source, state) => {
    const year = Temporal.PlainDate.from(day).year;
    const holiday = publicHolidays(year).find(({ on }) => on.toString() === day);

    expect(holiday).toMatchObject({ source, state });
  });

  it("celebrates culture day from 2026 on", () => {
    expect(daysOf(publicHolidays(2025))).not.toContain("11-24 culture_day");
    expect(daysOf(publicHolidays(2028))).toContain("11-24 culture_day");
  });

  it.each([
    [2020, ["09-02"]],
    [2021, ["09-02", "09-03"]],
    [2022, ["09-01", "09-02"]],
    [2023, ["09-01", "09-02"]],
    [2024, ["09-02", "09-03"]],
    [2025, ["09-01", "09-02"]],
    [2029, ["09-02", "09-03"]],
  ])("joins National Day of %i to the weekend: %j", (year, days) => {
    expect(namedDays(year, "national_day")).toEqual(days);
  });

  it.each([
    [2013, ["02-09", "02-10", "02-11", "02-12"]],
    [2025, ["01-28", "01-29", "01-30", "01-31", "02-01"]],
    [2028, ["01-25", "01-26", "01-27", "01-28", "01-29"]],
  ])("derives Tết of %i with the day before: %j", (year, days) => {
    expect(namedDays(year, "tet")).toEqual(days);
  });

  it("keeps the days of every year from 2026 to 2100 apart and in order", () => {
    const years = Array.from({ length: 75 }, (_, index) => 2026 + index);

    for (const year of years) {
      const days = publicHolidays(year).map(({ on }) => on.toString());
      expect(new Set(days).size).toBe(12);
      expect(days).toEqual(days.toSorted());
    }
  });
});

describe("compensatoryDays", () => {
  const onWeekends = ({ dayOfWeek }: Temporal.PlainDate) => dayOfWeek > 5;
  const onSundays = ({ dayOfWeek }: Temporal.PlainDate) => dayOfWeek === 7;

  it.each([
    ["2026-04-27", "2026-04-26"],
    ["2027-02-04", "2027-02-06"],
    ["2027-02-10", "2027-02-07"],
    ["2027-05-03", "2027-05-01"],
    // Two holidays on one weekend, 29 and 30 April, before the 1st of May.
    ["2023-05-02", "2023-04-29"],
    ["2023-05-03", "2023-04-30"],
  ])("gives %s for %s where the weekend is free", (day, holiday) => {
    expect(compensations(day, onWeekends)).toContain(`${day} for ${holiday}`);
  });

  it("gives a company that works on Saturday nothing for a Saturday", () => {
    expect(compensations("2027-01-01", onSundays)).toEqual(["2027-02-10 for 2027-02-07"]);
  });

  it("keeps the name and source of the holiday that the day stands for", () => {
    expect(compensatoryDays(2026, onSundays)).toMatchObject([
      { name: "hung_kings", source: "45/2019/QH14", state: "verified" },
    ]);
  });

  it("gives no announced day to a company that rests on it anyway", () => {
    const onThursdaysAndSaturdays = ({ dayOfWeek }: Temporal.PlainDate) => dayOfWeek === 4 || dayOfWeek === 6;

    expect(compensations("2027-01-01", onThursdaysAndSaturdays)).toContain("2027-02-10 for 2027-02-06");
  });

  function compensations(day: string, isRestDay: (on: Temporal.PlainDate) => boolean): string[] {
    const year = Temporal.PlainDate.from(day).year;
    return compensatoryDays(year, isRestDay).map(({ on, compensates }) => `${on} for ${compensates}`);
  }
});

function daysOf(holidays: readonly Holiday[]): string[] {
  return holidays.map(({ on, name }) => `${on.toString().slice(5)} ${name}`);
}

function namedDays(year: number, name: Holiday["name"]): string[] {
  return publicHolidays(year)
    .filter((holiday) => holiday.name === name)
    .map(({ on }) => on.toString().slice(5));
}
