import type { LetterBlock } from "#src/chat/letter.ts";
import { formatMoney } from "#src/domain/money.ts";
import { restOf, totalValue } from "#src/domain/voucher/offer.ts";
import { type VoucherPoints, worthOf } from "#src/domain/voucher/points.ts";
import type { OfferedPackage, Points, VoucherTerms } from "#src/domain/voucher/terms.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { formatHundredths } from "#src/i18n/points.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import type { LetterContent } from "./content.ts";

/** A version of a voucher is one. */
export type OfferedVoucher = {
  readonly points: VoucherPoints;
  readonly terms: Pick<VoucherTerms, "pointValue">;
  readonly packages: readonly OfferedPackage[];
  readonly validUntil: Temporal.PlainDate;
};

/** What the voucher is worth, where its points come from, what the customer gets for them, and what is left to choose. */
export function voucherContent(voucher: OfferedVoucher, locale: Locale): LetterContent {
  const words = { locale, t: translatorFor(locale) };
  return [highlight(voucher, words), ...partsTable(voucher, words), ...packagesTable(voucher, words)];
}

type Words = { readonly locale: Locale; readonly t: Translate };

function highlight({ points, terms, validUntil }: OfferedVoucher, { locale, t }: Words): LetterBlock {
  return {
    kind: "highlight",
    label: t("letter.voucher_worth"),
    value: formatMoney(points.budget),
    note: t("letter.voucher_note", {
      points: formatHundredths(points.total, locale),
      value: formatMoney(terms.pointValue),
      day: formatDay(validUntil),
    }),
  };
}

/** Where both kinds of points are given. */
function partsTable({ points, terms }: OfferedVoucher, { locale, t }: Words): readonly LetterBlock[] {
  if (points.certain === 0n || points.expected === 0n) return [];
  const row = (label: string, part: Points) => [
    label,
    formatHundredths(part, locale),
    formatMoney(worthOf(part, terms)),
  ];
  return [
    {
      kind: "table",
      columns: [
        { label: t("letter.voucher_part"), isFigure: false },
        { label: t("letter.points"), isFigure: true },
        { label: t("letter.worth"), isFigure: true },
      ],
      rows: [
        row(t("letter.points_certain"), points.certain),
        row(t("letter.points_expected"), points.expected),
        row(t("letter.sum"), points.total),
      ],
      hasTotal: true,
    },
  ];
}

function packagesTable({ points, packages }: OfferedVoucher, { locale, t }: Words): readonly LetterBlock[] {
  if (packages.length === 0) {
    return [paragraph(t("letter.packages_open", { budget: formatMoney(points.budget) }))];
  }
  const rest = restOf(points.budget, packages);
  return [
    { kind: "heading", spans: [{ text: t("letter.packages") }] },
    {
      kind: "table",
      columns: [
        { label: t("letter.package"), isFigure: false },
        { label: t("letter.count"), isFigure: true },
        { label: t("letter.worth"), isFigure: true },
      ],
      rows: [
        ...packages.map(({ name, value, count }) => [
          name,
          formatCount(count, locale),
          formatMoney(value * BigInt(count)),
        ]),
        [t("letter.sum"), "", formatMoney(totalValue(packages))],
      ],
      hasTotal: true,
    },
    ...(rest > 0n ? [paragraph(t("letter.packages_rest", { rest: formatMoney(rest) }))] : []),
  ];
}

function paragraph(text: string): LetterBlock {
  return { kind: "paragraph", spans: [{ text }] };
}
