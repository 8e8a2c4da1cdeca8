import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompanyWeek, createCalendar, type HalfDays, type RollRule } from "#src/domain/calendar.ts";
import { daysOf, monthOf, yearOf } from "#src/domain/period.ts";

const mondayToFriday: CompanyWeek = [2, 2, 2, 2, 2, 0, 0];
const halfSaturday: CompanyWeek = [2, 2, 2, 2, 2, 1, 0];
const mondayToSaturday: CompanyWeek = [2, 2, 2, 2, 2, 2, 0];
const weeks = [mondayToFriday, halfSaturday, mondayToSaturday];

describe("standardHalfDays", () => {
  it.each([
    ["2026-11", 21, 23, 25],
    ["2026-12", 23, 25, 27],
    ["2027-01", 21, 23.5, 26],
    ["2027-02", 20, 22, 24],
    ["2027-03", 23, 25, 27],
    ["2027-04", 22, 24, 26],
    ["2027-05", 21, 23.5, 26],
    // frappe/hrms#100: twenty-two weekdays and five half Saturdays.
    ["2022-12", 22, 24.5, 27],
  ])("holds paid holidays in the công chuẩn of %s: %d, %d, %d", (month, ...expected) => {
    expect(weeks.map((week) => createCalendar({ week }).standardHalfDays(inMonth(month)) / 2)).toEqual(
      expected,
    );
  });

  it("adds up over the turn of a year", () => {
    const calendar = createCalendar({ week: mondayToFriday });

    expect(calendar.standardHalfDays({ from: on("2026-12-31"), to: on("2028-01-01") })).toBe(2 * (1 + 261));
  });

  it("owes a rest day that is worked", () => {
    const swapped = createCalendar({
      week: mondayToFriday,
      daysOff: [on("2026-08-31")],
      workdays: [on("2026-08-22")],
    });

    expect(swapped.standardHalfDays(inMonth("2026-08"))).toBe(2 * 22);
    expect(swapped.workingHalfDays(inMonth("2026-08"))).toBe(2 * 21);
  });
});

describe("workingHalfDays", () => {
  it.each([
    ["2026-11", 20, 22, 24],
    // Without a day of the company's own, the law gives those who work on Saturday six days for Tết.
    ["2027-02", 15, 17.5, 19],
    ["2027-05", 20, 23, 25],
  ])("takes holidays out of %s: %d, %d, %d", (month, ...expected) => {
    expect(weeks.map((week) => createCalendar({ week }).workingHalfDays(inMonth(month)) / 2)).toEqual(
      expected,
    );
  });

  it("leaves 15, 16.5 and 18 days beside a Tết of seven days", () => {
    const withOwnDay = weeks.map((week) => createCalendar({ week, daysOff: [on("2027-02-04")] }));

    const days = withOwnDay.map((calendar) => calendar.workingHalfDays(inMonth("2027-02")) / 2);

    expect(days).toEqual([15, 16.5, 18]);
  });

  it("is nothing in a range that ends before it begins", () => {
    const calendar = createCalendar({ week: mondayToFriday });

    expect(calendar.workingHalfDays({ from: on("2027-01-04"), to: on("2026-12-28") })).toBe(0);
  });

  it("is what the days of a year hold one by one", () => {
    const calendar = createCalendar({ week: halfSaturday });
    const year = yearOf(on("2028-06-01"));

    const oneByOne = daysOf(year).reduce((sum, date) => sum + calendar.halfDaysOn(date), 0);

    expect(calendar.workingHalfDays(year)).toBe(oneByOne);
  });
});

