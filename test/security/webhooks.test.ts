import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { FakePlatform } from "#test/support/fakes/fake.ts";
import { accountOf } from "#test/support/fakes/ids.ts";
import { startFakeLocal } from "#test/support/fakes/local/fake.ts";
import { type CarriedPlatform, carriedPlatforms, startFake } from "#test/support/fakes/start.ts";
import { type PlatformBot, startPlatformBot } from "#test/support/platform-bot.ts";
import { ask, type Call, send, startTap, type Tap } from "./wire.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "security.md"), "utf8");

type Door = CarriedPlatform | "local" | "mail-bounce";

let bot: PlatformBot;
let tap: Tap;
const stages = new Map<CarriedPlatform, FakePlatform>();
const calls = new Map<Door, Call>();
const bounceSecret = "0123456789abcdef0123456789abcdef";

/** No mail leaves here; the way in for reports is what is looked at. */
const mail: FakePlatform = {
  ...startFakeLocal(),
  settings: () => ({
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: "9",
    SMTP_FROM: "bot@example.com",
    MAIL_BOUNCE_SECRET: bounceSecret,
  }),
};

beforeAll(async () => {
  for (const platform of carriedPlatforms) stages.set(platform, await startFake(platform));
  const [slack, ...others] = [...stages.values()];
  if (!slack) throw new Error("there is no platform");
  bot = await startPlatformBot(slack, { others: [...others, mail] });
  tap = await startTap(() => bot.address());
  for (const stage of stages.values()) stage.reach("https://bot.example.com", tap.address);
  for (const [platform, stage] of stages) calls.set(platform, await genuineCallOf(stage));
  await calm();
  calls.set("local", localCall());
  calls.set("mail-bounce", {
    path: "/webhooks/mail-bounce",
    headers: { authorization: `Bearer ${bounceSecret}`, "content-type": "message/rfc822" },
    body: Buffer.from("From: a@example.com\r\n\r\nnothing came back"),
  });
});

afterAll(async () => {
  await tap?.close();
  await bot?.close();
  for (const stage of stages.values()) await stage.close();
});

let before: string;

beforeEach(async () => {
  before = await everything();
});

const signed = ["slack", "lark"] as const;
const doors: readonly Door[] = [...carriedPlatforms, "local", "mail-bounce"];

/** In bytes, as the page says. */
const longestBodies = new Map(
  [...page.matchAll(/`POST \/webhooks\/([\w-]+)` \|.*\| (\d+) (KB|MB)/g)].map(([, door = "", size, unit]) => [
    door,
    Number(size) * (unit === "KB" ? 1_024 : 1_024 * 1_024),
  ]),
);

/** The headers by which a call proves whose it is, and when it was made. */
const proofs = {
  slack: { seal: "x-slack-signature", time: "x-slack-request-timestamp" },
  telegram: { seal: "x-telegram-bot-api-secret-token" },
  zalo: { seal: "x-bot-api-secret-token" },
  lark: { seal: "x-lark-signature", time: "x-lark-request-timestamp" },
  "mail-bounce": { seal: "authorization" },
} as const;

describe.each(Object.keys(proofs) as (keyof typeof proofs)[])("a call to /webhooks/%s", (door) => {
  const { seal } = proofs[door];
  const flaws: readonly (readonly [string, (proof: string) => string | undefined])[] = [
    ["nothing", () => undefined],
    ["an empty word", () => ""],
    ["all but the last letter", (proof) => proof.slice(0, -1)],
    ["a letter more", (proof) => `${proof}0`],
    ["another last letter", (proof) => proof.slice(0, -1) + (proof.endsWith("0") ? "1" : "0")],
    ["the proof twice", (proof) => `${proof}, ${proof}`],
    ["letters beyond ASCII", (proof) => `${proof.slice(0, -1)}\u00e9`],
    ["four thousand letters", () => "v0=".padEnd(4_000, "0")],
  ];

  it.each(flaws)("with %s for its proof is turned away, and nothing is said about why", async (_, forge) => {
    const call = callOf(door);
    const forged = forge(call.headers[seal] ?? "");
    const { [seal]: _proof, ...rest } = call.headers;

    const response = await send(bot.address(), {
      ...call,
      headers: forged === undefined ? rest : { ...rest, [seal]: forged },
    });

    await expectTurnedAway(response);
  });
});

