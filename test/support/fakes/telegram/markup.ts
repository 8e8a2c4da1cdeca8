export type Entity = {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
};

export type Parsed =
  | { readonly ok: true; readonly text: string; readonly entities: readonly Entity[] }
  | { readonly ok: false; readonly error: string };

/** Telegram's HTML: a few tags, four named entities, and no mercy for anything else that begins with `<`. */
export function parseHtml(html: string): Parsed {
  const open: { readonly tag: string; readonly offset: number; readonly url?: string }[] = [];
  const entities: Entity[] = [];
  let text = "";

  // Forms end their lines in two characters, of which Telegram drops the first.
  for (const [token] of html
    .replaceAll("\r", "")
    .matchAll(/<[^>]*>?|&(?:lt|gt|amp|quot|#\d+|#x[\da-f]+);|[^<&]+|&/gi)) {
    const at = Buffer.byteLength(text);
    if (!token.startsWith("<")) {
      text += decode(token);
      continue;
    }
    const closing = /^<\/([a-z-]*)>$/i.exec(token)?.[1]?.toLowerCase();
    if (closing === undefined) {
      const begun = readTag(token, at);
      if (typeof begun === "string") return fail(begun);
      open.push({ ...begun, offset: text.length });
      continue;
    }
    const last = open.pop();
    if (!last) return fail(`Unexpected end tag at byte offset ${at}`);
    if (closing !== "" && closing !== last.tag)
      return fail(`Unmatched end tag at byte offset ${at}, expected "</${last.tag}>", found "</${closing}>"`);
    const length = text.length - last.offset;
    if (length > 0)
      entities.push({
        type: names.get(last.tag) ?? last.tag,
        offset: last.offset,
        length,
        ...(last.url !== undefined && { url: last.url }),
      });
  }
  const unclosed = open.at(-1);
  if (unclosed) return fail(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return trim(text, entities);
}

/** Mentions that Telegram finds by itself: whoever has that name is called. It does not look inside code. */
export function findMentions(text: string, entities: readonly Entity[]): readonly string[] {
  const code = entities.filter(({ type }) => type === "code" || type === "pre");
  return [...text.matchAll(/(?<![\p{L}\p{N}_])@[a-z]\w{2,31}/giu)]
    .filter(({ index }) => !code.some(({ offset, length }) => index >= offset && index < offset + length))
    .map(([name]) => name);
}

function fail(error: string): Parsed {
  return { ok: false, error };
}

const names = new Map([
  ["b", "bold"],
  ["strong", "bold"],
  ["i", "italic"],
  ["em", "italic"],
  ["u", "underline"],
  ["ins", "underline"],
  ["s", "strikethrough"],
  ["del", "strikethrough"],
  ["strike", "strikethrough"],
  ["a", "text_link"],
  ["code", "code"],
  ["pre", "pre"],
  ["blockquote", "blockquote"],
  ["tg-spoiler", "spoiler"],
]);

function readTag(token: string, at: number): { readonly tag: string; readonly url?: string } | string {
  if (!token.endsWith(">")) return `Unclosed start tag at byte offset ${at}`;
  const [, tag = "", attributes = ""] = /^<([^\s>]*)([\s\S]*)>$/.exec(token) ?? [];
  if (!names.has(tag.toLowerCase())) return `Unsupported start tag "${tag}" at byte offset ${at}`;
  if (attributes.trim() !== "" && !/^(?:\s+[a-z-]+="[^"]*")+\s*$/i.test(attributes))
    return `Expected equal sign in declaration of an attribute of the tag "${tag}" at byte offset ${at}`;
  const url = /\shref="([^"]*)"/i.exec(attributes)?.[1];
  return { tag: tag.toLowerCase(), ...(url !== undefined && { url: decode(url) }) };
}

function decode(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#x[\da-f]+|#\d+);/gi, (_, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return { lt: "<", gt: ">", amp: "&", quot: '"' }[name.toLowerCase()] ?? "";
  });
}

/** White space goes from the end, and from the beginning as far as no entity stands in it. */
function trim(text: string, entities: readonly Entity[]): Parsed {
  const first = Math.min(text.length, ...entities.map(({ offset }) => offset));
  const lead = Math.min(text.length - text.trimStart().length, first);
  const kept = text.slice(lead).trimEnd();
  return {
    ok: true,
    text: kept,
    entities: entities
      .map((entity) => ({
        ...entity,
        offset: entity.offset - lead,
        length: Math.min(entity.length, kept.length - entity.offset + lead),
      }))
      .filter(({ length }) => length > 0),
  };
}
