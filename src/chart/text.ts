import { createCanvas } from "@napi-rs/canvas";

const ruler = createCanvas(1, 1).getContext("2d");
const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });
const ellipsis = "…";

/** What the font can draw: composed letters, on one line, without emoji and control characters. */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\n\r\t\u2028\u2029]+/g, " ")
    .replace(
      /[[\p{Extended_Pictographic}--[©®™]]\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3\uFE0E\uFE0F\p{C}]/gv,
      "",
    )
    .replace(/ {2,}/g, " ")
    .trim();
}

export function measureWidth(text: string, font: string): number {
  ruler.font = font;
  return ruler.measureText(text).width;
}

export function widestOf(texts: readonly string[], font: string): number {
  return Math.max(0, ...texts.map((text) => measureWidth(text, font)));
}

/** Cleans the text and cuts it between letters, so that it is never wider than `width`. */
export function fitText(text: string, font: string, width: number): string {
  const clean = cleanText(text);
  if (measureWidth(clean, font) <= width) return clean;

  const letters = [...graphemes.segment(clean)].map(({ segment }) => segment);
  let fitting = 0;
  let tooMany = letters.length;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (measureWidth(cutAfter(letters, middle), font) <= width) fitting = middle;
    else tooMany = middle;
  }
  return cutAfter(letters, fitting);
}

/**
 * Like `fitText`, for a name whose last word tells most, as it does in Vietnamese: “Nguyễn … Thảo Uyên” keeps the first
 * word and as many of the last ones as there is room for.
 */
export function shortenName(name: string, font: string, width: number): string {
  const clean = cleanText(name);
  const [first = "", ...others] = clean.split(" ");
  if (measureWidth(clean, font) <= width) return clean;

  const shorter = others.map((_, left) => [first, ellipsis, ...others.slice(left + 1)].join(" "));
  const fitting = shorter.slice(0, -1).find((text) => measureWidth(text, font) <= width);
  return fitting ?? fitText(clean, font, width);
}

function cutAfter(letters: readonly string[], count: number): string {
  return letters.slice(0, count).join("").trimEnd() + ellipsis;
}
