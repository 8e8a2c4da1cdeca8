import { type Block, table } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Outlook, OutlookRow } from "./outlook.ts";

/** Everybody's own range, and how likely the own target is to be reached. */
export function rowsTable({ rows, board }: Outlook, { t }: Context): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    table(
      [
        { label: t(`column.${board.rowsAre}`), format: "text" },
        { label: t("column.signed"), format: "money" },
        { label: t("column.expected_low"), format: "money" },
        { label: t("column.expected_high"), format: "money" },
        { label: t("column.target"), format: "money" },
        { label: t("column.likelihood"), format: "text" },
      ],
      rows.map((line) => [
        line.row.name,
        line.forecast.actual,
        line.forecast.low,
        line.forecast.high,
        targetOf(line) ?? null,
        likelihoodOf(line, t),
      ]),
    ),
  ];
}

function targetOf({ row: { progress } }: OutlookRow): bigint | undefined {
  return progress.kind === "measured" ? progress.target : undefined;
}

function likelihoodOf(line: OutlookRow, t: Context["t"]): string {
  const target = targetOf(line);
  if (target === undefined) return t("kpi.no_target");
  if (line.forecast.low >= target) return t("forecast.certain");
  return t(line.forecast.high >= target ? "forecast.possible" : "forecast.unlikely");
}
