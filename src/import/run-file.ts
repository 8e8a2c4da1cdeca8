import type { ColumnUnit } from "#src/command/importer.ts";
import type { RunFile } from "#src/store/import/runs.ts";
import { moneyFields } from "./column-names.ts";
import { type Layout, unitValues } from "./layout.ts";
import { mostColumns } from "./limits.ts";

/** What is kept of a file beside its rows: what it was and how it was understood. */
export function runFileOf({ table, kind, headings, columns, orders, ignored }: Layout): RunFile {
  return {
    name: table.name,
    size: table.size,
    sha256: table.sha256,
    kind,
    headings: headings.slice(0, mostColumns),
    columns: [...columns].map(([field, { header, unit }]) => ({
      heading: header,
      field,
      order: orders.get(field) ?? null,
      unit: moneyFields.has(field) ? unitOf(unit) : null,
    })),
    ignored: [...ignored],
  };
}

const units = ["dong", "nghin", "trieu", "ty"] as const satisfies readonly ColumnUnit[];

function unitOf(value: bigint | null): ColumnUnit | null {
  return units.find((unit) => unitValues[unit] === value) ?? null;
}
