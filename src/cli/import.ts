import { parseArgs } from "node:util";
import { loadCompany } from "#src/company.ts";
import { loadConfig } from "#src/config.ts";
import { UserError } from "#src/errors.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import { type FileOptions, importFiles, undoImport } from "#src/import/import-files.ts";
import { createTerminal } from "#src/import/terminal.ts";
import { createLog } from "#src/log.ts";
import { asPlainText } from "#src/plain-text.ts";
import { openRuntime, type Runtime } from "#src/runtime.ts";

/** 0 all is in the store, 1 our fault, 2 refused, 130 interrupted; but for 0, nothing was changed. */
process.exitCode = await main();

async function main(): Promise<number> {
  const config = loadConfig();
  const company = loadCompany(config.companyFile);
  const t = translatorFor(company.locale);
  const options = readOptions();
  if (!options) return complain(t("import.usage"), 2);

  const { signal } = interruption();
  let runtime: Runtime | undefined;
  try {
    const context = {
      company,
      async openDatabase() {
        runtime = await openRuntime(config, { log: createLog(config.logLevel) });
        return runtime.database;
      },
      terminal: createTerminal({ isSure: options.isSure, locale: company.locale, signal }),
      now: Temporal.Now.zonedDateTimeISO(company.timeZone),
      signal,
    };
    const outcome =
      options.undo === undefined
        ? await importFiles(options.files, options, context)
        : await undoImport(options.undo, context);
    return outcome === "done" ? 0 : 2;
  } catch (error) {
    if (signal.aborted) return complain(`\n${t("import.interrupted")}`, 130);
    return explain(error, t);
  } finally {
    await runtime?.close();
  }
}

/** Aborted by Ctrl-C, once: a second one ends the process, and the database takes back what it has not kept. */
function interruption(): AbortController {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => controller.abort());
  return controller;
}

type Options = FileOptions & {
  readonly files: readonly string[];
  readonly isSure: boolean;
  /** The run to take back; nothing is imported then. */
  readonly undo: number | undefined;
};

function readOptions(): Options | undefined {
  try {
    const { values, positionals: files } = parseArgs({
      allowPositionals: true,
      options: {
        yes: { type: "boolean", default: false },
        dates: { type: "string" },
        numbers: { type: "string" },
        unit: { type: "string" },
        "skip-wrong": { type: "boolean", default: false },
        undo: { type: "string" },
      },
    });
    const dates = (["dmy", "mdy"] as const).find((order) => order === values.dates);
    const numbers = (["dot", "comma"] as const).find((grouping) => grouping === values.numbers);
    const unit = (["dong", "nghin", "trieu", "ty"] as const).find((name) => name === values.unit);
    const undo = values.undo === undefined ? undefined : Number(values.undo);
    const isClear = dates === values.dates && numbers === values.numbers && unit === values.unit;
    if (!isClear || (undo === undefined ? files.length === 0 : !Number.isInteger(undo))) return undefined;
    const settled = { ...(dates && { dates }), ...(numbers && { numbers }), ...(unit && { unit }) };
    return { ...settled, files, isSure: values.yes, leaveOutWrong: values["skip-wrong"], undo };
  } catch {
    // parseArgs throws for an option that it does not know.
    return undefined;
  }
}

function explain(error: unknown, t: Translate): number {
  if (error instanceof UserError) return complain(t(error.key, error.values), 2);
  return complain(`${t("import.fault")}\n${error instanceof Error ? error.stack : String(error)}`, 1);
}

function complain(sentence: string, code: number): number {
  process.stderr.write(`${asPlainText(sentence)}\n`);
  return code;
}
