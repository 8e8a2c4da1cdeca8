import { describe, expect, it } from "vitest";
import { daySymbolOf } from "#src/domain/timesheet/symbol.ts";
import {
  dayRules,
  employed,
  halfSaturday,
  mondayToFriday,
  mondayToSaturday,
  records,
  sheetOf,
  sumsOf,
} from "#test/support/timesheet.ts";

const weeks = [mondayToFriday, halfSaturday, mondayToSaturday];

describe("công chuẩn", () => {
  it.each([
    ["2026-11", 21, 23, 25],
    ["2026-12", 23, 25, 27],
    ["2027-01", 21, 23.5, 26],
    ["2027-02", 20, 22, 24],
    ["2027-03", 23, 25, 27],
    ["2027-04", 22, 24, 26],
    ["2027-05", 21, 23.5, 26],
    // frappe/hrms#100: twenty-two full days and five half Saturdays.
    ["2022-12", 22, 24.5, 27],
  ])("of %s is %d by a week to Friday, %d with a half Saturday, %d to Saturday", (month, ...expected) => {
    const sheets = weeks.map((week) => sheetOf(month, { rules: dayRules(week) }));

    expect(sheets.map(({ standard }) => standard / 4)).toEqual(expected);
    expect(sheets.map(({ paid }) => paid / 4)).toEqual(expected);
  });

  it("is 26 where the company has fixed it, whatever the week holds", () => {
    const sheet = sheetOf("2026-11", { rules: dayRules(halfSaturday, { standard: 26 * 4 }) });

    expect([sheet.standard / 4, sheet.payStandard / 4]).toEqual([23, 26]);
  });

  it.each([
    ["2026-11", 25],
    ["2027-02", 24],
  ])("of %s is %d without its Sundays", (month, days) => {
    const rules = dayRules(mondayToFriday, { standard: "without_sundays" });

    expect(sheetOf(month, { rules }).payStandard).toBe(days * 4);
  });

  it("counts a Saturday morning as a full công where the company says so", () => {
    const weights = [undefined, undefined, undefined, undefined, undefined, 4, undefined];
    const sheet = sheetOf("2026-11", { rules: dayRules(halfSaturday, { weights }) });

    expect(sheet.standard / 4).toBe(25);
    expect(dayOf(sheet, 28)).toMatchObject({ slots: [{ half: 1, code: "worked", quarters: 4 }] });
  });

  it("counts a full Saturday as half a công where the company says so", () => {
    const weights = [undefined, undefined, undefined, undefined, undefined, 2, undefined];
    const rules = dayRules(mondayToSaturday, { weights });
    const sheet = sheetOf("2026-11", { rules, exceptions: records(["2026-11-28/2", "annual"]) });

    expect(sheet.standard / 4).toBe(23);
    expect(sumsOf(sheet)).toEqual({ worked: 21.75, annual: 0.25, holiday: 1 });
  });
});

describe("a month with a half Saturday", () => {
  it("has 22 days of work in November 2026, and the day of culture as a paid holiday", () => {
    const sheet = sheetOf("2026-11");

    expect(sumsOf(sheet)).toEqual({ worked: 22, holiday: 1 });
    expect(dayOf(sheet, 24)).toMatchObject({
      standard: 4,
      slots: [
        { half: 1, code: "holiday", quarters: 2 },
        { half: 2, code: "holiday", quarters: 2 },
      ],
    });
  });

  it("owes the morning of a Saturday and nothing on a Sunday", () => {
    const sheet = sheetOf("2026-11");

    expect(dayOf(sheet, 28)).toMatchObject({ kind: "owed", standard: 2, slots: [{ half: 1, quarters: 2 }] });
    expect(dayOf(sheet, 29)).toMatchObject({ kind: "rest", standard: 0, slots: [] });
  });

  it("takes leave on a Saturday morning as half a day", () => {
    const sheet = sheetOf("2026-11", { exceptions: records(["2026-11-28/1", "annual"]) });

    expect(sumsOf(sheet)).toEqual({ worked: 21.5, annual: 0.5, holiday: 1 });
    expect(sheet.paid / 4).toBe(23);
  });

  it("takes nothing for an afternoon that is not owed", () => {
    const sheet = sheetOf("2026-11", { exceptions: records(["2026-11-28/2", "unpaid"]) });

    expect(sumsOf(sheet)).toEqual({ worked: 22, holiday: 1 });
  });
});

