import type { Configuration } from "./sheet.ts";
import { page } from "./theme.ts";

type RowBars = {
  readonly names: readonly string[];
  /** Null draws no bar. */
  readonly values: readonly (number | null)[];
  readonly fills: readonly string[];
  readonly largest: number;
  readonly thickness: number;
  readonly radius: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the bars begin and where their room ends, from the left. */
  readonly left: number;
  readonly right: number;
};

/** One bar a row on a scale that is not shown: names and figures are written beside it by the picture itself. */
export function configureRowBars(bars: RowBars): Configuration {
  return {
    type: "bar",
    data: {
      labels: [...bars.names],
      datasets: [
        {
          data: [...bars.values],
          backgroundColor: [...bars.fills],
          barThickness: bars.thickness,
          borderRadius: bars.radius,
        },
      ],
    },
    options: {
      indexAxis: "y",
      layout: {
        padding: { top: bars.top, bottom: bars.bottom, left: bars.left, right: page.width - bars.right },
      },
      scales: { x: { display: false, min: 0, max: bars.largest }, y: { display: false } },
    },
  };
}
