import { describe, expect, it } from "vitest";
import { encodedLength } from "#adapters/lark/card.ts";
import { type LarkMessage, toCard } from "#adapters/lark/message.ts";
import { longestCommand, renderReply } from "#adapters/lark/render.ts";
import type { Envelope } from "#src/chat/adapter.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import { type Action, actions, type Block, image, note, reply, table, text, title } from "#src/chat/reply.ts";
import { faultOfCard, readCard } from "../../support/fakes/lark/card-check.ts";
import { toShown } from "../../support/fakes/lark/shown.ts";
import { createState } from "../../support/fakes/lark/state.ts";

const chart = { kind: "funnel", locale: "vi", rows: [] } as unknown as ChartSpec;
const columns = [
  { label: "Tên", format: "text" },
  { label: "Doanh thu", format: "money" },
] as const;

describe("renderReply", () => {
  it("makes one card of a title, texts, a table and buttons", () => {
    const messages = rendered(
      title("KPI tháng 11"),
      text("Tốt lắm."),
      note("Tính đến 9:00"),
      table(columns, [["Lan", 1_500_000_000n]]),
      actions({ label: "Xem đội", command: "kpi team" }),
    );

    expect(messages.map(cardOf)).toMatchInlineSnapshot(`
      [
        {
          "body": {
            "elements": [
              {
                "tag": "div",
                "text": {
                  "content": "Tốt lắm.",
                  "tag": "plain_text",
                },
              },
              {
                "tag": "div",
                "text": {
                  "content": "Tính đến 9:00",
                  "tag": "plain_text",
                  "text_color": "grey",
                  "text_size": "notation",
                },
              },
              {
                "columns": [
                  {
                    "data_type": "text",
                    "display_name": "Tên",
                    "horizontal_align": "left",
                    "name": "c0",
                    "width": "auto",
                  },
                  {
                    "data_type": "text",
                    "display_name": "Doanh thu",
                    "horizontal_align": "right",
                    "name": "c1",
                    "width": "auto",
                  },
                ],
                "freeze_first_column": false,
                "header_style": {
                  "bold": true,
                },
                "page_size": 1,
                "row_height": "auto",
                "row_max_height": "999px",
                "rows": [
                  {
                    "c0": "Lan",
                    "c1": "1,5 tỷ",
                  },
                ],
                "tag": "table",
              },
              {
                "columns": [
                  {
                    "elements": [
                      {
                        "behaviors": [
                          {
                            "type": "callback",
                            "value": {
                              "command": "kpi team",
                              "isDirect": false,
                            },
                          },
                        ],
                        "tag": "button",
                        "text": {
                          "content": "Xem đội",
                          "tag": "plain_text",
                        },
                        "type": "default",
                      },
                    ],
                    "tag": "column",
                    "width": "auto",
                  },
                ],
                "flex_mode": "flow",
                "tag": "column_set",
              },
            ],
          },
          "header": {
            "title": {
              "content": "KPI tháng 11",
              "tag": "plain_text",
            },
          },
          "schema": "2.0",
        },
      ]
    `);
  });

  it("puts a title that comes later, or is long, among the elements", () => {
    const [first, second] = rendered(title("a ".repeat(60)), title("Sau"));

    expect(second).toBeUndefined();
    expect(first && cardOf(first)).toMatchObject({
      config: { summary: { content: expect.stringContaining("a a") } },
      body: { elements: [{ text: { text_size: "heading" } }, { text: { content: "Sau" } }] },
    });
  });

  it.each([
    ['<at id=all></at> <at user_id="all">x</at>'],
    ["**đậm** _nghiêng_ [liên kết](https://x.vn) `mã`"],
    ["<!channel> @everyone &lt;b&gt; <b>x</b>"],
    ["Đặng Thuỳ 👩‍💼 مرحبا"],
    ["Đặng Thuỳ".normalize("NFD")],
  ])("shows %s letter by letter, wherever it stands", (words) => {
    const [message] = rendered(
      title(words),
      text(words),
      note(words),
      table([{ label: words, format: "text" }], [[words]]),
      actions({ label: words, command: "x" }),
    );

    expect(shownOf(message)).toEqual([words, words, words, `${words}\n${words}`, words]);
    expect(JSON.stringify(message && cardOf(message))).not.toMatch(/"(markdown|lark_md)"/);
  });

  it("splits a long text over cards without losing a word", () => {
    const words = Array.from({ length: 12_000 }, (_, index) => `từ${index}`);

    const messages = rendered(text(words.join(" ")));

    expect(messages.length).toBeGreaterThan(3);
    expect(messages.flatMap(shownOf).join(" ").split(/\s+/)).toEqual(words);
    expect(messages).toSatisfy(fits);
  });

  it("keeps all rows of a long table under repeated headings", () => {
    const rows = Array.from({ length: 600 }, (_, index) => [`Nhân viên ${index}`, BigInt(index)]);

    const messages = rendered(table(columns, rows));

    const lines = messages.flatMap(shownOf).flatMap((shown) => shown.split("\n"));
    expect(lines.filter((line) => line !== "Tên · Doanh thu")).toHaveLength(600);
    expect(messages.flatMap(shownOf).every((shown) => shown.startsWith("Tên · Doanh thu\n"))).toBe(true);
    expect(messages).toSatisfy(fits);
  });

  it("takes 60 rows into one table, whose pages people turn", () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`Nhân viên ${index}`, 1_000_000n]);

    expect(rendered(table(columns, rows)).map(cardOf)).toMatchObject([
      { body: { elements: [{ tag: "table", page_size: 10, rows: { length: 60 } }] } },
    ]);
  });

  it.each([
    ["51 columns", Array.from({ length: 51 }, () => columns[0]), [Array.from({ length: 51 }, () => "x")]],
    ["a cell longer than a card", columns, [["y ".repeat(20_000), 1n]]],
    ["no rows", columns, []],
  ])("writes a table with %s as lines", (_, wide, rows) => {
    const messages = rendered(table(wide, rows));

    expect(messages.flatMap(shownOf).join("\n")).toContain("Tên");
    expect(JSON.stringify(messages.map(cardOf))).not.toContain('"table"');
    expect(messages).toSatisfy(fits);
  });

  it.each([
    ["tables", Array.from({ length: 12 }, () => table(columns, [["Lan", 1n]])), 3],
    ["short texts", Array.from({ length: 300 }, (_, index) => text(`dòng ${index}`)), 4],
    ["buttons", [actions(...Array.from({ length: 150 }, anAction))], 3],
  ])("makes as few cards as it may of many %s", (_, blocks, count) => {
    const messages = rendered(...blocks);

    expect(messages).toHaveLength(count);
    expect(messages).toSatisfy(fits);
  });

  it("gives a command that is too long by the number of its button in the reply", () => {
    const long = "x".repeat(longestCommand + 1);

    const [message] = rendered(
      actions({ label: "A", command: "a" }),
      text("giữa"),
      actions({ label: "B", command: "b" }, { label: "C", command: long }),
    );

    const commands = [...JSON.stringify(message && cardOf(message)).matchAll(/"command":"([^"]+)"/g)];
    expect(commands.map(([, command]) => command)).toEqual(["a", "b", "/press 42 3"]);
  });

  it("shows the words of a picture below it", () => {
    const [message] = rendered(image(chart, "Đạt 72 %, 6,6 tỷ / 9 tỷ"));
    if (message?.kind !== "card") throw new Error("no card");

    expect(toCard(message, [{ kind: "key", key: "img_1" }]).body.elements).toMatchObject([
      { tag: "img", img_key: "img_1", alt: { content: "" } },
      { tag: "div", text: { content: "Đạt 72 %, 6,6 tỷ / 9 tỷ" } },
    ]);
    expect(toCard(message, [{ kind: "missing", why: "không gửi được" }]).body.elements).toMatchObject([
      { tag: "div", text: { content: "không gửi được" } },
      { tag: "div", text: { content: "Đạt 72 %, 6,6 tỷ / 9 tỷ" } },
    ]);
  });

  it("sends a file between the cards of what stands around it", () => {
    const bytes = new Uint8Array([1]);
    const file = { kind: "file", name: "báo cáo.XLSX", mediaType: "x", bytes } as const;

    expect(rendered(text("trước"), file, text("sau"))).toMatchObject([
      { kind: "card" },
      { kind: "file", name: "báo cáo.XLSX", type: "xls", bytes, place: 1 },
      { kind: "card" },
    ]);
  });

  it("makes nothing of nothing", () => {
    expect(rendered(text("  "), actions())).toEqual([]);
  });
});

