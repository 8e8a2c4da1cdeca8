/** What is used of pdfmake's language. Its published types bring the DOM's with them, which no file here may know. */
export type PdfContent = string | (PdfBlock & PdfLook & { readonly style?: string });

type PdfBlock =
  | { readonly text: string; readonly colSpan?: number; readonly width?: "auto" }
  | { readonly stack: readonly PdfContent[]; readonly unbreakable?: true }
  | { readonly columns: readonly PdfContent[]; readonly columnGap?: number }
  | { readonly table: PdfTable; readonly layout: PdfTableLook };

export type PdfLook = {
  readonly fontSize?: number;
  readonly lineHeight?: number;
  readonly bold?: true;
  readonly color?: string;
  readonly fillColor?: string;
  readonly alignment?: "right";
  readonly noWrap?: true;
  readonly wordBreak?: "break-all";
  /** In points: left, top, right, bottom. */
  readonly margin?: readonly [number, number, number, number];
};

/** Behind a cell that spans several stand as many empty ones. */
export type PdfCell = PdfContent | Readonly<Record<never, never>>;

type PdfTable = {
  readonly body: readonly (readonly PdfCell[])[];
  readonly widths: readonly (number | "auto" | "*")[];
  readonly headerRows?: number;
  readonly dontBreakRows?: true;
};

/** In points; rows are counted by the lines between them, from 0. */
export type PdfTableLook = {
  readonly hLineWidth: (line: number) => number;
  readonly vLineWidth: () => number;
  readonly hLineColor?: () => string;
  readonly fillColor?: () => string;
  readonly paddingLeft: () => number;
  readonly paddingRight: () => number;
  readonly paddingTop: () => number;
  readonly paddingBottom: () => number;
};

export type PdfDocument = {
  readonly pageSize: "A4";
  readonly pageMargins: readonly [number, number, number, number];
  readonly language: string;
  readonly info: Readonly<Record<"title" | "author" | "creator" | "producer", string>> & {
    readonly creationDate: Date;
  };
  readonly defaultStyle: PdfLook & {
    readonly font: string;
    /** OpenType features by their tags. */
    readonly fontFeatures: Readonly<Record<string, boolean>>;
  };
  readonly styles: Readonly<Record<string, PdfLook>>;
  readonly content: readonly PdfContent[];
  readonly footer: (page: number, pages: number) => PdfContent;
};
