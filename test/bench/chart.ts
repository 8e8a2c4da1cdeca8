import { createCanvas } from "@napi-rs/canvas";
import { createChartPainter, measureChart } from "#src/chart/png.ts";
import { page } from "#src/chart/theme.ts";
import type { CompletionChart, TrendChart } from "#src/chat/chart.ts";
import { aCompletion, aTrend } from "../chart/specs.ts";
import { inTurns } from "./measure.ts";
import { compare, type Finding } from "./report.ts";

const warmUp = { rounds: 2, perRound: 10 };
const measured = { rounds: 10, perRound: 10 };

/** A picture from its figures to its bytes, next to the bytes of an empty one of that size. */
export async function measureCharts(): Promise<readonly Finding[]> {
  return [await measureOne("a completion chart", aCompletion()), await measureOne("a trend chart", aTrend())];
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
