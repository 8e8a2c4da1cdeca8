import { z } from "zod";
import type { ImportedRow } from "#src/domain/audit.ts";
import type { Transaction } from "../database.ts";
import { toInstant } from "../dates.ts";

const headings = z.array(z.string());
const cells = z.array(z.string());

/** The rows of files that made or changed an entry, oldest first; the sale of a deal comes from the deal's row. */
export async function originsOf(tx: Transaction, subject: string): Promise<readonly ImportedRow[]> {
  const rows = await tx.$queryRaw<
    { run: number; at: Date; file: string; line: number; headings: unknown; cells: unknown }[]
  >`
    SELECT r.id AS run, r.applied_at AS at, r.files -> (o.file - 1) ->> 'name' AS file, o.line,
      r.files -> (o.file - 1) -> 'headings' AS headings, o.cells
    FROM import_row o JOIN import_run r ON r.id = o.run_id
    WHERE o.verdict IN ('new', 'changed') AND r.state IN ('applied', 'undone') AND r.applied_at IS NOT NULL
      AND o.subject IN (${subject}, (SELECT 'L' || s.lead_id FROM sale s WHERE 'S' || s.id = ${subject}
        AND s.import_key IS NOT NULL AND s.id = substring(${subject} FROM '[0-9]+$')::int))
    ORDER BY r.id, o.file, o.line LIMIT 20`;
  return rows.map(({ run, at, file, line, ...row }) => {
    const names = headings.parse(row.headings);
    return {
      run,
      at: toInstant(at),
      file,
      line,
      cells: cells.parse(row.cells).map((text, index) => ({ heading: names[index] ?? "", text })),
    };
  });
}
