import { pipeline, Readable } from "node:stream";
import { CsvError, type Parser, parse } from "csv-parse";
import { UserError } from "#src/errors.ts";
import { detectEncoding, readText } from "./encoding.ts";
import { largestRow, mostColumns } from "./limits.ts";
import type { Source } from "./source.ts";
import type { Table, TableRow } from "./table.ts";

/** Rows of a text file parted by commas, semicolons, tabs or bars. */
export async function readCsv(source: Source): Promise<Table["rows"]> {
  const encoding = await detectEncoding(source);
  return () => rowsOf(source, encoding);
}

async function* rowsOf(
  source: Source,
  encoding: Awaited<ReturnType<typeof detectEncoding>>,
): AsyncGenerator<TableRow> {
  const file = source.name;
  let line = 1;
  try {
    const text = readText(source, encoding);
    const { value: start = "" } = await text.next();
    const parser = parserFor(delimiterOf(start));
    // What fails on the way is thrown by the reading below.
    pipeline(Readable.from(resume(start, text)), parser, () => {});

    for await (const { record, info } of recordsOf(parser)) {
      if (record.length > mostColumns) {
        throw new UserError("error.import_too_wide", {
          file,
          line,
          columns: record.length,
          most: mostColumns,
        });
      }
      yield { line, cells: record.map(tidy), done: Math.min(1, info.bytes / Math.max(1, source.size)) };
      line = info.lines + 1;
    }
  } catch (error) {
    throw error instanceof CsvError ? faultOf(error, file, line) : error;
  }
}

function parserFor(delimiter: string): Parser {
  return parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: largestRow,
  });
}

type CsvRecord = {
  readonly record: readonly string[];
  readonly info: { readonly lines: number; readonly bytes: number };
};

async function* recordsOf(parser: Parser): AsyncGenerator<CsvRecord> {
  for await (const record of parser) yield record;
}

const plain = /^[\x20-\x7e]*$/;

/** The old code page writes marks behind their letters. */
function tidy(cell: string): string {
  return plain.test(cell) ? cell.trim() : cell.trim().normalize("NFC");
}

async function* resume(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

const delimiters = [",", ";", "\t", "|"];

/** The one that the first line with any of them holds most of, outside quotation marks. */
function delimiterOf(start: string): string {
  const lines = start.replace(/"[^"]*"/g, "").split(/[\r\n]+/);
  const line = lines.find((candidate) => /[,;\t|]/.test(candidate)) ?? "";
  const counts = delimiters.map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

function faultOf({ code }: CsvError, file: string, line: number): UserError {
  return code === "CSV_MAX_RECORD_SIZE"
    ? new UserError("error.import_long_line", { file, line })
    : new UserError("error.import_quote", { file, line });
}
