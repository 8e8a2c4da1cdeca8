import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LetterBlock, Span } from "#src/chat/letter.ts";
import { readLetterText } from "#src/letter/markdown.ts";
import type { LetterWords } from "#src/letter/words.ts";

const words: LetterWords = {
  customer: "Gốm Chu Đậu",
  contact: "Anh/Chị Mai",
  quarter: "quý 1/2027",
  sender: "Lan",
  company: "Công ty Demo",
};
const offer: LetterBlock = { kind: "highlight", label: "Giá trị", value: "385", note: "" };

describe("readLetterText", () => {
  it.each<[string, readonly LetterBlock[]]>([
    ["Kính gửi\nQuý khách", [paragraph({ text: "Kính gửi\nQuý khách" })]],
    ["Một\n\n\nHai", [paragraph({ text: "Một" }), paragraph({ text: "Hai" })]],
    ["## Quà tặng", [{ kind: "heading", spans: [{ text: "Quà tặng" }] }]],
    [
      "a **b *c* d**",
      [
        paragraph(
          { text: "a " },
          { text: "b ", isBold: true },
          { text: "c", isBold: true, isItalic: true },
          { text: " d", isBold: true },
        ),
      ],
    ],
    [
      "- x\n- y\n  1. z",
      [{ kind: "list", isOrdered: false, items: [[{ text: "x" }], [{ text: "y" }], [{ text: "z" }]] }],
    ],
    ["1. x\n2. y", [{ kind: "list", isOrdered: true, items: [[{ text: "x" }], [{ text: "y" }]] }]],
    [
      "1. x\n\nvì\n\n2. y",
      [
        { kind: "list", isOrdered: true, items: [[{ text: "x" }]] },
        paragraph({ text: "vì" }),
        { kind: "list", isOrdered: true, start: 2, items: [[{ text: "y" }]] },
      ],
    ],
    [
      "| Gói | Giá |\n|---|--:|\n| **A** | 5 |",
      [
        {
          kind: "table",
          columns: [
            { label: "Gói", isFigure: false },
            { label: "Giá", isFigure: true },
          ],
          rows: [["A", "5"]],
          hasTotal: false,
        },
      ],
    ],
    ["Hết\n\n---", [paragraph({ text: "Hết" }), { kind: "rule" }]],
    ["5\\*3 \\[x]", [paragraph({ text: "5*3 [x]" })]],
  ])("reads %j", (text, blocks) => {
    expect(readLetterText(text, words, [])).toEqual(blocks);
  });

  it.each([
    "<b>đậm</b> & <script>alert(1)</script>",
    "<div onclick=x>khối</div>",
    "`mã` ~~bỏ~~ ```",
    "    thụt lề",
    "> trích",
    "[1]: demo.vn",
    "a_b_c &amp; <!-- x -->",
    "màn hình 4*6 m và 3*8 m",
    "(*) với bảng 12*6*2 m",
    "[xem] (https)",
  ])("leaves %j as it was typed", (text) => {
    expect(readLetterText(text, words, [])).toEqual([paragraph({ text: text.trim() })]);
  });

  it.each([
    ["[xem](https://demo.vn/a?b=1)", { text: "xem", href: "https://demo.vn/a?b=1" }],
    ["https://demo.vn/a", { text: "https://demo.vn/a", href: "https://demo.vn/a" }],
    ["www.demo.vn", { text: "www.demo.vn", href: "http://www.demo.vn/" }],
    ["![ảnh](https://demo.vn/a.png)", { text: "ảnh", href: "https://demo.vn/a.png" }],
    [
      "[x](https://demo.vn/{{customer}})",
      { text: "x", href: "https://demo.vn/G%E1%BB%91m%20Chu%20%C4%90%E1%BA%ADu" },
    ],
  ])("makes a link of %j", (text, span) => {
    expect(readLetterText(text, words, [])).toEqual([paragraph(span)]);
  });

  it.each([
    ["[xem](javascript:alert(1))", "xem"],
    ["[xem](data:text/html;base64,x)", "xem"],
    ["[xem](//demo.vn)", "xem"],
    ["[xem](https://ngan-hang.vn@demo.vn)", "xem"],
    ["lan@demo.vn", "lan@demo.vn"],
    ["[thư](mailto:lan@demo.vn)", "thư"],
  ])("makes no link of %j", (text, shown) => {
    expect(readLetterText(text, words, [])).toEqual([paragraph({ text: shown })]);
  });

  it("fills the words in, also where they look like Markdown, HTML or other words", () => {
    const sly = { ...words, customer: "**A** <i> [x](http://a.vn) {{sender}}\n\n{{content}} # 1." };

    expect(readLetterText("Gửi **{{customer}}** và {{ quarter }} {{khach}}", sly, [])).toEqual([
      paragraph(
        { text: "Gửi " },
        { text: "**A** <i> [x](http://a.vn) {{sender}} {{content}} # 1.", isBold: true },
        { text: " và quý 1/2027 {{khach}}" },
      ),
    ]);
  });

  it.each([
    ["in its own paragraph", "Một\n\n{{content}}\n\nHai", ["Một", "offer", "Hai"]],
    ["between two lines", "Một\n{{ content }}\nHai", ["Một", "offer", "Hai"]],
    ["within a sentence", "Một {{content}} hai", ["Một", "offer", "hai"]],
    ["below a list", "- Một\n{{content}}", ["Một", "offer"]],
    ["at the end where nobody gave it a place", "Một", ["Một", "offer"]],
  ])("puts the content %s", (_where, text, order) => {
    expect(readLetterText(text, words, [offer]).map(nameOf)).toEqual(order);
  });

  it("loses no letter or digit of what was typed, and links to web pages only", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const spans = readLetterText(text, words, []).flatMap(spansIn);

        expect(lettersOf(spans.map((span) => span.text).join("")).join("")).toBe(lettersOf(text).join(""));
        for (const { href } of spans) expect(href ?? "https://").toMatch(/^https?:\/\//);
      }),
    );
  });

  it("reads what has thousands of signs within a moment", () => {
    for (const sign of ["> ", "*", "[", "_a ", "- ", "{{"]) {
      expect(readLetterText(sign.repeat(2000), words, []).length).toBeGreaterThanOrEqual(0);
    }
  });
});

/** Lines of words among signs that mean something in Markdown and HTML. */
const typed = fc
  .array(
    fc.constantFrom("**", "*", "_", "`", "<b>", "~", "\n", "\n\n", " ", "Gốm", "đ", "&", "{{", "(", '"'),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(""));

function lettersOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]/gu) ?? [];
}

function spansIn(block: LetterBlock): readonly Span[] {
  if (block.kind === "list") return block.items.flat();
  return "spans" in block ? block.spans : [];
}

function nameOf(block: LetterBlock): string {
  return block.kind === "highlight"
    ? "offer"
    : spansIn(block)
        .map(({ text }) => text)
        .join("");
}

function paragraph(...spans: readonly Span[]): LetterBlock {
  return { kind: "paragraph", spans };
}
