import { Readable } from "node:stream";
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import { UserError } from "#src/errors.ts";
import { largestPart, mostParts, steepestPacking } from "./limits.ts";
import type { Source } from "./source.ts";

/** A file within an archive. */
export type ZipPart = {
  readonly name: string;
  /** Once it is unpacked, as the archive says; what comes out is counted all the same. */
  readonly size: number;
  read(): AsyncIterable<Uint8Array>;
};

/** The directory of an archive by the names in it. Throws a UserError for one that is damaged or made to burst. */
export async function openZip(source: Source): Promise<ReadonlyMap<string, ZipPart>> {
  const parts = new Map<string, ZipPart>();
  try {
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      autoClose: false,
      // A size is only what the archive says of itself: what comes out is counted here, to tell why it is refused.
      validateEntrySizes: false,
    });
    if (zip.entryCount > mostParts) throw broken(source);
    for await (const entry of zip.eachEntry()) {
      const { fileName: name, uncompressedSize: size, compressedSize } = entry;
      refuseSteep(source, size, compressedSize);
      parts.set(name, { name, size, read: () => unpack(source, zip, entry) });
    }
  } catch (cause) {
    throw cause instanceof UserError ? cause : broken(source);
  }
  return parts;
}

export function broken({ name }: Source): UserError {
  return new UserError("error.import_broken_xlsx", { file: name });
}

/** How the archive is read, be it on the disk or in memory. */
class SourceReader extends RandomAccessReader {
  readonly #source: Source;

  constructor(source: Source) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#source.read(start, end));
  }
}

async function* unpack(source: Source, zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length;
      refuseSteep(source, size, entry.compressedSize);
      yield chunk;
    }
  } catch (cause) {
    throw cause instanceof UserError ? cause : broken(source);
  }
}

/** A small part may be packed as tightly as it likes. */
const unsuspicious = 10_000_000;

function refuseSteep({ name }: Source, size: number, packed: number): void {
  if (size <= largestPart && (size <= unsuspicious || size <= packed * steepestPacking)) return;
  throw new UserError("error.import_bomb", { file: name });
}
