import { describe, expect, it } from "vitest";
import { fromLunar, lunarNewYear } from "#src/domain/lunar.ts";

describe("lunarNewYear", () => {
  it.each([
    [2017, "2017-01-28"],
    [2018, "2018-02-16"],
    [2019, "2019-02-05"],
    [2020, "2020-01-25"],
    [2021, "2021-02-12"],
    [2022, "2022-02-01"],
    [2023, "2023-01-22"],
    [2024, "2024-02-10"],
    [2025, "2025-01-29"],
    [2026, "2026-02-17"],
    [2027, "2027-02-06"],
    [2028, "2028-01-26"],
  ])("begins the lunar year %i on %s", (year, day) => {
    expect(lunarNewYear(year).toString()).toBe(day);
  });

  it.each([
    [1968, "1968-01-29", "1968-01-30"],
    [1969, "1969-02-16", "1969-02-17"],
    [1985, "1985-01-21", "1985-02-20"],
    [2007, "2007-02-17", "2007-02-18"],
    [2030, "2030-02-02", "2030-02-03"],
    [2053, "2053-02-18", "2053-02-19"],
  ])("keeps Vietnamese time in %i: %s, where China has %s", (year, vietnamese, chinese) => {
    expect(lunarNewYear(year).toString()).toBe(vietnamese);
    expect(chineseNewYear(year)).toBe(chinese);
  });

  it("agrees with the Chinese calendar in every other year from 2010 to 2100", () => {
    const years = Array.from({ length: 91 }, (_, index) => 2010 + index);

    const different = years.filter((year) => lunarNewYear(year).toString() !== chineseNewYear(year));

    expect(different).toEqual([2030, 2053]);
  });
});

describe("fromLunar", () => {
  it.each([
    [2023, "2023-04-29"],
    [2024, "2024-04-18"],
    [2025, "2025-04-07"],
    [2026, "2026-04-26"],
    [2027, "2027-04-16"],
  ])("finds the Hùng Kings' day of %i on %s, after a leap month as well", (year, day) => {
    expect(fromLunar({ day: 10, month: 3, year }).toString()).toBe(day);
  });

  it("counts month 12 into the next solar year", () => {
    expect(fromLunar({ day: 23, month: 12, year: 2025 }).toString()).toBe("2026-02-10");
  });

  it.each([
    { day: 1, month: 13, year: 2026 },
    { day: 0, month: 1, year: 2026 },
    { day: 31, month: 1, year: 2026 },
    { day: 30, month: 12, year: 2025 },
  ])("refuses day $day of month $month in $year", (lunarDay) => {
    expect(() => fromLunar(lunarDay)).toThrow(RangeError);
  });
});

function chineseNewYear(year: number): string {
  return Temporal.PlainDate.from({ calendar: "chinese", year, monthCode: "M01", day: 1 })
    .withCalendar("iso8601")
    .toString();
}
