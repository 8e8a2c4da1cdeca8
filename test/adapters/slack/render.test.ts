import { describe, expect, it } from "vitest";
import { renderHome } from "#adapters/slack/home.ts";
import { type Message, renderReply, type Unit } from "#adapters/slack/render.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import { actions, type Block, image, note, reply, table, text, title } from "#src/chat/reply.ts";
import { checkBlocks } from "../../support/fakes/slack/block-kit.ts";
import { showBlocks } from "../../support/fakes/slack/shown.ts";

const of = { locale: "vi", envelopeId: 7 } as const;
const chart = { heading: { title: "KPI" } } as ChartSpec;
const columns = [
  { label: "Nhân viên", format: "text" },
  { label: "Doanh thu", format: "money" },
] as const;

describe("renderReply", () => {
  it("puts a title, words, a note and buttons into one message", () => {
    const [message, ...others] = renderReply(
      reply(
        title("KPI"),
        text("Lan: *80 %*"),
        note("đến 9:00"),
        actions({ label: "Excel", command: "export kpi" }),
      ),
      of,
    );

    expect(others).toEqual([]);
    expect(linesOf(message)).toMatchInlineSnapshot(`
      [
        "{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"KPI","style":{"bold":true}}]}]}",
        "{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"Lan: *80 %*"}]}]}",
        "{"type":"context","elements":[{"type":"plain_text","text":"đến 9:00","emoji":false}]}",
        "{"type":"actions","elements":[{"type":"button","action_id":"action:1","text":{"type":"plain_text","text":"Excel","emoji":false},"value":"export kpi"}]}",
        "KPI
      Lan: *80 %*
      đến 9:00
      Excel",
      ]
    `);
  });

  it("shows a table as Slack's own, which closes its message", () => {
    const units = renderReply(
      reply(
        title("KPI"),
        table(columns, [
          ["Lan", 1_200_000_000n],
          ["Minh", null],
        ]),
        note("hết"),
      ),
      of,
    );

    expect(units).toHaveLength(2);
    expect(linesOf(units[0])).toMatchInlineSnapshot(`
      [
        "{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"KPI","style":{"bold":true}}]}]}",
        "{"type":"table","rows":[[{"type":"raw_text","text":"Nhân viên"},{"type":"raw_text","text":"Doanh thu"}],[{"type":"raw_text","text":"Lan"},{"type":"raw_text","text":"1,2 tỷ"}],[{"type":"raw_text","text":"Minh"},{"type":"raw_text","text":" "}]],"column_settings":[{"align":"left","is_wrapped":true},{"align":"right","is_wrapped":false}]}",
        "KPI
      Nhân viên · Doanh thu
      Lan · 1,2 tỷ
      Minh",
      ]
    `);
  });

  it("keeps the order of words, pictures and files", () => {
    const file: Block = { kind: "file", name: "kpi.xlsx", mediaType: "x", bytes: new Uint8Array([1]) };

    const units = renderReply(reply(title("A"), image(chart, "một hình"), text("B"), file, text("C")), of);

    expect(units.map(({ kind }) => kind)).toEqual(["message", "image", "message", "file", "message"]);
  });

  it("says what does not fit under a picture right after it", () => {
    const units = renderReply(reply(image(chart, "một câu. ".repeat(500))), of);

    expect(units.map(({ kind }) => kind)).toEqual(["image", "message"]);
  });

  it.each([
    { rows: 60, messages: 1 },
    { rows: 250, messages: 4 },
  ])("shows a table of $rows rows in $messages, the heading repeated and nothing cut off", (given) => {
    const wide = [...columns, { label: "Ghi chú", format: "text" } as const];
    const lines = Array.from({ length: given.rows }, (_, index) => [
      `Người ${index}`,
      1_000_000n,
      "x".repeat(30),
    ]);

    const messages = renderReply(reply(table(wide, lines)), of);

    const shown = messagesOf(messages).flatMap(({ blocks }) => blocks);
    expect(shown).toHaveLength(given.messages);
    expect(shown.every((block) => block.type === "table" && cellOf(block.rows[0]?.[0]) === "Nhân viên")).toBe(
      true,
    );
    const names = shown.flatMap((block) => (block.type === "table" ? block.rows.slice(1) : []));
    expect(names.map((row) => cellOf(row[0]))).toEqual(lines.map(([name]) => name));
    expect(messagesOf(messages).map(wrongIn)).toEqual(messages.map(() => undefined));
  });

  it("writes a table that is too wide for Slack as lines", () => {
    const many = Array.from(
      { length: 21 },
      (_, index) => ({ label: `Cột ${index}`, format: "text" }) as const,
    );

    const [message] = renderReply(reply(table(many, [many.map(({ label }) => label)])), of);

    expect(message?.kind === "message" && message.text).toContain("Cột 20 Cột 20");
  });

  it.each([
    { what: "an over-long text", block: text("Một câu dài vừa phải. ".repeat(2_000)) },
    { what: "a text without a space", block: text("đ".repeat(30_000)) },
    { what: "an over-long note", block: note("ghi chú ".repeat(2_000)) },
    { what: "quotes and line breaks", block: text('"\n\\'.repeat(9_000)) },
    {
      what: "a hundred buttons",
      block: actions(
        ...Array.from({ length: 100 }, (_, index) => ({ label: `Nút ${index}`, command: "c".repeat(500) })),
      ),
    },
    { what: "a hundred paragraphs", block: text("a") },
  ])("keeps $what within Slack's limits", ({ block }) => {
    const blocks = block.kind === "text" && block.text === "a" ? Array(100).fill(block) : [block];

    const units = renderReply(reply(...blocks), of);

    expect(messagesOf(units).map(wrongIn)).toEqual(units.map(() => undefined));
  });

  it("loses no letter of an over-long text", () => {
    const words = Array.from({ length: 3_000 }, (_, index) => `từ${index}`);

    const units = renderReply(reply(text(words.join(" "))), of);

    const shown = messagesOf(units).map((message) => message.text);
    expect(shown.join(" ").split(/\s+/)).toEqual(words);
  });

  it("leaves a command that is too long for a button with the bot, counted over the whole reply", () => {
    const long = `note ${"dài ".repeat(600)}`;

    const units = renderReply(
      reply(
        actions({ label: "Một", command: "/kpi" }),
        actions({ label: "Hai", command: long }, { label: "x".repeat(100), command: "/undo" }),
      ),
      of,
    );

    const buttons = messagesOf(units)
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === "actions" ? block.elements : []));
    expect(buttons).toMatchObject([
      { action_id: "action:1", value: "/kpi" },
      { action_id: "action:2", value: "/press 7 2" },
      { action_id: "action:3", value: "/undo", text: { text: `${"x".repeat(74)}…` } },
    ]);
    expect(messagesOf(units).map((message) => message.text)).toEqual([
      expect.stringContaining("x".repeat(100)),
    ]);
  });

  it.each([
    "<!channel> @everyone <@U123>",
    "*đậm* _x_ ~y~ `mã` :tada:",
    "<https://a.vn|bấm> & &amp;",
    "مرحبا 👩🏽‍💻",
  ])("shows %s as these very letters", (words) => {
    const [message] = renderReply(reply(title(words), text(words), note(words)), of);

    const blocks = message?.kind === "message" ? message.blocks : [];
    const checked = checkBlocks(JSON.parse(JSON.stringify(blocks)), "message");
    const shown = checked.kind === "right" ? showBlocks(checked.blocks) : [];
    expect(shown).toEqual([words, words, words].map((same) => ({ kind: "text", text: same })));
  });
});

