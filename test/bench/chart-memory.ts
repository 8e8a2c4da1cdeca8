import { createChartPainter } from "#src/chart/png.ts";
import { aCompletion, aTrend } from "../chart/specs.ts";

const renders = 1000;
const allowedGrowth = 60;

/** Draws a thousand different charts and fails when their pixels stay behind; the allocator settles during the warm-up. */
const draw = createChartPainter();
await drawMany("warm-up", 300);
const before = residentMegabytes();
await drawMany("measured", renders);
const after = residentMegabytes();

process.stdout.write(
  `${renders} charts: ${before} MB before, ${after} MB after, ${allowedGrowth} MB of growth allowed\n`,
);
process.exitCode = after - before > allowedGrowth ? 1 : 0;

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

function residentMegabytes(): number {
  return Math.round(process.memoryUsage.rss() / 1_000_000);
}
