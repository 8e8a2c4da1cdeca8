import { describe, expect, it } from "vitest";
import { renderReply as forLark } from "#adapters/lark/render.ts";
import { renderReply as forPage } from "#adapters/local/render.ts";
import { escapeText, renderReply as forSlack } from "#adapters/slack/render.ts";
import { renderReply as forTelegram } from "#adapters/telegram/render.ts";
import { renderReply as forZalo } from "#adapters/zalo/render.ts";
import { actions, note, type Reply, reply, table, text, title } from "#src/chat/reply.ts";
import { parseHtml } from "../support/fakes/telegram/markup.ts";
import { nasty, shown } from "./corpus.ts";

/** The same text wherever people's words come to stand. */
function saying(words: string): Reply {
  return reply(
    title(words),
    text(words),
    note(words),
    table(
      [
        { label: words, format: "text" },
        { label: "Tiền", format: "money" },
      ],
      [[words, 1n]],
    ),
    actions({ label: words, command: `/lead ${words}` }),
  );
}

function envelope(words: string) {
  return {
    id: 1,
    to: { platform: "telegram", id: "room", isDirect: false },
    reply: saying(words),
    locale: "vi",
  } as const;
}

const cases = nasty.map((words) => [shown(words), words] as const);

/** Every object in it, however deep. */
function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}

describe("on Slack", () => {
  it.each(cases)("%s names nobody and is no markup", (_, words) => {
    const units = forSlack(saying(words), { locale: "vi", envelopeId: 1 });

    const objects = objectsIn(units.map((unit) => (unit.kind === "message" ? unit.blocks : [])));
    const kinds = new Set(objects.map(({ type }) => type).filter((type) => type !== undefined));
    expect(
      ["mrkdwn", "user", "usergroup", "broadcast", "channel", "link", "emoji"].filter((kind) =>
        kinds.has(kind),
      ),
    ).toEqual([]);
    expect(escapeText(words)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
  });
});

describe("on Telegram", () => {
  it.each(cases)("%s is text within our own tags", (_, words) => {
    for (const message of forTelegram(envelope(words))) {
      const html = message.kind === "text" ? message.html : message.kind === "photo" ? message.caption : "";
      const parsed = parseHtml(html);
      expect(parsed).toMatchObject({ ok: true });
      const kinds = parsed.ok ? parsed.entities.map(({ type }) => type) : [];
      expect(kinds.filter((kind) => !["bold", "italic", "pre", "code"].includes(kind))).toEqual([]);
    }
  });
});

describe("on Lark", () => {
  it.each(cases)("%s stands in plain texts only", (_, words) => {
    const tags = new Set(objectsIn(forLark(envelope(words))).map(({ tag }) => tag));

    expect(["lark_md", "markdown", "at", "a", "person"].filter((tag) => tags.has(tag))).toEqual([]);
    for (const table of objectsIn(forLark(envelope(words))).filter(({ tag }) => tag === "table"))
      expect(objectsIn(table).map(({ data_type }) => data_type)).not.toContain("lark_md");
  });
});

describe("on Zalo", () => {
  it.each(cases)("%s is sent as a plain text", (_, words) => {
    for (const message of forZalo(envelope(words), () => undefined)) {
      expect(message.kind).toBe("text");
      expect(message.kind === "text" && message.text.length).toBeLessThanOrEqual(2_000);
    }
  });
});

describe("on the page of the local chat", () => {
  it.each(cases)("%s goes as the text that it is", (_, words) => {
    const attachments = {
      locale: "vi",
      image: () => ({ url: "", width: 1, height: 1 }),
      file: () => ({ url: "", size: 1 }),
    } as const;

    const blocks = JSON.parse(JSON.stringify(forPage(saying(words), attachments)));

    expect(blocks[1]).toEqual({ kind: "text", style: "body", text: words });
    expect(blocks[4].actions).toEqual([{ label: words, command: `/lead ${words}` }]);
  });
});
