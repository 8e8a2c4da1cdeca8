import { type Block, type Cell, type Column, table, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Forecast } from "#src/domain/forecast.ts";
import { completionTenths, type Progress } from "#src/domain/progress.ts";
import type { MonthForecast, OutlookRow } from "../../forecast/outlook.ts";
import { hasTargets } from "../../kpi/board.ts";

/**
 * What each has signed, what each is expected to end with, how far that is from the own target, and what a working day
 * still has to bring.
 */
export function membersTable(
  rows: readonly OutlookRow[],
  { board, forecast }: MonthForecast,
  { t }: Context,
): readonly Block[] {
  if (rows.length === 0) return [];
  const isMeasured = hasTargets(board);
  const inTargets = <Item>(...items: readonly Item[]) => (isMeasured ? items : []);
  const lines = [
    ...rows.map(({ row, forecast: own }) => ({ ...row, forecast: own })),
    { name: t("row.total"), progress: board.total, forecast },
  ];
  return [
    text(t("pack.members_title")),
    table(
      [
        { label: t(`column.${board.rowsAre}`), format: "text" },
        { label: t("column.signed"), format: "money" },
        ...inTargets<Column>(
          { label: t("column.target"), format: "money" },
          { label: t("column.completion"), format: "percent" },
        ),
        { label: t("column.expected_low"), format: "money" },
        { label: t("column.expected_high"), format: "money" },
        ...inTargets<Column>(
          { label: t("column.gap_low"), format: "money" },
          { label: t("column.gap_high"), format: "money" },
          { label: t("column.needed"), format: "money" },
        ),
      ],
      lines.map(({ name, progress, forecast: { low, high } }) => [
        name,
        progress.actual,
        ...inTargets<Cell>(...targetCells(progress, t)),
        low,
        high,
        ...inTargets<Cell>(...gapCells(progress, { low, high })),
      ]),
    ),
  ];
}

function targetCells(progress: Progress, t: Context["t"]): readonly Cell[] {
  if (progress.kind === "no_target") return [t("kpi.no_target"), null];
  const { actual, target } = progress;
  return [target, Number(completionTenths(actual, target)) / 1000];
}

function gapCells(progress: Progress, { low, high }: Pick<Forecast, "low" | "high">): readonly Cell[] {
  if (progress.kind === "no_target") return [null, null, null];
  return [low - progress.target, high - progress.target, progress.neededPerDay ?? null];
}
