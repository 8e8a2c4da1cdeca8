import type { MarkedToken, Token, Tokens } from "marked";
import { Lexer, Tokenizer } from "marked";
import type { LetterBlock, Span } from "#src/chat/letter.ts";
import type { LetterContent } from "./content.ts";
import { plainText } from "./plain.ts";
import { readSpans } from "./spans.ts";
import type { LetterWords } from "./words.ts";

const contentMark = /[ \t]*\{\{\s*content\s*\}\}[ \t]*/gu;
const contentLine = "{{content}}";

/**
 * Markdown as blocks, with the words and the content in their places; without a place of its own the content comes
 * last. HTML is text, and links that are not http or https are none.
 */
export function readLetterText(
  text: string,
  words: LetterWords,
  content: LetterContent,
): readonly LetterBlock[] {
  const parted = plainText(text).replace(contentMark, `\n\n${contentLine}\n\n`);
  const blocks = lexLetter(parted).flatMap((token) =>
    isPlaceOfContent(token) ? content : readBlock(token, words),
  );
  return parted.includes(contentLine) ? blocks : [...blocks, ...content];
}

const types = [
  "heading",
  "paragraph",
  "text",
  "list",
  "table",
  "hr",
  "space",
] as const satisfies readonly Token["type"][];

type BlockToken = Extract<MarkedToken, { readonly type: (typeof types)[number] }>;

/** There are no others. */
function isBlock(token: Token): token is BlockToken {
  return types.some((type) => type === token.type);
}

/** A star within a word is one: a screen of 4*6 m and one of 3*8 m. */
const endsInWord = /[\p{L}\p{N}]$/u;
const startsWithWord = /^[\p{L}\p{N}]/u;

/** As people write mails: a new line is a new line, and only what is known by its look has a meaning. */
function lexLetter(text: string): readonly BlockToken[] {
  const none = () => undefined;
  const tokenizer = new Tokenizer();
  const readStars = tokenizer.emStrong.bind(tokenizer);
  Object.assign(tokenizer, {
    html: none,
    tag: none,
    def: none,
    reflink: none,
    code: none,
    fences: none,
    codespan: none,
    del: none,
    lheading: none,
    blockquote: none,
    emStrong(rest: string, masked: string, before = "") {
      if (endsInWord.test(before)) return undefined;
      const token = readStars(rest, masked, before);
      return token && startsWithWord.test(rest.slice(token.raw.length)) ? undefined : token;
    },
  });
  return new Lexer({ gfm: true, breaks: true, tokenizer }).lex(text).filter(isBlock);
}

function isPlaceOfContent(token: Token): boolean {
  return token.type === "paragraph" && token.raw.trim() === contentLine;
}

function readBlock(token: BlockToken, words: LetterWords): readonly LetterBlock[] {
  switch (token.type) {
    case "heading":
    case "paragraph":
      return block(token.type, readSpans(token.tokens, words));
    case "text":
      return block("paragraph", readSpans(token.tokens ?? [token], words));
    case "list":
      return [readList(token, words)];
    case "table":
      return [readTable(token, words)];
    case "hr":
      return [{ kind: "rule" }];
    case "space":
      return [];
  }
}

function block(kind: "heading" | "paragraph", spans: readonly Span[]): readonly LetterBlock[] {
  return spans.length === 0 ? [] : [{ kind, spans }];
}

/** Lists within a list go on in the same one: mail programs indent them in ways of their own. */
function readList({ ordered, start, items }: Tokens.List, words: LetterWords): LetterBlock {
  const lines = items.flatMap(({ tokens }) => readItem(tokens.filter(isBlock), words));
  const isLater = ordered && start !== "" && start !== 1;
  return { kind: "list", isOrdered: ordered, ...(isLater && { start }), items: lines };
}

function readItem(tokens: readonly BlockToken[], words: LetterWords): readonly (readonly Span[])[] {
  return tokens.flatMap((token) =>
    readBlock(token, words).flatMap((inner) => {
      if (inner.kind === "list") return inner.items;
      if (inner.kind === "table") return inner.rows.map((cells) => [{ text: cells.join(" · ") }]);
      return "spans" in inner ? [inner.spans] : [];
    }),
  );
}

function readTable({ header, rows }: Tokens.Table, words: LetterWords): LetterBlock {
  const textOf = ({ tokens }: Tokens.TableCell) =>
    readSpans(tokens, words)
      .map(({ text }) => text)
      .join("");
  return {
    kind: "table",
    columns: header.map((cell) => ({ label: textOf(cell), isFigure: cell.align === "right" })),
    rows: rows.map((row) => row.map(textOf)),
    hasTotal: false,
  };
}
