import { basename } from "node:path";
import type { Importer, ImportFile, ImportOptions, ImportQuestion } from "#src/command/importer.ts";
import type { Company } from "#src/company.ts";
import type { Scope } from "#src/domain/access.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Transaction } from "#src/store/database.ts";
import { countRows } from "#src/store/import/rows.ts";
import {
  addRun,
  endRun,
  findRun,
  holdRun,
  listRuns,
  lockImports,
  type Note,
  type Run,
  setNotes,
} from "#src/store/import/runs.ts";
import { createStaging } from "#src/store/import/staging.ts";
import type { Authorship } from "#src/store/store.ts";
import { judgeRun } from "./judge.ts";
import { isQuestion, type Layout, settleLayout } from "./layout.ts";
import { hintUnits, noteRun, noteWritten, type Written } from "./notes.ts";
import { describeRun, listProblemRows, summarize, toNote } from "./preview.ts";
import { readTable } from "./read-table.ts";
import { runFileOf } from "./run-file.ts";
import { scanTable } from "./scan.ts";
import { openBytes, openPath, type Source } from "./source.ts";
import { stageFile } from "./stage-file.ts";
import { undoRun } from "./undo.ts";
import { writeRun } from "./write.ts";

/** The engine behind `/import` and `npm run import`, within one transaction. */
export function createImporter(tx: Transaction, company: Company, locale: Locale): Importer {
  const t = translatorFor(locale);
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(company.timeZone).toPlainDate();
  const context = { tx, company, locale, t, dayOf };

  return {
    preview: (files, by, options) => preview(files, by, { ...context, options }),

    async find(scope, runId) {
      const run = await seeRun(tx, scope, runId);
      return run && (await describeRun(tx, run, t));
    },

    async problems(scope, runId, limit) {
      const run = await seeRun(tx, scope, runId);
      return run ? await listProblemRows(tx, run, limit) : [];
    },

    async list(scope, limit) {
      const runs = scope.kind === "company" ? await listRuns(tx, limit) : [];
      const counts = await countRows(
        tx,
        runs.map(({ id }) => id),
      );
      return runs.map((run) =>
        summarize(
          run,
          counts.filter(({ runId }) => runId === run.id),
        ),
      );
    },

    apply: (runId, by, options) => apply(runId, by, { ...context, options }),

    async drop(runId, by) {
      const run = await holdRun(tx, runId);
      if (run?.state === "previewed") await endRun(tx, runId, "dropped", by.at);
    },

    async undo(runId, by) {
      await lockImports(tx);
      const run = await holdRun(tx, runId);
      if (run?.state !== "applied") return { kind: "gone", state: run?.state ?? null };
      return await undoRun(tx, run, { by, today: dayOf(by.at), locale });
    },
  };
}

type Context = {
  readonly tx: Transaction;
  readonly company: Company;
  readonly locale: Locale;
  readonly t: ReturnType<typeof translatorFor>;
  readonly dayOf: (at: Temporal.Instant) => Temporal.PlainDate;
};

/** Rows of a file are of people at work and of customers of everybody: for those who may see all. */
async function seeRun(tx: Transaction, scope: Scope, runId: number): Promise<Run | undefined> {
  return scope.kind === "company" ? await findRun(tx, runId) : undefined;
}

async function preview(
  files: readonly ImportFile[],
  by: Authorship,
  context: Context & { readonly options: ImportOptions },
) {
  const { tx, company, locale, t, options, dayOf } = context;
  const layouts: Layout[] = [];
  for (const source of await openFiles(files)) {
    const layout = await understand(source, context);
    if (isQuestion(layout)) return layout;
    layouts.push(layout);
  }

  const runId = await addRun(tx, layouts.map(runFileOf), by);
  const staging = createStaging(tx, runId);
  for (const [index, layout] of layouts.entries()) {
    const onRead = watch("reading", layout.table.name, options);
    await stageFile(layout, index + 1, staging, { company, today: dayOf(by.at), t, onRead });
  }
  await staging.finish();
  await tx.$executeRaw`ANALYZE import_row`;

  options.onProgress?.({ kind: "checking", file: "", done: 0, rows: 0 });
  const notes = layouts.map(({ smallColumn }): Note[] =>
    smallColumn === null ? [] : [{ key: hintUnits, values: { column: smallColumn } }],
  );
  await setNotes(tx, runId, { notes, written: [] });
  await judge(runId, by, context);
  return await describeRun(tx, await getRun(tx, runId), t);

  async function judge(id: number, author: Authorship, { tx: transaction }: Context): Promise<void> {
    const run = await getRun(transaction, id);
    const judgement = await judgeRun(transaction, run, dayOf(author.at));
    await setNotes(transaction, id, {
      notes: await noteRun(transaction, run, { judgement, locale }),
      written: [],
    });
  }
}

