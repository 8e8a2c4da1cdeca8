import { formatMoney } from "#src/domain/money.ts";
import { restOf, totalValue } from "#src/domain/voucher/offer.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatCount } from "#src/i18n/figures.ts";
import { formatHundredths } from "#src/i18n/points.ts";
import { pointLines } from "./lines.ts";
import type { PaperVoucher, PaperWords } from "./paper.ts";
import type { PdfCell, PdfContent } from "./pdf-content.ts";
import { boxed, colors, ruled } from "./pdf-look.ts";
import { roundingSentence } from "./sentences.ts";

/** What the voucher is worth, how its points come about, and what is given for them. */
export function voucherContent(voucher: PaperVoucher, words: PaperWords): readonly PdfContent[] {
  const { t } = words;
  return [
    {
      stack: [
        { text: t("paper.voucher"), style: "section" },
        worth(voucher, words),
        pointTable(voucher, words),
        { text: roundingSentence(voucher.terms, words), style: "note" },
        { text: t("paper.basis", { day: formatDay(voucher.basis.on) }), style: "note" },
      ],
      // How the points come about is read in one look.
      unbreakable: true,
    },
    ...packageContent(voucher, words),
    {
      text: t("paper.valid_until", { day: formatDay(voucher.validUntil) }),
      style: "sum",
      margin: [0, 12, 0, 0],
    },
  ];
}

function worth({ points, terms }: PaperVoucher, { t, locale }: PaperWords): PdfContent {
  const how = t("paper.worth_how", {
    points: formatHundredths(points.total, locale),
    value: formatMoney(terms.pointValue),
  });
  return {
    table: {
      widths: ["*"],
      body: [
        [
          {
            stack: [
              { text: t("paper.worth"), color: colors.muted },
              { text: formatMoney(points.budget), style: "worth" },
              { text: how },
            ],
          },
        ],
      ],
    },
    layout: boxed,
  };
}

function pointTable(voucher: PaperVoucher, words: PaperWords): PdfContent {
  const { t, locale } = words;
  const rows = pointLines(voucher, words).map(({ label, meaning, revenue, points }): PdfCell[] => [
    { stack: [label, { text: meaning, style: "meaning" }] },
    figure(formatMoney(revenue)),
    figure(formatHundredths(points, locale)),
  ]);
  const total: PdfCell[] = [
    { ...sum(t("paper.points_total")), colSpan: 2 },
    {},
    { ...sum(formatHundredths(voucher.points.total, locale)), alignment: "right" },
  ];
  const head = [
    leftHead(t("paper.col_part")),
    rightHead(t("paper.col_revenue")),
    rightHead(t("paper.col_points")),
  ];
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: ["*", "auto", 60], body: [head, ...rows, total] },
    layout: ruled,
    margin: [0, 8, 0, 0],
  };
}

/** Wider than its column, it would push the amounts off the page. */
const longWord = /\S{36}/u;

function packageContent(voucher: PaperVoucher, words: PaperWords): readonly PdfContent[] {
  const { t, locale } = words;
  const { packages, points } = voucher;
  const heading: PdfContent = { text: t("paper.packages"), style: "section" };
  if (packages.length === 0) return [heading, t("paper.no_packages")];

  const head = [
    leftHead(t("paper.col_package")),
    rightHead(t("paper.col_count")),
    rightHead(t("paper.col_each")),
    rightHead(t("paper.col_amount")),
  ];
  const rows = packages.map(({ name, value, count }): PdfCell[] => [
    { text: name, ...(longWord.test(name) && { wordBreak: "break-all" }) },
    figure(formatCount(count, locale)),
    figure(formatMoney(value)),
    figure(formatMoney(value * BigInt(count))),
  ]);
  const body = [
    head,
    ...rows,
    sumOver(t("paper.packages_sum"), totalValue(packages)),
    sumOver(t("paper.rest"), restOf(points.budget, packages)),
  ];
  return [
    heading,
    { table: { headerRows: 1, dontBreakRows: true, widths: ["*", 56, "auto", "auto"], body }, layout: ruled },
  ];
}

function sumOver(label: string, amount: bigint): PdfCell[] {
  return [{ ...sum(label), colSpan: 3 }, {}, {}, { ...sum(formatMoney(amount)), alignment: "right" }];
}

function sum(text: string) {
  return { text, style: "sum", noWrap: true, fillColor: colors.pale };
}

function figure(text: string): PdfCell {
  return { text, alignment: "right", noWrap: true };
}

function leftHead(text: string): PdfCell {
  return { text, style: "head" };
}

function rightHead(text: string): PdfCell {
  return { text, style: "head", alignment: "right" };
}
