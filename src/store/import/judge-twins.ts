import type { Transaction } from "../database.ts";
import { Prisma } from "../generated/client.ts";
import { problem } from "./staged.ts";

/** A number may stand in several files, if they say the same about it, but only once in each. */
export async function judgeTwins(tx: Transaction, files: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE staged s SET
      verdict = CASE WHEN ${isSame} THEN 'same' ELSE 'wrong' END::"ImportVerdict",
      problem = CASE WHEN ${isSame} THEN NULL ELSE ${problem(
        "import.wrong_number_twice",
        Prisma.sql`'id', substr(s.key, 4), 'file', (${[...files]}::text[])[f.file], 'line', f.line`,
      )} END
    FROM (
      SELECT DISTINCT ON (key) key, file, line, fields FROM staged
      WHERE key IS NOT NULL AND verdict = 'new' ORDER BY key, file, line
    ) f
    WHERE f.key = s.key AND s.verdict = 'new' AND (s.file, s.line) <> (f.file, f.line)`;
}

/** What has no number of its own is known by what it says. */
const isSame = Prisma.sql`(s.key LIKE 'row:%' OR (f.file <> s.file AND f.fields = s.fields))`;

/** A list of contacts: whoever has the phone, tax code or name of an entry or of an earlier row is the same one. */
export async function judgeDuplicates(tx: Transaction): Promise<void> {
  const [row] = await tx.$queryRaw<
    { any: boolean }[]
  >`SELECT EXISTS (SELECT FROM staged s WHERE ${loose}) AS any`;
  if (!row?.any) return;
  const byPhone = Prisma.sql`s.phone = x.phone`;
  const byTaxCode = Prisma.sql`s."taxCode" = x.tax_code`;
  const byName = Prisma.sql`s.folded = x.folded_name AND (s.phone IS NULL OR x.phone IS NULL)`;
  for (const match of [byPhone, byTaxCode, byName]) {
    await tx.$executeRaw`
      UPDATE staged s SET verdict = 'duplicate',
        problem = ${problem("import.duplicate_entry", Prisma.sql`'entry', 'L' || x.id, 'name', x.name`)}
      FROM lead x WHERE x.removed_at IS NULL AND x.status <> 'duplicate' AND ${match} AND ${loose}`;
    await tx.$executeRaw`
      UPDATE staged s SET verdict = 'duplicate',
        problem = ${problem("import.duplicate_entry", Prisma.sql`'entry', 'K' || x.id, 'name', x.name`)}
      FROM customer x WHERE x.removed_at IS NULL AND ${match} AND ${loose}`;
  }
  await judgeEarlierRows(tx, Prisma.sql`phone`);
  await judgeEarlierRows(tx, Prisma.sql`"taxCode"`);
  await judgeEarlierRows(tx, Prisma.sql`CASE WHEN phone IS NULL THEN folded END`);
}

const loose = Prisma.sql`s.kind = 'leads' AND s.verdict = 'new' AND NOT s."isDeal"`;

async function judgeEarlierRows(tx: Transaction, what: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    UPDATE staged s SET verdict = 'duplicate',
      problem = ${problem("import.duplicate_row", Prisma.sql`'line', n.first_line`)}
    FROM (
      SELECT file, line, first_value(line) OVER w AS first_line, row_number() OVER w AS place
      FROM staged WHERE kind = 'leads' AND verdict = 'new' AND NOT "isDeal" AND ${what} IS NOT NULL
      WINDOW w AS (PARTITION BY ${what} ORDER BY file, line)
    ) n
    WHERE n.place > 1 AND n.file = s.file AND n.line = s.line`;
}
