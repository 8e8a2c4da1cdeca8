import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { platforms } from "#src/chat/message.ts";
import { version } from "#src/version.ts";
import { startFake } from "#test/support/fakes/start.ts";
import { type PlatformBot, startPlatformBot } from "#test/support/platform-bot.ts";

let bot: PlatformBot;
/** Before anything has happened. */
let fresh: string;
let scraped: string;

beforeAll(async () => {
  bot = await startPlatformBot(await startFake("telegram"));
  fresh = await scrape();
  await bot.ask("Lan", "/kpi");
  await bot.ask("Lan", "/revenue abc");
  await bot.ask("Lan", "chuyện riêng", { in: "phòng chung" });
  await bot.ask("stranger", "/kpi");
  scraped = await scrape();
});

afterAll(async () => {
  await bot.close();
  await bot.platform.close();
});

describe("the metrics of a bot that has answered", () => {
  it.each([
    [`chot_build_info{version="${version}",node="${process.version}"}`, 1],
    ["chot_ready", 1],
    ["chot_database_reachable", 1],
    [`chot_platform_ready{platform="telegram"}`, 1],
    [`chot_lines_received_total{platform="telegram"}`, 4],
    [`chot_lines_answered_total{platform="telegram",outcome="answered"}`, 1],
    [`chot_lines_answered_total{platform="telegram",outcome="asked"}`, 1],
    [`chot_lines_answered_total{platform="telegram",outcome="refused"}`, 2],
    ["chot_answer_seconds_count", 4],
    [`chot_line_wait_seconds_count{platform="telegram"}`, 4],
    [`chot_deliveries_total{platform="telegram",outcome="arrived"}`, 4],
    [`chot_http_request_seconds_count{route="webhooks/telegram",status="2xx"}`, 4],
    ["chot_spooled_messages", 0],
    ["chot_refused_messages", 0],
    ["chot_posts_waiting", 0],
    ["chot_mails_waiting", 0],
    [`chot_database_connections_waiting{pool="work"}`, 0],
  ])("say %s %d", (sample, value) => {
    expect(figureOf(sample)).toBe(value);
  });

  it("have no figure for a platform on which nothing waits", () => {
    expect(scraped).toContain("# TYPE chot_lines_waiting gauge");
    expect(scraped).not.toMatch(/^chot_lines_waiting[ {]/m);
  });

  it("know the free space, the process and the clock", () => {
    expect(figureOf("chot_data_free_bytes")).toBeGreaterThan(0);
    expect(figureOf("process_resident_memory_bytes")).toBeGreaterThan(0);
    expect(Math.abs(figureOf("chot_clock_ahead_seconds") ?? Number.NaN)).toBeLessThan(5);
  });

  it("name nobody and nothing that was said", () => {
    const names = [
      "Lan",
      "kpi",
      "chuyện",
      bot.account("Lan"),
      bot.account("stranger"),
      bot.room("phòng chung"),
    ];

    expect(names.filter((name) => scraped.includes(`"${name}"`) || scraped.includes(` ${name} `))).toEqual(
      [],
    );
    expect(labelsIn(scraped)).toEqual(
      ["le", "node", "outcome", "platform", "pool", "route", "state", "status", "version"].filter((label) =>
        scraped.includes(`${label}="`),
      ),
    );
  });

  it("are not for whoever comes from elsewhere", async () => {
    const response = await fetch(`${bot.address()}/metrics`, {
      headers: { "x-forwarded-for": "198.51.100.7" },
    });

    expect(response.status).toBe(401);
  });
});

describe("docs/alerts.yaml", () => {
  const alerts = readAlerts();

  it("uses no metric that a bot does not have", async () => {
    const used = (await alerts).flatMap(({ expr }) => metricsIn(expr));

    expect(used.length).toBeGreaterThan(20);
    expect([...new Set(used)].filter((name) => name !== "up" && !isScraped(name))).toEqual([]);
  });

  it("says of each alert what it is, what to do and how bad it is", async () => {
    const incomplete = (await alerts).filter(
      ({ annotations, labels }) =>
        !/^\S.{20,}\.$/s.test(annotations.summary) ||
        !/^\S.{20,}\.$/s.test(annotations.action) ||
        !["warning", "critical"].includes(labels.severity),
    );

    expect(incomplete.map(({ alert }) => alert)).toEqual([]);
  });

  it("is told of the first time: what it counts is there from the start on, at 0", async () => {
    const counted = (await alerts).flatMap(({ expr }) => countedIn(expr));
    const atNothing = fresh.split("\n").filter((line) => line.endsWith(" 0"));
    const missing = counted.filter(
      (parts) => !atNothing.some((line) => parts.every((part) => line.includes(part))),
    );

    expect(counted.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it("leaves out no address that others call", async () => {
    const failing = (await alerts).filter(({ alert }) => alert === "ChotWebhooksFail");
    const parts = failing.flatMap(({ expr }) => countedIn(expr)).flat();
    const called = [...fresh.matchAll(/_count\{(route="[^"]+"),status="5xx"\}/g)].map(([, route]) => route);

    expect(parts.filter((part) => part.startsWith("route=")).sort()).toEqual(called.sort());
  });
});

describe("docs/operate.md", () => {
  it("has every metric of ours, and none that is not there", async () => {
    const page = await readFile("docs/operate.md", "utf8");
    const documented = new Set([...page.matchAll(/^\| `(chot_\w+)/gm)].map(([, name]) => name));

    expect([...documented].sort()).toEqual(ownMetrics());
  });

  it("has a row for every alert", async () => {
    const page = await readFile("docs/operate.md", "utf8");
    const documented = [...page.matchAll(/^\| `(Chot\w+)/gm)].map(([, name]) => name);

    expect(documented.sort()).toEqual((await readAlerts()).map(({ alert }) => alert).sort());
  });
});

async function scrape(): Promise<string> {
  const response = await fetch(`${bot.address()}/metrics`);
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  return response.text();
}

function figureOf(sample: string): number | undefined {
  const line = scraped.split("\n").find((candidate) => candidate.startsWith(`${sample} `));
  return line === undefined ? undefined : Number(line.slice(sample.length + 1));
}

function labelsIn(text: string): readonly string[] {
  const own = text.split("\n").filter((line) => line.startsWith("chot_"));
  return [
    ...new Set(own.flatMap((line) => [...line.matchAll(/[{,](\w+)="/g)].map(([, label = ""]) => label))),
  ].sort();
}

function ownMetrics(): readonly string[] {
  return [...scraped.matchAll(/^# TYPE (chot_\w+)/gm)].map(([, name = ""]) => name).sort();
}

/** Of a histogram, its buckets, sum and count have names of their own. */
function isScraped(name: string): boolean {
  const whole = name.replace(/_(bucket|sum|count)$/, "");
  return new RegExp(`^# TYPE (${name}|${whole}) `, "m").test(scraped);
}

/** The names in an expression that are no function, word, label or text of PromQL. */
function metricsIn(expr: string): readonly string[] {
  const bare = expr
    .replace(/\{[^}]*\}/g, "")
    .replace(/\b(by|without) \([^)]*\)/g, "")
    .replace(/\[\w+\]/g, "");
  return [...bare.matchAll(/\b[a-z][a-z0-9_]*\b(?! *\()/g)].map(([name]) => name);
}

/** The name and labels of each series whose outcome or status an expression counts. */
function countedIn(expr: string): readonly (readonly string[])[] {
  const counted = [...expr.matchAll(/(chot_\w+\{)([^}]*\b(?:outcome|status)=[^}]*)\}/g)];
  const ofPlatforms = expr.includes("by (platform)")
    ? platforms.map((platform) => [`platform="${platform}"`])
    : [[]];
  return counted.flatMap(([, name = "", labels = ""]) =>
    eachChoice(labels).flatMap((chosen) =>
      ofPlatforms.map((platform) => [name, ...chosen.split(", "), ...platform]),
    ),
  );
}

/** What `route=~"webhooks/(slack|lark)"` stands for. */
function eachChoice(labels: string): readonly string[] {
  const [whole = "", label, before, choices] = /(\w+)=~"([^"(]*)\(([^)]*)\)"/.exec(labels) ?? [];
  if (choices === undefined) return [labels];
  return choices.split("|").map((choice) => labels.replace(whole, `${label}="${before}${choice}"`));
}

const rules = z.object({
  groups: z.array(
    z.object({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Chot[A-Z]\w+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[smh]$/)
            .optional(),
          labels: z.strictObject({ severity: z.string() }),
          annotations: z.strictObject({ summary: z.string(), action: z.string() }),
        }),
      ),
    }),
  ),
});

async function readAlerts() {
  const file: unknown = parse(await readFile("docs/alerts.yaml", "utf8"));
  return rules.parse(file).groups.flatMap((group) => group.rules);
}
