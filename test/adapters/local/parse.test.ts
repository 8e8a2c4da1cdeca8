import { describe, expect, it } from "vitest";
import { type Parsed, parseLine } from "#adapters/local/parse.ts";
import type { IncomingMessage } from "#src/chat/message.ts";

const sentAt = Temporal.Instant.from("2026-11-22T02:00:00Z");
const headers = { host: "127.0.0.1:3000", "content-type": "application/json" };
const line = { id: "0b1c2d3e-0000-4000-8000-000000000001", sender: "p12", name: "Lan", text: "/kpi" };

describe("parseLine", () => {
  it("takes a line into the sender's own conversation", () => {
    const message = messageOf(parse(line));

    expect(message).toEqual({
      id: line.id,
      conversation: { platform: "local", id: "direct-p12", isDirect: true },
      sender: { id: "p12", displayName: "Lan" },
      text: "/kpi",
      sentAt,
    });
  });

  it("takes a line into the room it names", () => {
    expect(messageOf(parse({ ...line, room: "team-3" })).conversation).toEqual({
      platform: "local",
      id: "team-3",
      isDirect: false,
    });
  });

  it.each([
    { title: "marks and emoji", text: "/revenue 500tr “Bánh mì Ông Cụ” 🎉👩🏽‍💻" },
    { title: "HTML", text: `<script>alert("x")</script>` },
    { title: "the longest line", text: "đ".repeat(4_000) },
  ])("keeps $title as typed", ({ text }) => {
    expect(messageOf(parse({ ...line, text })).text).toBe(text);
  });

  it("keeps HTML in a name as the text that it is", () => {
    const name = "<img src=x onerror=alert(1)>";

    expect(messageOf(parse({ ...line, name })).sender.displayName).toBe(name);
  });

  it("names a sender without a name by the account", () => {
    const { name: _, ...nameless } = line;

    expect(messageOf(parse(nameless)).sender.displayName).toBe("p12");
  });

  it.each([
    { why: "another's conversation dressed as a room", body: { ...line, room: "direct-p13" } },
    { why: "an empty line", body: { ...line, text: "" } },
    { why: "a blank line", body: { ...line, text: " \n\t" } },
    { why: "no text", body: { ...line, text: undefined } },
    { why: "a number for a text", body: { ...line, text: 5 } },
    { why: "no sender", body: { ...line, sender: undefined } },
    { why: "a sender that is nobody's", body: { ...line, sender: "p0" } },
    { why: "a sender of another platform", body: { ...line, sender: "U012AB3CD" } },
    { why: "no id", body: { ...line, id: undefined } },
    { why: "an id with a space", body: { ...line, id: "0b1c2d3e 0001" } },
    { why: "a name that never ends", body: { ...line, name: "x".repeat(201) } },
    { why: "a list", body: [line] },
    { why: "nothing", body: null },
  ])("refuses $why", ({ body }) => {
    expect(parse(body)).toEqual({ kind: "refused", status: 400, error: "not_right" });
  });

  it("refuses what is no JSON", () => {
    expect(parseLine(new Headers(headers), "{", sentAt)).toMatchObject({ status: 400, error: "not_right" });
  });

  it("says so when a line is too long", () => {
    expect(parse({ ...line, text: "x".repeat(4_001) })).toEqual({
      kind: "refused",
      status: 400,
      error: "too_long",
    });
  });

  it.each([
    { type: "text/plain" },
    { type: "application/x-www-form-urlencoded" },
    { type: "multipart/form-data; boundary=application/json" },
    { type: "application/jsonp" },
    { type: "" },
  ])("refuses the content type “$type”, which any page may send", ({ type }) => {
    expect(parse(line, { ...headers, "content-type": type })).toMatchObject({
      status: 415,
      error: "not_json",
    });
  });

  it.each([
    { title: "origin", foreign: { origin: "https://evil.example" } },
    { title: "host", foreign: { host: "evil.example" } },
  ])("refuses a foreign $title", ({ foreign }) => {
    expect(parse(line, { ...headers, ...foreign })).toMatchObject({ status: 403, error: "forbidden" });
  });
});

function parse(body: unknown, withHeaders: Record<string, string> = headers): Parsed {
  return parseLine(new Headers(withHeaders), JSON.stringify(body), sentAt);
}

function messageOf(parsed: Parsed): IncomingMessage {
  if (parsed.kind === "refused") throw new Error(`refused: ${parsed.error}`);
  return parsed.message;
}