describe("renderHome", () => {
  it("shows words for pictures and files, and tables in letters of one width", () => {
    const file: Block = { kind: "file", name: "kpi.xlsx", mediaType: "x", bytes: new Uint8Array([1]) };
    const grid = table(columns, [["Lan", 1_200_000_000n]]);

    const blocks = renderHome(reply(title("KPI"), image(chart, "Lan đạt 80 %"), grid, file), of);

    const checked = checkBlocks(JSON.parse(JSON.stringify(blocks)), "home");
    expect(checked.kind === "right" && showBlocks(checked.blocks)).toMatchInlineSnapshot(`
      [
        {
          "kind": "text",
          "text": "KPI",
        },
        {
          "kind": "text",
          "text": "Lan đạt 80 %",
        },
        {
          "kind": "text",
          "text": "Nhân viên  Doanh thu
      Lan           1,2 tỷ",
        },
        {
          "kind": "text",
          "text": "kpi.xlsx",
        },
      ]
    `);
  });

  it("says so when there is more than a page takes", () => {
    const blocks = renderHome(reply(...Array.from({ length: 150 }, () => text("a"))), of);

    expect(blocks).toHaveLength(100);
    expect(blocks.at(-1)?.type).toBe("context");
  });
});

function linesOf(unit: Unit | undefined): readonly string[] {
  return unit?.kind === "message" ? [...unit.blocks.map((block) => JSON.stringify(block)), unit.text] : [];
}

function messagesOf(units: ReturnType<typeof renderReply>): readonly Message[] {
  return units.filter((unit) => unit.kind === "message");
}

function wrongIn({ blocks }: Message): string | undefined {
  const checked = checkBlocks(JSON.parse(JSON.stringify(blocks)), "message");
  return checked.kind === "wrong" ? checked.why : undefined;
}

function cellOf(cell: unknown): unknown {
  return typeof cell === "object" && cell !== null && "text" in cell ? cell.text : undefined;
}
