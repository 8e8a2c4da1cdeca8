import type { ChartSpec } from "#src/chat/chart.ts";
import { splitText } from "#src/chat/split.ts";
import { type Card, type CardElement, plainText, textElement } from "./card.ts";

/** One visible message. */
export type LarkMessage = CardMessage | FileMessage;

export type CardMessage = {
  readonly kind: "card";
  /** In the heading of the card. */
  readonly title: string | undefined;
  readonly pieces: readonly Piece[];
};

/** `type` is Lark's word for it, such as `xls`. */
export type FileMessage = {
  readonly kind: "file";
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Of its block in the reply. */
  readonly place: number;
};

/** A picture has its key only when it is uploaded. */
export type Piece = { readonly kind: "element"; readonly element: CardElement } | Picture;

export type Picture = { readonly kind: "picture"; readonly chart: ChartSpec };

/** The key that Lark gave a picture, or why there is none. */
export type Uploaded =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "missing"; readonly why: string };

/** A card ready to be sent, with what has become of its pictures in their order. */
export function toCard({ title, pieces }: CardMessage, uploaded: readonly Uploaded[]): Card {
  const pictures = pieces.filter(({ kind }) => kind === "picture");
  const elements = pieces.map((piece): CardElement => {
    if (piece.kind === "element") return piece.element;
    const picture = uploaded[pictures.indexOf(piece)];
    return picture?.kind === "key"
      ? // Its words stand below it, where phones show them as well.
        { tag: "img", img_key: picture.key, alt: plainText("") }
      : textElement(picture?.why ?? "", { text_size: "notation", text_color: "grey" });
  });
  const summary = title === undefined ? firstWords(elements) : undefined;
  return {
    schema: "2.0",
    ...(summary !== undefined && { config: { summary: { content: summary } } }),
    ...(title !== undefined && { header: { title: plainText(title) } }),
    body: { elements },
  };
}

/** What a list of conversations shows of a card without a heading. */
const longestSummary = 80;

function firstWords(elements: readonly CardElement[]): string | undefined {
  for (const element of elements)
    if (element.tag === "div") return splitText(element.text.content, longestSummary)[0];
  return undefined;
}
