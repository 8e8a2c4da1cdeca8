import type { TrendChart } from "#src/chat/chart.ts";

export type AmountScale = {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
};

const lines = 4;
const headroom = 1.04;
/** A forecast from one lucky first day must not press everything else to the floor. */
const forecastShare = 1.6;

/** From the lowest to the highest amount in sight, with round numbers between. */
export function amountScale(chart: TrendChart): AmountScale {
  const { cumulative, due, target = 0, forecast = 0, range } = chart;
  // Without a target the range itself is what there is to see.
  const ahead = range && chart.target === undefined ? range.high : 0;
  const known = Math.max(0, target, ahead, ...cumulative, ...due);
  const highest =
    Math.max(known, Math.min(Math.max(forecast, range?.high ?? 0), known * forecastShare)) * headroom;
  const lowest = Math.min(0, ...cumulative) * headroom;
  if (highest === lowest) return { least: 0, most: 1, ticks: [0] };

  // Neither đồng nor customers come in parts.
  const step = Math.max(1, roundStep((highest - lowest) / lines));
  const below = Math.floor(-lowest / step);
  const above = Math.floor(highest / step);
  const ticks = Array.from({ length: below + above + 1 }, (_, index) => (index - below) * step);
  return { least: lowest, most: highest, ticks };
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  const share = amount / power;
  const round = share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10;
  return round * power;
}

/** Which labels are written, so that none touches the next: all of them, or every 2nd, 3rd, 5th, 10th … */
export function thinnedLabels(widths: readonly number[], spacing: number): readonly boolean[] {
  const widest = Math.max(0, ...widths);
  const steps = widths.length > 14 ? [1, 5, 10, 15, 30, 60] : [1, 2, 3, 4];
  const step = steps.find((every) => every * spacing >= widest + 8) ?? widths.length;
  const opens = (step - 1) * spacing >= widest + 8;
  return widths.map((_, index) => (index + 1) % step === 0 || (index === 0 && opens));
}
