import { certainRevenue, hopedRevenue } from "#src/domain/plan.ts";
import { look } from "../packet/look.ts";
import { type Placed, placedRow } from "../packet/placed-row.ts";
import { cellAt } from "../packet/xlsx/formula.ts";
import type { Row } from "../packet/xlsx/sheet.ts";
import type { Workbook } from "../packet/xlsx/workbook.ts";
import { type FigureLine, figureLines } from "./lines.ts";
import type { PaperWords, PlanPaper } from "./paper.ts";
import { contactOf, introductionOf } from "./sentences.ts";
import { lineRow, money, numeral, sumMoney, topRows } from "./xlsx-rows.ts";

const widths = [7, 40, 24, 66] as const;
const valueColumn = 3;

/** The six figures with what they mean, and the two sums that points are counted from. */
export async function writeFigureSheet(
  workbook: Workbook,
  paper: PlanPaper,
  words: PaperWords,
): Promise<void> {
  const { t } = words;
  const width = widths.length;
  const sheet = workbook.add({ name: t("paper.sheet_plan"), widths, frozen: { rows: 0, columns: 0 } });
  await sheet.write([
    ...topRows(width, paper, words),
    lineRow(width, introductionOf(paper, words)),
    placedRow(width, []),
    headRow(words),
  ]);

  const first = sheet.next();
  const at = (figure: number) => cellAt(valueColumn, first + figure - 1);
  const sums = [
    {
      label: "paper.certain_sum",
      formula: `${at(2)}+${at(3)}+${at(6)}`,
      value: certainRevenue(paper.figures),
    },
    { label: "paper.expected_sum", formula: `INT(${at(4)}*${at(5)})`, value: hopedRevenue(paper.figures) },
  ] as const;
  await sheet.write([
    ...figureLines(paper, words).map(figureRow),
    ...sums.map(({ label, ...formula }) => sumRow(t(label), formula)),
    placedRow(width, []),
    lineRow(width, contactOf(paper, words)),
    lineRow(width, t("paper.thanks", { company: paper.company })),
  ]);
}

function headRow({ t }: PaperWords): Row {
  return {
    cells: [null, t("paper.col_figure"), t("paper.col_value"), t("paper.col_meaning")],
    styles: widths.map(() => look.head),
    height: 24,
  };
}

function figureRow({ label, meaning, unit, value }: FigureLine, index: number): Row {
  const isMoney = unit === "money";
  return {
    cells: [`(${index + 1})`, label, isMoney ? value : Number(value) / 100, meaning],
    styles: [look.center, look.text, isMoney ? money : numeral, look.wrapped],
    height: 32,
  };
}

function sumRow(label: string, sum: Placed["value"]): Row {
  return {
    cells: [label, null, sum, null],
    styles: [look.sumText, look.sumText, sumMoney, look.sumText],
    merged: [[1, 2]],
    height: 22,
  };
}
