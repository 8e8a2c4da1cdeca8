import type { Transaction } from "../database.ts";

/** A row of a file on its way in: what it reads as, or why it cannot be taken. */
export type NewStagedRow = {
  /** Counted from 1, as the line is. */
  readonly file: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly fields?: Readonly<Record<string, string | boolean | undefined>>;
  readonly problem?: { readonly key: string; readonly values: Readonly<Record<string, string | number>> };
};

export type Staging = {
  add(row: NewStagedRow): Promise<void>;
  /** Writes what is still waiting. */
  finish(): Promise<void>;
};

/** Prisma remembers its last statements with all that was in them (see openDatabase), so that each has to be small. */
const signsAtOnce = 150_000;

/** Writes rows in batches of one parameter each, so that neither rows nor parameters pile up. */
export function createStaging(tx: Transaction, runId: number): Staging {
  let batch: string[] = [];
  let signs = 0;

  async function flush(): Promise<void> {
    if (batch.length === 0) return;
    const rows = `[${batch.join(",")}]`;
    batch = [];
    signs = 0;
    await tx.$executeRaw`
      INSERT INTO import_row (run_id, file, line, cells, verdict, problem, fields)
      SELECT ${runId}, file, line, cells,
        CASE WHEN problem IS NULL THEN 'new' ELSE 'wrong' END::"ImportVerdict", problem, fields
      FROM json_to_recordset(${rows}::json) AS r (file int, line int, cells jsonb, problem jsonb, fields jsonb)`;
  }

  return {
    async add(row) {
      const text = JSON.stringify(row);
      batch.push(text);
      signs += text.length;
      if (signs >= signsAtOnce) await flush();
    },
    finish: flush,
  };
}
