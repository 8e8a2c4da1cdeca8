import { fullDay } from "#src/domain/timesheet/code.ts";
import { formatDay, formatMoment } from "#src/i18n/dates.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import { look } from "./look.ts";
import { missingRows } from "./missing-rows.ts";
import type { PacketHead, Words } from "./packet-head.ts";
import { placedRow } from "./placed-row.ts";
import { openTable, type TableColumn } from "./table-sheet.ts";
import { type SignOffLine, sumOf, type Tally } from "./tally.ts";
import type { CellValue } from "./xlsx/cell.ts";
import { cellAt } from "./xlsx/formula.ts";
import type { Row } from "./xlsx/sheet.ts";
import type { Style } from "./xlsx/style.ts";
import type { Workbook } from "./xlsx/workbook.ts";

/** Formulas that look the sums up in the other sheets; null where the sheet has no such sum. */
export type SumCells = Readonly<
  Record<"paid" | "signed" | "collected" | "refunds" | "commission", string | null>
>;

type Options = {
  readonly head: PacketHead;
  readonly words: Words;
  readonly tally: Tally;
  readonly cells: SumCells;
  readonly hash: string;
};

const columns: readonly TableColumn[] = [
  { label: "packet.col_check_what", width: 36 },
  { label: "packet.col_check_counted", width: 26 },
  { label: "packet.col_check_sheet", width: 46 },
  { label: "packet.col_check_result", width: 14 },
];

/** Đối soát: whether the sums agree, what is missing, and who has confirmed and signed. */
export async function writeCheckSheet(workbook: Workbook, options: Options): Promise<void> {
  const { head, words, tally, hash } = options;
  const { t } = words;
  const table = { name: t("packet.sheet_checks"), title: t("packet.checks_title"), columns } as const;
  const sheet = await openTable(workbook, { ...table, frozen: null }, { head, words });
  for (const check of sumChecks(options)) await sheet.write([checkRow(check, sheet.next(), words)]);
  await sheet.write([
    factRow(t("packet.people"), tally.sums.length),
    factRow(t("packet.lines"), tally.lines),
    factRow(t("packet.payable"), tally.payable, look.money),
    factRow(t("packet.hash"), hash, look.mono),
    factRow(t("packet.made_at"), momentWords(head.madeAt), look.moment),
    ...lateRows(options),
    ...missingRows(options),
    ...signOffRows(tally.signOffs, options),
  ]);
}

type Check = {
  readonly label: MessageKey;
  readonly value: number | bigint;
  readonly cell: string | null;
  readonly style: Style;
};

function sumChecks({ tally: { sums, refunds }, cells }: Options): readonly Check[] {
  const money = look.money;
  const paid = Number(sumOf(sums, "paid")) / fullDay;
  return [
    { label: "packet.check_paid", value: paid, cell: cells.paid, style: look.quarters },
    { label: "packet.check_signed", value: sumOf(sums, "signed"), cell: cells.signed, style: money },
    { label: "packet.check_collected", value: sumOf(sums, "collected"), cell: cells.collected, style: money },
    { label: "packet.check_refunds", value: refunds, cell: cells.refunds, style: money },
    {
      label: "packet.check_commission",
      value: sumOf(sums, "commission"),
      cell: cells.commission,
      style: money,
    },
  ];
}

/** The sum of the ledger beside the one that the sheet counts by itself. */
function checkRow({ label, value, cell, style }: Check, line: number, { t }: Words): Row {
  const [equal, unequal] = [t("packet.equal"), t("packet.unequal")];
  const formula = `IF(ABS(${cellAt(2, line)}-${cellAt(3, line)})<0.001,"${equal}","${unequal}")`;
  const shown: CellValue = cell === null ? null : { formula: cell, value };
  const result: CellValue = cell === null ? null : { formula, value: equal };
  return { cells: [t(label), value, shown, result], styles: [look.text, style, style, look.center] };
}

function factRow(label: string, value: CellValue, style: Style = look.count): Row {
  return { cells: [label, value, null, null], styles: [look.text, style, style, style], merged: [[2, 4]] };
}

/** In every layout: the official form has no column for what earlier months are put right by. */
function lateRows({ tally: { late }, words: { t } }: Options): readonly Row[] {
  if (late.length === 0) return [];
  return [
    placedRow(columns.length, []),
    sectionRow(t("packet.late_days")),
    ...late.map(({ person, quarters, notes }) => ({
      cells: [person.name, quarters / fullDay, notes.join("; "), person.code],
      styles: [look.text, look.quarters, look.wrapped, look.center],
    })),
  ];
}

function sectionRow(value: string): Row {
  return placedRow(columns.length, [{ from: 1, to: columns.length, style: look.section, value }]);
}

/** The trail on which the month rests. */
function signOffRows(signOffs: readonly SignOffLine[], { head, words: { t } }: Options): readonly Row[] {
  const zone = head.madeAt.timeZoneId;
  const said = (at: Temporal.Instant) => momentWords(at.toZonedDateTimeISO(zone));
  return [
    placedRow(columns.length, []),
    sectionRow(t("packet.sign_offs")),
    {
      cells: [
        t("packet.col_name"),
        t("packet.col_confirmed"),
        t("packet.col_signed_by"),
        t("packet.col_code"),
      ],
      styles: columns.map(() => look.head),
    },
    ...signOffs.map(({ person, confirmed, signed }) => ({
      cells: [
        person.name,
        confirmed ? said(confirmed.at) : t("packet.not_yet"),
        signed ? t("packet.signed_by", { name: signed.by, at: said(signed.at) }) : t("packet.not_yet"),
        person.code,
      ],
      styles: [look.text, look.text, look.wrapped, look.center],
    })),
  ];
}

function momentWords(moment: Temporal.ZonedDateTime): string {
  const [, time = ""] = formatMoment(moment).split(" ");
  return `${time} ${formatDay(moment.toPlainDate())}`;
}