async function understand(
  source: Source,
  { t, options }: Context & { readonly options: ImportOptions },
): Promise<Layout | ImportQuestion> {
  const table = await readTable(source);
  const scanned = await scanTable(table, t, watch("scanning", source.name, options));
  return settleLayout(scanned, options, t);
}

const rowsBetweenReports = 2_000;

function watch(
  kind: "scanning" | "reading",
  file: string,
  { onProgress }: Pick<ImportOptions, "onProgress">,
): (done: number, rows: number) => void {
  return (done, rows) => {
    if (rows % rowsBetweenReports === 0) onProgress?.({ kind, file, done, rows });
  };
}

async function apply(
  runId: number,
  by: Authorship,
  context: Context & { readonly options: Parameters<Importer["apply"]>[2] },
): ReturnType<Importer["apply"]> {
  const { tx, company, locale, t, options, dayOf } = context;
  await lockImports(tx);
  const run = await holdRun(tx, runId);
  if (run?.state === "applied") return await outcomeOf(run);
  if (run?.state !== "previewed") return { kind: "gone", state: run?.state ?? null };

  const today = dayOf(by.at);
  const onDone = (done: number) =>
    options.onProgress?.({ kind: "writing", file: "", done, rows: rowsOf(done) });
  options.onProgress?.({ kind: "checking", file: "", done: 0, rows: 0 });
  const judgement = await judgeRun(tx, run, today);
  const notes = await noteRun(tx, run, { judgement, locale });
  await setNotes(tx, runId, { notes, written: [] });
  const judged = await describeRun(tx, await getRun(tx, runId), t);
  if (judged.counts.wrong > 0 && !options.leaveOutWrong) return { kind: "wrong_rows", run: judged };

  const isNew = judged.counts.new + judged.counts.changed > 0;
  if (isNew) await writeRun(tx, run, judgement, { company, today, by, onDone });
  const written = isNew ? await noteWritten(tx, judgement, locale) : { notes: [], counts: {} };
  await setNotes(tx, runId, { notes, written: written.notes });
  await endRun(tx, runId, "applied", by.at);
  if (isNew) await writeAudit(tx, run, written, by);
  return await outcomeOf(await getRun(tx, runId));

  function rowsOf(done: number): number {
    return Math.round(done * (judged.counts.new + judged.counts.changed));
  }

  async function outcomeOf(applied: Run) {
    const kind = "applied" as const;
    return { kind, run: await describeRun(tx, applied, t), written: applied.written.map(toNote) };
  }
}

async function writeAudit(tx: Transaction, run: Run, { counts }: Written, by: Authorship): Promise<void> {
  const { id, files } = run;
  const after = {
    run: id,
    files: files.map(({ name }) => name).join(", "),
    sha256: files.map(({ sha256 }) => sha256).join(", "),
    ...counts,
  };
  await createStore(tx).audit.write({ action: "import", subject: "import", after }, by);
}

async function getRun(tx: Transaction, id: number): Promise<Run> {
  const run = await findRun(tx, id);
  if (!run) throw new Error(`import ${id} is not there`);
  return run;
}

/** Files of one name are told apart by their paths, or else by their places. */
async function openFiles(files: readonly ImportFile[]): Promise<readonly Source[]> {
  const names = files.map(({ name }) => basename(name));
  const sources: Source[] = [];
  for (const [index, file] of files.entries()) {
    const own = names[index] ?? file.name;
    const isShared = names.filter((other) => other === own).length > 1;
    const alone = isShared ? ("path" in file ? file.path : `${own} (${index + 1})`) : own;
    sources.push("path" in file ? await openPath(file.path, alone) : openBytes(file.bytes, alone));
  }
  return sources;
}