describe("halfDaysOn", () => {
  it.each([
    ["2026-11-23", 2],
    ["2026-11-24", 0],
    ["2026-11-28", 1],
    ["2026-11-29", 0],
  ])("on %s is %d with a half Saturday", (date, halfDays) => {
    expect(createCalendar({ week: halfSaturday }).halfDaysOn(on(date))).toBe(halfDays);
  });

  it("lets a company choose the other side of National Day", () => {
    const calendar = createCalendar({
      week: mondayToFriday,
      daysOff: [on("2027-09-01")],
      workdays: [on("2027-09-03")],
    });

    expect(calendar.isWorkday(on("2027-09-01"))).toBe(false);
    expect(calendar.isWorkday(on("2027-09-03"))).toBe(true);
    expect(calendar.holidayOn(on("2027-09-03"))).toBeUndefined();
  });

  it("makes a full day of a rest day that is worked", () => {
    const calendar = createCalendar({ week: mondayToFriday, workdays: [on("2026-08-22")] });

    expect(calendar.halfDaysOn(on("2026-08-22"))).toBe(2);
  });
});

describe("holidayOn", () => {
  it("names the holiday that a compensatory day stands for", () => {
    const holiday = createCalendar({ week: mondayToFriday }).holidayOn(on("2027-05-03"));

    expect(holiday?.name).toBe("labour");
    expect(String(holiday?.compensates)).toBe("2027-05-01");
  });

  it("makes 2027-05-03 a workday where Saturday is worked", () => {
    const calendar = createCalendar({ week: mondayToSaturday });

    expect(calendar.holidayOn(on("2027-05-03"))).toBeUndefined();
    expect(calendar.isWorkday(on("2027-05-03"))).toBe(true);
  });

  it("does not call a day of the company's own a holiday", () => {
    const calendar = createCalendar({ week: halfSaturday, daysOff: [on("2027-02-04")] });

    expect(calendar.holidayOn(on("2027-02-04"))).toBeUndefined();
  });
});

describe("roll", () => {
  it.each<[string, RollRule, string | undefined]>([
    ["2027-01-01", "previous", "2026-12-31"],
    ["2027-01-01", "next", "2027-01-04"],
    ["2027-02-05", "previous", "2027-02-03"],
    ["2027-02-05", "next", "2027-02-11"],
    ["2027-02-05", "keep", "2027-02-05"],
    ["2027-02-05", "skip", undefined],
    ["2026-11-28", "previous", "2026-11-27"],
    ["2026-11-23", "next", "2026-11-23"],
    ["2026-11-23", "skip", "2026-11-23"],
  ])("moves %s by the rule %s to %s", (date, rule, expected) => {
    expect(createCalendar({ week: mondayToFriday }).roll(on(date), rule)?.toString()).toBe(expected);
  });

  it("moves the wrap-up of January 2027 to a Saturday that is worked", () => {
    expect(String(createCalendar({ week: mondayToSaturday }).roll(on("2027-01-01"), "next"))).toBe(
      "2027-01-02",
    );
  });

  it("lands on a workday, with none between", () => {
    fc.assert(
      fc.property(anyWeek(), anyDate(), (week, date) => {
        const calendar = createCalendar({ week });
        const next = calendar.roll(date, "next") ?? date;
        const previous = calendar.roll(date, "previous") ?? date;

        expect(calendar.isWorkday(next) && calendar.isWorkday(previous)).toBe(true);
        if (calendar.isWorkday(date)) return;
        expect(calendar.nextWorkday(previous)).toEqual(next);
        expect(calendar.previousWorkday(next)).toEqual(previous);
      }),
    );
  });
});

describe("createCalendar", () => {
  it("refuses a week without a workday", () => {
    expect(() => createCalendar({ week: [0, 0, 0, 0, 0, 0, 0] })).toThrow(RangeError);
  });
});

function on(date: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

function inMonth(month: string) {
  return monthOf(on(`${month}-01`));
}

function anyDate() {
  return fc.integer({ min: 0, max: 20_000 }).map((days) => on("2020-01-01").add({ days }));
}

function anyWeek() {
  const day = fc.constantFrom<HalfDays[]>(0, 1, 2);
  return fc.tuple(day, day, day, day, day, day, day).filter((week) => week.some((halfDays) => halfDays > 0));
}
