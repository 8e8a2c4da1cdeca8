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

/** The same, but that nineteen of twenty have to be within the aim as well. */
export function compareTails(comparison: Comparison): Finding {
  const { samples, base, aim } = comparison;
  const isTailMet = p95(samples) / p95(base) <= aim;
  const finding = compare(comparison);
  return { ...finding, met: finding.met === "yes" && isTailMet ? "yes" : "no" };
}

/** Whether half of them took less than so many milliseconds. */
export function below(what: string, samples: Samples, limit: number): Finding {
  const met = median(samples) < limit ? "yes" : "no";
  return { ...report(what, describe(samples)), aim: `below ${limit} ms`, met };
}

type Rates = {
  readonly what: string;
  /** How often in a second. */
  readonly rate: number;
  readonly against: string;
  readonly base: number;
};

/** Whether it is done as often. */
export function compareRates({ what, rate, against, base }: Rates): Finding {
  return {
    what,
    measured: `${rate.toFixed(0)} a second`,
    against: `${against} ${base.toFixed(0)} a second`,
    ratio: (rate / base).toFixed(2),
    aim: "at least 1",
    met: rate >= base ? "yes" : "no",
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
