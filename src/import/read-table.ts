import { UserError } from "#src/errors.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { readPart, type Source, sha256Of } from "./source.ts";
import type { Table } from "./table.ts";

/** Opens a file by what it holds, whatever its name ends in. Throws a UserError when it is neither CSV nor XLSX. */
export async function readTable(source: Source): Promise<Table> {
  const start = await readPart(source, 0, oldExcel.length);
  if (start.equals(oldExcel)) throw new UserError("error.import_old_excel", { file: source.name });

  const isWorkbook = start.subarray(0, 4).equals(zip);
  const rows = isWorkbook ? await readXlsx(source) : await readCsv(source);
  return {
    name: source.name,
    size: source.size,
    sha256: await sha256Of(source),
    isDelimited: !isWorkbook,
    rows,
  };
}

const zip = Buffer.from("504b0304", "hex");

/** An .xls file, or an .xlsx file with a password. */
const oldExcel = Buffer.from("d0cf11e0a1b11ae1", "hex");
