/** A typed line, cut into what the grammar of amounts tells apart. */
export type Line = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether "củ", "cành" and "lít" are money. */
  readonly slang: boolean;
};

export type Token = {
  readonly kind: "number" | "word" | "symbol";
  /** Half-width, composed and in lower case, as the vocabulary is written. A line break is a symbol. */
  readonly text: string;
  /** Where it stands in the typed text. */
  readonly start: number;
  readonly end: number;
  /** Whether no space parts it from the token before. */
  readonly glued: boolean;
  /** Written "Hai" rather than "hai" or "HAI". */
  readonly isTitleCase: boolean;
};

/** A number keeps its inner separators: whether they group or part is decided later. Invisible marks are passed over. */
const piece = /(?<number>\d+(?:[.,]\d+)*)|(?<word>[\p{L}\p{M}]+)|\n|[^\s\p{Cf}]/gu;

export function readLine(text: string, slang: boolean): Line {
  const plain = halfWidth(text);
  let end = 0;
  let isFresh = true;

  const tokens = Array.from(plain.matchAll(piece), (match): Token => {
    const [raw] = match;
    const gap = plain.slice(end, match.index);
    const glued = !isFresh && raw !== "\n" && !/\s/u.test(gap);
    end = match.index + raw.length;
    isFresh = raw === "\n";
    return {
      kind: kindOf(match),
      text: raw.normalize("NFC").toLowerCase(),
      start: match.index,
      end,
      glued,
      isTitleCase: isTitleCase(raw),
    };
  });

  // A full stop ends the sentence, not the amount.
  const length = tokens.findLastIndex((token) => !".,;!…\n".includes(token.text)) + 1;
  return { text, tokens: tokens.slice(0, length), slang };
}

export function textAt(line: Line, at: number): string {
  return line.tokens[at]?.text ?? "";
}

/** The first token after the letters and figures that a token begins and no space or sign interrupts. */
export function runEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (tokens[to]?.glued && tokens[to]?.kind !== "symbol") to += 1;
  return to;
}

function kindOf({ groups }: RegExpExecArray): Token["kind"] {
  if (groups?.["number"]) return "number";
  return groups?.["word"] ? "word" : "symbol";
}

/** Brings full-width forms and the many dashes to ASCII, one character for one, so that places stay true. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}

function isTitleCase(raw: string): boolean {
  const [first = ""] = raw;
  const rest = raw.slice(first.length);
  return first !== first.toLowerCase() && rest === rest.toLowerCase();
}
