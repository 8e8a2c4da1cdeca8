import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Chapter, revise } from "./book.ts";
import { describeMachine } from "./machine.ts";
import { type Part, parts } from "./parts.ts";
import { formatFindings } from "./report.ts";

/**
 * What the bot promises about its speed, measured on this machine and written to docs/benchmarks.md: `npm run bench`, or
 * some parts of it by `npm run bench -- --only kpi,leads`. Those that take many minutes come with `--all`, or by name.
 */
const { only, all } = parseArgs({
  options: { only: { type: "string" }, all: { type: "boolean", default: false } },
}).values;
const names = only?.split(",");
const entries: readonly (readonly [string, Part])[] = Object.entries(parts);
const chosen = entries.filter(([name, { isLong }]) => names?.includes(name) ?? (all || !isLong));
if (chosen.length !== (names?.length ?? chosen.length)) {
  throw new Error(`--only takes some of ${entries.map(([name]) => name).join(",")}`);
}

const book = join(import.meta.dirname, "..", "..", "docs", "benchmarks.md");
const machine = await describeMachine();
process.stdout.write(`${machine}\n`);

for (const [name, part] of chosen) {
  process.stdout.write(`measuring ${name} …\n`);
  const chapter = await measure(name, part).catch((error: unknown) => {
    process.stderr.write(`${name} could not be measured: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
    return undefined;
  });
  if (!chapter) continue;
  process.stdout.write(
    `${formatFindings(chapter.findings)}\n${name} took ${chapter.seconds.toFixed(0)} s\n\n`,
  );
  // After each part: whoever ends the bench early keeps what is there.
  await enter(chapter);
}

async function measure(name: string, { title, why, measure: run }: Part): Promise<Chapter> {
  const start = performance.now();
  const findings = await run();
  const seconds = (performance.now() - start) / 1_000;
  const on = Temporal.Now.plainDateISO("Asia/Ho_Chi_Minh");
  return { name, title, why, on, machine, seconds, findings };
}

async function enter(chapter: Chapter): Promise<void> {
  const before = await readFile(book, "utf8").catch(() => "");
  const order = entries.map(([name]) => name);
  await writeFile(book, revise(before, [chapter], order));
}
