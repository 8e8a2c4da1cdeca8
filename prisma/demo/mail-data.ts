import type { CustomerMailKind } from "#src/domain/customer-mail.ts";

/** Mails by the place of the customer in the list, and how many working days ago they went out. */
export const sentMails: readonly {
  readonly kind: Exclude<CustomerMailKind, "voucher">;
  readonly customer: number;
  readonly ago: number;
}[] = [
  { kind: "product", customer: 0, ago: 27 },
  { kind: "article", customer: 0, ago: 19 },
  { kind: "article", customer: 0, ago: 12 },
  { kind: "product", customer: 1, ago: 21 },
  { kind: "article", customer: 1, ago: 8 },
  { kind: "product", customer: 2, ago: 30 },
  { kind: "article", customer: 2, ago: 16 },
  { kind: "product", customer: 3, ago: 14 },
  { kind: "product", customer: 4, ago: 24 },
  { kind: "article", customer: 4, ago: 18 },
  { kind: "article", customer: 4, ago: 6 },
  { kind: "product", customer: 5, ago: 11 },
  { kind: "article", customer: 6, ago: 20 },
  { kind: "product", customer: 7, ago: 17 },
  { kind: "product", customer: 7, ago: 5 },
  { kind: "article", customer: 7, ago: 3 },
  { kind: "article", customer: 8, ago: 9 },
  { kind: "product", customer: 9, ago: 26 },
  { kind: "article", customer: 9, ago: 13 },
];

/** Voucher mails go out some days after the voucher was made: by the customer's name. */
export const voucherMails: readonly { readonly customer: number; readonly ago: number }[] = [
  { customer: 2, ago: 7 },
  { customer: 4, ago: 13 },
  { customer: 5, ago: 6 },
  { customer: 6, ago: 26 },
];

/** The one whose recipient has left the customer since. */
export const bounced = {
  kind: "product",
  customer: 9,
  ago: 26,
  words: "550 5.1.1 User unknown",
} as const;
