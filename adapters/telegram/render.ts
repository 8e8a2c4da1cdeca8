import type { Envelope } from "#src/chat/adapter.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import type { Block, FileBlock, ImageBlock, TableBlock, TextBlock } from "#src/chat/reply.ts";
import { joinLines, splitText } from "#src/chat/split.ts";
import { formatGrid, formatList } from "#src/chat/table.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { toHtml, toPreformatted } from "./html.ts";
import { fitsKeyboard, type Row, renderKeyboards } from "./keyboard.ts";
import { limits } from "./limits.ts";

/** One message in the chat; `html` and `caption` are Telegram's HTML. */
export type Message = (
  | { readonly kind: "text"; readonly html: string; readonly length: number }
  | { readonly kind: "photo"; readonly chart: ChartSpec; readonly caption: string }
  | { readonly kind: "document"; readonly file: FileBlock; readonly block: number }
) & { readonly rows: readonly Row[] };

/** In letters of one width: what a phone shows without breaking the line. */
const phoneWidth = 38;
const gap = "\n\n";

/** As few messages as the limits allow: Telegram lets a bot send one a second to a chat, and twenty a minute to a group. */
export function renderReply({ id, reply, locale }: Envelope): readonly Message[] {
  let messages: readonly Message[] = [];
  let first = 1;
  for (const [place, block] of reply.blocks.entries()) {
    if (block.kind !== "actions") {
      for (const message of renderBlock(block, place, locale)) messages = append(messages, message, locale);
      continue;
    }
    for (const rows of renderKeyboards(block.actions, { envelopeId: id, first }))
      messages = attach(messages, rows, locale);
    first += block.actions.length;
  }
  return messages;
}

type ShownBlock = Exclude<Block, { readonly kind: "actions" }>;

function renderBlock(block: ShownBlock, place: number, locale: Locale): readonly Message[] {
  switch (block.kind) {
    case "text":
      return renderText(block, locale);
    case "table":
      return renderTable(block, locale);
    case "image":
      return renderImage(block, locale);
    case "file":
      return [{ kind: "document", file: block, block: place, rows: [] }];
  }
}

function renderText({ style, text }: TextBlock, locale: Locale): readonly Message[] {
  const tags = { title: "b", body: undefined, note: "i" } as const;
  return splitText(text, roomOf("text", locale)).map((piece) =>
    textMessage(piece, toHtml(piece, tags[style])),
  );
}

function renderTable(block: TableBlock, locale: Locale): readonly Message[] {
  const room = roomOf("text", locale);
  const { heading, lines, width } = formatGrid(block, locale, "short");
  if (width <= phoneWidth || lines.length === 0)
    return joinLines(lines, room, { heading }).map((piece) => textMessage(piece, toPreformatted(piece)));
  return joinLines(formatList(block, locale), room).map((piece) => textMessage(piece, toHtml(piece)));
}

function renderImage({ chart, alt }: ImageBlock, locale: Locale): readonly Message[] {
  const whole = alt.trim();
  const [caption = ""] = splitText(whole, roomOf("caption", locale));
  const rest = splitText(whole.slice(caption.length).trim(), roomOf("text", locale));
  return [
    { kind: "photo", chart, caption: toHtml(caption), rows: [] },
    ...rest.map((piece) => textMessage(piece, toHtml(piece))),
  ];
}

function textMessage(piece: string, html: string): Message {
  return { kind: "text", html, length: piece.length, rows: [] };
}

/** What is left when the message has to be sent once more, and says so. */
function roomOf(kind: "text" | "caption", locale: Locale): number {
  return limits[kind] - `${translatorFor(locale)("reply.repeated")}\n`.length;
}

function append(messages: readonly Message[], next: Message, locale: Locale): readonly Message[] {
  const last = messages.at(-1);
  if (last?.kind !== "text" || next.kind !== "text" || last.rows.length > 0) return [...messages, next];

  const length = last.length + gap.length + next.length;
  if (length > roomOf("text", locale)) return [...messages, next];
  return [...messages.slice(0, -1), { ...next, html: `${last.html}${gap}${next.html}`, length }];
}

/** Buttons belong below what they are about; where that has its fill, they get a message of their own. */
function attach(messages: readonly Message[], rows: readonly Row[], locale: Locale): readonly Message[] {
  const last = messages.at(-1);
  if (last && fitsKeyboard([...last.rows, ...rows]))
    return [...messages.slice(0, -1), { ...last, rows: [...last.rows, ...rows] }];

  const ask = translatorFor(locale)("platform.choose");
  return [...messages, { ...textMessage(ask, toHtml(ask)), rows }];
}
