import { readCompany } from "#src/company.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { importFiles } from "#src/import/import-files.ts";
import { createProgress } from "#src/import/progress.ts";
import type { Database } from "#src/store/database.ts";

/** Files into the store as `npm run import -- --yes` brings them, preview included. */
export async function bring(database: Database, paths: readonly string[], note = () => {}): Promise<void> {
  const progress = createProgress(process.stderr, translatorFor("en"), "en");
  const outcome = await importFiles(
    paths,
    { leaveOutWrong: false, dates: "dmy", numbers: "comma", unit: "dong" },
    {
      company: readCompany("name: Bench\nlocale: en"),
      openDatabase: async () => database,
      terminal: {
        print() {},
        complain: (text) => void process.stderr.write(`${text}\n`),
        ask: async () => undefined,
        confirm: async () => true,
        progress: {
          report(step, done, count) {
            note();
            progress.report(step, done, count);
          },
          end: () => progress.end(),
        },
      },
      now: Temporal.Now.zonedDateTimeISO("Asia/Ho_Chi_Minh"),
      signal: new AbortController().signal,
    },
  );
  if (outcome !== "done") throw new Error("the import was refused");
}
