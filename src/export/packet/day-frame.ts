import type { MessageKey } from "#src/i18n/translate.ts";
import { type DayColumn, dayColumns } from "./day-columns.ts";
import type { PacketHead, Words } from "./packet-head.ts";
import type { SheetSetup } from "./xlsx/sheet.ts";

/** Every sheet has the days of the longest month. */
export const lastDay = 31;

/** Rows above the first person: the head of the page, then three of headings. */
export const headingFrom = 6;
export const headingTo = 8;

export type LeadColumn = {
  readonly kind: "number" | "code" | "name" | "role";
  readonly label: MessageKey;
  readonly width: number;
};

/** Which column stands where, counted from 1. */
export type DayFrame = {
  readonly head: PacketHead;
  readonly leads: readonly LeadColumn[];
  readonly totals: readonly DayColumn[];
  readonly firstDay: number;
  readonly firstTotal: number;
  readonly width: number;
};

const number = { kind: "number", label: "packet.col_number", width: 5 } as const;
const standardLeads: readonly LeadColumn[] = [
  number,
  { kind: "code", label: "packet.col_code", width: 9 },
  { kind: "name", label: "packet.col_name", width: 24 },
  { kind: "role", label: "packet.col_role", width: 12 },
];
const officialLeads: readonly LeadColumn[] = [
  number,
  { kind: "name", label: "packet.col_name", width: 26 },
  { kind: "role", label: "packet.col_01a_grade", width: 14 },
];

export function dayFrame(head: PacketHead): DayFrame {
  const leads = head.layout === "standard" ? standardLeads : officialLeads;
  const totals = dayColumns(head.layout);
  const firstDay = leads.length + 1;
  const firstTotal = firstDay + lastDay;
  return { head, leads, totals, firstDay, firstTotal, width: leads.length + lastDay + totals.length };
}

export function daySetup({ leads, totals }: DayFrame, { t }: Words): SheetSetup {
  const days = Array.from({ length: lastDay }, () => dayWidth);
  return {
    name: t("packet.sheet_days"),
    widths: [...leads.map(({ width }) => width), ...days, ...totals.map(({ width }) => width)],
    frozen: { rows: headingTo, columns: leads.length },
    heading: { from: headingFrom, to: headingTo },
  };
}

/** Wide enough for `KL/2`; two halves stand below each other. */
const dayWidth = 4.3;
