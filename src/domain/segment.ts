import { namesOf } from "./names.ts";

export const segments = ["potential", "new", "loyal"] as const;

export type Segment = (typeof segments)[number];

const names = {
  potential: ["tiềm năng"],
  new: ["mới", "khách mới"],
  loyal: ["trung thành", "thân thiết", "khách quen"],
} as const;

export const segmentNames = namesOf<Segment>(names);

/** “Tự động” gives the segment back to the rule. */
export const segmentChoiceNames = namesOf<Segment | "auto">({ ...names, auto: ["tự động", "tự tính"] });

/** What a customer has bought; sales that were taken back do not count. */
export type Purchases = {
  readonly orders: number;
  readonly renewals: number;
  readonly firstSaleOn: Temporal.PlainDate | null;
};

/** The company's own numbers (company.yaml). */
export type SegmentRules = { readonly newForDays: number; readonly loyalFromOrders: number };

export type SegmentReason = "never_bought" | "renewed" | "many_orders" | "first_sale_lately" | "to_win_again";

/**
 * No sale makes a potential customer; a renewal or enough sales a loyal one, however young; the first days after the
 * first sale a new one. Whoever has bought, but neither lately for the first time nor often enough to be loyal, has to
 * be won again, and is potential.
 */
export function segmentOf(
  { orders, renewals, firstSaleOn }: Purchases,
  today: Temporal.PlainDate,
  rules: SegmentRules,
): { readonly segment: Segment; readonly reason: SegmentReason } {
  if (orders === 0 || firstSaleOn === null) return { segment: "potential", reason: "never_bought" };
  if (renewals > 0) return { segment: "loyal", reason: "renewed" };
  if (orders >= rules.loyalFromOrders) return { segment: "loyal", reason: "many_orders" };
  if (Temporal.PlainDate.compare(firstSaleOn, newSince(today, rules)) >= 0) {
    return { segment: "new", reason: "first_sale_lately" };
  }
  return { segment: "potential", reason: "to_win_again" };
}

/** The first day on which a first sale makes a customer new today. */
export function newSince(today: Temporal.PlainDate, { newForDays }: SegmentRules): Temporal.PlainDate {
  return today.subtract({ days: newForDays });
}
