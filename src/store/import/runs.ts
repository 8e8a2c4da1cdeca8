import { z } from "zod";
import type { Transaction } from "../database.ts";
import { toInstant, toTimestamp } from "../dates.ts";
import type { Authorship } from "../store.ts";

/** One file of a run, as it was understood. */
export type RunFile = z.output<typeof runFile>;

export type RunState = "previewed" | "applied" | "undone" | "dropped";

export type Run = {
  readonly id: number;
  readonly state: RunState;
  readonly at: Temporal.Instant;
  readonly by: { readonly id: number; readonly name: string } | null;
  readonly files: readonly RunFile[];
  /** Worth knowing about each file: a message and its values. */
  readonly notes: readonly (readonly Note[])[];
  readonly appliedAt: Temporal.Instant | null;
  /** What was written, once it is. */
  readonly written: readonly Note[];
};

export type Note = z.output<typeof note>;

const note = z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });

const runFile = z.object({
  name: z.string(),
  size: z.number(),
  sha256: z.string(),
  kind: z.enum(["people", "targets", "products", "customers", "contacts", "leads", "sales"]),
  headings: z.array(z.string()),
  columns: z.array(
    z.object({
      heading: z.string(),
      field: z.string(),
      order: z.enum(["dmy", "mdy"]).nullable(),
      unit: z.enum(["dong", "nghin", "trieu", "ty"]).nullable(),
    }),
  ),
  ignored: z.array(z.string()),
});

const runCounts = z.object({ notes: z.array(z.array(note)), written: z.array(note) });

/** Begins a run; its rows follow. What was given up, or never decided on within a week, is forgotten by the way. */
export async function addRun(tx: Transaction, files: readonly RunFile[], by: Authorship): Promise<number> {
  const aWeekAgo = toTimestamp(by.at.subtract({ hours: 24 * 7 }));
  await tx.importRun.deleteMany({ where: { state: { in: ["previewed", "dropped"] }, at: { lt: aWeekAgo } } });
  const { id } = await tx.importRun.create({
    data: {
      byId: by.actorId,
      at: toTimestamp(by.at),
      messageId: by.messageId,
      files: [...files],
      counts: { notes: [], written: [] },
    },
    select: { id: true },
  });
  return id;
}

export async function setNotes(
  tx: Transaction,
  runId: number,
  counts: { readonly notes: readonly (readonly Note[])[]; readonly written: readonly Note[] },
): Promise<void> {
  const notes = counts.notes.map((part) => [...part]);
  await tx.importRun.update({
    where: { id: runId },
    data: { counts: { notes, written: [...counts.written] } },
    select: { id: true },
  });
}

const include = { by: { select: { id: true, name: true } } } as const;

export async function findRun(tx: Transaction, id: number): Promise<Run | undefined> {
  const row = await tx.importRun.findUnique({ where: { id }, include });
  return row ? toRun(row) : undefined;
}

/** The same, kept from others until this transaction ends. */
export async function holdRun(tx: Transaction, id: number): Promise<Run | undefined> {
  await tx.$executeRaw`SELECT FROM import_run WHERE id = ${id} FOR NO KEY UPDATE`;
  return findRun(tx, id);
}

export async function listRuns(tx: Transaction, limit: number): Promise<readonly Run[]> {
  const rows = await tx.importRun.findMany({
    where: { state: { not: "dropped" } },
    include,
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map(toRun);
}

/** A run that ends undecided leaves no rows behind. */
export async function endRun(
  tx: Transaction,
  id: number,
  state: "applied" | "undone" | "dropped",
  at: Temporal.Instant,
): Promise<void> {
  const time = toTimestamp(at);
  await tx.importRun.update({
    where: { id },
    data: {
      state,
      ...(state === "applied" && { appliedAt: time }),
      ...(state === "undone" && { undoneAt: time }),
    },
    select: { id: true },
  });
  if (state === "dropped") await tx.$executeRaw`DELETE FROM import_row WHERE run_id = ${id}`;
}

/** Keeps a second import out until this transaction ends. */
export async function lockImports(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import'))`;
}

type Row = {
  id: number;
  state: RunState;
  at: Date;
  by: { id: number; name: string } | null;
  files: unknown;
  counts: unknown;
  appliedAt: Date | null;
};

function toRun({ id, state, at, by, files, counts, appliedAt }: Row): Run {
  return {
    id,
    state,
    at: toInstant(at),
    by,
    files: z.array(runFile).parse(files),
    ...runCounts.parse(counts),
    appliedAt: appliedAt && toInstant(appliedAt),
  };
}
