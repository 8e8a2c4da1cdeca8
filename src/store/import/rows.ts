import { z } from "zod";
import type { Transaction } from "../database.ts";
import { Prisma } from "../generated/client.ts";
import type { Note } from "./runs.ts";

export const verdicts = ["new", "changed", "same", "duplicate", "wrong"] as const;

export type Verdict = (typeof verdicts)[number];

export type RowRef = { readonly file: number; readonly line: number };

export type JudgedRow = RowRef & {
  readonly verdict: Verdict;
  readonly problem?: Note;
  readonly subject?: string;
  readonly before?: Readonly<Record<string, string | number | null>>;
};

/** Brings rows of a run in line with what they were judged as in `staged`. */
export async function keepVerdicts(tx: Transaction, runId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE import_row r SET verdict = s.verdict, problem = s.problem, subject = j.subject, before = s.before
    FROM staged s, LATERAL (SELECT CASE s.kind
      WHEN 'leads' THEN 'L' || s.target WHEN 'sales' THEN 'S' || s.sale WHEN 'customers' THEN 'K' || s.target
      WHEN 'contacts' THEN 'contact ' || s.target WHEN 'products' THEN 'product ' || s.target END AS subject) j
    WHERE r.run_id = ${runId} AND r.file = s.file AND r.line = s.line
      AND (r.verdict, r.problem, r.subject, r.before) IS DISTINCT FROM (s.verdict, s.problem, j.subject, s.before)`;
}

/** The same for rows that were looked at one by one. */
export async function keepJudged(tx: Transaction, runId: number, rows: readonly JudgedRow[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE import_row r SET verdict = s.verdict::"ImportVerdict", problem = s.problem, subject = s.subject, before = s.before
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s (file int, line int, verdict text, problem jsonb,
      subject text, before jsonb)
    WHERE r.run_id = ${runId} AND r.file = s.file AND r.line = s.line`;
}

export type FileCount = { readonly file: number; readonly verdict: Verdict; readonly count: number };

export async function countRows(
  tx: Transaction,
  runIds: readonly number[],
): Promise<readonly (FileCount & { readonly runId: number })[]> {
  return tx.$queryRaw<(FileCount & { runId: number })[]>`
    SELECT run_id AS "runId", file, verdict::text, count(*)::int AS count FROM import_row
    WHERE run_id = ANY(${[...runIds]}::int[]) GROUP BY 1, 2, 3`;
}

export type ProblemRow = RowRef & {
  readonly verdict: Verdict;
  readonly problem: Note | null;
  readonly cells: readonly string[];
};

export async function listProblems(
  tx: Transaction,
  runId: number,
  wanted: readonly ("wrong" | "duplicate")[],
  limit: number,
): Promise<readonly ProblemRow[]> {
  const rows = await tx.$queryRaw<(RowRef & { verdict: Verdict; problem: unknown; cells: unknown })[]>`
    SELECT file, line, verdict::text, problem, cells FROM import_row
    WHERE run_id = ${runId} AND verdict::text = ANY(${[...wanted]}::text[])
    ORDER BY verdict DESC, file, line LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, problem: problem.parse(row.problem), cells: cells.parse(row.cells) }));
}

const problem = z
  .object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
  .nullable();
const cells = z.array(z.string());

/** What the rows of some files read as, for those that are looked at one by one. */
export async function listFields(
  tx: Transaction,
  runId: number,
  files: readonly number[],
): Promise<readonly (RowRef & { readonly fields: unknown })[]> {
  return tx.$queryRaw<(RowRef & { fields: unknown })[]>`
    SELECT file, line, fields FROM import_row
    WHERE run_id = ${runId} AND file = ANY(${[...files]}::int[]) AND fields IS NOT NULL ORDER BY file, line`;
}

/** New sales of each file: how many, how much and over which days. */
export async function sumSales(tx: Transaction) {
  const isNew = Prisma.sql`"saleKey" IS NOT NULL AND amount IS NOT NULL AND (sale IS NULL OR "isNewSale")
    AND (verdict = 'new' OR (verdict = 'changed' AND kind = 'leads'))`;
  return tx.$queryRaw<{ file: number; count: number; amount: bigint; from: string; to: string }[]>`
    SELECT file, count(*)::int AS count, sum(amount)::bigint AS amount, min("closedOn")::text AS "from", max("closedOn")::text AS "to"
    FROM staged WHERE ${isNew} GROUP BY file ORDER BY file`;
}

/** How many leads of each status a file holds, whether they are new or not. */
export async function countStatuses(tx: Transaction) {
  return tx.$queryRaw<{ file: number; status: string; count: number }[]>`
    SELECT file, status, count(*)::int AS count FROM staged WHERE kind = 'leads' AND verdict IN ('new', 'changed', 'same')
    GROUP BY 1, 2 ORDER BY 1, 3 DESC`;
}

/** Products that deals name and no price list has, with the one that differs in blanks and signs only. */
export async function findStrangeProducts(tx: Transaction) {
  return tx.$queryRaw<{ file: number; product: string; near: string | null; count: number }[]>`
    WITH list AS (
      SELECT name, folded_name FROM product
      UNION SELECT name, folded FROM staged WHERE kind = 'products' AND verdict IN ('new', 'changed')
    ), named AS (
      SELECT file, product, count(*)::int AS count FROM staged
      WHERE kind = 'leads' AND product IS NOT NULL AND verdict IN ('new', 'changed') GROUP BY 1, 2
    )
    SELECT n.file, n.product, (SELECT l.name FROM list l
        WHERE regexp_replace(lower(l.name), '[^[:alnum:]]', '', 'g') = regexp_replace(lower(n.product), '[^[:alnum:]]', '', 'g')
        LIMIT 1) AS near, n.count
    FROM named n
    WHERE EXISTS (SELECT FROM list) AND NOT EXISTS (SELECT FROM list l WHERE lower(l.name) = lower(n.product))
    ORDER BY n.file, n.count DESC, n.product LIMIT 20`;
}
