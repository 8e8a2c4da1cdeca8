import { describe, expect, it } from "vitest";
import { isFromTelegram, parseUpdate } from "#adapters/telegram/parse.ts";

const bot = { id: 42, username: "chot_bot" };
const now = Temporal.Instant.from("2026-11-22T02:00:00Z");
const lan = { id: 1001, is_bot: false, first_name: "Lan", last_name: "Trần", language_code: "vi" };
const room = { id: -100_777, type: "supergroup", title: "Sales" };
const direct = { id: 1001, type: "private", first_name: "Lan" };
/** 2026-11-22T01:59:00Z. */
const date = 1_795_312_740;

describe("parseUpdate", () => {
  it("reads a line of a private chat", () => {
    expect(parsed({ text: "/kpi tháng này", chat: direct })).toEqual({
      kind: "message",
      message: {
        id: "1001:9",
        conversation: { platform: "telegram", id: "1001", isDirect: true },
        sender: { id: "1001", displayName: "Lan Trần" },
        text: "/kpi tháng này",
        sentAt: Temporal.Instant.from("2026-11-22T01:59:00Z"),
        route: { messageId: "9" },
      },
      document: undefined,
      locale: "vi",
    });
  });

  it.each([
    ["a mention", { ...mentioning("@Chot_Bot kpi"), chat: room }, "kpi"],
    ["a mention with a comma", { ...mentioning("@chot_bot, kpi"), chat: room }, "kpi"],
    ["a mention at the end", { ...mentioning("kpi đâu @chot_bot"), chat: room }, "kpi đâu"],
    ["a mention in the middle", { ...mentioning("nhờ @chot_bot xem kpi"), chat: room }, "nhờ xem kpi"],
    ["a mention after letters of two units", { ...mentioning("🎉🎉 @chot_bot kpi"), chat: room }, "🎉🎉 kpi"],
    ["a command with its name", { text: "/kpi@chot_bot tuần này", chat: room }, "/kpi tuần này"],
    ["a reply to it", { text: "kpi", chat: room, reply_to_message: { from: { id: 42 } } }, "kpi"],
    ["a caption", { caption: "/kpi@chot_bot", chat: room }, "/kpi"],
  ])("knows that %s calls the bot", (_, message, text) => {
    expect(parsed(message)).toMatchObject({ message: { text, isAddressed: true } });
  });

  it.each([
    ["plain talk", { text: "họp lúc 9h nhé" }],
    ["a mention of somebody else", mentioning("@lan_tran ơi")],
    ["an answer to a colleague", { text: "ok", reply_to_message: { from: { id: 5 } } }],
    [
      "a message in a topic that the bot opened",
      { text: "ok", reply_to_message: { from: { id: 42 }, forum_topic_created: {} } },
    ],
  ])("hands in %s as what is not for the bot", (_, message) => {
    const read = parsed({ ...message, chat: room });

    expect(read).toMatchObject({ kind: "message" });
    expect(read).not.toHaveProperty("message.isAddressed");
  });

  it.each([
    ["a command for another bot", { text: "/kpi@other_bot", chat: room }],
    ["another bot", { text: "/kpi", chat: room, from: { ...lan, is_bot: true } }],
    ["a channel's post", { text: "/kpi", chat: { id: -100_1, type: "channel" } }],
    [
      "a post of a linked channel",
      { text: "/kpi", chat: room, sender_chat: { id: -100_1 }, is_automatic_forward: true },
    ],
    ["a sticker", { chat: direct }],
    ["a file that nobody showed the bot", { document: { file_id: "f" }, chat: room }],
    ["a service message", { chat: room, new_chat_members: [lan] }],
  ])("passes over %s", (_, message) => {
    expect(parsed(message)).toEqual({ kind: "nothing" });
  });

  it.each([
    ["nothing at all", null, "unreadable"],
    ["a text", "hello", "unreadable"],
    ["a message without a chat", { update_id: 1, message: { message_id: 1, date: 1 } }, "unreadable"],
    ["an update of a kind that is not asked for", { update_id: 1, my_chat_member: {} }, "nothing"],
  ])("makes no message of %s", (_, update, kind) => {
    expect(parseUpdate(update, bot, now)).toEqual({ kind });
  });

  it("tells somebody who hides behind the group that nobody is nobody", () => {
    const hidden = {
      from: { id: 1_087_968_824, is_bot: true, first_name: "Group" },
      sender_chat: { id: room.id },
    };

    expect(parsed({ ...hidden, text: "/kpi@chot_bot", chat: room })).toMatchObject({
      kind: "hint",
      hint: { chatId: "-100777", key: "platform.anonymous", route: { messageId: "9" } },
    });
    expect(parsed({ ...hidden, text: "chào cả nhà", chat: room })).toEqual({ kind: "nothing" });
  });

  it.each(["photo", "voice", "audio", "video", "video_note"])(
    "says to who sends it a %s alone that it reads none",
    (media) => {
      expect(parsed({ [media]: {}, chat: direct })).toMatchObject({
        kind: "hint",
        hint: { key: "platform.media_unread" },
      });
      expect(parsed({ [media]: {}, chat: room })).toEqual({ kind: "nothing" });
      expect(parsed({ [media]: {}, caption: "kpi", chat: direct })).toMatchObject({
        message: { text: "kpi" },
      });
    },
  );

  it.each([
    ["/start", "/help"],
    ["/start K7F2Q9", "/link K7F2Q9"],
    ["/start@chot_bot", "/help"],
    ["/starting soon", "/starting soon"],
  ])("reads %s as %s", (typed, text) => {
    expect(parsed({ text: typed, chat: direct })).toMatchObject({ message: { text } });
  });

  it("gives a changed line an id of its own, and names the line it changes", () => {
    const edited = parseUpdate(
      { update_id: 1, edited_message: aMessage({ text: "500tr", chat: direct, edit_date: date + 60 }) },
      bot,
      now,
    );

    expect(edited).toMatchObject({
      message: {
        id: `1001:9:${date + 60}`,
        edits: "1001:9",
        sentAt: Temporal.Instant.from("2026-11-22T02:00:00Z"),
      },
    });
  });

  it("reads a press as the command of the button", () => {
    const query = {
      id: "4382",
      from: lan,
      data: "/export kpi",
      message: { message_id: 12, chat: room, date: 0 },
    };

    expect(parseUpdate({ update_id: 1, callback_query: query }, bot, now)).toEqual({
      kind: "press",
      queryId: "4382",
      message: {
        id: "4382",
        conversation: { platform: "telegram", id: "-100777", isDirect: false },
        sender: { id: "1001", displayName: "Lan Trần" },
        text: "/export kpi",
        sentAt: now,
        isAddressed: true,
        route: { messageId: "12" },
      },
    });
  });

  it.each([
    ["forum", true, { messageId: "9", threadId: "33" }],
    ["group of another kind", undefined, { messageId: "9" }],
  ])("keeps the thread of a %s", (_, is_topic_message, route) => {
    expect(parsed({ text: "/kpi", chat: room, message_thread_id: 33, is_topic_message })).toMatchObject({
      message: { route },
    });
  });

  it.each([
    ["the old group", { chat: { id: -555, type: "group" }, migrate_to_chat_id: -100_777 }],
    ["the new group", { chat: room, migrate_from_chat_id: -555 }],
  ])("sees in %s that a group goes on elsewhere", (_, message) => {
    expect(parsed(message)).toEqual({
      kind: "move",
      move: { platform: "telegram", from: "-555", to: "-100777" },
    });
  });

  it("keeps Vietnamese in both forms, emoji and right-to-left as they are", () => {
    const text = `/ghi ${"Nguyễn".normalize("NFC")} ${"Nguyễn".normalize("NFD")} 👨‍👩‍👧 مرحبا <b>&`;

    expect(parsed({ text, chat: direct })).toMatchObject({ message: { text } });
  });
});

describe("isFromTelegram", () => {
  it.each([
    ["the secret", "s3cret_s3cret_s3cret", true],
    ["another of its length", "s3cret_s3cret_s3creT", false],
    ["a shorter one", "s3cret", false],
    ["an empty one", "", false],
  ])("takes %s for %s: %s", (_, given, isTaken) => {
    const headers = new Headers({ "x-telegram-bot-api-secret-token": given });

    expect(isFromTelegram(headers, "s3cret_s3cret_s3cret")).toBe(isTaken);
  });

  it("refuses a call without a secret", () => {
    expect(isFromTelegram(new Headers(), "s3cret_s3cret_s3cret")).toBe(false);
  });
});

function parsed(message: object) {
  return parseUpdate({ update_id: 1, message: aMessage(message) }, bot, now);
}

function aMessage(fields: object) {
  return { message_id: 9, date, from: lan, ...fields };
}

function mentioning(text: string) {
  const [name = ""] = /@\w+/.exec(text) ?? [];
  return { text, entities: [{ type: "mention", offset: text.indexOf(name), length: name.length }] };
}
