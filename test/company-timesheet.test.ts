import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCompany, readCompany } from "#src/company.ts";

describe("the timesheet of company.yaml", () => {
  it("is shipped as what holds without it", () => {
    const shipped = loadCompany(join(import.meta.dirname, "..", "company.yaml"));

    expect(shipped.timesheet).toEqual(readCompany("name: Thử").timesheet);
    expect(shipped.timesheet).toMatchObject({
      standard: "week",
      layout: "standard",
      leave: { annualDays: 12, yearsPerExtraDay: 5 },
    });
  });

  it("takes a fixed công chuẩn, weights of weekdays and leave, in quarters of a day", () => {
    const { timesheet } = readCompany(`
name: Thử
timesheet:
  standard: 26
  weights: { saturday: 1, sunday: 0.5 }
  leave: { annualDays: 14 }`);

    expect(timesheet.standard).toBe(104);
    expect(timesheet.weights.slice(4)).toEqual([undefined, 4, 2]);
    expect(timesheet.leave).toEqual({ annualDays: 14, yearsPerExtraDay: 5 });
  });

  it("has the symbols of the layout but for those that it names", () => {
    const { timesheet } = readCompany(`
name: Thử
timesheet: { layout: 01a, symbols: { unpaid: K, sick: TS } }`);

    expect(timesheet.symbols).toMatchObject({ worked: "+", annual: "P", unpaid: "K", sick: "TS" });
  });

  it.each([
    ["{ standard: month }", "week, without_sundays or a number of days"],
    ["{ standard: 32 }", "week, without_sundays or a number of days"],
    ["{ standard: 25.3 }", "week, without_sundays or a number of days"],
    ["{ weights: { saturday: 0.75 } }", "must be 0.5 or 1"],
    ["{ weights: { caturday: 1 } }", "weights"],
    ["{ layout: 02 }", "layout"],
    ["{ symbols: { worked: X/2 } }", "symbols.worked"],
    ["{ symbols: { annual: '*' } }", "symbols.annual"],
    ["{ symbols: { unpaid: p } }", "annual and unpaid cannot both be written P"],
    ["{ symbols: { bereavement: L } }", "bereavement and holiday cannot both be written L"],
    ["{ leave: { annualDays: -1 } }", "annualDays"],
    ["{ leave: { yearsPerExtraDay: 0 } }", "yearsPerExtraDay"],
    ["{ overtime: true }", "overtime"],
  ])("refuses %s and says why", (timesheet, sentence) => {
    expect(() => readCompany(`name: Thử\ntimesheet: ${timesheet}`)).toThrow(sentence);
  });
});
