/** The parts of Lark's card JSON 2.0 that we use. Lark refuses a card with any field it does not know. */
export type Card = {
  readonly schema: "2.0";
  readonly config?: { readonly summary: { readonly content: string } };
  readonly header?: { readonly title: PlainText };
  readonly body: { readonly elements: readonly CardElement[] };
};

export type CardElement = TextElement | TableElement | ButtonRow | PictureElement;

/** Shown letter by letter: neither markup nor mentions nor links live in it. */
export type PlainText = {
  readonly tag: "plain_text";
  readonly content: string;
  readonly text_size?: "heading" | "notation";
  readonly text_color?: "grey";
};

export type TextElement = { readonly tag: "div"; readonly text: PlainText };

export type TableElement = {
  readonly tag: "table";
  readonly page_size: number;
  readonly row_height: "auto";
  readonly row_max_height: string;
  readonly freeze_first_column: boolean;
  readonly header_style: { readonly bold: true };
  readonly columns: readonly TableColumn[];
  /** By the names of the columns. */
  readonly rows: readonly Readonly<Record<string, string>>[];
};

export type TableColumn = {
  readonly name: string;
  readonly display_name: string;
  readonly data_type: "text";
  readonly width: "auto";
  readonly horizontal_align: "left" | "right";
};

export type Button = {
  readonly tag: "button";
  readonly type: "default";
  readonly text: PlainText;
  readonly behaviors: readonly { readonly type: "callback"; readonly value: ButtonValue }[];
};

/** What a press brings back. Lark does not say whether the card stands in a direct conversation, so the button does. */
export type ButtonValue = { readonly command: string; readonly isDirect: boolean };

export type ButtonRow = {
  readonly tag: "column_set";
  readonly flex_mode: "flow";
  readonly columns: readonly {
    readonly tag: "column";
    readonly width: "auto";
    readonly elements: readonly Button[];
  }[];
};

export type PictureElement = { readonly tag: "img"; readonly img_key: string; readonly alt: PlainText };

export function plainText(
  content: string,
  look: Pick<PlainText, "text_size" | "text_color"> = {},
): PlainText {
  return { tag: "plain_text", content, ...look };
}

export function textElement(
  content: string,
  look: Pick<PlainText, "text_size" | "text_color"> = {},
): TextElement {
  return { tag: "div", text: plainText(content, look) };
}

export function buttonRow(buttons: readonly Button[]): ButtonRow {
  return {
    tag: "column_set",
    flex_mode: "flow",
    columns: buttons.map((button) => ({ tag: "column", width: "auto", elements: [button] })),
  };
}

/** How much of a request a value fills: a card goes as JSON within JSON. */
export function encodedLength(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(value)));
}

/** Lark counts everything that has a tag. */
export function countTags(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const within = Object.values(value).reduce((sum: number, part: unknown) => sum + countTags(part), 0);
  return within + ("tag" in value ? 1 : 0);
}
