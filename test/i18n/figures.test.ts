import { expect, it } from "vitest";
import { formatFigureRange } from "#src/i18n/figures.ts";

const million = 1_000_000n;

it.each([
  [1_200n * million, 1_500n * million, "short", "1,2–1,5 tỷ"],
  [950n * million, 1_200n * million, "short", "950 tr–1,2 tỷ"],
  [0n, 860n * million, "short", "0–860 tr"],
  [1_200n * million, 1_200n * million + 1n, "short", "1,2 tỷ"],
  [0n, 0n, "short", "0 đ"],
  [-5n * million, 3n * million, "short", "-5–3 tr"],
  [1_000n * million, 1_060n * million, "full", "1.000.000.000–1.060.000.000 đ"],
] as const)("writes the range from %d to %d, %s, as “%s”", (low, high, length, text) => {
  const range = formatFigureRange(low, high, { unit: "money", locale: "vi", length });

  expect(range.replaceAll("\u00A0", " ")).toBe(text);
});

it("joins English and counted figures in the same way", () => {
  expect(
    formatFigureRange(1_200n * million, 1_500n * million, { unit: "money", locale: "en", length: "short" }),
  ).toBe("1.2–1.5B");
  expect(formatFigureRange(3n, 1_200n, { unit: "count", locale: "vi", length: "full" })).toBe("3–1.200");
});
