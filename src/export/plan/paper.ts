import type { PlanFigures } from "#src/domain/plan.ts";
import type { VoucherPoints } from "#src/domain/voucher/points.ts";
import type { OfferedPackage, VoucherTerms } from "#src/domain/voucher/terms.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Translate } from "#src/i18n/translate.ts";

/** What a customer gets to see of a plan: no reasons, no states, nobody's notes. */
export type PlanPaper = {
  readonly company: string;
  readonly customer: string;
  /** Its first day. */
  readonly quarter: Temporal.PlainDate;
  /** The only day in it that does not follow from the plan. */
  readonly madeOn: Temporal.PlainDate;
  /** As the ledger and people had them on that day. */
  readonly figuresOn: Temporal.PlainDate;
  /** Whose revenue (1) is. */
  readonly year: number;
  readonly figures: PlanFigures;
  readonly voucher: PaperVoucher | null;
  /** Whom the customer turns to. */
  readonly contact: { readonly name: string; readonly email: string | null };
};

export type PaperVoucher = {
  readonly points: VoucherPoints;
  readonly terms: VoucherTerms;
  /** What the points were counted from: a later version of the plan does not change what was promised. */
  readonly basis: { readonly figures: PlanFigures; readonly on: Temporal.PlainDate };
  readonly packages: readonly OfferedPackage[];
  readonly validUntil: Temporal.PlainDate;
};

/** In the company's language: the file is the same whoever asks for it. */
export type PaperWords = { readonly t: Translate; readonly locale: Locale };
