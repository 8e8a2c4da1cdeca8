import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEvent } from "#adapters/lark/parse.ts";
import { parseLine } from "#adapters/local/parse.ts";
import { parseDirect } from "#adapters/slack/parse.ts";
import { readBody as readSlack } from "#adapters/slack/webhook.ts";
import { parseUpdate as parseTelegram } from "#adapters/telegram/parse.ts";
import { parseUpdate as parseZalo, readBody as readZalo } from "#adapters/zalo/parse.ts";
import { readCompany } from "#src/company.ts";
import { createTestBot, type TestBot } from "../support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

const inherited = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];

const now = Temporal.Instant.from("2026-11-22T02:00:00Z");

/** What would count if it were taken for a field that is not there. */
const ofAllObjects = `"__proto__":{"polluted":1,"text":"/help","isAddressed":true,"is_bot":true,"bot_id":"B1",
  "thread_ts":"1.2","thread_id":"t","sender_chat":{"id":1},"edit_date":2,"caption":"/help","display_name":"Hà"},
  "constructor":{"prototype":{"polluted":1}}`;

/** A direct line on each platform, with no more than it needs, and what the bot makes of it. */
const calls: readonly (readonly [string, object, (call: string) => unknown])[] = [
  [
    "Slack",
    {
      event: {
        type: "message",
        channel_type: "im",
        channel: "D1",
        user: "U1",
        ts: "1795312740.1",
        text: "/kpi",
      },
      authorizations: [],
    },
    (call) => parseDirect(readSlack(new Headers(), call), now),
  ],
  [
    "Telegram",
    {
      update_id: 1,
      message: {
        message_id: 9,
        date: 1_795_312_740,
        text: "/kpi",
        from: { id: 1, is_bot: false, first_name: "Lan" },
        chat: { id: 1, type: "private" },
      },
    },
    (call) => parseTelegram(JSON.parse(call), { id: 42, username: "chot_bot" }, now),
  ],
  [
    "Zalo",
    {
      event_name: "message.text.received",
      message: {
        from: { id: "6e", is_bot: false },
        chat: { id: "6e", chat_type: "PRIVATE" },
        text: "/kpi",
        message_id: "2d75",
      },
    },
    (call) => parseZalo(readZalo(call)?.update, { id: "14", names: [] }, now),
  ],
  [
    "Lark",
    {
      header: { event_type: "im.message.receive_v1" },
      event: {
        sender: { sender_id: { open_id: "ou_lan" }, sender_type: "user" },
        message: {
          message_id: "om_1",
          chat_id: "oc_1",
          chat_type: "p2p",
          message_type: "text",
          content: '{"text":"/kpi"}',
          create_time: "1795312740000",
        },
      },
    },
    (call) => readEvent(JSON.parse(call), "ou_bot"),
  ],
];

describe("a name that every object has", () => {
  it.each(inherited)("%s is a customer like any other", async (name) => {
    const sold = await bot.say("Lan", `/revenue 500tr “${name}”`);
    const found = await bot.say("Lan", `/customer ${name}`);

    expect(sold.outcome).toBe("answered");
    expect(found.outcome).toBe("answered");
    expect(found.text).toContain(name);
  });

  it.each(inherited)("%s is no command, no verb and no option", async (name) => {
    const before = await bot.fingerprint();

    const said = [
      await bot.say("Lan", `/${name}`),
      await bot.say("Lan", `/revenue 500tr An Phát ${name}=1`),
      await bot.say("Lan", `/kpi ${name}=1`),
      await bot.say("Lan", `/export ${name}`),
    ];

    expect(said.map(({ outcome }) => outcome)).toEqual(["refused", "refused", "refused", "refused"]);
    expect(await bot.fingerprint()).toBe(before);
  });

  it.each(inherited)("%s is no heading of an import", async (name) => {
    const bytes = new TextEncoder().encode(
      `Tên khách hàng,Điện thoại,${name}\nCông ty Sao Mai,0912345678,1\n`,
    );

    const said = await bot.say("Quân", "/import", { files: [{ name: `${name}.csv`, bytes }] });

    expect(said.text).toContain(`Không dùng: ${name}`);
  });

  it.each(inherited)("%s is refused as a key of company.yaml", (name) => {
    expect(() => readCompany(`name: Thử\n${name}:\n  polluted: 1\n`)).toThrow(name);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it.each(calls)("changes nothing in a call of %s", (_, body, read) => {
    const call = JSON.stringify(body);

    const polluted = call.replaceAll('{"', `{${ofAllObjects},"`);

    expect(JSON.stringify(read(call))).toContain("/kpi");
    expect(read(polluted)).toEqual(read(call));
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("changes nothing in a line of the local chat", () => {
    const body = `{"id":"m1234567","sender":"p1","text":"/kpi",${ofAllObjects}}`;
    const headers = new Headers({ host: "localhost:3000", "content-type": "application/json" });

    const parsed = parseLine(headers, body, now);

    expect(parsed).toMatchObject({ kind: "message", message: { text: "/kpi", sender: { id: "p1" } } });
    expect(parsed).not.toHaveProperty("message.isAddressed");
    expect(parsed).not.toHaveProperty("message.files");
  });
});

describe("names that look alike", () => {
  it.each([
    ["letters that nobody sees", 100, "Sao\u200B M\u2060ai\uFEFF"],
    ["letters that turn the writing", 200, "\u202ESao\u202C \u2066Mai\u2069"],
    ["letters put together from parts", 300, "Sao Mai".normalize("NFD")],
  ])("are one customer with %s", async (_, millions, name) => {
    const { text } = await bot.say("Minh", `/revenue ${millions}tr “${name}”`);

    expect(text).toContain("· Sao Mai\n");
    expect((await bot.say("Minh", "/customer Sao Mai")).text).toContain("Sao Mai · K");
    const named = await bot.database.prisma.customer.findMany({ where: { name: { contains: "Mai" } } });
    expect(named.map(({ name: kept }) => kept)).toEqual(["Sao Mai"]);
  });
});
