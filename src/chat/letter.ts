/** A stretch of text in one style. */
export type Span = {
  readonly text: string;
  readonly isBold?: true;
  readonly isItalic?: true;
  /** http or https. */
  readonly href?: string;
};

export type LetterBlock =
  | { readonly kind: "heading" | "paragraph"; readonly spans: readonly Span[] }
  | {
      readonly kind: "list";
      readonly isOrdered: boolean;
      /** The number of the first item, where it is not 1. */
      readonly start?: number;
      readonly items: readonly (readonly Span[])[];
    }
  /** Texts as they are to stand there; figures stand at the right. */
  | {
      readonly kind: "table";
      readonly columns: readonly { readonly label: string; readonly isFigure: boolean }[];
      readonly rows: readonly (readonly string[])[];
      /** The last row is a sum. */
      readonly hasTotal: boolean;
    }
  /** The one number that a mail is about, such as what a voucher is worth. */
  | { readonly kind: "highlight"; readonly label: string; readonly value: string; readonly note: string }
  | { readonly kind: "button"; readonly label: string; readonly href: string }
  | { readonly kind: "rule" };

/** A mail to a customer as its reader sees it; HTML, text part and picture are made from it alone. */
export type Letter = {
  readonly locale: "vi" | "en";
  readonly company: string;
  readonly from: { readonly name: string; readonly address: string };
  /** Whom an answer goes to. */
  readonly replyTo: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  readonly blocks: readonly LetterBlock[];
  /** Small print below it. */
  readonly footer: string;
};
