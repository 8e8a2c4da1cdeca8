import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";

/** What is in a workbook, by the path of each part. */
export async function partsOf(xlsx: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  for (const { zip, entry } of await entriesOf(xlsx)) parts.set(entry.fileName, await read(zip, entry));
  return parts;
}

/** The moments at which the parts say that they were packed. */
export async function packedAt(xlsx: Uint8Array): Promise<readonly string[]> {
  return (await entriesOf(xlsx)).map(({ entry }) => `${entry.lastModFileDate}/${entry.lastModFileTime}`);
}

type Found = { readonly zip: ZipFile; readonly entry: Entry };

async function entriesOf(xlsx: Uint8Array): Promise<readonly Found[]> {
  const zip = await promisify<Buffer, object, ZipFile>(fromBuffer)(Buffer.from(xlsx), { autoClose: false });
  const found: Found[] = [];
  await new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => void found.push({ zip, entry }));
    zip.on("end", resolve).on("error", reject);
  });
  return found;
}

async function read(zip: ZipFile, entry: Entry): Promise<string> {
  const open = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  return text(await open(entry));
}
