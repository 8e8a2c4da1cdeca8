import { basename, resolve } from "node:path";
import type {
  Importer,
  ImportOptions,
  ImportPreview,
  ImportQuestion,
  ImportStep,
} from "#src/command/importer.ts";
import type { Company } from "#src/company.ts";
import { UserError } from "#src/errors.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Database } from "#src/store/database.ts";
import type { Authorship } from "#src/store/store.ts";
import { createImporter } from "./importer.ts";
import { describePreview, describeUndo, describeWritten, describeWrong } from "./report.ts";
import { openPath } from "./source.ts";
import type { Terminal } from "./terminal.ts";

export type ImportContext = {
  readonly company: Company;
  /** Called once the files are known to be there. */
  readonly openDatabase: () => Promise<Database>;
  readonly terminal: Terminal;
  readonly now: Temporal.ZonedDateTime;
  readonly signal: AbortSignal;
};

export type FileOptions = Pick<ImportOptions, "dates" | "numbers" | "unit"> & {
  /** Whether the right rows come in although others are wrong. */
  readonly leaveOutWrong: boolean;
};

/**
 * Shows at the terminal what files hold, and writes all of it or nothing. What the store already has is passed over,
 * so that a second import of a file adds nothing. Throws a UserError for a file that cannot be understood.
 */
export async function importFiles(
  paths: readonly string[],
  options: FileOptions,
  context: ImportContext,
): Promise<"done" | "refused"> {
  const { company, terminal } = context;
  const t = translatorFor(company.locale);
  const speech = { t, locale: company.locale };
  const unique = [...new Map(paths.map((path) => [resolve(path), path])).values()];
  for (const path of unique) await openPath(path, basename(path));

  const database = await context.openDatabase();
  const run = await preview(database, unique, options, context);
  terminal.progress.end();
  terminal.print(describePreview(run, speech));
  const { wrong } = run.counts;
  if (wrong > 0 && !options.leaveOutWrong) return await refuse(describeWrong(run, speech));
  if (run.counts.new + run.counts.changed === 0) return await finish(t("import.nothing_new"));
  const question = wrong > 0 ? t("import.confirm_without", { count: wrong }) : t("import.confirm");
  if (!(await terminal.confirm(question))) return await refuse(t("import.cancelled"));

  const outcome = await within(database, context, (importer, by) =>
    importer.apply(run.id, by, applying(options)),
  );
  terminal.progress.end();
  if (outcome.kind === "wrong_rows") return await refuse(describeWrong(outcome.run, speech));
  if (outcome.kind === "gone") return await refuse(t("import.gone", { run: run.id }));
  terminal.print(describeWritten(outcome.written, speech));
  if (outcome.written.length > 0) terminal.print(t("import.undo_hint", { run: run.id }));
  return "done";

  function applying({ leaveOutWrong }: FileOptions) {
    return { leaveOutWrong, onProgress: watch(context) };
  }

  async function finish(sentence: string): Promise<"done"> {
    await within(database, context, (importer, by) => importer.drop(run.id, by));
    terminal.print(sentence);
    return "done";
  }

  async function refuse(sentence: string): Promise<"refused"> {
    await within(database, context, (importer, by) => importer.drop(run.id, by));
    terminal.complain(sentence);
    return "refused";
  }
}

/** Takes back what a run wrote. */
export async function undoImport(runId: number, context: ImportContext): Promise<"done" | "refused"> {
  const { company, terminal } = context;
  const database = await context.openDatabase();
  const outcome = await within(database, context, (importer, by) => importer.undo(runId, by));
  const speech = { t: translatorFor(company.locale), locale: company.locale };
  const sentence = describeUndo(outcome, runId, speech);
  if (outcome.kind === "gone") terminal.complain(sentence);
  else terminal.print(sentence);
  return outcome.kind === "gone" ? "refused" : "done";
}

/** Asks until the columns are understood. */
async function preview(
  database: Database,
  paths: readonly string[],
  options: FileOptions,
  context: ImportContext,
): Promise<ImportPreview> {
  const files = paths.map((path) => ({ name: path, path }));
  const answers: Pick<ImportOptions, "dates" | "numbers" | "unit"> = options;
  const found = await within(database, context, (importer, by) =>
    importer.preview(files, by, { ...answers, onProgress: watch(context) }),
  );
  if (found.kind === "preview") return found;
  const answer = await settle(found, context);
  return await preview(database, paths, { ...options, ...answer }, context);
}

async function settle(question: ImportQuestion, { terminal }: ImportContext) {
  const { option, sentence, answers, fallback, file, column, text } = question;
  terminal.progress.end();
  const chosen = await terminal.ask(
    sentence,
    answers.map(({ shown }) => shown),
  );
  const value = chosen === undefined ? fallback : answers[chosen]?.value;
  if (value === null || value === undefined) {
    const key = option === "dates" ? "error.import_dates_unclear" : "error.import_numbers_unclear";
    throw new UserError(key, { file, column, text });
  }
  return readAnswer(option, value);
}

function readAnswer(option: ImportQuestion["option"], value: string): Partial<FileOptions> {
  switch (option) {
    case "dates":
      return { dates: value === "mdy" ? "mdy" : "dmy" };
    case "numbers":
      return { numbers: value === "comma" ? "comma" : "dot" };
    case "unit":
      return { unit: (["nghin", "trieu", "ty"] as const).find((unit) => unit === value) ?? "dong" };
  }
}

const limits = { timeout: 24 * 3_600_000, maxWait: 10_000 };

function within<Result>(
  database: Database,
  { company, now }: ImportContext,
  work: (importer: Importer, by: Authorship) => Promise<Result>,
): Promise<Result> {
  const by: Authorship = { actorId: null, at: now.toInstant(), messageId: null };
  return database.prisma.$transaction((tx) => work(createImporter(tx, company, company.locale), by), limits);
}

function watch({ company, terminal, signal }: ImportContext): (step: ImportStep) => void {
  const t = translatorFor(company.locale);
  return ({ kind, file, done, rows }) => {
    signal.throwIfAborted();
    const name =
      kind === "checking" || kind === "writing" ? t(`import.${kind}`) : t(`import.${kind}`, { file });
    terminal.progress.report(name, done, rows);
  };
}
