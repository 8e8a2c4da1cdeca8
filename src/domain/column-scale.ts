import { readColumnAmount } from "./column-numbers.ts";

/** What the amounts of one column show about their size; gathered one by one, so that a column need not be kept. */
export type ScaleEvidence = {
  readonly small: number;
  readonly total: number;
  /** The first one that is hardly a price in đồng. */
  readonly example: string | null;
};

export const noScaleEvidence: ScaleEvidence = { small: 0, total: 0, example: null };

/** Hardly anything is sold for less, so that such figures are rather thousands or millions. */
const leastUsualAmount = 100_000n;

export function weighScale(evidence: ScaleEvidence, cell: string | number): ScaleEvidence {
  const amount = amountOf(cell);
  if (amount === undefined || amount === 0n) return evidence;
  const isSmall = amount < leastUsualAmount;
  return {
    small: evidence.small + (isSmall ? 1 : 0),
    total: evidence.total + 1,
    example: evidence.example ?? (isSmall ? String(cell) : null),
  };
}

/** Whether more than half are so small that the column hardly counts in đồng. */
export function isTooSmallForDong({ small, total }: ScaleEvidence): boolean {
  return small * 2 > total;
}

/** In whichever way it can be read; how its thousands are parted is another question. */
function amountOf(cell: string | number): bigint | undefined {
  for (const grouping of ["dot", "comma"] as const) {
    const reading = readColumnAmount(cell, { grouping, unit: 1n });
    if (reading.kind === "amount") return reading.amount;
  }
  return undefined;
}
