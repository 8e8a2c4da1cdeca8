import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { CsvError, type Parser, parse } from "csv-parse";
import { UserError } from "#src/errors.ts";
import type { Table, TableRow } from "./table.ts";

/** Rows of a text file parted by commas, semicolons or tabs, in UTF-8 or, with its mark, UTF-16. */
export function readCsv(path: string, name: string): Table["rows"] {
  return () => rowsOf(path, name);
}

/** A row larger than this is rather a quotation mark that is never closed. */
const largestRow = 1_000_000;

async function* rowsOf(path: string, file: string): AsyncGenerator<TableRow> {
  const { size } = await stat(path);
  let line = 1;

  try {
    const text = decode(path, file);
    const { value: start = "" } = await text.next();
    const parser = parserFor(delimiterOf(start));
    // What fails on the way is thrown by the reading below.
    pipeline(Readable.from(resume(start, text)), parser, () => {});

    for await (const { record, info } of recordsOf(parser)) {
      yield { line, cells: record.map((cell) => cell.trim()), done: info.bytes / size };
      line = info.lines + 1;
    }
  } catch (error) {
    throw error instanceof CsvError ? new UserError("error.import_quote", { file, line }) : error;
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

/** The text of a file, piece by piece; refuses bytes that are no text. */
async function* decode(path: string, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(path), { fatal: true });
  const read = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      if (cause instanceof TypeError) throw new UserError("error.import_encoding", { file });
      throw cause;
    }
  };

  for await (const chunk of createReadStream(path)) {
    const text = read(chunk);
    // No text has this sign, and any picture does.
    if (text.includes("\0")) throw new UserError("error.import_encoding", { file });
    yield text;
  }
  yield read();
}

async function encodingOf(path: string): Promise<"utf-8" | "utf-16le" | "utf-16be"> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
  await file.close();
  const mark = buffer.toString("hex");
  return mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8";
}

async function* resume(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

/** The one that the first line with any of them holds most of, outside quotation marks. */
function delimiterOf(start: string): string {
  const lines = start.replace(/"[^"]*"/g, "").split(/[\r\n]+/);
  const line = lines.find((candidate) => /[,;\t]/.test(candidate)) ?? "";
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}
