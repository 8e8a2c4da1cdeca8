import { columnName } from "./cell.ts";
import type { SheetWriter } from "./sheet.ts";

/** `K9` */
export function cellAt(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** `E9:AI9` */
export function rangeOf(
  from: { readonly column: number; readonly row: number },
  to: { readonly column: number; readonly row: number },
): string {
  return `${cellAt(from.column, from.row)}:${cellAt(to.column, to.row)}`;
}

/** A cell or range of another sheet. */
export function referTo({ name }: Pick<SheetWriter, "name">, range: string): string {
  return `'${name.replaceAll("'", "''")}'!${range}`;
}

/** A text within a formula. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
