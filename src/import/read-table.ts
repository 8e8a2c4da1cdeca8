import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { UserError } from "#src/errors.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { Table } from "./table.ts";

/** Opens a file by what it holds, whatever its name ends in. Throws a UserError when it is neither CSV nor XLSX. */
export async function readTable(path: string, name: string): Promise<Table> {
  const { start, sha256 } = await inspect(path, name);
  if (start.equals(oldExcel)) throw new UserError("error.import_old_excel", { file: name });

  const isWorkbook = start.subarray(0, 4).equals(zip);
  const rows = isWorkbook ? await readXlsx(path, name) : readCsv(path, name);
  return { name, sha256, isDelimited: !isWorkbook, rows };
}

const zip = Buffer.from("504b0304", "hex");

/** An .xls file, or an .xlsx file with a password. */
const oldExcel = Buffer.from("d0cf11e0a1b11ae1", "hex");

async function inspect(
  path: string,
  name: string,
): Promise<{ readonly start: Buffer; readonly sha256: string }> {
  try {
    const file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(oldExcel.length), 0, oldExcel.length, 0);
    await file.close();

    const hash = createHash("sha256");
    for await (const chunk of createReadStream(path)) hash.update(chunk);
    return { start: buffer.subarray(0, bytesRead), sha256: hash.digest("hex") };
  } catch (error) {
    throw isUnreadable(error) ? new UserError("error.import_no_file", { file: name }) : error;
  }
}

function isUnreadable(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    ["ENOENT", "ENOTDIR", "EISDIR", "EACCES"].includes(String(error.code))
  );
}
