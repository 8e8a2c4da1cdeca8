import type { PlanFigures } from "#src/domain/plan.ts";
import type { PaperVoucher, PaperWords, PlanPaper } from "#src/export/plan/paper.ts";
import { translatorFor } from "#src/i18n/translate.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

/** The example of the ERP article: 500 million that are certain, 300 million hoped for twice over. */
export const figures: PlanFigures = {
  annualRevenue: 1_250_000_000n,
  receivablesDue: 120_000_000n,
  receivablesNotDue: 80_000_000n,
  renewals: 100_000_000n,
  expectedRevenue: 300_000_000n,
  expectedRatio: 200n,
  development: 200_000_000n,
};

export const voucher: PaperVoucher = {
  points: { certain: 500n, expected: 600n, total: 1100n, budget: 385_000_000n },
  terms: { pointSize: 100_000_000n, pointValue: 35_000_000n, step: 10n, rounding: "down" },
  basis: { figures, on: day("2026-11-18") },
  packages: [
    { name: "Gói truyền thông 4E", value: 55_000_000n, count: 4 },
    { name: "Thay bạt", value: 18_000_000n, count: 9 },
  ],
  validUntil: day("2026-12-18"),
};

/** An Phát in the last quarter of 2026, with a voucher. Name only what the test is about. */
export function aPaper(fields: Partial<PlanPaper> = {}): PlanPaper {
  return {
    company: "Công ty Demo",
    customer: "An Phát",
    quarter: day("2026-10-01"),
    madeOn: day("2026-11-22"),
    figuresOn: day("2026-11-20"),
    year: 2026,
    figures,
    voucher,
    contact: { name: "Nguyễn Thị Lan", email: "lan@demo.vn" },
    ...fields,
  };
}

export const vietnamese: PaperWords = { t: translatorFor("vi"), locale: "vi" };
export const english: PaperWords = { t: translatorFor("en"), locale: "en" };
