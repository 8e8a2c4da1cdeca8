import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinLines, splitText } from "#src/chat/split.ts";

const words =
  "Nguyễn Ước đã chốt 500tr với An Phát. Tốt lắm! 👨‍👩‍👧‍👦 🇻🇳 👍🏽 مرحبا 1️⃣ A&B <b> https://chot.vn/x?y=1 … हिन्दी \u200D \u0301".split(
    " ",
  );
const written = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...words, ...words.map((word) => word.normalize("NFD"))), fc.string()),
      fc.constantFrom("", " ", "  ", "\n", "\n\n", "\r\n", " \n\t\n ", "\u00A0"),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.flat().join(""));
const text = fc.oneof(written, fc.string({ unit: "grapheme", maxLength: 200 }));

/** How platforms count: characters, bytes, code points, what escaping makes of it, letters that people see. */
const countings = {
  characters: (piece: string) => piece.length,
  bytes: (piece: string) => Buffer.byteLength(piece),
  "code points": (piece: string) => [...piece].length,
  "escaped characters": (piece: string) => piece.replace(/[&<>]/g, "&amp;").length,
  "letters between marks of its own": (piece: string) => lettersOf(piece).length + 7,
} as const;
const counting = fc.constantFrom(...Object.values(countings));

/** The longest letter of these texts is a family of 25 bytes, and the longest frame is 7. */
const limit = fc.integer({ min: 32, max: 120 });

describe("splitText", () => {
  it("loses nothing but white space", () => {
    fc.assert(
      fc.property(text, limit, counting, (whole, most, lengthOf) => {
        expect(withoutSpace(splitText(whole, most, lengthOf).join(""))).toBe(withoutSpace(whole));
      }),
    );
  });

  it("keeps every piece within the limit, and says something in each", () => {
    fc.assert(
      fc.property(text, limit, counting, (whole, most, lengthOf) => {
        for (const piece of splitText(whole, most, lengthOf)) {
          expect(lengthOf(piece)).toBeLessThanOrEqual(most);
          expect(piece.trim()).not.toBe("");
        }
      }),
    );
  });

  it("never cuts a letter", () => {
    fc.assert(
      fc.property(text, limit, counting, (whole, most, lengthOf) => {
        const letters = splitText(whole, most, lengthOf).flatMap(lettersOf).map(withoutSpace);

        expect(letters.filter(Boolean)).toEqual(lettersOf(whole).map(withoutSpace).filter(Boolean));
      }),
    );
  });

  it.each([
    ["👩🏽‍🚀", "an emoji with joiners"],
    ["🇻🇳", "a flag"],
    ["𝔸", "a surrogate pair"],
    ["ộ".normalize("NFD"), "a decomposed Vietnamese letter"],
    ["👍🏿", "an emoji with a skin tone"],
  ])("keeps %s whole, %s", (letter) => {
    for (let before = 0; before < 20; before += 1) {
      const pieces = splitText("a".repeat(before) + letter.repeat(5), 20);

      expect(pieces.flatMap(lettersOf).filter((found) => found !== "a")).toEqual(Array(5).fill(letter));
    }
  });

  it.each([
    ["between paragraphs", "Một. Hai\nBa bốn\n\nNăm sáu", ["Một. Hai\nBa bốn", "Năm sáu"]],
    ["between lines", "Một hai ba\nBốn. Năm sáu", ["Một hai ba", "Bốn. Năm sáu"]],
    ["between sentences", "Một hai ba bốn! Năm sáu bảy", ["Một hai ba bốn!", "Năm sáu bảy"]],
    ["between words", "Một hai ba bốn năm sáu", ["Một hai ba bốn năm", "sáu"]],
    ["before a long word", "Một https://chot.vn/abc", ["Một", "https://chot.vn/abc"]],
  ])("cuts %s", (_, whole, pieces) => {
    expect(splitText(whole, 19)).toEqual(pieces);
  });

  it("keeps the blanks that a line begins with", () => {
    expect(splitText("  12 An Phát\n   5 Hoa Sen\n 123 Bình", 14)).toEqual([
      "  12 An Phát",
      "   5 Hoa Sen",
      " 123 Bình",
    ]);
  });

  it.each(["", " ", "\n\t\u00A0"])("has no piece for %j", (blank) => {
    expect(splitText(blank, 10)).toEqual([]);
  });

  it("leaves a text that fits as it is", () => {
    expect(splitText(" Tên    Ký\n  Lan  1 tỷ\n", 40)).toEqual([" Tên    Ký\n  Lan  1 tỷ\n"]);
  });

  it("cuts 50,000 letters without a space into full pieces", () => {
    const pieces = splitText("ệ".repeat(50_000), 2_000);

    expect(pieces.map((piece) => piece.length)).toEqual(Array(25).fill(2_000));
  });

  it("cuts a letter that is too long by itself between its marks", () => {
    const letter = `a${"\u0301".repeat(50)}`;

    expect(splitText(letter, 20).map((piece) => piece.length)).toEqual([20, 20, 11]);
    expect(splitText("😀😀", 1)).toEqual(["😀", "😀"]);
    expect(splitText("&<", 3, countings["escaped characters"])).toEqual(["&", "<"]);
  });

  it("asks for the length of little more than a text of a megabyte, however it is made", () => {
    for (const part of ["a", "ab ", "Một câu. Hai câu!\n", "\n", " ", "\n \n", "👍🏽"]) {
      let counted = 0;
      const whole = part.repeat(1_000_000 / part.length);

      splitText(whole, 4_000, (piece) => {
        counted += piece.length;
        return piece.length;
      });

      expect(counted).toBeLessThan(20 * whole.length);
    }
  });
});

