import { restOf, totalValue } from "#src/domain/voucher/offer.ts";
import type { OfferedPackage } from "#src/domain/voucher/terms.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import { look } from "../packet/look.ts";
import { placedRow } from "../packet/placed-row.ts";
import type { CellValue } from "../packet/xlsx/cell.ts";
import { cellAt, rangeOf } from "../packet/xlsx/formula.ts";
import type { Row, SheetWriter } from "../packet/xlsx/sheet.ts";
import type { Workbook } from "../packet/xlsx/workbook.ts";
import { type PointLine, pointLines } from "./lines.ts";
import type { PaperVoucher, PaperWords, PlanPaper } from "./paper.ts";
import { roundingSentence } from "./sentences.ts";
import { lineRow, money, numeral, sumMoney, sumNumeral, topRows } from "./xlsx-rows.ts";

const widths = [46, 14, 26, 46] as const;
const width = widths.length;
const column = { points: 2, count: 2, each: 3, amount: 4 } as const;
const rowHeight = 24;
/** Of a text that takes a second line, and how long one is that does. */
const tallHeight = 32;
const longestLine = 44;

/** Points, what they are worth, and what is given for them. */
export async function writeVoucherSheet(
  workbook: Workbook,
  paper: PlanPaper & { readonly voucher: PaperVoucher },
  words: PaperWords,
): Promise<void> {
  const { t } = words;
  const { voucher } = paper;
  const name = t("paper.sheet_voucher");
  const sheet = workbook.add({ name, widths, frozen: { rows: 0, columns: 0 } });
  await sheet.write([...topRows(width, paper, words), lineRow(width, t("paper.voucher"), look.section)]);
  const budget = await writePoints(sheet, voucher, words);
  await sheet.write([
    lineRow(width, roundingSentence(voucher.terms, words)),
    lineRow(width, t("paper.basis", { day: formatDay(voucher.basis.on) })),
    placedRow(width, []),
    lineRow(width, t("paper.packages"), look.section),
  ]);
  await writePackages(sheet, { voucher, budget }, words);
  await sheet.write([lineRow(width, t("paper.valid_until", { day: formatDay(voucher.validUntil) }))]);
}

/** Tells the cell of what the points are worth. */
async function writePoints(sheet: SheetWriter, voucher: PaperVoucher, words: PaperWords): Promise<string> {
  const { t } = words;
  const { points, terms } = voucher;
  const first = sheet.next() + 1;
  const total = cellAt(column.points, first + 2);
  const each = cellAt(column.amount, first + 3);
  const parts = rangeOf({ column: column.points, row: first }, { column: column.points, row: first + 1 });
  await sheet.write([
    headRow(["paper.col_part", "paper.col_points", "paper.col_revenue", "paper.col_meaning"], words),
    ...pointLines(voucher, words).map(pointRow),
    {
      cells: [
        t("paper.points_total"),
        { formula: `SUM(${parts})`, value: Number(points.total) / 100 },
        null,
        null,
      ],
      styles: [look.sumText, sumNumeral, look.sumText, look.sumText],
      height: rowHeight,
    },
    amountRow(t("paper.point_value"), terms.pointValue),
    sumRow(t("paper.worth"), { formula: `${total}*${each}`, value: points.budget }),
  ]);
  return cellAt(column.amount, first + 4);
}

function pointRow({ label, meaning, revenue, points }: PointLine): Row {
  return {
    cells: [label, Number(points) / 100, revenue, meaning],
    styles: [look.text, numeral, money, look.wrapped],
    height: heightFor(meaning),
  };
}

async function writePackages(
  sheet: SheetWriter,
  { voucher, budget }: { readonly voucher: PaperVoucher; readonly budget: string },
  words: PaperWords,
): Promise<void> {
  const { t } = words;
  const { packages, points } = voucher;
  if (packages.length === 0) return sheet.write([lineRow(width, t("paper.no_packages"))]);

  const first = sheet.next() + 1;
  const last = first + packages.length - 1;
  const amounts = rangeOf({ column: column.amount, row: first }, { column: column.amount, row: last });
  const sum = cellAt(column.amount, last + 1);
  await sheet.write([
    headRow(["paper.col_package", "paper.col_count", "paper.col_each", "paper.col_amount"], words),
    ...packages.map((offered, index) => packageRow(offered, first + index)),
    sumRow(t("paper.packages_sum"), { formula: `SUM(${amounts})`, value: totalValue(packages) }),
    sumRow(t("paper.rest"), { formula: `${budget}-${sum}`, value: restOf(points.budget, packages) }),
  ]);
}

function packageRow({ name, value, count }: OfferedPackage, row: number): Row {
  const formula = `${cellAt(column.count, row)}*${cellAt(column.each, row)}`;
  return {
    cells: [name, count, value, { formula, value: value * BigInt(count) }],
    styles: [look.wrapped, look.count, money, money],
    height: heightFor(name),
  };
}

function heightFor(text: string): number {
  return text.length > longestLine ? tallHeight : rowHeight;
}

function headRow(labels: readonly [MessageKey, MessageKey, MessageKey, MessageKey], { t }: PaperWords): Row {
  return { cells: labels.map((label) => t(label)), styles: labels.map(() => look.head), height: 24 };
}

function amountRow(label: string, amount: bigint): Row {
  return {
    cells: [label, null, null, amount],
    styles: [look.text, look.text, look.text, money],
    merged: [[1, column.each]],
    height: rowHeight,
  };
}

function sumRow(label: string, sum: CellValue): Row {
  return {
    cells: [label, null, null, sum],
    styles: [look.sumText, look.sumText, look.sumText, sumMoney],
    merged: [[1, column.each]],
    height: rowHeight,
  };
}
