import { basename, resolve } from "node:path";
import type { Company } from "#src/company.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Database } from "#src/store/database.ts";
import { createImports } from "#src/store/imports.ts";
import { applyPlan } from "./apply.ts";
import { type LayoutOptions, settleLayout } from "./layout.ts";
import { loadKnown } from "./load-known.ts";
import { type ImportPlan, isDone, planImport } from "./plan.ts";
import { readRows } from "./read-rows.ts";
import { readTable } from "./read-table.ts";
import { describeOutcome, describePlan, describeWrong } from "./report.ts";
import type { FileRows } from "./rows.ts";
import { scanTable } from "./scan.ts";
import type { Terminal } from "./terminal.ts";

export type ImportContext = {
  readonly company: Pick<Company, "locale" | "plainEntry" | "kpiMetric">;
  /** Called once the files are read. */
  readonly openDatabase: () => Promise<Database>;
  readonly terminal: Terminal;
  readonly now: Temporal.ZonedDateTime;
  readonly signal: AbortSignal;
};

/**
 * Reads people, targets and sales from files and writes all of it or nothing. What the store already has is passed
 * over, so that a second import of a file adds nothing. Throws a UserError for a file that cannot be understood.
 */
export async function importFiles(
  paths: readonly string[],
  options: LayoutOptions,
  context: ImportContext,
): Promise<"done" | "refused"> {
  const { company, terminal, now } = context;
  const t = translatorFor(company.locale);
  const speech = { t, locale: company.locale };

  const files: FileRows[] = [];
  for (const { path, name } of named(paths)) files.push(await readFile(path, name, options, context));
  terminal.progress.end();

  const database = await context.openDatabase();
  const plan = planImport(files, await loadKnown(database.prisma, files, now.toPlainDate()));
  terminal.print(describePlan(plan, speech));
  if (plan.wrong.length > 0) return refuse(describeWrong(plan.wrong, speech));
  if (isDone(plan)) return finish(plan);
  if (!(await terminal.confirm(t("import.confirm")))) return refuse(t("import.cancelled"));

  const written = await write(database, files, context);
  terminal.progress.end();
  if (written.wrong.length > 0) return refuse(describeWrong(written.wrong, speech));
  return finish(written);

  function finish(done: ImportPlan): "done" {
    terminal.print(isDone(done) ? t("import.nothing_new") : describeOutcome(done, speech));
    return "done";
  }

  function refuse(sentence: string): "refused" {
    terminal.complain(sentence);
    return "refused";
  }
}

/** Files of one name are told apart by their paths. */
function named(paths: readonly string[]): readonly { readonly path: string; readonly name: string }[] {
  const unique = [...new Map(paths.map((path) => [resolve(path), path])).values()];
  const names = unique.map((path) => basename(path));
  return unique.map((path, index) => {
    const name = names[index] ?? path;
    return { path, name: names.filter((other) => other === name).length > 1 ? path : name };
  });
}

async function readFile(
  path: string,
  name: string,
  options: LayoutOptions,
  { company, terminal, now, signal }: ImportContext,
): Promise<FileRows> {
  const t = translatorFor(company.locale);
  const watch = (step: string) => (done: number, rows: number) => {
    signal.throwIfAborted();
    if (rows % rowsBetweenReports === 0) terminal.progress.report(step, done, rows);
  };

  const table = await readTable(path, name);
  const scanned = await scanTable(table, t, watch(t("import.scanning", { file: name })));
  const layout = await settleLayout(scanned, options, { ask: terminal.ask, t });
  const step = t("import.reading", { file: name });
  const reading = { today: now.toPlainDate(), metric: company.kpiMetric, t };
  const rows = await readRows(layout, reading, watch(step));
  terminal.progress.report(step, 1, countRows(rows));
  return rows;
}

const rowsBetweenReports = 1_000;

function countRows({ people, targets, sales, others, wrong }: FileRows): number {
  const left = [...others.values()].reduce((sum, rows) => sum + rows, 0);
  return people.length + targets.length + sales.length + wrong.length + left;
}

const limits = { timeout: 600_000, maxWait: 10_000 };

/** Plans again behind the lock, as the store may have changed since the preview, and writes unless a row is wrong now. */
function write(database: Database, files: readonly FileRows[], context: ImportContext): Promise<ImportPlan> {
  const { company, terminal, now, signal } = context;
  const step = translatorFor(company.locale)("import.writing");
  return database.prisma.$transaction(async (tx) => {
    await createImports(tx).lock();
    const plan = planImport(files, await loadKnown(tx, files, now.toPlainDate()));
    if (plan.wrong.length > 0 || isDone(plan)) return plan;

    await applyPlan(tx, plan, {
      today: now.toPlainDate(),
      at: now.toInstant(),
      locale: company.locale,
      isPaid: company.plainEntry === "signed_and_collected",
      onWritten(sales) {
        signal.throwIfAborted();
        terminal.progress.report(step, sales / plan.sales.added.length, sales);
      },
    });
    signal.throwIfAborted();
    return plan;
  }, limits);
}
