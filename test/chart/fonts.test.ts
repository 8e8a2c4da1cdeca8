import { createCanvas } from "@napi-rs/canvas";
import { beforeAll, describe, expect, it } from "vitest";
import { registerFont, registerFonts } from "#src/chart/fonts.ts";
import { font } from "#src/chart/theme.ts";

const vowels = "aăâeêioôơuưy";
const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const letters = [...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC")));
const alphabet = [...letters, ...letters.map((letter) => letter.toUpperCase()), "đ", "Đ"];
const signs = [..."▲●▼…·₫–/%0123456789"];

describe("registerFonts", () => {
  beforeAll(registerFonts);

  it.each([400, 600, 700] as const)(
    "draws every Vietnamese letter and sign in weight %d as a shape of its own",
    (weight) => {
      const tofu = shapeOf("\u0378", weight);
      const shapes = [...alphabet, ...signs].map((letter) => shapeOf(letter, weight));

      expect(shapes).not.toContain(tofu);
      expect(new Set(shapes).size).toBe(alphabet.length + signs.length);
    },
  );

  it("draws heavier letters with more ink", () => {
    const [regular, semibold, bold] = ([400, 600, 700] as const).map((weight) => inkOf("Hạnh", weight));

    expect(regular).toBeGreaterThan(300);
    expect(semibold).toBeGreaterThan(regular ?? 0);
    expect(bold).toBeGreaterThan(semibold ?? 0);
  });
});

describe("registerFont", () => {
  it.each(["/nowhere/Inter.ttf", import.meta.filename])("refuses %s, which is no font", (path) => {
    expect(() => registerFont(path)).toThrow(`the font file ${path} is missing or damaged`);
  });
});

function shapeOf(text: string, weight: 400 | 600 | 700): string {
  return Buffer.from(pixelsOf(text, weight).buffer).toString("base64");
}

function inkOf(text: string, weight: 400 | 600 | 700): number {
  return pixelsOf(text, weight).filter((pixel) => pixel !== 0).length;
}

/** A text in black on nothing. */
function pixelsOf(text: string, weight: 400 | 600 | 700): Uint32Array {
  const pen = createCanvas(80, 44).getContext("2d");
  pen.font = font(26, weight);
  pen.fillText(text, 2, 32);
  return new Uint32Array(pen.getImageData(0, 0, 80, 44).data.buffer);
}
