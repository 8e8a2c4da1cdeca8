import { createChartPainter } from "#src/chart/png.ts";
import { aCompletion, aTrend } from "../chart/specs.ts";

/**
 * Draws a thousand different charts in a process of its own, and writes how many bytes it held before and after; the
 * allocator settles during the warm-up.
 */
const warmUp = 300;
const renders = 1_000;

const draw = createChartPainter();
await drawMany("warm-up", warmUp);
const before = process.memoryUsage.rss();
await drawMany("measured", renders);
process.stdout.write(JSON.stringify({ renders, before, after: process.memoryUsage.rss() }));

async function drawMany(round: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 2) {
    const subtitle = `${round} ${index}`;
    const completion = aCompletion();
    const trend = aTrend();
    await Promise.all([
      draw({ ...completion, heading: { ...completion.heading, subtitle } }),
      draw({ ...trend, heading: { ...trend.heading, subtitle } }),
    ]);
  }
}
