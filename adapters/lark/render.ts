import type { Envelope } from "#src/chat/adapter.ts";
import type { ActionsBlock, Block, TextBlock } from "#src/chat/reply.ts";
import { splitText } from "#src/chat/split.ts";
import { type Button, buttonRow, type CardElement, encodedLength, plainText, textElement } from "./card.ts";
import type { LarkMessage } from "./message.ts";
import { type Item, pack } from "./pack.ts";
import { renderTable } from "./render-table.ts";

/** In bytes, as it fills a request: a longer text is shown in several elements. */
const longestText = 8_000;
/** In bytes: a longer command is looked up by its number. */
export const longestCommand = 1_000;
/** Fits into the heading of a card, which shows four lines at most. */
const longestTitle = 100;
const buttonsInRow = 4;

/** The messages that a reply makes; the same ones whenever it is asked. */
export function renderReply(envelope: Envelope): readonly LarkMessage[] {
  const { blocks } = envelope.reply;
  return pack(
    blocks.flatMap((block, place) => {
      const firstAction = countActions(blocks.slice(0, place)) + 1;
      return itemsOf(block, { envelope, firstAction, place });
    }),
  );
}

type Around = {
  readonly envelope: Envelope;
  readonly firstAction: number;
  readonly place: number;
};

function itemsOf(block: Block, around: Around): readonly Item[] {
  switch (block.kind) {
    case "text":
      return textItems(block);
    case "table":
      return renderTable(block, around.envelope.locale).map(element);
    case "image":
      return [
        { kind: "picture", chart: block.chart },
        ...textItems({ kind: "text", style: "note", text: block.alt }),
      ];
    case "file":
      return [{ ...block, type: typeOf(block.name), place: around.place }];
    case "actions":
      return actionItems(block, around);
  }
}

function textItems({ style, text }: TextBlock): readonly Item[] {
  const isHeading = style === "title" && text.length <= longestTitle && !text.includes("\n");
  if (isHeading && text.trim() !== "") return [{ kind: "title", text: text.trim() }];
  return splitText(text, longestText, encodedLength).map((piece) =>
    element(textElement(piece, looks[style])),
  );
}

const looks = {
  title: { text_size: "heading" },
  body: {},
  note: { text_size: "notation", text_color: "grey" },
} as const;

/** Lark's names of the few types that it previews. */
function typeOf(name: string): string {
  return fileTypes.get(name.toLowerCase().replace(/^.*\./, "")) ?? "stream";
}

const fileTypes = new Map([
  ["pdf", "pdf"],
  ["doc", "doc"],
  ["docx", "doc"],
  ["xls", "xls"],
  ["xlsx", "xls"],
  ["ppt", "ppt"],
  ["pptx", "ppt"],
  ["mp4", "mp4"],
  ["opus", "opus"],
]);

function actionItems({ actions }: ActionsBlock, { envelope, firstAction }: Around): readonly Item[] {
  const buttons = actions.map(({ label, command }, index): Button => {
    const fits = Buffer.byteLength(command) <= longestCommand;
    const line = fits ? command : `/press ${envelope.id} ${firstAction + index}`;
    return {
      tag: "button",
      type: "default",
      text: plainText(label),
      behaviors: [{ type: "callback", value: { command: line, isDirect: envelope.to.isDirect } }],
    };
  });
  return Array.from({ length: Math.ceil(buttons.length / buttonsInRow) }, (_, row) =>
    element(buttonRow(buttons.slice(row * buttonsInRow, (row + 1) * buttonsInRow))),
  );
}

function countActions(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === "actions" ? block.actions.length : 0), 0);
}

function element(value: CardElement): Item {
  return { kind: "element", element: value };
}
