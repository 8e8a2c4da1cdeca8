import type { PayRow } from "#src/domain/pay-row.ts";
import { look } from "./look.ts";
import type { PacketHead, Words } from "./packet-head.ts";
import { openTable, type TableColumn, tableHeading } from "./table-sheet.ts";
import type { CellValue } from "./xlsx/cell.ts";
import { cellAt, rangeOf, referTo } from "./xlsx/formula.ts";
import type { Workbook } from "./xlsx/workbook.ts";

export type RevenueSheet = {
  /** Tells the cells that were written. */
  add(row: PayRow): Promise<readonly CellValue[]>;
  /** Where the sums stand. */
  end(): Promise<Readonly<Record<"signed" | "collected" | "refunds", string | null>>>;
};

const texts = [
  { label: "packet.col_number", width: 5 },
  { label: "packet.col_code", width: 10 },
  { label: "packet.col_name", width: 26 },
  { label: "packet.col_region", width: 14 },
  { label: "packet.col_team", width: 14 },
] as const satisfies readonly TableColumn[];

const sums = [
  "signed",
  "collected",
  "fresh",
  "renewal",
  "refunds",
  "lateSigned",
  "lateCollected",
] as const satisfies readonly (keyof PayRow["revenue"])[];

const columns: readonly TableColumn[] = [
  ...texts,
  { label: "packet.col_signed", width: 17 },
  { label: "packet.col_collected", width: 17 },
  { label: "packet.col_new", width: 17 },
  { label: "packet.col_renewal", width: 17 },
  { label: "packet.col_refunds", width: 17 },
  { label: "packet.col_late_signed", width: 17 },
  { label: "packet.col_late_collected", width: 17 },
  { label: "packet.col_target", width: 17 },
  { label: "packet.col_measured", width: 17 },
  { label: "packet.col_completion", width: 10 },
];

/** Columns of the sheet, from 1. */
const revenueColumn = { signed: 6, collected: 7, refunds: 10, target: 13, measured: 14 } as const;

/** Doanh thu: what each person signed and collected, against the target of the KPI. */
export async function openRevenueSheet(
  workbook: Workbook,
  head: PacketHead,
  words: Words,
): Promise<RevenueSheet> {
  const { t } = words;
  const sheet = await openTable(
    workbook,
    {
      name: t("packet.sheet_revenue"),
      title: t("packet.revenue_title"),
      columns,
      frozen: 3,
    },
    { head, words },
  );
  const total = {
    ...{ signed: 0n, collected: 0n, fresh: 0n, renewal: 0n, refunds: 0n },
    ...{ lateSigned: 0n, lateCollected: 0n, target: 0n, measured: 0n },
  };
  let count = 0;

  return {
    async add({ person, revenue }) {
      count += 1;
      for (const name of sums) total[name] += revenue[name];
      total.target += revenue.target ?? 0n;
      total.measured += revenue.target === null ? 0n : revenue.measured;
      const cells = [
        count,
        person.code,
        person.name,
        person.region,
        person.team,
        ...sums.map((name) => revenue[name]),
        revenue.target ?? t("packet.no_target"),
        revenue.measured,
        revenue.target === null ? null : completion(sheet.next(), revenue.measured, revenue.target),
      ];
      await sheet.write([{ cells, styles: rowStyles }]);
      return cells;
    },
    async end() {
      const line = sheet.next();
      await sheet.write([sumRow()]);
      const at = (column: number) => (count === 0 ? null : referTo(sheet, cellAt(column, line)));
      const { signed, collected, refunds } = revenueColumn;
      return { signed: at(signed), collected: at(collected), refunds: at(refunds) };
    },
  };

  function sumRow() {
    const line = sheet.next();
    const summed = [...sums, "target"] as const;
    const measured = { formula: withTarget(line), value: total.measured };
    return {
      cells: [
        t("packet.sum"),
        ...texts.slice(1).map(() => null),
        ...summed.map((name, index) => sumAbove(texts.length + 1 + index, line, total[name])),
        count === 0 ? null : measured,
        count === 0 ? null : completion(line, total.measured, total.target),
      ],
      styles: [
        ...texts.map(() => look.sumText),
        ...summed.map(() => look.sumMoney),
        look.sumMoney,
        look.sumPercent,
      ],
      height: 20,
      merged: [[1, texts.length] as const],
    };
  }
}

const rowStyles = [
  look.center,
  look.center,
  look.text,
  look.text,
  look.text,
  ...Array.from({ length: sums.length + 2 }, () => look.money),
  look.percent,
];

function sumAbove(column: number, line: number, value: bigint): CellValue {
  if (line === tableHeading + 1) return null;
  const rows = rangeOf({ column, row: tableHeading + 1 }, { column, row: line - 1 });
  return { formula: `SUM(${rows})`, value };
}

/** Of those who have a target: the others would lift the completion of the whole. */
function withTarget(line: number): string {
  const rowsOf = (column: number) => rangeOf({ column, row: tableHeading + 1 }, { column, row: line - 1 });
  return `SUMIF(${rowsOf(revenueColumn.target)},">=0",${rowsOf(revenueColumn.measured)})`;
}

function completion(line: number, measured: bigint, target: bigint): CellValue {
  const [part, whole] = [cellAt(revenueColumn.measured, line), cellAt(revenueColumn.target, line)];
  const value = target === 0n ? "–" : Number(measured) / Number(target);
  return { formula: `IF(${whole}>0,${part}/${whole},"–")`, value };
}
