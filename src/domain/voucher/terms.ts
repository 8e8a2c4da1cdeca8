import type { Fraction } from "../fraction.ts";

/** Hundredths of a point: 1100 are 11 points. */
export type Points = bigint;

export const pointUnit = 100n;

/** What a point is and what it is worth (company.yaml); kept with every voucher as it held on its day. */
export type VoucherTerms = {
  /** Whole đồng of revenue for one point. */
  readonly pointSize: bigint;
  /** Whole đồng that one point is worth. */
  readonly pointValue: bigint;
  /** The smallest part of a point that is given, in hundredths, and what becomes of what lies between two of them. */
  readonly step: Points;
  readonly rounding: "down" | "nearest" | "up";
};

export type VoucherRules = {
  readonly terms: VoucherTerms;
  /** Beyond either of them somebody else has to approve: whole đồng, and the gift as a part of the revenue. */
  readonly approval: { readonly over: bigint; readonly giftOver: Fraction };
  /** A voucher holds so many days from when it was made. */
  readonly validDays: number;
  readonly packages: readonly Package[];
};

/** Something that is given instead of money. */
export type Package = {
  readonly name: string;
  /** Whole đồng. */
  readonly value: bigint;
  /** How many there are in all; null without end. */
  readonly stock: number | null;
};

/** A package in an offer, with its value of that day. */
export type OfferedPackage = { readonly name: string; readonly value: bigint; readonly count: number };
