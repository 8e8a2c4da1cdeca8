import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { registerFonts } from "#src/chart/fonts.ts";
import { breakLines } from "#src/chart/letter-lines.ts";
import type { Span } from "#src/chat/letter.ts";

beforeAll(registerFonts);

describe("breakLines", () => {
  it("breaks between words and at new lines", () => {
    expect(linesOf([{ text: "Kính gửi Quý khách,\n\nxin cảm ơn" }], 100)).toEqual([
      "Kính gửi Quý ",
      "khách,",
      "",
      "xin cảm ơn",
    ]);
  });

  it("keeps an amount with its unit and a bold word with its comma", () => {
    const spans = [
      { text: "Giá trị " },
      { text: "385.000.000\u00a0đ", isBold: true },
      { text: ", tặng" },
    ] as const;

    expect(linesOf(spans, 130)).toEqual(["Giá trị ", "385.000.000\u00a0đ, ", "tặng"]);
  });

  it("shows that there is an emoji, which the font has none of", () => {
    expect(linesOf([{ text: "Chúc mừng 🎉👩🏽‍💻" }], 300)).toEqual(["Chúc mừng □□"]);
  });

  it("loses nothing that is not a space and never leaves the room", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Gốm", " ", "Chu Đậu", "\n", "đồng-hành-cùng", ","), { maxLength: 30 }),
        (parts) => {
          const text = parts.join("");
          const lines = breakLines([{ text }], { size: 16, room: 60 });

          expect(
            lines
              .flatMap(({ runs }) => runs.map((run) => run.text))
              .join("")
              .replace(/\s/g, ""),
          ).toBe(text.replace(/\s/g, ""));
          for (const { runs } of lines) {
            const end = runs.findLast((run) => run.text.trim() !== "");
            expect((end?.x ?? 0) + (end?.width ?? 0)).toBeLessThanOrEqual(60);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

function linesOf(spans: readonly Span[], room: number): readonly string[] {
  return breakLines(spans, { size: 16, room }).map(({ runs }) => runs.map(({ text }) => text).join(""));
}