describe("exceptions", () => {
  it("give each half of a day its own code", () => {
    const exceptions = records(["2026-11-26/1", "annual"], ["2026-11-26/2", "unpaid"]);
    const sheet = sheetOf("2026-11", { exceptions });

    expect(sumsOf(sheet)).toEqual({ worked: 21, annual: 0.5, unpaid: 0.5, holiday: 1 });
    expect(sheet.paid / 4).toBe(22.5);
  });

  it("count by the newest record of a half-day, in whatever order they come", () => {
    const exceptions = records(
      ["2026-11-26/1", "sick"],
      ["2026-11-26/1", "annual"],
      ["2026-11-27/1", "annual"],
      ["2026-11-27/1", null],
    );

    for (const order of [exceptions, exceptions.toReversed()]) {
      expect(sumsOf(sheetOf("2026-11", { exceptions: order }))).toMatchObject({ worked: 21.5, annual: 0.5 });
    }
  });

  it("leave holidays alone", () => {
    const exceptions = records(["2026-11-24/1", "annual"], ["2026-11-24/2", "trip"]);

    expect(sumsOf(sheetOf("2026-11", { exceptions }))).toEqual({ worked: 22, holiday: 1 });
  });

  it("of somebody else count for nothing", () => {
    const exceptions = records(["2026-11-26/1", "annual"]).map((record) => ({ ...record, personId: 2 }));

    expect(sumsOf(sheetOf("2026-11", { exceptions }))).toEqual({ worked: 22, holiday: 1 });
  });

  it.each([
    ["trip", 23],
    ["training", 23],
    ["compensatory", 23],
    ["marriage", 23],
    ["child_marriage", 23],
    ["bereavement", 23],
    ["sick", 22],
    ["child_sick", 22],
    ["maternity", 22],
    ["unpaid", 22],
    ["absent", 22],
  ] as const)("of the code %s leave %d paid days", (code, paid) => {
    const exceptions = records(["2026-11-26/1", code], ["2026-11-26/2", code]);

    expect(sheetOf("2026-11", { exceptions }).paid / 4).toBe(paid);
  });
});

describe("part of a month", () => {
  it("is what lies from the first day on, for somebody who joins on the 10th", () => {
    const sheet = sheetOf("2026-11", { person: employed({ startedOn: "2026-11-10" }) });

    expect(sumsOf(sheet)).toEqual({ worked: 15.5, holiday: 1 });
    expect([sheet.outside / 4, sheet.standard / 4]).toEqual([6.5, 23]);
    expect(dayOf(sheet, 9)).toMatchObject({ kind: "outside", standard: 4, slots: [] });
    expect(dayOf(sheet, 10).kind).toBe("owed");
  });

  it("is what lies up to the last day, for somebody who leaves on the 20th", () => {
    const sheet = sheetOf("2026-11", { person: employed({ leftOn: "2026-11-20" }) });

    expect(sumsOf(sheet)).toEqual({ worked: 16 });
    expect([sheet.outside / 4, sheet.standard / 4]).toEqual([7, 23]);
    expect([dayOf(sheet, 20).kind, dayOf(sheet, 21).kind]).toEqual(["owed", "outside"]);
  });
});

describe("symbols of a day", () => {
  it.each([
    [26, [], "X"],
    [26, records(["2026-11-26/2", "annual"]), "X/2 P/2"],
    [26, records(["2026-11-26/1", "annual"], ["2026-11-26/2", "unpaid"]), "P/2 KL/2"],
    [26, records(["2026-11-26/1", "marriage"], ["2026-11-26/2", "bereavement"]), "R"],
    [24, [], "L"],
    [28, [], "X/2"],
    [28, records(["2026-11-28/1", "unpaid"]), "KL/2"],
    [29, [], ""],
  ] as const)("of the %dth with %j are %s", (day, exceptions, symbols) => {
    expect(daySymbolOf(dayOf(sheetOf("2026-11", { exceptions }), day), dayRules().timesheet)).toBe(symbols);
  });

  it.each([
    ["a Saturday morning that is a full công", halfSaturday, 4, "2026-11-28/1", "P"],
    ["an afternoon of a Saturday that is half a công", mondayToSaturday, 2, "2026-11-28/2", "X/4 P/4"],
  ] as const)("say what %s counts as", (_, week, weight, slot, symbols) => {
    const weights = [undefined, undefined, undefined, undefined, undefined, weight, undefined];
    const rules = dayRules(week, { weights });
    const sheet = sheetOf("2026-11", { rules, exceptions: records([slot, "annual"]) });

    expect(daySymbolOf(dayOf(sheet, 28), rules.timesheet)).toBe(symbols);
  });
});

function dayOf({ days }: ReturnType<typeof sheetOf>, day: number) {
  const found = days[day - 1];
  if (!found) throw new Error(`no day ${day}`);
  return found;
}
