import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommand, parseDirect, parseHome, parseMention, parsePress } from "#adapters/slack/parse.ts";

const now = Temporal.Instant.from("2026-11-22T02:00:00Z");
const until = "2026-11-22T02:30:00Z";
const responseUrl = "https://hooks.slack.com/commands/T1/2/3";

it.each([parseCommand, parseMention, parseDirect, parseHome, parsePress])(
  "%o reads anything without a fault",
  (parse) => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(parse(body, now)).toBeUndefined();
      }),
    );
  },
);

describe("parseCommand", () => {
  const command = {
    command: "/doanhthu",
    text: "500tr An Phát",
    trigger_id: "1.2.abc",
    user_id: "U1A",
    user_name: "lan",
    channel_id: "C1A",
    channel_name: "sales",
    response_url: responseUrl,
  };

  it("reads a command with its words as one line", () => {
    expect(parseCommand(command, now)?.message).toEqual({
      id: "1.2.abc",
      conversation: { platform: "slack", id: "C1A", isDirect: false },
      sender: { id: "U1A", displayName: "lan" },
      text: "/doanhthu 500tr An Phát",
      sentAt: now,
      isAddressed: true,
      route: { channel: "C1A", responseUrl, until },
    });
  });

  it.each([
    { text: "", line: "/help" },
    { text: "kpi tuần này", line: "kpi tuần này" },
    { text: "/kpi", line: "/kpi" },
  ])("takes what stands after /chot as the line: “$text”", ({ text, line }) => {
    expect(parseCommand({ ...command, command: "/chot", text }, now)?.message.text).toBe(line);
  });

  it.each([
    { where: "the bot's own or anybody's conversation of two", fields: { channel_id: "D9Z" } },
    { where: "a conversation that Slack calls so", fields: { channel_name: "directmessage" } },
  ])("takes a command in $where as said to the bot alone", ({ fields }) => {
    expect(parseCommand({ ...command, ...fields }, now)?.message.conversation).toEqual({
      platform: "slack",
      id: "U1A",
      isDirect: true,
    });
  });

  it.each([
    { why: "without an address for answers", body: { ...command, response_url: undefined } },
    { why: "without a person", body: { ...command, user_id: undefined } },
    { why: "that is something else", body: "hello" },
  ])("reads nothing in one $why", ({ body }) => {
    expect(parseCommand(body, now)).toBeUndefined();
  });
});

describe("parseMention", () => {
  const event = {
    type: "app_mention",
    user: "U1A",
    text: "<@UBOT> kpi",
    ts: "1790000000.000100",
    channel: "C1A",
  };
  const authorizations = [{ user_id: "UBOT", is_bot: true }];

  it("reads a line that calls the bot, stamped by Slack", () => {
    expect(parseMention({ authorizations, event }, now)?.message).toEqual({
      id: "C1A:1790000000.000100",
      conversation: { platform: "slack", id: "C1A", isDirect: false },
      sender: { id: "U1A", displayName: "U1A" },
      text: "kpi",
      sentAt: Temporal.Instant.fromEpochMilliseconds(1_790_000_000_000),
      isAddressed: true,
      route: { channel: "C1A" },
    });
  });

  it("keeps the thread that it was said in", () => {
    const inThread = { ...event, thread_ts: "1780000000.000001" };

    expect(parseMention({ authorizations, event: inThread }, now)?.message.route).toEqual({
      channel: "C1A",
      thread: "1780000000.000001",
    });
  });

  it("leaves bots to themselves", () => {
    expect(parseMention({ authorizations, event: { ...event, bot_id: "B1" } }, now)).toBeUndefined();
  });
});

describe("parseDirect", () => {
  const event = {
    type: "message",
    channel_type: "im",
    user: "U1A",
    text: "kpi",
    ts: "1790000000.000100",
    channel: "D1A",
  };

  it("reads a line to the bot alone as one of that person's own conversation", () => {
    expect(parseDirect({ event }, now)?.message).toMatchObject({
      id: "D1A:1790000000.000100",
      conversation: { platform: "slack", id: "U1A", isDirect: true },
      text: "kpi",
      route: { channel: "D1A" },
    });
  });

  it.each([
    { what: "talk in a channel", fields: { channel_type: "channel" } },
    { what: "talk among several", fields: { channel_type: "mpim" } },
    { what: "an edit", fields: { subtype: "message_changed" } },
    { what: "a deletion", fields: { subtype: "message_deleted" } },
    { what: "its own words", fields: { bot_id: "B1" } },
  ])("does not listen to $what", ({ fields }) => {
    expect(parseDirect({ event: { ...event, ...fields } }, now)).toBeUndefined();
  });

  it("keeps the files of a message with those", () => {
    const files = [
      { id: "F1", name: "khach.csv", size: 5, url_private_download: "https://files.slack.com/f" },
    ];

    expect(parseDirect({ event: { ...event, subtype: "file_share", text: "", files } }, now)?.files).toEqual(
      files,
    );
  });

  it("puts emoji back from Slack's own form of the text", () => {
    const blocks = [
      { elements: [{ elements: [{ type: "emoji", name: "+1", unicode: "1f44d-1f3fd", skin_tone: 4 }] }] },
    ];
    const text = "tốt :+1::skin-tone-4:";

    expect(parseDirect({ event: { ...event, text, blocks } }, now)?.message.text).toBe("tốt 👍🏽");
  });
});

describe("parseHome", () => {
  const body = {
    event_id: "Ev1",
    event: { type: "app_home_opened", user: "U1A", tab: "home", event_ts: "1.5" },
  };

  it("reads an opened Home tab as asking for one's figures there", () => {
    expect(parseHome(body, now)?.message).toMatchObject({
      id: "Ev1",
      conversation: { id: "U1A", isDirect: true },
      text: "/kpi",
      route: { home: "true" },
    });
  });

  it("does nothing when the messages are opened", () => {
    expect(parseHome({ ...body, event: { ...body.event, tab: "messages" } }, now)).toBeUndefined();
  });
});

describe("parsePress", () => {
  const press = {
    type: "block_actions",
    user: { id: "U1A", username: "lan" },
    container: { type: "message", message_ts: "1.2", channel_id: "C1A", thread_ts: "1.1" },
    actions: [{ type: "button", action_id: "action:1", action_ts: "9.9", value: "/kpi tuần" }],
    response_url: responseUrl,
  };

  it("reads a press as the button's line, said where the button is", () => {
    expect(parsePress(press, now)?.message).toEqual({
      id: "1.2:9.9:U1A",
      conversation: { platform: "slack", id: "C1A", isDirect: false },
      sender: { id: "U1A", displayName: "lan" },
      text: "/kpi tuần",
      sentAt: now,
      isAddressed: true,
      route: { channel: "C1A", thread: "1.1", responseUrl, until },
    });
  });

  it("reads a press on the Home tab as said to the bot alone", () => {
    const onHome = { ...press, container: { type: "view", view_id: "V1" }, response_url: undefined };

    const message = parsePress(onHome, now)?.message;

    expect(message).toMatchObject({ id: "V1:9.9:U1A", conversation: { id: "U1A", isDirect: true } });
    expect(message?.route).toBeUndefined();
  });

  it("reads nothing in another kind of choice", () => {
    const menus = [{ type: "static_select", action_id: "x", action_ts: "9.9" }];

    expect(parsePress({ ...press, actions: menus }, now)).toBeUndefined();
  });
});
