import type { PayRow } from "#src/domain/pay-row.ts";
import { fullDay, type Quarters } from "#src/domain/timesheet/code.ts";
import { countedCodes, countedQuarters, type DayColumn } from "./day-columns.ts";
import { countFormula, partsOf } from "./day-formula.ts";
import { type DayFrame, lastDay } from "./day-frame.ts";
import { standardCell } from "./day-heading.ts";
import { noteOf } from "./day-note.ts";
import { look } from "./look.ts";
import type { Words } from "./packet-head.ts";
import type { CellValue } from "./xlsx/cell.ts";
import { cellAt, rangeOf } from "./xlsx/formula.ts";
import type { Style } from "./xlsx/style.ts";

export type Total = {
  readonly value: CellValue;
  readonly style: Style;
  /** What it adds to the sum of its column. */
  readonly quarters: Quarters;
};

type Surroundings = { readonly frame: DayFrame; readonly line: number; readonly words: Words };

/** What stands behind the days of a person: formulas over the row, each with the value that the timesheet has. */
export function totalsOf(row: PayRow, { frame, line, words }: Surroundings): readonly Total[] {
  const { symbols } = frame.head;
  const days = rangeOf(
    { column: frame.firstDay, row: line },
    { column: frame.firstDay + lastDay - 1, row: line },
  );
  const parts = partsOf(row.timesheet);
  return frame.totals.map((column) => totalOf(column));

  function totalOf(column: DayColumn): Total {
    switch (column.kind) {
      case "counted": {
        const codes = countedCodes(column, frame.totals, symbols);
        const formula = countFormula(days, codes, { symbols, parts });
        return quartersOf(countedQuarters(codes, row, symbols), formula);
      }
      case "paid":
        return quartersOf(row.timesheet.paid, sumOf(isPaid), look.quartersBold);
      case "given":
        return quartersOf(column.quarters(row));
      case "check": {
        const formula = `IF(ABS(${sumOf(isAdded)}-${standardCell(frame)})<0.001,"✓","≠")`;
        return { value: { formula, value: isComplete(row) ? "✓" : "≠" }, style: look.center, quarters: 0 };
      }
      case "note":
        return { value: noteOf(row, words) || null, style: look.fine, quarters: 0 };
      case "empty":
        return { value: null, style: look.center, quarters: 0 };
    }
  }

  /** The cells of these columns, added up. */
  function sumOf(isMeant: (column: DayColumn) => boolean): string {
    const cells = frame.totals.flatMap((column, index) =>
      isMeant(column) ? [cellAt(frame.firstTotal + index, line)] : [],
    );
    return `SUM(${cells.join(",")})`;
  }
}

function quartersOf(quarters: Quarters, formula?: string, style: Style = look.quarters): Total {
  const value = quarters / fullDay;
  return { value: formula === undefined ? value : { formula, value }, style, quarters };
}

function isPaid(column: DayColumn): boolean {
  return column.kind === "counted" && column.isPaid;
}

function isAdded(column: DayColumn): boolean {
  return column.kind === "counted" || (column.kind === "given" && column.isAdded);
}

function isComplete({ timesheet }: PayRow): boolean {
  const sum = [...timesheet.sums.values()].reduce((one, other) => one + other, timesheet.outside);
  return sum === timesheet.standard;
}
