import type { Cargo } from "#src/store/transfer/fill.ts";

const headings = ["table", "rows", "sum of its numbers", "digest"] as const;

/** What is the same on both sides, a line a table; those without rows are counted only. */
export function showCargo(cargo: readonly Cargo[]): string {
  const filled = cargo.filter(({ totals }) => totals.rows > 0);
  const lines = filled.map(({ table, totals }) => [
    table.name,
    group(BigInt(totals.rows)),
    group(Object.values(totals.sums).reduce((sum, value) => sum + BigInt(value), 0n)),
    BigInt.asUintN(64, BigInt(totals.digest)).toString(16).padStart(16, "0"),
  ]);
  const widths = headings.map((heading, index) =>
    Math.max(heading.length, ...lines.map((line) => line[index]?.length ?? 0)),
  );
  const rows = filled.reduce((sum, { totals }) => sum + totals.rows, 0);
  return [
    ...[headings, ...lines].map((line) => align(line, widths)),
    `${group(BigInt(rows))} rows in ${filled.length} tables; ${cargo.length - filled.length} tables are empty.`,
  ].join("\n");
}

function align(line: readonly string[], widths: readonly number[]): string {
  const cells = line.map((cell, index) => {
    const width = widths[index] ?? 0;
    return index === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  return cells.join("  ");
}

function group(value: bigint): string {
  return value.toLocaleString("en-US");
}
