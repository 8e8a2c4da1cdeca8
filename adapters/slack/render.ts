import type { ActionsBlock, Button } from "@slack/web-api";
import type { ChartSpec } from "#src/chat/chart.ts";
import type { Action, Block, Reply, TextBlock } from "#src/chat/reply.ts";
import { splitText } from "#src/chat/split.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { button, paragraph, type SlackBlock, smallPrint } from "./blocks.ts";
import { limits } from "./limits.ts";
import { type Piece, renderTable } from "./table.ts";

/** One thing that appears in the conversation. `block` is the place in the reply, for links to it. */
export type Unit =
  | Message
  | { readonly kind: "image"; readonly block: number; readonly chart: ChartSpec; readonly caption: string }
  | { readonly kind: "file"; readonly block: number; readonly name: string; readonly bytes: Uint8Array };

/** `text` says all that the blocks show, not yet escaped. */
export type Message = {
  readonly kind: "message";
  readonly blocks: readonly SlackBlock[];
  readonly text: string;
};

type Of = { readonly locale: Locale; readonly envelopeId: number };

/** As few messages as Slack's limits allow, in the order of the reply. */
export function renderReply({ blocks }: Reply, of: Of): readonly Unit[] {
  const units: Unit[] = [];
  let pieces: Piece[] = [];
  const flush = () => {
    units.push(...assemble(pieces));
    pieces = [];
  };

  let actionsBefore = 0;
  for (const [place, block] of blocks.entries()) {
    if (block.kind === "image") {
      flush();
      const [caption = "", ...rest] = splitText(block.alt, limits.text);
      units.push({ kind: "image", block: place, chart: block.chart, caption });
      pieces.push(...rest.map((text) => ({ block: paragraph(text), text })));
    } else if (block.kind === "file") {
      flush();
      units.push({ kind: "file", block: place, name: block.name, bytes: block.bytes });
    } else {
      pieces.push(...renderBlock(block, { ...of, actionsBefore }));
      if (block.kind === "actions") actionsBefore += block.actions.length;
    }
  }
  flush();
  return units;
}

/** Slack reads these three, and no others, as the beginning of markup, mentions and links. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function renderText({ style, text }: Pick<TextBlock, "style" | "text">): readonly Piece[] {
  switch (style) {
    case "title":
      return splitText(text, limits.text).map((part) => ({
        block: paragraph(part, { isBold: true }),
        text: part,
      }));
    case "body":
      return splitText(text, limits.text).map((part) => ({ block: paragraph(part), text: part }));
    case "note":
      return splitText(text, limits.note).map((part) => ({ block: smallPrint(part), text: part }));
  }
}

/**
 * A command too long for a button is left with the bot, which finds it again by the reply and the number; a label that
 * is too long stands in full above.
 */
export function renderActions(
  actions: readonly Action[],
  { envelopeId, actionsBefore }: { readonly envelopeId: number; readonly actionsBefore: number },
): readonly Piece[] {
  const buttons = actions.map(({ label, command }, index) => {
    const number = actionsBefore + index + 1;
    const value = command.length <= limits.value ? command : `/press ${envelopeId} ${number}`;
    return button(number, label, value);
  });
  const inFull = actions.filter(({ label }) => label.length > limits.label);
  const rows = packButtons(buttons).map((elements) => ({
    block: { type: "actions", elements: [...elements] } satisfies ActionsBlock,
    text: elements.map(({ text }) => text.text).join(" · "),
  }));
  return [...inFull.flatMap(({ label }) => renderText({ style: "note", text: label })), ...rows];
}

function renderBlock(
  block: Exclude<Block, { kind: "image" | "file" }>,
  of: Of & { readonly actionsBefore: number },
): readonly Piece[] {
  switch (block.kind) {
    case "text":
      return renderText(block);
    case "table":
      return renderTable(block, of.locale);
    case "actions":
      return renderActions(block.actions, of);
  }
}

/** Two blocks and some characters are kept free, for words that a message is sent again, and that there is more. */
const room = { blocks: limits.blocksPerMessage - 2, size: limits.message - 800 } as const;

function assemble(pieces: readonly Piece[]): readonly Message[] {
  const messages: Piece[][] = [];
  let message: Piece[] = [];
  let size = 0;
  for (const piece of pieces) {
    const length = JSON.stringify(piece.block).length;
    // Slack takes one table a message, and shows it below all else.
    const isClosed = message.at(-1)?.block.type === "table";
    if (isClosed || message.length === room.blocks || size + length > room.size) {
      messages.push(message);
      message = [];
      size = 0;
    }
    message.push(piece);
    size += length;
  }
  return [...messages, message]
    .filter((parts) => parts.length > 0)
    .map((parts) => ({
      kind: "message",
      blocks: parts.map(({ block }) => block),
      text: parts.map(({ text }) => text).join("\n"),
    }));
}

function packButtons(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const rows: Button[][] = [];
  let size = 0;
  for (const one of buttons) {
    const length = JSON.stringify(one).length + 1;
    const row = rows.at(-1);
    if (row === undefined || row.length === limits.buttonsPerBlock || size + length > rowSize) {
      rows.push([one]);
      size = length;
    } else {
      row.push(one);
      size += length;
    }
  }
  return rows;
}

/** A row of buttons has to fit into one message. */
const rowSize = room.size - 200;
