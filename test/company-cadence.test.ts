import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCompany } from "#src/company.ts";
import { shippedEvents } from "#src/domain/cadence/shipped.ts";

describe("the cadence of company.yaml", () => {
  it("is the shipped calendar where the file says nothing", () => {
    expect(asText(readCadence(""))).toEqual(asText(shippedEvents));
    expect(asText(readCadence("cadence:"))).toEqual(asText(shippedEvents));
  });

  it("shows the whole default in the shipped file, ready to be changed", () => {
    const file = readFileSync(join(import.meta.dirname, "..", "company.yaml"), "utf8");
    const [, shown = ""] = file.split(/^# cadence:\n/m);
    const uncommented = shown.replaceAll(/^#/gm, "");

    expect(uncommented.match(/^ {3}\w+:$/gm)?.map((line) => line.trim().replace(":", ""))).toEqual(
      shippedEvents.map(({ key }) => key),
    );
    expect(asText(readCadence(`cadence:\n${uncommented}`))).toEqual(asText(shippedEvents));
  });

  it("changes what the file names of a shipped event and leaves the rest", () => {
    const usual = shippedEvents.find(({ key }) => key === "wk_figures");

    const [changed] = readCadence(`
cadence:
  wk_figures:
    name: Chốt số
    rule: every thursday
    at: 15:30
    family: none
    remindBefore: [1 day, 45 minutes]
    audience: [company, company]
    owner: NV001`).filter(({ key }) => key === "wk_figures");

    expect(asText(changed)).toEqual({
      ...asText(usual),
      name: "Chốt số",
      rule: { kind: "weekly", weekday: 4 },
      at: "15:30:00",
      family: null,
      remindBefore: [1440, 45],
      audience: ["company"],
      owner: "NV001",
    });
  });

  it("takes an event out", () => {
    const keys = readCadence("cadence: { fri_review: { off: true } }").map(({ key }) => key);

    expect(keys).toEqual(shippedEvents.map(({ key }) => key).filter((key) => key !== "fri_review"));
  });

  it("adds an event of the company's own after the shipped ones", () => {
    const own = readCadence(`
cadence:
  stand_up:
    name: Họp nhanh
    rule: every wednesday
    at: 08:45
    roll: skip
    audience: [team]
    meeting: true`).at(-1);

    expect(asText(own)).toEqual({
      key: "stand_up",
      name: "Họp nhanh",
      rule: { kind: "weekly", weekday: 3 },
      at: "08:45:00",
      span: "week",
      family: null,
      roll: "skip",
      audience: ["team"],
      owner: null,
      lines: [],
      form: null,
      isMeeting: true,
      remindBefore: [],
      collectAt: null,
      isRepeatedOnWorkday: false,
      latestAfter: 1440,
    });
  });

  it.each([
    ["every sunday", { kind: "weekly", weekday: 7 }],
    ["day 31", { kind: "day_of_month", day: 31 }],
    ["first Monday of month", { kind: "first_weekday", weekday: 1, of: "month" }],
    ["last thursday of the quarter", { kind: "last_weekday", weekday: 4, of: "quarter" }],
    ["tuesday after month_wrap", { kind: "weekday_after", weekday: 2, event: "month_wrap" }],
    ["in july, asked from 15/6", { kind: "asked", month: 7, askOn: { month: 6, day: 15 } }],
  ])("reads the rule “%s”", (rule, expected) => {
    const [mid] = readCadence(`cadence: { mid: { rule: "${rule}" } }`).filter(({ key }) => key === "mid");

    expect(mid?.rule).toEqual(expected);
  });

  it.each([
    ["mid: { rule: day 15", "company.yaml is not right", "line"],
    ["mid: { rule: 15 * * }", "cadence.mid.rule", "must look like one of: every monday"],
    ["mid: { rule: day 32 }", "cadence.mid.rule", "must look like one of"],
    ["mid: { rule: every friyay }", "cadence.mid.rule", "must look like one of"],
    ['mid: { rule: "in july, asked from 31/6" }', "cadence.mid.rule", "must look like one of"],
    ["mid: { at: 9h }", "cadence.mid.at", "must look like 08:15"],
    ["mid: { at: 25:00 }", "cadence.mid.at", "there is no such time as 25:00"],
    ["mid: { remindBefore: [30] }", "cadence.mid.remindBefore[0]", "expected string"],
    ["mid: { latestAfter: 0 days }", "cadence.mid.latestAfter", "90 minutes, 8 hours or 2 days"],
    ["mid: { family: None }", "cadence.mid.family", '"none"'],
    ["mid: { collectAt: 3pm }", "cadence.mid.collectAt", "must look like 15:00, or be none"],
    ["mid: { off: yes }", "cadence.mid.off", "must be true or false"],
    ["mid: { roll: later }", "cadence.mid.roll", "next"],
    ["mid: { audience: [] }", "cadence.mid.audience", ">=1"],
    ["mid: { lines: ['report month {when}'] }", "cadence.mid.lines[0]", "nothing is known as {when}"],
    ["mid: { colour: red }", "cadence.mid", "colour"],
    ["mid: { lines: [], meeting: false }", "cadence.mid", "says nothing"],
    [
      "Mid: { name: A, rule: day 1, at: 09:00, roll: next, audience: [team], meeting: true }",
      "cadence.Mid",
      "a-z, 0-9 and _ only",
    ],
    [
      "today: { name: A, rule: day 1, at: 09:00, roll: next, audience: [team], meeting: true }",
      "cadence.today",
      "is taken by the bot itself",
    ],
    ["friday: { at: 09:00 }", "cadence.friday", "needs name, rule, roll, audience as well"],
    ["wk_opn: { off: true }", "cadence.wk_opn", "is no event of the shipped calendar"],
    ["q_wrap: { off: true }", "cadence.q_all", "follows q_wrap, which is off or not in the calendar"],
    ["q_wrap: { rule: friday after q_all }", "cadence.q_wrap", "follows itself"],
  ])("refuses %s and says where and why", (line, place, why) => {
    const error = messageOf(`cadence:\n  ${line}`);

    expect(error).toContain(place);
    expect(error).toContain(why);
  });
});

function readCadence(yaml: string) {
  return readCompany(`name: Thử\n${yaml}`).cadence;
}

function messageOf(yaml: string): string {
  try {
    readCadence(yaml);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

/** Times are compared by what they say. */
function asText(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}
