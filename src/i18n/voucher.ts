import { floorOf, wholeNumber } from "#src/domain/fraction.ts";
import { formatMoney } from "#src/domain/money.ts";
import { certainRevenue, hopedRevenue, type PlanFigures, uncollectedRevenue } from "#src/domain/plan.ts";
import { giftShares } from "#src/domain/voucher/gift.ts";
import { exactPoints, type VoucherPoints, worthOf } from "#src/domain/voucher/points.ts";
import type { VoucherTerms } from "#src/domain/voucher/terms.ts";
import type { Locale } from "./locale.ts";
import { formatHundredths, formatPart } from "./points.ts";
import type { Translate } from "./translate.ts";

/** What a voucher was counted from, and what came of it. */
export type CountedVoucher = {
  readonly figures: PlanFigures;
  readonly points: VoucherPoints;
  readonly terms: VoucherTerms;
};

type Reader = { readonly t: Translate; readonly locale: Locale };

/** `11 điểm × 35.000.000 đ = 385.000.000 đ` */
export function totalLine({ points, terms }: CountedVoucher, { t, locale }: Reader): string {
  return t("voucher.total", {
    points: formatHundredths(points.total, locale),
    value: formatMoney(terms.pointValue),
    budget: formatMoney(points.budget),
  });
}

/** Both parts, each with what it is made of, and the rule by which they were rounded. */
export function partLines({ figures, points, terms }: CountedVoucher, reader: Reader): readonly string[] {
  const { t, locale } = reader;
  return [
    t("voucher.certain", {
      receivables: formatMoney(uncollectedRevenue(figures)),
      renewals: formatMoney(figures.renewals),
      development: formatMoney(figures.development),
      sum: formatMoney(certainRevenue(figures)),
      points: formatHundredths(points.certain, locale),
    }),
    t("voucher.expected", {
      expected: formatMoney(figures.expectedRevenue),
      ratio: formatHundredths(figures.expectedRatio, locale),
      sum: formatMoney(hopedRevenue(figures)),
      points: formatHundredths(points.expected, locale),
    }),
    ruleLine(terms, reader),
  ];
}

/** `Quy đổi: 100.000.000 đ là 1 điểm; từng phần làm tròn xuống, bước 0,1 điểm.` */
export function ruleLine({ rounding, pointSize, step }: VoucherTerms, { t, locale }: Reader): string {
  return t(`voucher.rule_${rounding}`, {
    size: formatMoney(pointSize),
    step: formatHundredths(step, locale),
  });
}

/** How much of the revenue is given back. */
export function giftLine({ figures, points, terms }: CountedVoucher, { t, locale }: Reader): string {
  const certain = certainRevenue(figures);
  const shares = giftShares(figures, points, terms);
  return t("voucher.gift", {
    gift: formatMoney(points.budget),
    revenue: formatMoney(certain + figures.expectedRevenue),
    share: formatPart(shares.all, locale),
    certainGift: formatMoney(worthOf(points.certain, terms)),
    certain: formatMoney(certain),
    certainShare: formatPart(shares.certain, locale),
  });
}

/** What is promised on money that the customer still owes; nothing where none is owed. */
export function uncollectedLines(
  { figures, terms }: CountedVoucher,
  { t, locale }: Reader,
): readonly string[] {
  const uncollected = uncollectedRevenue(figures);
  if (uncollected <= 0n) return [];
  const points = floorOf(exactPoints(wholeNumber(uncollected), terms));
  const values = {
    amount: formatMoney(uncollected),
    points: formatHundredths(points, locale),
    worth: formatMoney(worthOf(points, terms)),
  };
  return figures.receivablesDue > 0n
    ? [t("voucher.uncollected_due", { ...values, due: formatMoney(figures.receivablesDue) })]
    : [t("voucher.uncollected", values)];
}
