import { formatDay } from "#src/i18n/dates.ts";
import { look } from "../packet/look.ts";
import { placedRow } from "../packet/placed-row.ts";
import type { Row } from "../packet/xlsx/sheet.ts";
import type { Style } from "../packet/xlsx/style.ts";
import type { PaperWords, PlanPaper } from "./paper.ts";
import { headingOf } from "./sentences.ts";

/** A number with as many decimals as it has. */
export const numeral: Style = { border: "thin", across: "right" };
export const sumNumeral: Style = { border: "thin", bold: true, across: "right", fill: look.sumText.fill };

/** A customer is told the currency, and a nothing is a 0. */
const dong = '#,##0" đ"';
export const money: Style = { ...look.money, format: dong };
export const sumMoney: Style = { ...look.sumMoney, format: dong };

const heading: Style = { bold: true, size: 16 };
const running: Style = { wraps: true };

/** The company, what this is, for whom and when. */
export function topRows(width: number, paper: PlanPaper, words: PaperWords): readonly Row[] {
  const { t } = words;
  const whole = { from: 1, to: width } as const;
  const day = t("paper.made_on", { day: formatDay(paper.madeOn) });
  return [
    placedRow(width, [
      { from: 1, to: width - 1, style: look.company, value: paper.company },
      { from: width, to: width, style: look.right, value: day },
    ]),
    { ...placedRow(width, [{ ...whole, style: heading, value: headingOf(paper, words) }]), height: 28 },
    placedRow(width, [
      { ...whole, style: look.section, value: t("paper.for", { customer: paper.customer }) },
    ]),
  ];
}

/** A sentence over the whole width. */
export function lineRow(width: number, text: string, style: Style = running): Row {
  return { ...placedRow(width, [{ from: 1, to: width, style, value: text }]), height: 20 };
}
