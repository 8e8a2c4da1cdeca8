import { describe, expect, it } from "vitest";
import { readEvent } from "#adapters/lark/parse.ts";

const bot = "ou_bot";

describe("readEvent of a message", () => {
  it("takes a direct line, and knows the conversation by the person", () => {
    expect(readEvent(aMessage({ text: "/kpi tháng này" }), bot)).toEqual({
      kind: "message",
      message: {
        id: "om_1",
        conversation: { platform: "lark", id: "ou_lan", isDirect: true },
        sender: { id: "ou_lan", displayName: "ou_lan" },
        text: "/kpi tháng này",
        sentAt: Temporal.Instant.from("2026-11-22T09:00:00Z"),
      },
    });
  });

  it("takes a line that calls the bot in a group, without its name, to be answered as a reply", () => {
    const mentions = [aMention("@_user_1", bot, "Chốt")];

    expect(readEvent(aMessage({ text: "@_user_1 /kpi" }, { ...inGroup, mentions }), bot)).toMatchObject({
      message: {
        conversation: { id: "oc_sales", isDirect: false },
        text: "/kpi",
        isAddressed: true,
        route: { messageId: "om_1" },
      },
    });
  });

  it("writes the names of others for their placeholders", () => {
    const mentions = [aMention("@_user_1", bot, "Chốt"), aMention("@_user_12", "ou_minh", "Nguyễn Minh")];
    const text = "@_user_1 giao lead cho @_user_12 và @_user_3";

    expect(textOf(readEvent(aMessage({ text }, { ...inGroup, mentions }), bot))).toBe(
      "giao lead cho @Nguyễn Minh và @_user_3",
    );
  });

  it.each([
    ["the bot is not named", []],
    ["somebody else is named", [aMention("@_user_1", "ou_minh", "Minh")]],
    ["all are named", [{ key: "@_all", id: { open_id: null }, name: "Everyone" }]],
  ])("leaves a group's talk alone where %s", (_, mentions) => {
    expect(readEvent(aMessage({ text: "@_user_1 chào" }, { ...inGroup, mentions }), bot).kind).toBe(
      "nothing",
    );
  });

  it("takes its name alone for a line that says nothing else", () => {
    const mentions = [aMention("@_user_1", bot, "Chốt")];

    expect(textOf(readEvent(aMessage({ text: "@_user_1" }, { ...inGroup, mentions }), bot))).toBe("");
  });

  it("reads what has nothing in its lesser fields", () => {
    const mentions = [{ ...aMention("@_user_1", bot, "Chốt"), name: null }];
    const event = aMessage({ text: "@_user_1 kpi" }, { ...inGroup, mentions, thread_id: null });

    expect(readEvent(event, bot)).toMatchObject({ message: { text: "kpi", route: { messageId: "om_1" } } });
  });

  it("is unsure in a group while the bot's own account is not known", () => {
    const mentions = [aMention("@_user_1", "ou_minh", "Minh")];

    expect(readEvent(aMessage({ text: "x" }, { ...inGroup, mentions }), undefined).kind).toBe("unsure");
    expect(readEvent(aMessage({ text: "x" }), undefined).kind).toBe("message");
  });

  it("answers a thread in the thread", () => {
    const mentions = [aMention("@_user_1", bot, "Chốt")];
    const event = aMessage({ text: "@_user_1 kpi" }, { ...inGroup, mentions, thread_id: "omt_1" });

    expect(readEvent(event, bot)).toMatchObject({
      message: { route: { messageId: "om_1", threadId: "omt_1" } },
    });
  });

  it("reads rich text line by line", () => {
    const content = {
      title: "Hôm nay",
      content: [
        [
          { tag: "at", user_id: "@_user_1", user_name: "Chốt" },
          { tag: "text", text: " ghi 1,5 tỷ " },
          { tag: "a", text: "ABC", href: "https://abc.vn" },
        ],
        [{ tag: "img", image_key: "img_1" }],
        [{ tag: "text", text: "hết", style: ["bold"] }],
      ],
    };
    const event = aMessage(content, { message_type: "post", mentions: [aMention("@_user_1", bot, "Chốt")] });

    expect(textOf(readEvent(event, bot))).toBe("Hôm nay\n ghi 1,5 tỷ ABC\nhết");
  });

  it("asks for the file of a direct message", () => {
    const content = { file_key: "file_v3_1", file_name: "khách hàng.xlsx" };

    expect(readEvent(aMessage(content, { message_type: "file" }), bot)).toMatchObject({
      kind: "file",
      file: { messageId: "om_1", key: "file_v3_1", name: "khách hàng.xlsx" },
    });
  });

  it.each([
    ["another bot", aMessage({ text: "/kpi" }, {}, "app")],
    ["white space", aMessage({ text: " \n" })],
    ["a sticker", aMessage({ file_key: "x" }, { message_type: "sticker" })],
    ["content that is no JSON", withContent("{")],
    ["a file key that leads elsewhere", aMessage({ file_key: "../x" }, { message_type: "file" })],
    ["a message id that leads elsewhere", aMessage({ text: "x" }, { message_id: "a/../b" })],
    ["a time that is none", aMessage({ text: "x" }, { create_time: "soon" })],
    ["an event of another kind", { header: { event_type: "im.chat.disbanded_v1" }, event: {} }],
    ["nothing at all", undefined],
  ])("takes nothing from %s", (_, event) => {
    expect(readEvent(event, bot)).toEqual({ kind: "nothing" });
  });

  it.each([
    ["composed", "Đặng Thuỳ"],
    ["decomposed", "Đặng Thuỳ".normalize("NFD")],
    ["emoji and right-to-left", "👩‍💼 مرحبا"],
    ["markup", '<at user_id="all"></at> **x** <!channel>'],
  ])("keeps a text as it was typed: %s", (_, text) => {
    expect(textOf(readEvent(aMessage({ text }), bot))).toBe(text);
  });
});

