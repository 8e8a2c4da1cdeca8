import { createHash } from "node:crypto";
import { z } from "zod";

/** Grows when an older release could not read what is written any more. */
export const formatVersion = 1;

const digits = z.string().regex(/^-?\d+$/);
/** Somebody's own table may be there as well, with any name and any numbers in it. */
const name = z.string().min(1);

const column = z.object({ name: z.string().min(1), type: z.enum(["number", "bytes", "other"]) });

const table = z.object({
  name,
  columns: z.array(column).min(1),
  /** The file in the archive that holds the rows as COPY writes them, and its digest. */
  part: z.string().min(1),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  totals: z.object({ rows: z.int().min(0), sums: z.record(z.string(), z.string()), digest: digits }),
});

const manifest = z.object({
  format: z.literal(formatVersion),
  madeAt: z.string(),
  /** What the database looked like. */
  release: z.object({ migrations: z.array(z.string()), queueMigration: z.int() }),
  postgres: z.string(),
  tables: z.array(table),
  sequences: z.array(z.object({ table: name, column: z.string(), last: digits, isCalled: z.boolean() })),
});

/** What is in a back-up, and how whoever reads it sees that all of it is there. */
export type Manifest = Readonly<z.infer<typeof manifest>>;

export type Part = Manifest["tables"][number];

export const manifestName = "manifest.json";

/** Throws what could not be read again: better at night than when it is needed. */
export function writeManifest(value: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest.parse(value), null, 1)}\n`);
}

/** Stands behind all the rest, where a file that was cut short has nothing. */
export function sealOf(bytes: Buffer): string {
  return `chot ${createHash("sha256").update(bytes).digest("hex")}`;
}

const anyFormat = z.object({ format: z.int() });

/** Throws an Error that names no file: whoever calls knows which it is. */
export function readManifest(bytes: Buffer, seal: string): Manifest {
  if (sealOf(bytes) !== seal) throw new Error("its list of contents is not the one that was written");
  const content: unknown = JSON.parse(bytes.toString("utf8"));
  const { format } = anyFormat.parse(content);
  if (format > formatVersion) throw new Error("a newer release wrote it: restore it with that one");
  const read = manifest.safeParse(content);
  if (!read.success) throw new Error("its list of contents cannot be understood");
  return read.data;
}
