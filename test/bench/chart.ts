import { createCanvas } from "@napi-rs/canvas";
import { z } from "zod";
import { createChartPainter, measureChart } from "#src/chart/png.ts";
import { page } from "#src/chart/theme.ts";
import type { CompletionChart, TrendChart } from "#src/chat/chart.ts";
import { aCompletion, aTrend } from "../chart/specs.ts";
import { runAlone } from "./alone.ts";
import { inTurns } from "./measure.ts";
import { compare, type Finding, report } from "./report.ts";

const warmUp = { rounds: 2, perRound: 10 };
const measured = { rounds: 10, perRound: 10 };

/** A picture from its figures to its bytes, next to the bytes of an empty one of that size; and what memory many leave taken. */
export async function measureCharts(): Promise<readonly Finding[]> {
  return [
    await measureOne("a completion chart", aCompletion()),
    await measureOne("a trend chart", aTrend()),
    await measureMemory(),
  ];
}

async function measureOne(what: string, spec: CompletionChart | TrendChart): Promise<Finding> {
  const draw = createChartPainter();
  let drawn = 0;
  const drawNext = () => {
    drawn += 1;
    // A picture that was drawn before would come out of the painter's memory.
    return draw({ ...spec, heading: { ...spec.heading, subtitle: `${spec.heading.subtitle} ${drawn}` } });
  };

  const { width, height } = measureChart(spec);
  const encodeBlank = () => createCanvas(width * page.pixelRatio, height * page.pixelRatio).encode("png");

  await inTurns(warmUp, drawNext, encodeBlank);
  const [samples = [], base = []] = await inTurns(measured, drawNext, encodeBlank);
  return compare({ what, samples, against: "a blank canvas", base, aim: 1.5 });
}

const held = z.object({ renders: z.number(), before: z.number(), after: z.number() });
const megabyte = 1_048_576;
/** Megabytes: what an allocator may keep for later. */
const allowedGrowth = 60;

async function measureMemory(): Promise<Finding> {
  const { renders, before, after } = held.parse(await runAlone("chart-memory.ts"));
  return {
    ...report(
      `memory after ${renders.toLocaleString("en")} different charts`,
      `${Math.round(after / megabyte)} MB`,
    ),
    against: `before them, 300 charts drawn, ${Math.round(before / megabyte)} MB`,
    ratio: (after / before).toFixed(2),
    aim: `at most ${allowedGrowth} MB more`,
    met: after - before <= allowedGrowth * megabyte ? "yes" : "no",
  };
}
