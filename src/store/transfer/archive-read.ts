import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { errorCode } from "../embedded/error-code.ts";
import { type Manifest, manifestName, type Part, readManifest } from "./manifest.ts";

export type OpenArchive = {
  readonly manifest: Manifest;
  /** The rows of a table as COPY wrote them. */
  read(part: Part): Promise<Readable>;
  close(): void;
};

/** Every byte of it has been looked at. Throws an Error whose sentence is meant for the operator. */
export async function openArchive(path: string, signal?: AbortSignal): Promise<OpenArchive> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((cause: unknown) => {
    throw refusal(
      path,
      errorCode(cause) === "ENOENT" ? "there is no such file" : "it is no back-up, or cut short",
    );
  });
  // What goes wrong is told by the stream or the promise that it concerns.
  zip.on("error", () => {});
  try {
    const entries = await listEntries(zip);
    const manifest = readManifest(await readWhole(zip, find(entries, manifestName)), zip.comment);
    for (const part of manifest.tables) await verify(zip, { part, entry: find(entries, part.part), signal });
    return {
      manifest,
      read: ({ part }) => zip.openReadStreamPromise(find(entries, part)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    signal?.throwIfAborted();
    throw refusal(path, error instanceof Error ? error.message.replace(/\.$/, "") : String(error), error);
  }
}

function refusal(path: string, reason: string, cause?: unknown): Error {
  return new Error(`${path} cannot be restored (${reason}). Nothing was changed.`, { cause });
}

type Entries = ReadonlyMap<string, Entry>;

async function listEntries(zip: ZipFile): Promise<Entries> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

function find(entries: Entries, name: string): Entry {
  const entry = entries.get(name);
  if (!entry) throw new Error(`${name} is missing`);
  return entry;
}

async function readWhole(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return buffer(await zip.openReadStreamPromise(entry));
}

type Verifying = {
  readonly part: Part;
  readonly entry: Entry;
  readonly signal: AbortSignal | undefined;
};

async function verify(zip: ZipFile, { part, entry, signal }: Verifying): Promise<void> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    signal?.throwIfAborted();
    hash.update(chunk);
    bytes += chunk.length;
  }
  if (bytes !== part.bytes || hash.digest("hex") !== part.sha256) throw new Error(`${part.part} is damaged`);
}
