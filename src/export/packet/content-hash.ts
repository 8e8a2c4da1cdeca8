import { createHash } from "node:crypto";
import type { CellValue } from "./xlsx/cell.ts";

export type ContentHash = {
  /** Rows of the three sheets may come in turns, each sheet's own in their order. */
  add(sheet: "days" | "revenue" | "commission", cells: readonly CellValue[]): void;
  /** SHA-256, hexadecimal. */
  end(): string;
};

/** What the rows say, without how they look, who has signed for them and when the file was made. */
export function createContentHash(): ContentHash {
  const sheets = {
    days: createHash("sha256"),
    revenue: createHash("sha256"),
    commission: createHash("sha256"),
  };
  return {
    add(sheet, cells) {
      sheets[sheet].update(`${cells.map(textOf).join(between)}\n`);
    },
    end() {
      const whole = createHash("sha256");
      for (const sheet of [sheets.days, sheets.revenue, sheets.commission]) whole.update(sheet.digest());
      return whole.digest("hex");
    },
  };
}

/** A character that no cell has. */
const between = "\u001F";

function textOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object" && "formula" in value) return String(value.value);
  return String(value);
}