describe("readEvent of a press", () => {
  it("is the command of the button, answered below its card", () => {
    expect(readEvent(aPress({ command: "kpi team", isDirect: false }), bot)).toEqual({
      kind: "message",
      message: {
        id: "event-1",
        conversation: { platform: "lark", id: "oc_sales", isDirect: false },
        sender: { id: "ou_lan", displayName: "ou_lan" },
        text: "kpi team",
        sentAt: Temporal.Instant.from("2026-11-22T09:00:00Z"),
        isAddressed: true,
        route: { messageId: "om_card" },
      },
    });
  });

  it("of a direct card goes on in the conversation with that person", () => {
    expect(readEvent(aPress({ command: "kpi", isDirect: true }), bot)).toMatchObject({
      message: { conversation: { id: "ou_lan", isDirect: true } },
    });
  });

  it("of a button that is not ours says nothing", () => {
    expect(readEvent(aPress({ other: "x" }), bot)).toEqual({ kind: "nothing" });
  });
});

const inGroup = { chat_type: "group", chat_id: "oc_sales" };

function aMessage(content: object, fields: object = {}, senderType = "user") {
  return {
    schema: "2.0",
    header: { event_id: "event-1", event_type: "im.message.receive_v1" },
    event: {
      sender: { sender_id: { open_id: "ou_lan" }, sender_type: senderType },
      message: {
        message_id: "om_1",
        chat_id: "oc_direct",
        chat_type: "p2p",
        message_type: "text",
        content: JSON.stringify(content),
        create_time: String(Date.UTC(2026, 10, 22, 9)),
        ...fields,
      },
    },
  };
}

function withContent(content: string) {
  return aMessage({}, { content });
}

function aMention(key: string, openId: string, name: string) {
  return { key, id: { open_id: openId, union_id: "on_1", user_id: "" }, name, tenant_key: "tenant" };
}

function aPress(value: object) {
  const createdAt = `${Date.UTC(2026, 10, 22, 9)}000`;
  return {
    schema: "2.0",
    header: { event_id: "event-1", event_type: "card.action.trigger", create_time: createdAt },
    event: {
      operator: { open_id: "ou_lan", tenant_key: "tenant" },
      token: "c-1",
      action: { value, tag: "button" },
      context: { open_message_id: "om_card", open_chat_id: "oc_sales" },
    },
  };
}

function textOf(told: ReturnType<typeof readEvent>): string | undefined {
  return told.kind === "message" ? told.message.text : undefined;
}
