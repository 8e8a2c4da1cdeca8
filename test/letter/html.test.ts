import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterLook } from "#src/chat/letter-look.ts";
import { renderLetterHtml } from "#src/letter/html.ts";
import { contrastOf } from "#test/chart/contrast.ts";
import { aLetter, everyBlock } from "#test/support/letter.ts";

const trap = `"><img src=x onerror=alert(1)> ' & </style><script>alert(1)</script>`;

describe("renderLetterHtml", () => {
  it("is one document with the subject as its title, in the language of the letter", () => {
    const html = renderLetterHtml(aLetter());

    expect(html).toMatch(/^<!doctype html>\n<html lang="vi" dir="ltr">/);
    expect(html).toContain("<title>Voucher quý 1/2027 cho Gốm Chu Đậu</title>");
    expect(html).toContain("<strong>Nguyễn Thị Lan</strong>");
    expect(html).toContain("Kính gửi Anh/Chị Trần Thị Mai,");
  });

  it("fetches nothing, runs nothing and asks for nothing", () => {
    const html = renderLetterHtml(aLetter({ content: everyBlock }));

    expect(html).not.toMatch(
      /<(?:script|img|link|iframe|object|form|input|svg|base)\b|url\(|@import|src=|\son\w+=/i,
    );
    expect(html.match(/href="(?!https:\/\/demo\.example\/)/g)).toBeNull();
  });

  it("shows whatever somebody typed as text, wherever it stands", () => {
    const plain = renderLetterHtml(aLetter({ content: trapped("x") }));
    const html = renderLetterHtml(
      aLetter({
        company: trap,
        customer: trap,
        contacts: [trap],
        author: { name: trap, address: trap },
        title: trap,
        content: trapped(trap),
      }),
    );

    expect(tagsOf(html)).toEqual(tagsOf(plain));
    expect(html).not.toContain("<script");
  });

  it("has the same elements whatever the words are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const words = `a${text}`;
        const html = renderLetterHtml({
          ...aLetter({ content: trapped(words) }),
          subject: words,
          footer: words,
        });

        expect(tagsOf(html).filter((tag) => tag !== "br")).toEqual(
          tagsOf(renderLetterHtml(aLetter({ content: trapped("x") }))).filter((tag) => tag !== "br"),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("stays far below the size at which Gmail cuts a mail off", () => {
    const html = renderLetterHtml(aLetter({ content: [...everyBlock, ...everyBlock, ...everyBlock] }));

    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  it.each([
    ["light", letterLook.colours],
    ["dark", letterLook.darkColours],
  ])("can be read in its %s colours", (_mode, colours) => {
    const { paper, ink, strong, muted, accent, onAccent, tint, head } = colours;
    for (const text of [ink, strong, muted, accent]) expect(contrastOf(text, paper)).toBeGreaterThan(4.5);
    for (const text of [strong, muted]) expect(contrastOf(text, tint)).toBeGreaterThan(4.5);
    expect(contrastOf(muted, head)).toBeGreaterThan(4.5);
    expect(contrastOf(onAccent, accent)).toBeGreaterThan(4.5);
  });
});

function trapped(words: string) {
  return [
    { kind: "heading", spans: [{ text: words }] },
    { kind: "paragraph", spans: [{ text: words, isBold: true, isItalic: true }] },
    { kind: "list", isOrdered: false, items: [[{ text: words }]] },
    { kind: "table", columns: [{ label: words, isFigure: true }], rows: [[words]], hasTotal: true },
    { kind: "highlight", label: words, value: words, note: words },
    { kind: "button", label: words, href: "https://demo.example/" },
  ] as const;
}

function tagsOf(html: string): readonly string[] {
  return [...html.matchAll(/<(\/?[a-z!][a-z0-9]*)/gi)].map(([, name = ""]) => name);
}