describe("joinLines", () => {
  const lines = fc.array(
    fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme", maxLength: 15 })),
    {
      maxLength: 40,
    },
  );

  it("keeps every piece within the limit, under the heading, and loses nothing", () => {
    fc.assert(
      fc.property(lines, limit, counting, (all, most, lengthOf) => {
        const pieces = joinLines(all, most, { heading: "Tên", lengthOf });

        for (const piece of pieces) expect(lengthOf(piece)).toBeLessThanOrEqual(most);
        const said = pieces.map((piece) => piece.replace(/^Tên\n?/, "")).join("");
        expect(withoutSpace(said)).toBe(withoutSpace(all.join("")));
      }),
    );
  });

  it("keeps each line whole that fits", () => {
    fc.assert(
      fc.property(lines, fc.constantFrom("", "Tên"), (all, heading) => {
        const pieces = joinLines(all, 300, { heading });

        const kept = pieces.flatMap((piece) => piece.split("\n")).filter((line) => line !== heading);
        const said = all.flatMap((line) => line.split("\n")).filter((line) => line !== heading);
        expect(kept.filter((line) => line.trim())).toEqual(said.filter((line) => line.trim()));
      }),
    );
  });

  it("repeats the heading over each piece", () => {
    expect(joinLines(["  1 Lan", " 22 Huy", "333 Minh"], 20, { heading: "Số Tên" })).toEqual([
      "Số Tên\n  1 Lan",
      "Số Tên\n 22 Huy",
      "Số Tên\n333 Minh",
    ]);
  });

  it("splits a line that is too long under its heading", () => {
    expect(joinLines(["một hai ba bốn năm sáu"], 20, { heading: "Tên" })).toEqual([
      "Tên\nmột hai ba bốn",
      "Tên\nnăm sáu",
    ]);
  });

  it("shows a heading without lines", () => {
    expect(joinLines([], 20, { heading: "Tên" })).toEqual(["Tên"]);
    expect(joinLines([], 20)).toEqual([]);
  });

  it("says a heading that is longer than a piece once", () => {
    const heading = "Tên Doanh thu ký Doanh thu thu";

    expect(joinLines(["Lan 1 tỷ", "Huy 2 tỷ"], 20, { heading })).toEqual([
      "Tên Doanh thu ký",
      "Doanh thu thu",
      "Lan 1 tỷ\nHuy 2 tỷ",
    ]);
  });

  it("keeps the empty lines between others", () => {
    expect(joinLines(["Lan", "", "Huy"], 20)).toEqual(["Lan\n\nHuy"]);
  });
});

function lettersOf(whole: string): string[] {
  return [...new Intl.Segmenter("vi").segment(whole)].map(({ segment }) => segment);
}

function withoutSpace(whole: string): string {
  return whole.replace(/\s/g, "");
}