describe.each(signed)("a call to /webhooks/%s that somebody has changed on the way", (door) => {
  const { seal, time } = proofs[door];

  it.each([
    ["a letter of its body", (call: Call) => ({ ...call, body: withOtherLetter(call.body) })],
    ["a space behind its body", (call: Call) => ({ ...call, body: Buffer.from(`${call.body} `) })],
    ["no body at all", (call: Call) => ({ ...call, body: Buffer.alloc(0) })],
    ["a later time", (call: Call) => withHeader(call, time, (was) => String(Number(was) + 1))],
    ["an earlier time", (call: Call) => withHeader(call, time, (was) => String(Number(was) - 1))],
    ["a time that is none", (call: Call) => withHeader(call, time, () => "NaN")],
    ["a time in another form", (call: Call) => withHeader(call, time, (was) => `${was}.0`)],
    ["a time without end", (call: Call) => withHeader(call, time, () => "Infinity")],
    ["no time", (call: Call) => withHeader(call, time, () => "")],
    [
      "an older version of the seal",
      (call: Call) => withHeader(call, seal, (was) => was.replace("v0=", "v1=")),
    ],
  ] as const)("is turned away with %s", async (what, change) => {
    const changed = change(callOf(door));
    if (what.startsWith("an older version") && door === "lark") return expect(changed).toEqual(callOf(door));

    await expectTurnedAway(await send(bot.address(), changed));
  });

  it.each(["old", "from_the_future"] as const)("is turned away when it is %s", async (flaw) => {
    const account = accountOf(door, "stranger");

    const status = await stages.get(door)?.forge(flaw, { as: account, text: "/kpi" });

    expect(status).toBe(401);
    expect(await everything()).toBe(before);
  });
});

describe.each(doors)("a call to /webhooks/%s that is made again, letter for letter", (door) => {
  it("is acknowledged, and nothing happens a second time", async () => {
    const statuses = [];
    if (door === "local") statuses.push((await send(bot.address(), callOf(door))).status);
    await calm();
    const once = await everything();

    for (let again = 0; again < 3; again += 1)
      statuses.push((await send(bot.address(), callOf(door))).status);
    await calm();

    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await everything()).toBe(once);
  });
});

describe("the call of one platform", () => {
  const ways = carriedPlatforms.flatMap((from) =>
    doors.filter((to) => to !== from && to !== "local").map((to) => [from, to] as const),
  );

  it.each(ways)("of %s opens nothing at /webhooks/%s", async (from, to) => {
    await expectTurnedAway(await send(bot.address(), { ...callOf(from), path: `/webhooks/${to}` }));
  });

  it.each(carriedPlatforms)("of %s is no line of the local chat, whatever is in it", async (from) => {
    await expectTurnedAway(
      await send(bot.address(), { ...callOf(from), path: "/webhooks/local" }),
      localRefusals,
    );
  });
});

describe("the table of doors in docs/security.md", () => {
  it.each(doors)("takes no more at /webhooks/%s than the page says", async (door) => {
    const most = longestBodies.get(door) ?? 0;
    const call = callOf(door);

    const fits = await send(bot.address(), { ...call, body: Buffer.alloc(most, " ") });
    // Told by its length alone, before any of it is sent.
    const headers = Object.entries(call.headers).map(([name, value]) => `${name}: ${value}`);
    const host = `Host: ${new URL(bot.address()).host}`;
    const first = `POST ${call.path} HTTP/1.1`;
    const tooLarge = await ask(bot.address(), [first, host, ...headers, `Content-Length: ${most + 1}`]);

    expect([200, 400, 401]).toContain(fits.status);
    expect(tooLarge.status).toBe(413);
    expect(await everything()).toBe(before);
  });
});

