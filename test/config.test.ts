import { describe, expect, it } from "vitest";
import { readCompany } from "#src/company.ts";
import { readConfig } from "#src/config.ts";

const secret = "0123456789abcdef";
const appId = "cli_0123456789abcdef";
const slack = (env: Env) => ({ SLACK_BOT_TOKEN: "xoxb-1", ...env });
const telegram = (env: Env) => ({ TELEGRAM_BOT_TOKEN: "123456:ABC-DEF", ...env });
const zalo = (env: Env) => ({ ZALO_BOT_TOKEN: "123456:abc", ...env });
const lark = (env: Env) => ({ LARK_APP_ID: appId, LARK_APP_SECRET: "s1", ...env });

type Env = Readonly<Record<string, string>>;

describe("readConfig", () => {
  it("has a default for everything, and takes an empty value as none", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "" })).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
      logLevel: "warn",
      linesPerMinute: 60,
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

  it("listens on this machine only, stops at once and shows its metrics to nobody else, unless it is told", () => {
    const token = "0123456789abcdef";
    const told = readConfig({ HOST: "0.0.0.0", DRAIN_SECONDS: "5", METRICS_TOKEN: token });

    expect(readConfig({})).toMatchObject({ host: "127.0.0.1", drainSeconds: 0, metricsToken: undefined });
    expect(told).toMatchObject({ host: "0.0.0.0", drainSeconds: 5, metricsToken: token });
  });

  it.each([
    { HOST: "bot.example.com" },
    { HOST: "0.0.0.0:3000" },
    { DRAIN_SECONDS: "-1" },
    { DRAIN_SECONDS: "soon" },
    { METRICS_TOKEN: "short" },
  ])("refuses %j", (env) => {
    expect(() => readConfig(env)).toThrow(Object.keys(env)[0]);
  });

  it("names every bad variable at once", () => {
    const env = { PORT: "abc", DATABASE_URL: "mysql://x", LOG_LEVEL: "loud", LINES_PER_MINUTE: "-1" };

    expect(() => readConfig(env)).toThrow(
      /(?=[\s\S]*PORT)(?=[\s\S]*DATABASE_URL)(?=[\s\S]*LOG_LEVEL)(?=[\s\S]*LINES_PER_MINUTE)/,
    );
  });
});

describe("the platforms in readConfig", () => {
  it("are all off when nothing is said of them", () => {
    const { platforms, isPublic } = readConfig({ SLACK_BOT_TOKEN: "", TELEGRAM_WEBHOOK_SECRET: "" });

    expect(Object.values(platforms)).toEqual([undefined, undefined, undefined, undefined]);
    expect(isPublic).toBe(false);
  });

  it.each([
    ["slack", slack({ SLACK_APP_TOKEN: "xapp-1" }), { kind: "socket", appToken: "xapp-1" }],
    ["slack", slack({ SLACK_SIGNING_SECRET: "s1" }), { kind: "webhook", signingSecret: "s1" }],
    ["slack", slack({ SLACK_APP_TOKEN: "xapp-1", SLACK_SIGNING_SECRET: "s1" }), { kind: "socket" }],
    ["telegram", telegram({}), { kind: "polling" }],
    [
      "telegram",
      telegram({ TELEGRAM_WEBHOOK_SECRET: secret, PUBLIC_URL: "https://bot.example.com/" }),
      { kind: "webhook", secret, url: "https://bot.example.com/webhooks/telegram" },
    ],
    ["zalo", zalo({}), { kind: "polling" }],
    [
      "zalo",
      zalo({ ZALO_WEBHOOK_SECRET: secret, PUBLIC_URL: "https://bot.example.com/chot" }),
      { kind: "webhook", secret, url: "https://bot.example.com/chot/webhooks/zalo" },
    ],
    ["lark", lark({}), { kind: "socket" }],
    [
      "lark",
      lark({ LARK_VERIFICATION_TOKEN: "v", LARK_ENCRYPT_KEY: "e" }),
      { kind: "webhook", verificationToken: "v", encryptKey: "e" },
    ],
  ] as const)("switch %s on with %j", (platform, env, intake) => {
    const { platforms } = readConfig(env);

    expect(platforms[platform]?.intake).toMatchObject(intake);
    expect(Object.values(platforms).filter((settings) => settings !== undefined)).toHaveLength(1);
  });

  it.each([
    [slack({}), "SLACK_APP_TOKEN"],
    [{ SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN"],
    [{ SLACK_SIGNING_SECRET: "s1" }, "SLACK_BOT_TOKEN"],
    [telegram({ TELEGRAM_WEBHOOK_SECRET: secret }), "PUBLIC_URL"],
    [
      telegram({ TELEGRAM_WEBHOOK_SECRET: secret, PUBLIC_URL: "http://bot.example.com" }),
      "PUBLIC_URL to the https address",
    ],
    [{ TELEGRAM_WEBHOOK_SECRET: secret }, "TELEGRAM_BOT_TOKEN"],
    [zalo({ ZALO_WEBHOOK_SECRET: secret }), "PUBLIC_URL"],
    [{ ZALO_WEBHOOK_SECRET: secret, PUBLIC_URL: "https://bot.example.com" }, "ZALO_BOT_TOKEN"],
    [{ LARK_APP_ID: appId }, "LARK_APP_SECRET"],
    [{ LARK_APP_SECRET: "s1" }, "LARK_APP_ID"],
    [lark({ LARK_VERIFICATION_TOKEN: "v" }), "LARK_ENCRYPT_KEY"],
    [lark({ LARK_ENCRYPT_KEY: "e" }), "LARK_VERIFICATION_TOKEN"],
  ])("are not switched on by half with %j", (env, missing) => {
    expect(() => readConfig(env)).toThrow(missing);
  });

  it("are all named when several are switched on by half", () => {
    const env = { ...slack({}), LARK_APP_ID: appId, ZALO_WEBHOOK_SECRET: secret };

    expect(() => readConfig(env)).toThrow(/(?=[\s\S]*SLACK_)(?=[\s\S]*LARK_)(?=[\s\S]*ZALO_BOT_TOKEN)/);
  });

  it.each([
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_WEBHOOK_SECRET",
    "ZALO_BOT_TOKEN",
    "ZALO_WEBHOOK_SECRET",
    "LARK_APP_ID",
  ])("refuse a %s of another form without repeating it", (name) => {
    expect(messageOf(() => readConfig({ [name]: "hush hush" }))).toMatch(
      new RegExp(`^(?=[^]*${name})(?![^]*hush)`),
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

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "";
}
