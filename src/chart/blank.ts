import type { Configuration } from "./sheet.ts";

/** For pictures that are all ours: there are no values that chart.js could draw. */
export const nothingToScale: Configuration = {
  type: "bar",
  data: { labels: [], datasets: [] },
  options: { scales: { x: { display: false }, y: { display: false } } },
};
