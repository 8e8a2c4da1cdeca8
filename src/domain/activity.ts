export const activityKinds = [
  "call",
  "email",
  "meeting",
  "message",
  "note",
  "feedback",
  "voucher_mail",
  "product_mail",
  "article_mail",
] as const;

/** What was done about a lead or customer; the last three are written by the mails themselves. */
export type ActivityKind = (typeof activityKinds)[number];

export type Activity = {
  readonly id: number;
  readonly kind: ActivityKind;
  readonly lead: { readonly id: number; readonly name: string } | null;
  readonly customer: { readonly id: number; readonly name: string } | null;
  readonly by: { readonly id: number; readonly name: string } | null;
  readonly on: Temporal.PlainDate;
  readonly at: Temporal.Instant;
  readonly text: string | null;
  readonly outcome: string | null;
  /** 0 to 10, of feedback. */
  readonly score: number | null;
};
