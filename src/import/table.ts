/** What stands in a cell: text, or a value that a spreadsheet keeps as one. Empty is "". */
export type SourceCell = string | number | Temporal.PlainDate;

export type TableRow = {
  /** The line of the file on which it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly SourceCell[];
  /** How much of the file has been read with it, from 0 to 1. */
  readonly done: number;
};

/** A file of rows. They can be read more than once; they are never all in memory. */
export type Table = {
  /** What the file is called in reports; no other file of the import is. */
  readonly name: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Whether a sign within a cell can push the cells behind it out of their columns. */
  readonly isDelimited: boolean;
  rows(): AsyncIterable<TableRow>;
};
