import type { Block, Cell, Reply } from "#src/chat/reply.ts";
import { maskPhone, parsePhone } from "#src/domain/phone.ts";

/** A text with enough of its phone numbers to recognise them, and too little to call. */
export function withoutPhones(text: string): string {
  return text.replace(numbers, (whole, isOther: string | undefined) => {
    const phone = isOther === undefined ? parsePhone(whole) : undefined;
    return phone === undefined ? whole : maskPhone(phone);
  });
}

const gap = String.raw`[ \u00A0.()·\u2010-\u2013-]{0,2}`;

/** Addresses and tax codes, which stay; then phones of ours, however they are typed, and foreign ones. */
const numbers = new RegExp(
  [
    String.raw`(https?://\S+|(?:MST|mã số thuế|tax code):?\s*\d{10})`,
    String.raw`(?<!\d|\d\.)(?:(?:\+|00)84${gap}0?|84(?=\d{9})|\((?=\d{3,5}\))0|0)${gap}(?:[35789](?:${gap}\d){8}|[12](?:${gap}\d){9})(?!\d)`,
    String.raw`\+[1-9](?:${gap}\d){7,14}(?!\d)`,
  ].join("|"),
  "gi",
);

/** An answer as others may read it along, wherever a number was typed: in a note, in a reason, in the name of a lead. */
export function replyWithoutPhones(reply: Reply): Reply {
  return { ...reply, blocks: reply.blocks.map(hidden) };
}

function hidden(block: Block): Block {
  switch (block.kind) {
    case "text":
      return { ...block, text: withoutPhones(block.text) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(hiddenCell)) };
    case "image":
      return { ...block, alt: withoutPhones(block.alt) };
    case "actions":
      return {
        ...block,
        actions: block.actions.map(({ label, command }) => ({ label: withoutPhones(label), command })),
      };
    case "file":
      return block;
  }
}

function hiddenCell(cell: Cell): Cell {
  return typeof cell === "string" ? withoutPhones(cell) : cell;
}
