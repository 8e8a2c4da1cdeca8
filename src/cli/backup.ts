import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { backUp } from "#src/store/transfer/backup.ts";
import { complain, nameOf, onWholeDatabase, showStep } from "./whole-database.ts";

const usage = `npm run backup [-- --to FILE]
Writes everything into one file, DATA_DIR/backups/<moment>.zip unless you say another; the bot may run meanwhile.`;

/** 0 the file is there, 1 there is none, 2 not understood, 130 interrupted. */
process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) return complain(usage, 2);

  return onWholeDatabase(async ({ config, open, signal }) => {
    const path = options.to === undefined ? nameIn(config.dataDir) : resolve(options.to);
    const copied = ({ table }: { readonly table: { readonly name: string } }) =>
      showStep(`Wrote ${table.name}`);
    const { manifest, bytes } = await backUp({ url: await open(), path, signal, copied });
    const rows = manifest.tables.reduce((sum, { totals }) => sum + totals.rows, 0);
    showStep("");
    process.stdout.write(
      `Copied ${nameOf(config)}\n${path}: ${count(rows)} rows of ${manifest.tables.length} tables, ${count(bytes)} bytes, as of ${manifest.madeAt}.\nKeep it where only you can read it, with company.yaml, templates/ and .env, which are not in it.\n`,
    );
  });
}

function readOptions(): { readonly to: string | undefined } | undefined {
  try {
    const { values } = parseArgs({ options: { to: { type: "string" } } });
    return values.to === "" ? undefined : { to: values.to };
  } catch {
    // parseArgs throws for an option that it does not know.
    return undefined;
  }
}

function nameIn(dataDir: string): string {
  const moment = Temporal.Now.instant().toString({ smallestUnit: "second" }).replaceAll(":", "-");
  return join(dataDir, "backups", `${moment}.zip`);
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
