import { once } from "node:events";
import { crc32, createDeflateRaw } from "node:zlib";

export type ZipEntry = {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly packed: readonly Uint8Array[];
};

export type ZipEntryWriter = {
  /** Waits while the compressor is behind, so that no more than a few chunks are ever kept as text. */
  write(text: string): Promise<void>;
  end(): Promise<ZipEntry>;
};

/** Half the time of the usual level, for files that are an eighth larger. */
const level = 2;

export function createZipEntry(name: string): ZipEntryWriter {
  const deflate = createDeflateRaw({ level });
  const packed: Uint8Array[] = [];
  deflate.on("data", (chunk: Uint8Array) => packed.push(chunk));
  const ended = once(deflate, "end");
  let crc = 0;
  let size = 0;

  return {
    async write(text) {
      const bytes = Buffer.from(text);
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflate.write(bytes)) await once(deflate, "drain");
    },
    async end() {
      deflate.end();
      await ended;
      return { name: Buffer.from(name), crc, size, packed };
    },
  };
}

/** Bytes that follow from the entries alone: the file carries no moment at which it was packed. */
export function packZip(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    directory.push(directoryRecord(entry, offset), entry.name);
    const record = [localRecord(entry), entry.name, ...entry.packed];
    chunks.push(...record);
    offset += sizeOf(record);
  }
  const end = endRecord({ count: entries.length, size: sizeOf(directory), offset });
  return Buffer.concat([...chunks, ...directory, end]);
}

/** The first day that the format knows, in place of a time of packing. */
const noMoment = { time: 0, day: 0x21 } as const;
const version = 20;
const deflated = 8;
/** Names are UTF-8. */
const flags = 0x0800;

function localRecord(entry: ZipEntry): Uint8Array {
  const record = Buffer.alloc(30);
  record.writeUInt32LE(0x04034b50, 0);
  writeFacts(record, entry, 4);
  return record;
}

function directoryRecord(entry: ZipEntry, offset: number): Uint8Array {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(version, 4);
  writeFacts(record, entry, 6);
  record.writeUInt32LE(offset, 42);
  return record;
}

function writeFacts(record: Buffer, { name, crc, size, packed }: ZipEntry, at: number): void {
  record.writeUInt16LE(version, at);
  record.writeUInt16LE(flags, at + 2);
  record.writeUInt16LE(deflated, at + 4);
  record.writeUInt16LE(noMoment.time, at + 6);
  record.writeUInt16LE(noMoment.day, at + 8);
  record.writeUInt32LE(crc, at + 10);
  record.writeUInt32LE(sizeOf(packed), at + 14);
  record.writeUInt32LE(size, at + 18);
  record.writeUInt16LE(name.length, at + 22);
}

function endRecord(directory: {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}): Uint8Array {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(directory.count, 8);
  record.writeUInt16LE(directory.count, 10);
  record.writeUInt32LE(directory.size, 12);
  record.writeUInt32LE(directory.offset, 16);
  return record;
}

function sizeOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}
