import { countTags, encodedLength, textElement } from "./card.ts";
import type { FileMessage, LarkMessage, Piece } from "./message.ts";

/** What a reply is made of. A title becomes the heading of a card where it comes first. */
export type Item = Piece | FileMessage | { readonly kind: "title"; readonly text: string };

/** In bytes, of the 30 KB that a request with a card may have; the rest is for what stands around the elements. */
const cardRoom = 26_000;
/** Of the 200 things with a tag that a card may have. */
const mostTags = 180;
/** What a card may have. */
const mostTables = 5;

/** As few messages as Lark takes, in the order of the items. */
export function pack(items: readonly Item[]): readonly LarkMessage[] {
  const messages: LarkMessage[] = [];
  let card = emptyCard;
  const close = () => {
    if (card.title !== undefined || card.pieces.length > 0)
      messages.push({ kind: "card", title: card.title, pieces: card.pieces });
    card = emptyCard;
  };

  for (const item of items) {
    if (item.kind === "file") {
      close();
      messages.push(item);
      continue;
    }
    if (!fits(card, item)) close();
    card = add(card, item);
  }
  close();
  return messages;
}

type Filling = {
  readonly title: string | undefined;
  readonly pieces: readonly Piece[];
  readonly bytes: number;
  readonly tags: number;
  readonly tables: number;
};

type CardItem = Exclude<Item, { kind: "file" }>;

const emptyCard: Filling = { title: undefined, pieces: [], bytes: 0, tags: 0, tables: 0 };

function fits(card: Filling, item: CardItem): boolean {
  const { bytes, tags, tables } = add(card, item);
  return bytes <= cardRoom && tags <= mostTags && tables <= mostTables;
}

function add(card: Filling, item: CardItem): Filling {
  const { bytes, tags, tables } = measure(item);
  const isHeading = item.kind === "title" && card === emptyCard;
  return {
    title: isHeading ? item.text : card.title,
    pieces: isHeading ? card.pieces : [...card.pieces, toPiece(item)],
    bytes: card.bytes + bytes,
    tags: card.tags + tags,
    tables: card.tables + tables,
  };
}

function toPiece(item: CardItem): Piece {
  if (item.kind !== "title") return item;
  return { kind: "element", element: textElement(item.text, { text_size: "heading" }) };
}

function measure(item: CardItem): Pick<Filling, "bytes" | "tags" | "tables"> {
  const piece = toPiece(item);
  if (piece.kind === "picture") return { bytes: pictureBytes, tags: 2, tables: 0 };
  const { element } = piece;
  return {
    bytes: encodedLength(element),
    tags: countTags(element),
    tables: element.tag === "table" ? 1 : 0,
  };
}

/** With the key, whose length Lark does not tell, or the words that stand in for the picture. */
const pictureBytes = 400;
