import type { ChartSpec } from "./chart.ts";

/** What the bot says, before a platform decides how to show it. */
export type Reply = {
  readonly blocks: readonly Block[];
  /** `direct` takes the answer out of a shared conversation and leaves "sent to you privately" behind. */
  readonly audience: Audience;
  /** Says only that there is nothing to say: typed by the clock, such a line is not sent to anybody. */
  readonly isNothing?: true;
};

export type Audience = "conversation" | "direct";

export type Block = TextBlock | TableBlock | ImageBlock | FileBlock | ActionsBlock;

export type TextBlock = {
  readonly kind: "text";
  readonly style: "title" | "body" | "note";
  readonly text: string;
};

/** Cells stay values, so that a chat shows “1,2 tỷ” and a spreadsheet still adds them up. */
export type TableBlock = {
  readonly kind: "table";
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

export type Column = {
  readonly label: string;
  readonly format: "text" | "count" | "decimal" | "money" | "percent" | "date";
};

/** Money is whole đồng as `bigint`; a percentage is a ratio, 0.72 for 72 %; null is an empty cell. */
export type Cell = string | number | bigint | Ratio | Temporal.PlainDate | null;

/** A share or quotient that a chat shows with its parts, `9/12 = 75 %`, and a spreadsheet as the number. */
export type Ratio = { readonly part: number; readonly whole: number };

/** The `alt` sentence carries the numbers, for platforms and people that do not see the picture. */
export type ImageBlock = {
  readonly kind: "image";
  readonly chart: ChartSpec;
  readonly alt: string;
  readonly isSecret?: true;
};

export type FileBlock = {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Somebody's pay or leave: a link to it is followed once and no more, and no platform fetches it by an address. */
  readonly isSecret?: true;
};

export type ActionsBlock = { readonly kind: "actions"; readonly actions: readonly Action[] };

/** A button. Pressing it is typing `command`, so it needs no handler of its own. */
export type Action = { readonly label: string; readonly command: string };

export function isRatio(cell: Cell): cell is Ratio {
  return typeof cell === "object" && cell !== null && "part" in cell;
}

export function reply(...blocks: readonly Block[]): Reply {
  return { blocks, audience: "conversation" };
}

/** An answer for the asking person alone, wherever it was asked. */
export function directReply(...blocks: readonly Block[]): Reply {
  return { blocks, audience: "direct" };
}

export function title(text: string): TextBlock {
  return { kind: "text", style: "title", text };
}

export function text(body: string): TextBlock {
  return { kind: "text", style: "body", text: body };
}

export function note(body: string): TextBlock {
  return { kind: "text", style: "note", text: body };
}

export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): TableBlock {
  return { kind: "table", columns, rows };
}

export function image(chart: ChartSpec, alt: string): ImageBlock {
  return { kind: "image", chart, alt };
}

export function actions(...list: readonly Action[]): ActionsBlock {
  return { kind: "actions", actions: list };
}
