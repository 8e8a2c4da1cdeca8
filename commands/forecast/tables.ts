import { type Block, type Cell, type Column, table, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { type ChanceKind, weightedAmount } from "#src/domain/forecast.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import type { ForecastLead } from "#src/store/interface/forecasts.ts";
import type { Outlook } from "./outlook.ts";

const kindWords = {
  warm: "forecast.kind_warm",
  cold: "forecast.kind_cold",
  in_progress: "lead.status_in_progress",
  assigned: "lead.status_assigned",
  new: "lead.status_new",
} as const satisfies Readonly<Record<ChanceKind, MessageKey>>;

/** How many leads count with which chance; the rows add up to the total. */
export function partsTable({ forecast: { pipeline } }: Outlook, { t }: Context): readonly Block[] {
  if (!pipeline || pipeline.count === 0) return [];
  const rows = pipeline.parts.map(({ kind, count, amount, chance, weighted }) => [
    t(kindWords[kind]),
    count,
    amount,
    chance / 100,
    weighted,
  ]);
  return [
    text(t("forecast.parts_title")),
    table(
      [
        { label: t("column.chance_kind"), format: "text" },
        { label: t("column.leads"), format: "count" },
        { label: t("column.lead_amount"), format: "money" },
        { label: t("column.chance"), format: "percent" },
        { label: t("column.weighted"), format: "money" },
      ],
      [...rows, [t("row.total"), pipeline.count, pipeline.amount, null, pipeline.weighted]],
    ),
  ];
}

/** The largest that count. */
export function largestTable({ due }: Outlook, { t, company }: Context): readonly Block[] {
  if (due.length === 0) return [];
  return [
    text(t("forecast.largest_title")),
    table(
      [
        ...leadColumns(t),
        { label: t("column.close_on"), format: "date" },
        { label: t("column.chance"), format: "percent" },
        { label: t("column.weighted"), format: "money" },
      ],
      due.map((lead) => {
        const chance = company.leads.chances[lead.kind];
        return [...leadCells(lead, t), lead.closeOn, chance / 100, weightedAmount(lead.amount, chance)];
      }),
    ),
  ];
}

/** Those that should have closed already, and count for nothing until they get a new day. */
export function overdueTable({ overdue }: Outlook, { t }: Context): readonly Block[] {
  if (overdue.length === 0) return [];
  return [
    text(t("forecast.overdue_title")),
    table(
      [...leadColumns(t), { label: t("column.close_on"), format: "date" }],
      overdue.map((lead) => [...leadCells(lead, t), lead.closeOn]),
    ),
  ];
}

function leadColumns(t: Context["t"]): readonly Column[] {
  return [
    { label: t("column.entry"), format: "text" },
    { label: t("column.lead"), format: "text" },
    { label: t("column.owner"), format: "text" },
    { label: t("column.chance_kind"), format: "text" },
    { label: t("column.lead_amount"), format: "money" },
  ];
}

function leadCells({ id, name, owner, kind, amount }: ForecastLead, t: Context["t"]): readonly Cell[] {
  return [`L${id}`, name, owner ?? t("forecast.no_owner"), t(kindWords[kind]), amount];
}
