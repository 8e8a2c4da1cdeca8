import { execFile, execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";

/** Whether LibreOffice is there to open what we write. */
export const hasOffice = isInstalled();

export type OpenedSheets = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Each file as LibreOffice reads it, every sheet by its name with the cells as it counts them. */
export async function openInOffice(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<ReadonlyMap<string, OpenedSheets>> {
  const folder = await mkdtemp(join(tmpdir(), "office-"));
  try {
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, `${name}.xlsx`), bytes);
    const paths = Object.keys(files).map((name) => join(folder, `${name}.xlsx`));
    await mkdir(join(folder, "profile", "user"), { recursive: true });
    await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), countsAnew);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const options = [profile, "--headless", "--convert-to", everySheet, "--outdir", folder, ...paths];
    // Sheets give files their names, which Vietnamese letters are in.
    await promisify(execFile)("soffice", options, { env: { ...process.env, LC_ALL: "C.UTF-8" } });
    const written = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
    const opened = new Map<string, Map<string, string[][]>>();
    for (const file of written) {
      const [name = "", ...sheet] = file
        .normalize("NFC")
        .replace(/\.csv$/, "")
        .split("-");
      const rows = parse(await readFile(join(folder, file), "utf8"), { bom: true, relaxColumnCount: true });
      opened.getOrInsertComputed(name, () => new Map()).set(sheet.join("-"), rows as string[][]);
    }
    return opened;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Commas, quotation marks, UTF-8, all sheets, cells as values and not as they are shown. */
const everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** Otherwise it takes over the values that the file says its formulas have. */
const countsAnew = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>`;

function isInstalled(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
