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
  const isMet = median(samples) / median(base) <= aim;
  return {
    what,
    measured: describe(samples),
    against: `${against} ${describe(base)}`,
    ratio: ratioOf(samples, base),
    aim: `at most ${aim}`,
    met: isMet ? "yes" : "no",
  };
}

function ratioOf(samples: Samples, base: Samples): string {
  const ratio = (median(samples) / median(base)).toFixed(2);
  return samples.length > 1 ? `${ratio} (p95 ${(p95(samples) / p95(base)).toFixed(2)})` : ratio;
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

/** `30.2 ms (p95 50.1)`, without the tail of what was done once. */
export function describe(samples: Samples): string {
  const tail = samples.length > 1 ? ` (p95 ${figure(p95(samples))})` : "";
  return `${figure(median(samples))} ms${tail}`;
}

/** Thousands of milliseconds have no use for a tenth of one. */
function figure(milliseconds: number): string {
  return milliseconds < 1_000 ? milliseconds.toFixed(1) : Math.round(milliseconds).toLocaleString("en");
}
