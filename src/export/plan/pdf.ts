import { formatDay } from "#src/i18n/dates.ts";
import type { PaperWords, PlanPaper } from "./paper.ts";
import type { PdfContent, PdfDocument } from "./pdf-content.ts";
import { figureTable } from "./pdf-figures.ts";
import { isPdfFont, pdfFonts } from "./pdf-fonts.ts";
import { colors, styles } from "./pdf-look.ts";
import { voucherContent } from "./pdf-voucher.ts";
import { contactOf, headingOf, introductionOf } from "./sentences.ts";

/** A4 upright, text that can be selected. The bytes follow from the paper alone. */
export async function writePlanPdf(paper: PlanPaper, words: PaperWords): Promise<Uint8Array> {
  // It brings a font engine, which a bot that exports nothing need not load.
  const { default: pdfmake } = await import("pdfmake/js/index.js");
  pdfmake.setFonts(pdfFonts);
  pdfmake.setLocalAccessPolicy(isPdfFont);
  pdfmake.setUrlAccessPolicy(() => false);
  return new Uint8Array(await pdfmake.createPdf(documentOf(paper, words)).getBuffer());
}

function documentOf(paper: PlanPaper, words: PaperWords): PdfDocument {
  const { company, customer, madeOn, voucher } = paper;
  const { t, locale } = words;
  const maker = { author: company, creator: company, producer: company };
  return {
    pageSize: "A4",
    pageMargins: [48, 44, 48, 52],
    language: locale,
    info: {
      title: `${headingOf(paper, words)} – ${customer}`,
      ...maker,
      creationDate: new Date(`${madeOn}T00:00:00Z`),
    },
    defaultStyle: {
      font: "Inter",
      // Otherwise Inter makes “10×20” of “10x20”.
      fontFeatures: { calt: false },
      fontSize: 10.5,
      lineHeight: 1.25,
      color: colors.ink,
    },
    styles,
    content: [
      ...opening(paper, words),
      { text: t("paper.figures"), style: "section" },
      figureTable(paper, words),
      ...(voucher ? voucherContent(voucher, words) : []),
      closing(paper, words),
    ],
    footer: (page, pages) => ({
      columns: [company, { text: t("paper.page", { page, pages }), alignment: "right" }],
      margin: [48, 16, 48, 0],
      fontSize: 8.5,
      color: colors.muted,
    }),
  };
}

function opening(paper: PlanPaper, words: PaperWords): readonly PdfContent[] {
  const { company, customer, madeOn } = paper;
  const { t } = words;
  const on: PdfContent = {
    text: t("paper.made_on", { day: formatDay(madeOn) }),
    alignment: "right",
    color: colors.muted,
    noWrap: true,
  };
  return [
    {
      columns: [
        { text: company, style: "company" },
        { ...on, width: "auto" },
      ],
      columnGap: 16,
    },
    { text: headingOf(paper, words), style: "title", margin: [0, 18, 0, 4] },
    { text: t("paper.for", { customer }), style: "customer", margin: [0, 0, 0, 8] },
    { text: introductionOf(paper, words) },
  ];
}

/** Kept together, so that the last sentence never stands alone on a page. */
function closing(paper: PlanPaper, words: PaperWords): PdfContent {
  const { company } = paper;
  return {
    stack: [
      { text: contactOf(paper, words), style: "sum" },
      { text: words.t("paper.thanks", { company }), margin: [0, 2, 0, 0] },
    ],
    margin: [0, 18, 0, 0],
    unbreakable: true,
  };
}
