import { createWorkbook } from "../packet/xlsx/workbook.ts";
import type { PaperWords, PlanPaper } from "./paper.ts";
import { headingOf } from "./sentences.ts";
import { writeFigureSheet } from "./xlsx-figures.ts";
import { writeVoucherSheet } from "./xlsx-voucher.ts";

/** The same as the PDF, with sums that count along when a figure is changed. The bytes follow from the paper alone. */
export async function writePlanWorkbook(paper: PlanPaper, words: PaperWords): Promise<Uint8Array> {
  const workbook = createWorkbook({
    title: `${headingOf(paper, words)} – ${paper.customer}`,
    creator: paper.company,
    at: paper.madeOn.toZonedDateTime("UTC").toInstant(),
  });
  await writeFigureSheet(workbook, paper, words);
  if (paper.voucher) await writeVoucherSheet(workbook, { ...paper, voucher: paper.voucher }, words);
  return workbook.end();
}
