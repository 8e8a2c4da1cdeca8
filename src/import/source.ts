import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { UserError } from "#src/errors.ts";

/** The bytes of a file, on the disk or in memory; they can be read more than once. */
export type Source = {
  /** What the file is called in reports; no other file of the import is. */
  readonly name: string;
  readonly size: number;
  /** From one place up to, not including, another. */
  read(from?: number, to?: number): AsyncIterable<Uint8Array>;
};

/** Throws a UserError when the file cannot be read. */
export async function openPath(path: string, name: string): Promise<Source> {
  try {
    const file = await open(path);
    await file.read(Buffer.alloc(1), 0, 1, 0);
    await file.close();
    const { size } = await stat(path);
    return {
      name,
      size,
      read: (from = 0, to = size) =>
        from < to ? createReadStream(path, { start: from, end: to - 1 }) : fromBytes(new Uint8Array()),
    };
  } catch (error) {
    throw isUnreadable(error) ? new UserError("error.import_no_file", { file: name }) : error;
  }
}

export function openBytes(bytes: Uint8Array, name: string): Source {
  return {
    name,
    size: bytes.length,
    read: (from = 0, to = bytes.length) => fromBytes(bytes.subarray(from, to)),
  };
}

/** A part of the file at once; for parts that are known to be small. */
export async function readPart(source: Source, from: number, to: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.read(from, Math.min(to, source.size))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export async function sha256Of(source: Source): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of source.read()) hash.update(chunk);
  return hash.digest("hex");
}

const chunkSize = 65_536;

async function* fromBytes(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += chunkSize)
    yield bytes.subarray(start, start + chunkSize);
}

function isUnreadable(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    ["ENOENT", "ENOTDIR", "EISDIR", "EACCES"].includes(String(error.code))
  );
}