describe("a line for the local chat that does not come from this machine's own page", () => {
  it.each([
    ["a page of another site", { origin: "https://elsewhere.example.com" }],
    ["a page on another port", { origin: "http://127.0.0.1:8080" }],
    ["a page without an origin", { origin: "null" }],
    ["a page that other sites frame", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" }],
    ["a page of another program here", { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors" }],
    ["a proxy", { "x-forwarded-for": "203.0.113.7" }],
    ["a proxy that tells the client alone", { "x-real-ip": "203.0.113.7" }],
    ["a proxy that tells the protocol alone", { "x-forwarded-proto": "https" }],
    ["a proxy by its own name", { via: "1.1 proxy" }],
    ["a proxy by the standard's word", { forwarded: "for=203.0.113.7" }],
    ["a tunnel of Cloudflare", { "cf-connecting-ip": "203.0.113.7" }],
    ["a form of another site", { "content-type": "text/plain" }],
    ["a form as browsers send it", { "content-type": "application/x-www-form-urlencoded" }],
    ["a form with files and no origin", { "content-type": "multipart/form-data; boundary=x" }],
  ])("is refused from %s", async (_, headers) => {
    const call = localCall();

    await expectTurnedAway(
      await send(bot.address(), { ...call, headers: { ...call.headers, ...headers } }),
      localRefusals,
    );
  });
});

it("leaves no word of a forged call in the log", () => {
  const words = [...calls.values()].map(({ body }) => body.toString("latin1")).filter((body) => body !== "");

  for (const word of words) expect(bot.log.some((line) => line.includes(word))).toBe(false);
  expect(bot.log.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
});

async function genuineCallOf(stage: FakePlatform): Promise<Call> {
  const heard = tap.calls.length;
  const { isAcknowledged } = await stage.say({ as: accountOf(stage.platform, "stranger"), text: "/kpi" });
  const call = tap.calls[heard];
  if (!call || !isAcknowledged) throw new Error(`${stage.platform} has made no call`);
  return call;
}

function localCall(): Call {
  const line = { id: randomUUID(), sender: `p${bot.people.Lan.id}`, name: "Lan", text: "/kpi" };
  return {
    path: "/webhooks/local",
    headers: { "content-type": "application/json" },
    body: Buffer.from(JSON.stringify(line)),
  };
}

function callOf(door: Door): Call {
  const call = calls.get(door);
  if (!call) throw new Error(`no call was made to ${door}`);
  return call;
}

function withHeader(call: Call, name: string, change: (was: string) => string): Call {
  return { ...call, headers: { ...call.headers, [name]: change(call.headers[name] ?? "") } };
}

/** Somewhere in the middle, and still what may stand there. */
function withOtherLetter(body: Buffer): Buffer {
  const changed = Buffer.from(body);
  const place = Math.floor(changed.length / 2);
  changed[place] = changed[place] === 0x41 ? 0x42 : 0x41;
  return changed;
}

/** Nobody guesses a proof there, so it may say what was wrong. */
const localRefusals = [400, 403, 415];

/** Refused with at most one word of a short list, alike whatever is wrong with its proof, and without any trace. */
async function expectTurnedAway(response: Response, refusals: readonly number[] = [401]): Promise<void> {
  const said = await response.text();
  expect(refusals).toContain(response.status);
  expect(said).toMatch(/^(?:\{"error":"[a-z_]+"\})?$/);
  expect(await everything()).toBe(before);
}

/** Waits until whatever was said, wherever, is answered; `settle` looks at one platform only. */
async function calm(): Promise<void> {
  await bot.settle();
  await vi.waitFor(
    async () => {
      const waiting = await bot.database.prisma.inboxMessage.count({ where: { answeredAt: null } });
      expect(waiting).toBe(0);
    },
    { timeout: 20_000 },
  );
}

/** All that a call could bring about. */
async function everything(): Promise<string> {
  const { rows } = await bot.database.pool.query(
    `SELECT (SELECT count(*) FROM inbox_message) AS heard, (SELECT count(*) FROM outbox_message) AS said,
       (SELECT count(*) FROM audit_entry) AS written, (SELECT count(*) FROM mail_message) AS mails`,
  );
  return JSON.stringify(rows);
}
