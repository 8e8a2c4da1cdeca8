import type { MarkedToken, Token } from "marked";
import type { Span } from "#src/chat/letter.ts";
import { readWebAddress } from "./web-address.ts";
import { fillWords, type LetterWords } from "./words.ts";

/** What stands in a line, with the words filled in: after it was read, so that no word can be Markdown. */
export function readSpans(tokens: readonly Token[], words: LetterWords): readonly Span[] {
  return trimmed(joined(tokens.flatMap((token) => spansOf(token, {}, words))));
}

type Style = Omit<Span, "text">;

const types = [
  "strong",
  "em",
  "link",
  "image",
  "br",
  "text",
  "escape",
] as const satisfies readonly Token["type"][];

type InlineToken = Extract<MarkedToken, { readonly type: (typeof types)[number] }>;

function isInline(token: Token): token is InlineToken {
  return types.some((type) => type === token.type);
}

function spansOf(token: Token, style: Style, words: LetterWords): readonly Span[] {
  if (!isInline(token)) return [];
  const inside = (tokens: readonly Token[], more: Style) =>
    tokens.flatMap((inner) => spansOf(inner, { ...style, ...more }, words));
  switch (token.type) {
    case "strong":
      return inside(token.tokens, { isBold: true });
    case "em":
      return inside(token.tokens, { isItalic: true });
    case "link":
      return inside(token.tokens, linkStyle(token.href, words));
    case "image":
      return [{ text: token.text || token.href, ...style, ...linkStyle(token.href, words) }];
    case "br":
      return [{ text: "\n", ...style }];
    case "text":
      if (token.tokens) return inside(token.tokens, {});
      return [{ text: fillWords(token.text, words), ...style }];
    case "escape":
      return [{ text: token.text, ...style }];
  }
}

function linkStyle(href: string, words: LetterWords): Style {
  const address = readWebAddress(fillWords(href, words, encodeURIComponent));
  return address === undefined ? {} : { href: address };
}

function joined(spans: readonly Span[]): readonly Span[] {
  const together: Span[] = [];
  for (const span of spans) {
    const last = together.at(-1);
    if (last && isAlike(last, span)) together.splice(-1, 1, { ...last, text: last.text + span.text });
    else together.push(span);
  }
  return together;
}

function isAlike(one: Span, other: Span): boolean {
  return one.isBold === other.isBold && one.isItalic === other.isItalic && one.href === other.href;
}

function trimmed(spans: readonly Span[]): readonly Span[] {
  return spans
    .map((span, index) => {
      const start = index === 0 ? span.text.trimStart() : span.text;
      return { ...span, text: index === spans.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text }) => text !== "");
}