function rendered(...blocks: readonly Block[]): readonly LarkMessage[] {
  const envelope: Envelope = {
    id: 42,
    to: { platform: "lark", id: "oc_sales", isDirect: false },
    reply: reply(...blocks),
    locale: "vi",
  };
  return renderReply(envelope);
}

function anAction(_: unknown, index: number): Action {
  return { label: `Nút ${index}`, command: `lệnh ${index}` };
}

function cardOf(message: LarkMessage) {
  if (message.kind !== "card") throw new Error("no card");
  return toCard(message, []);
}

/** Each card is one that Lark takes. */
function fits(messages: readonly LarkMessage[]): boolean {
  return messages.map(cardOf).every((card) => {
    expect(faultOfCard(card, () => true)).toBeUndefined();
    return encodedLength(card) <= 28_000;
  });
}

/** Buttons as their labels. */
function shownOf(message: LarkMessage | undefined): readonly string[] {
  if (message === undefined) return [];
  const content = readCard(JSON.parse(JSON.stringify(cardOf(message))));
  const sent = { id: "om_1", conversation: "", threadId: undefined, repliesTo: undefined };
  return toShown(createState(), {
    ...sent,
    type: "interactive",
    content,
    isOurs: true,
    isRecalled: false,
  }).flatMap((shown) =>
    shown.kind === "buttons" ? shown.labels : [shown.kind === "file" ? "" : shown.text],
  );
}
