import type { Finding } from "./report.ts";

/** What one part of the bench found, when, and on which machine. */
export type Chapter = {
  readonly name: string;
  readonly title: string;
  /** What is compared, and why that. */
  readonly why: string;
  readonly on: Temporal.PlainDate;
  readonly machine: string;
  readonly seconds: number;
  readonly findings: readonly Finding[];
};

const introduction = `# Benchmarks

What \`npm run bench\` measured, as ratios within one run: whatever else a machine does falls on both sides alike, so that
the ratios say more than the milliseconds. Measured are the median and, behind it, p95: what nineteen of twenty stay
below; of what was done only a few times, the slowest. A ratio is the median by the other median, p95 by p95 in brackets.

\`npm run bench -- --only kpi\` measures one part and replaces its table; several are given with commas between them.
\`npm run bench -- --all\` adds the parts that take many minutes. What follows from the figures: [scale.md](scale.md).
`;

/** The book with these chapters in place of what it said about the same parts; the others stay, in the given order. */
export function revise(book: string, chapters: readonly Chapter[], order: readonly string[]): string {
  const kept = new Map(sectionsOf(book).map((section) => [nameOf(section), section]));
  const written = new Map(chapters.map((chapter) => [chapter.name, write(chapter)]));
  const sections = order.flatMap((name) => written.get(name) ?? kept.get(name) ?? []);
  return [introduction, ...sections].map((section) => `${section.trim()}\n`).join("\n");
}

function sectionsOf(book: string): readonly string[] {
  return book.split(/^(?=## )/m).filter((section) => section.startsWith("## "));
}

/** The name of the part stands in brackets at the end of its heading. */
function nameOf(section: string): string | undefined {
  return /^## .*\(`([\w-]+)`\)$/m.exec(section)?.[1];
}

const columns = [
  ["what", "What"],
  ["measured", "Measured"],
  ["against", "Compared to"],
  ["ratio", "Ratio"],
  ["aim", "Aim"],
  ["met", "Met"],
] as const;

function write({ name, title, why, on, machine, seconds, findings }: Chapter): string {
  const rows = findings.map((finding) => rowOf(columns.map(([key]) => finding[key])));
  return [
    `## ${title} (\`${name}\`)`,
    "",
    why,
    "",
    rowOf(columns.map(([, label]) => label)),
    rowOf(columns.map(() => "---")),
    ...rows,
    "",
    `Measured on ${on} in ${seconds.toFixed(0)} s: ${machine}.`,
  ].join("\n");
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}
