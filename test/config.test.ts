import { describe, expect, it } from "vitest";
import { readCompany } from "#src/company.ts";
import { readConfig } from "#src/config.ts";

describe("readConfig", () => {
  it("has a default for everything, and takes an empty value as none", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "" })).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
      logLevel: "warn",
    });
  });

  it.each([
    [{}, "http://localhost:3000"],
    [{ PORT: "8080" }, "http://localhost:8080"],
    [{ PUBLIC_URL: "https://bot.example.com/" }, "https://bot.example.com"],
  ])("with %j people reach the bot at %s", (env, publicUrl) => {
    expect(readConfig(env)).toMatchObject({ publicUrl });
  });

  it("refuses a public address that is none", () => {
    expect(() => readConfig({ PUBLIC_URL: "bot.example.com" })).toThrow("PUBLIC_URL");
  });

  it("names every bad variable at once", () => {
    expect(() => readConfig({ PORT: "abc", DATABASE_URL: "mysql://x", LOG_LEVEL: "loud" })).toThrow(
      /(?=[\s\S]*PORT)(?=[\s\S]*DATABASE_URL)(?=[\s\S]*LOG_LEVEL)/,
    );
  });
});

describe("readCompany", () => {
  it("needs no more than a name", () => {
    const company = readCompany("name: An Phát");

    expect(company).toMatchObject({
      locale: "vi",
      plainEntry: "signed_and_collected",
      kpiMetric: "revenue_signed",
    });
    expect(company.calendar.isWorkday(Temporal.PlainDate.from("2026-11-21"))).toBe(false);
  });

  it("takes the company's own days off and workdays", () => {
    const { calendar } = readCompany(
      "name: X\nweek: mon-sat-half\ndaysOff: [2026-11-23]\nworkdays: [2026-11-24]",
    );

    const days = ["2026-11-21", "2026-11-23", "2026-11-24"].map((day) =>
      calendar.halfDaysOn(Temporal.PlainDate.from(day)),
    );
    expect(days).toEqual([1, 0, 2]);
  });

  it.each([
    ["name: X\nweek: mon-sun", "week"],
    ["name: X\nrights:\n  repSees: all", "rights"],
    ["name: X\nvoucher: 5", "voucher"],
    ["week: mon-fri", "name"],
    ["name: X\ntimeZone: Hanoi", "timeZone"],
    ["name: X\ndaysOff: [2026-02-30]", "daysOff"],
  ])("names what is wrong with %j", (yaml, place) => {
    expect(() => readCompany(yaml)).toThrow(place);
  });
});
