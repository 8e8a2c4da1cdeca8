import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { type Manifest, manifestName, sealOf, writeManifest } from "./manifest.ts";

export type Archive = {
  /** Writes the rows down as they come, and tells what was written. */
  add(part: string, rows: Readable): Promise<{ readonly bytes: number; readonly sha256: string }>;
};

const onlyOurs = { mode: 0o600 };

/**
 * Writes a file that bears its name only when all of it is on the disk. A file of that name is left as it is, and what
 * fails or is aborted leaves nothing.
 */
export async function writeArchive(
  path: string,
  signal: AbortSignal,
  fill: (archive: Archive) => Promise<Manifest>,
): Promise<{ readonly bytes: number }> {
  await mkdir(dirname(path), { recursive: true });
  if (await exists(path)) throw new Error(`${path} is there already. Give another name.`);
  const draft = `${path}.part`;
  // What a run that was killed has left.
  await rm(draft, { force: true });
  try {
    await writeDraft(draft, signal, fill);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await settle(dirname(path));
  return { bytes: (await stat(path)).size };
}

async function writeDraft(
  draft: string,
  signal: AbortSignal,
  fill: (archive: Archive) => Promise<Manifest>,
): Promise<void> {
  const zip = new ZipFile();
  const file = createWriteStream(draft, { ...onlyOurs, flags: "wx", flush: true });
  zip.on("error", (error) => file.destroy(error));
  const failing = new AbortController();
  const stopping = AbortSignal.any([signal, failing.signal]);
  const written = pipeline(zip.outputStream, file, { signal });
  // With a full disk nobody reads any more, and whoever writes would wait for ever.
  written.catch((error: unknown) => failing.abort(error));
  try {
    const content = await fill({ add: (part, rows) => addPart(zip, { part, rows, signal: stopping }) });
    const manifest = writeManifest(content);
    zip.addBuffer(manifest, manifestName, onlyOurs);
    zip.end({ forceZip64Format: false, comment: sealOf(manifest) });
    await written;
  } catch (error) {
    file.destroy();
    await written.catch(() => {});
    throw failing.signal.aborted ? failing.signal.reason : error;
  }
}

type Adding = { readonly part: string; readonly rows: Readable; readonly signal: AbortSignal };

async function addPart(zip: ZipFile, { part, rows, signal }: Adding) {
  const hash = createHash("sha256");
  let bytes = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  zip.addReadStream(measured, part, onlyOurs);
  await pipeline(rows, measured, { signal });
  return { bytes, sha256: hash.digest("hex") };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** After a power cut, too, the file has its name. */
async function settle(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
