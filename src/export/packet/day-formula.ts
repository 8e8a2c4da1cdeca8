import { fullDay, type Quarters, type SlotCode } from "#src/domain/timesheet/code.ts";
import { symbolOf } from "#src/domain/timesheet/symbol.ts";
import type { Timesheet } from "#src/domain/timesheet/timesheet.ts";
import { quote } from "./xlsx/formula.ts";

type Writing = {
  readonly symbols: Readonly<Record<SlotCode, string>>;
  /** What one symbol in a cell of the month may be worth. */
  readonly parts: readonly Quarters[];
};

/**
 * How many công a range of day cells holds of some codes. A cell is one symbol, `X`, `X/2`, or two of them, `X/2 P/2`;
 * the blank in between keeps `H` out of `NH`.
 */
export function countFormula(range: string, codes: readonly SlotCode[], writing: Writing): string {
  const patterns = codes.flatMap((code) =>
    writing.parts.flatMap((quarters) => patternsOf(code, quarters, writing)),
  );
  if (patterns.length === 0) return "0";
  const texts = patterns.map(({ text }) => quote(text)).join(",");
  const weights = patterns.map(({ quarters }) => quarters / fullDay).join(",");
  return `SUMPRODUCT(COUNTIF(${range},{${texts}}),{${weights}})`;
}

/** A full day and halves, and what the company week weighs besides; the greatest first. */
export function partsOf({ days }: Pick<Timesheet, "days">): readonly Quarters[] {
  const weighed = days.flatMap(({ standard, slots }) => [standard, ...slots.map(({ quarters }) => quarters)]);
  const parts = new Set([fullDay, fullDay / 2, ...weighed]);
  return [...parts].filter((quarters) => quarters > 0).toSorted((one, other) => other - one);
}

type Pattern = { readonly text: string; readonly quarters: Quarters };

function patternsOf(code: SlotCode, quarters: Quarters, { symbols }: Writing): readonly Pattern[] {
  const written = symbolOf({ code, quarters }, { symbols }).replace(/[*?~]/g, "~$&");
  const isWhole = quarters === fullDay;
  const texts = isWhole ? [written] : [written, `${written} *`, `* ${written}`];
  return texts.map((text) => ({ text, quarters }));
}
