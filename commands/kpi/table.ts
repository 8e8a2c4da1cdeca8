import { type Cell, type TableBlock, table } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { unitOf } from "#src/domain/metric.ts";
import { completionTenths, type Progress } from "#src/domain/progress.ts";
import { type Board, hasTargets } from "./board.ts";

/** Everybody against the target, and the sum; only what came in where nobody has one. */
export function boardTable(board: Board, { t }: Context, { withTotal } = { withTotal: true }): TableBlock {
  const { rows, rowsAre, metric, total } = board;
  const format = unitOf(metric);
  const lines = withTotal ? [...rows, { name: t("row.total"), progress: total }] : rows;
  const name = { label: t(`column.${rowsAre}`), format: "text" } as const;
  const actual = { label: t("column.actual"), format } as const;
  if (!hasTargets(board)) {
    return table(
      [name, actual],
      lines.map((line) => [line.name, line.progress.actual]),
    );
  }
  return table(
    [
      name,
      actual,
      { label: t("column.target"), format },
      { label: t("column.completion"), format: "percent" },
      { label: t("column.standing"), format: "text" },
    ],
    lines.map((line) => [line.name, ...cellsOf(line.progress, t)]),
  );
}

function cellsOf(progress: Progress, t: Context["t"]): Cell[] {
  if (progress.kind === "no_target") return [progress.actual, null, null, t("kpi.no_target")];
  const { actual, target, standing } = progress;
  return [actual, target, Number(completionTenths(actual, target)) / 1000, t(`standing.${standing}`)];
}
