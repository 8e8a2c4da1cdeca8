import { look } from "./look.ts";
import type { CellValue } from "./xlsx/cell.ts";
import type { Row } from "./xlsx/sheet.ts";
import type { Style } from "./xlsx/style.ts";

/** A text over some columns, from and to, both included. */
export type Placed = {
  readonly from: number;
  readonly to: number;
  readonly style: Style;
  readonly value: CellValue;
};

/** A row of a page, outside any table: a few texts, each over columns that become one. */
export function placedRow(width: number, parts: readonly Placed[]): Row {
  const columns = Array.from({ length: width }, (_, index) => index + 1);
  return {
    cells: columns.map((column) => parts.find(({ from }) => from === column)?.value ?? null),
    styles: columns.map(
      (column) => parts.find(({ from, to }) => from <= column && column <= to)?.style ?? look.plain,
    ),
    merged: parts.filter(({ from, to }) => to > from).map(({ from, to }) => [from, to] as const),
  };
}
