import { describe, expect, it } from "vitest";
import { withoutMention } from "#adapters/zalo/mention.ts";
import { isFromZalo, parseUpdate, readBody } from "#adapters/zalo/parse.ts";

const bot = { id: "1459232241454765289", names: ["Bot Chốt", "bot.VDKyGxQvc"] };
const receivedAt = Temporal.Instant.from("2026-11-22T02:00:00Z");

const lan = { id: "6ede9afa66b88fe6d6a9", display_name: "Lan", is_bot: false };
const direct = { id: lan.id, chat_type: "PRIVATE" };
const group = { id: "g99", chat_type: "GROUP" };
const direct_text = {
  event_name: "message.text.received",
  message: { from: lan, chat: direct, text: "Xin chào", message_id: "2d75", date: 1750316131602 },
};

function withMessage(fields: object): unknown {
  return { ...direct_text, message: { ...direct_text.message, ...fields } };
}

function parse(body: unknown) {
  return parseUpdate(body, bot, receivedAt).messages;
}

describe("parseUpdate", () => {
  it.each([
    { form: "bare", body: direct_text },
    { form: "wrapped", body: { ok: true, result: direct_text } },
    { form: "a list", body: { ok: true, result: [direct_text] } },
  ])("reads a direct message that comes $form", ({ body }) => {
    expect(parse(body)).toEqual([
      {
        id: "6ede9afa66b88fe6d6a9:2d75",
        conversation: { platform: "zalo", id: "6ede9afa66b88fe6d6a9", isDirect: true },
        sender: { id: "6ede9afa66b88fe6d6a9", displayName: "Lan" },
        text: "Xin chào",
        sentAt: Temporal.Instant.from("2025-06-19T06:55:31.602Z"),
      },
    ]);
  });

  it("knows that a message of a group is for the bot, and takes its name away", () => {
    const [message] = parse(withMessage({ chat: group, text: "@Bot Chốt /kpi tuần này" }));

    expect(message).toMatchObject({
      id: "g99:2d75",
      conversation: { id: "g99", isDirect: false },
      text: "/kpi tuần này",
      isAddressed: true,
    });
  });

  it("reads the words under a picture", () => {
    const picture = { text: undefined, photo: "https://zalo.example/a.jpg", caption: "/kpi" };

    expect(parse(withMessage(picture))).toMatchObject([{ text: "/kpi" }]);
  });

  it.each([
    { date: 1750316131602, at: "2025-06-19T06:55:31.602Z" },
    { date: 1750316131, at: "2025-06-19T06:55:31Z" },
    { date: "1750316131602", at: "2025-06-19T06:55:31.602Z" },
    { date: undefined, at: "2026-11-22T02:00:00Z" },
    { date: "yesterday", at: "2026-11-22T02:00:00Z" },
    { date: 9e20, at: "2026-11-22T02:00:00Z" },
  ])("takes $date for $at", ({ date, at }) => {
    expect(parse(withMessage({ date }))[0]?.sentAt.toString()).toBe(at);
  });

  it.each([
    { what: "a picture without words", body: withMessage({ text: undefined, photo: "https://x.example/a" }) },
    { what: "a sticker", body: withMessage({ text: undefined, sticker: "0e078a2f" }) },
    { what: "what Zalo does not tell", body: { event_name: "message.unsupported.received", message: {} } },
    { what: "a bot", body: withMessage({ from: { ...lan, is_bot: true } }) },
    { what: "the bot itself", body: withMessage({ from: { id: bot.id, display_name: "Bot Chốt" } }) },
    { what: "another event", body: { event_name: "user.joined", user: {} } },
    { what: "nothing", body: null },
    { what: "a word", body: "ok" },
  ])("hears nothing in $what", ({ body }) => {
    expect(parse(body)).toEqual([]);
  });
});

describe("what a bot cannot read", () => {
  it.each([
    { event: "message.image.received", where: direct, unread: [lan.id] },
    { event: "message.voice.received", where: direct, unread: [lan.id] },
    { event: "message.unsupported.received", where: direct, unread: [lan.id] },
    { event: "message.sticker.received", where: direct, unread: [] },
    { event: "message.image.received", where: group, unread: [] },
    { event: undefined, where: direct, unread: [] },
  ])("is $unread for $event in $where.chat_type", ({ event, where, unread }) => {
    const { message } = direct_text;
    const body = { event_name: event, message: { ...message, text: undefined, chat: where } };

    expect(parseUpdate(body, bot, receivedAt)).toEqual({ messages: [], unread });
  });

  it("is nothing of the bot's own", () => {
    const body = {
      event_name: "message.image.received",
      message: { ...direct_text.message, text: undefined },
    };
    const own = { ...body, message: { ...body.message, from: { id: bot.id } } };

    expect(parseUpdate(own, bot, receivedAt).unread).toEqual([]);
  });
});

describe("withoutMention", () => {
  it.each([
    { text: "@Bot Chốt /kpi", line: "/kpi" },
    { text: "@bot chốt: kpi", line: "kpi" },
    { text: "  @Bot Chốt\u00A0kpi", line: "kpi" },
    { text: "@bot.VDKyGxQvc, kpi", line: "kpi" },
    { text: "kpi @Bot Chốt tuần này", line: "kpi tuần này" },
    { text: "kpi tuần này @Bot Chốt", line: "kpi tuần này" },
    { text: `${"@Bot Chốt".normalize("NFD")} kpi`, line: "kpi" },
    { text: "@Bot Chốt", line: "" },
    { text: "@Bot Bán Hàng /kpi @lan", line: "/kpi @lan" },
    { text: "kpi @lan", line: "kpi @lan" },
    { text: "mail ban@bot chốt.vn", line: "mail ban@bot chốt.vn" },
    { text: "@Bot Chốtt kpi", line: "@Bot Chốtt kpi" },
    { text: "@Bot Bán Hàng 2", line: "2" },
    { text: "@Bot Bán Hàng 2 tỷ", line: "@Bot Bán Hàng 2 tỷ" },
    { text: "@lan 2", line: "@lan 2" },
  ])("takes “$text” for “$line”", ({ text, line }) => {
    expect(withoutMention(text, bot.names)).toBe(line);
  });

  it("leaves a line alone where the bot has no known name", () => {
    expect(withoutMention("@ kpi", [])).toBe("@ kpi");
  });
});

describe("isFromZalo", () => {
  const secret = "s3cr3t-s3cr3t-s3cr3t";

  it.each([
    { given: secret, isGenuine: true },
    { given: `${secret}x`, isGenuine: false },
    { given: "", isGenuine: false },
    { given: undefined, isGenuine: false },
  ])("with $given as the secret it is $isGenuine", ({ given, isGenuine }) => {
    const headers = new Headers(given === undefined ? {} : { "X-Bot-Api-Secret-Token": given });

    expect(isFromZalo(headers, secret)).toBe(isGenuine);
  });
});

describe("readBody", () => {
  it.each([
    { text: `{"a":1}`, body: { update: { a: 1 } } },
    { text: "", body: undefined },
    { text: "{", body: undefined },
  ])("reads “$text”", ({ text, body }) => {
    expect(readBody(text)).toEqual(body);
  });
});
