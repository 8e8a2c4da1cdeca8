import { median, p95, type Samples } from "./measure.ts";

/** One line of the report. */
export type Finding = {
  readonly what: string;
  readonly measured: string;
  readonly against: string;
  readonly ratio: string;
  readonly aim: string;
  readonly met: string;
};

type Comparison = {
  readonly what: string;
  readonly samples: Samples;
  readonly against: string;
  readonly base: Samples;
  /** How many times the base the median may be. */
  readonly aim: number;
};

export function compare({ what, samples, against, base, aim }: Comparison): Finding {
  const ratio = median(samples) / median(base);
  return {
    what,
    measured: describe(samples),
    against: `${against} ${describe(base)}`,
    ratio: `${ratio.toFixed(2)} (p95 ${(p95(samples) / p95(base)).toFixed(2)})`,
    aim: `at most ${aim}`,
    met: ratio <= aim ? "yes" : "no",
  };
}

export function report(what: string, measured: string): Finding {
  return { what, measured, against: "", ratio: "", aim: "", met: "" };
}

/** The findings as a table with aligned columns. */
export function formatFindings(findings: readonly Finding[]): string {
  const columns = ["what", "measured", "against", "ratio", "aim", "met"] as const;
  const rows = [columns, ...findings.map((finding) => columns.map((column) => finding[column]))];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join(" | ")
        .trimEnd(),
    )
    .join("\n");
}

function describe(samples: Samples): string {
  return `${median(samples).toFixed(1)} ms (p95 ${p95(samples).toFixed(1)})`;
}
