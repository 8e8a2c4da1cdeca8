import type { Shown } from "#test/support/fakes/fake.ts";

/** All that people read, in one text: what is no text stands as a mark of its kind. */
export function textOf(shown: readonly Shown[]): string {
  return shown.map(describe).join("\n");
}

/** The places of these texts in what people read, each after the one before; -1 where one is missing. */
export function placesOf(texts: readonly string[], shown: readonly Shown[]): readonly number[] {
  const all = plain(textOf(shown));
  let from = 0;
  return texts.map((text) => {
    const place = all.indexOf(plain(text), from);
    if (place >= 0) from = place + 1;
    return place;
  });
}

export function countOf(text: string, shown: readonly Shown[]): number {
  return plain(textOf(shown)).split(plain(text)).length - 1;
}

/** Letters that have no width may part markup, and blanks differ in width: nobody sees either. */
export function plain(text: string): string {
  return text.replace(/[\u200B\u2060\uFEFF]/gu, "").replace(/\s+/gu, " ");
}

/** Without any blank: what has to be there however it was cut. */
export function letters(text: string): string {
  return plain(text).replaceAll(" ", "");
}

function describe(shown: Shown): string {
  switch (shown.kind) {
    case "text":
      return shown.text;
    case "image":
      return `[image] ${shown.text}`;
    case "file":
      return `[file ${shown.name}] ${shown.text}`;
    case "buttons":
      return shown.labels.map((label) => `[button ${label}]`).join(" ");
  }
}
