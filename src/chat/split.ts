type LengthOf = (piece: string) => number;

/**
 * A text in pieces of at most `limit`, cut where it hurts least: between paragraphs, lines, sentences, words, and only
 * then inside a word, but never inside a letter with its marks. `lengthOf` says how the platform counts; it must grow
 * with the text. Nothing but the white space at the cuts is lost; a text of nothing else has no pieces.
 */
export function splitText(
  text: string,
  limit: number,
  lengthOf: LengthOf = (piece) => piece.length,
): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  for (
    let longest = longestPrefix(rest, limit, lengthOf);
    longest < rest.length;
    longest = longestPrefix(rest, limit, lengthOf)
  ) {
    const end = cutOf(rest, longest);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).replace(whiteSpaceAtCut, "");
  }
  return [...pieces, rest].filter(hasLetters);
}

/**
 * Lines kept whole and put together to pieces of at most `limit`, each after the same heading. A line that is too long
 * for a piece is split; a heading that would take most of each piece stands once, at the beginning.
 */
export function joinLines(
  lines: readonly string[],
  limit: number,
  { heading = "", lengthOf = (piece: string) => piece.length } = {},
): readonly string[] {
  const isRepeated = heading !== "" && lengthOf(heading) <= limit / 2;
  const place: LengthOf = (body) => lengthOf(under(body));
  const fitting = (isRepeated || heading === "" ? lines : [heading, ...lines]).flatMap((line) =>
    place(line) <= limit ? [line] : splitText(line, limit, place),
  );
  if (fitting.length === 0) return isRepeated ? [heading] : [];

  return gather(fitting, (body) => place(body) <= limit)
    .filter(hasLetters)
    .map(under);

  function under(body: string): string {
    return isRepeated ? `${heading}\n${body}` : body;
  }
}

function gather(lines: readonly string[], fits: (body: string) => boolean): readonly string[] {
  const bodies: string[] = [];
  let body: string | undefined;
  for (const line of lines) {
    const longer = body === undefined ? line : `${body}\n${line}`;
    if (body !== undefined && !fits(longer)) {
      bodies.push(body);
      body = line;
    } else {
      body = longer;
    }
  }
  return body === undefined ? bodies : [...bodies, body];
}

/** How many characters fit. Only the next few pieces are looked at, so that long texts take no longer a piece than short ones. */
function longestPrefix(text: string, limit: number, lengthOf: LengthOf): number {
  const fits = (end: number) => lengthOf(text.slice(0, end)) <= limit;
  let low = 0;
  let high = Math.min(Math.max(limit, 1), text.length);
  while (fits(high)) {
    if (high === text.length) return high;
    low = high;
    high = Math.min(2 * high, text.length);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The best places first, all of them before white space, which belongs to neither piece. */
const places = [/(?=\n[^\S\n]*\n)/g, /(?=\n)/g, /(?<=[.!?…])(?=\s)/g, /(?=\s)/g] as const;
const betweenWords = places[3];

function cutOf(text: string, longest: number): number {
  const window = text.slice(0, longest + 1);
  for (const place of places) {
    // Cutting lines in the first half of a piece would waste too much of it. A word is worth that.
    const least = place === betweenWords ? 0 : longest / 2;
    const end = [...window.matchAll(place)].findLast(({ index }) => index > least && index <= longest)?.index;
    if (end !== undefined) return end;
  }
  return insideWord(text, longest);
}

/** Always cuts something off, however long the platform thinks that is. */
function insideWord(text: string, longest: number): number {
  // Whether a letter begins here does not depend on more than the character that follows.
  const letter = segmenter.segment(text.slice(0, longest + 2)).containing(longest);
  if (letter && letter.index > 0) return letter.index;

  // A letter too long for a piece by itself, such as one under a thousand marks, loses some of them to the next.
  const [first = ""] = text;
  const isInsidePair = /^[\uDC00-\uDFFF]/.test(text.slice(longest));
  return Math.max(isInsidePair ? longest - 1 : longest, first.length);
}

/** To the end of the line, or else of the gap between two words. A mark without a letter sits on a blank of its own. */
const whiteSpaceAtCut = /^(?:\s*\n|\s+)(?![\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Mc}\u200D])/u;

function hasLetters(piece: string): boolean {
  return piece.trim() !== "";
}

const segmenter = new Intl.Segmenter("vi");
