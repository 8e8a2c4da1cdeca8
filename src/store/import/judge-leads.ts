import type { Transaction } from "../database.ts";
import { Prisma } from "../generated/client.ts";
import { learn } from "./learn.ts";
import { problem } from "./staged.ts";

/**
 * A lead that came in before is the same unless its row says something else than the last time: what was done about it
 * since is no reason to put it back.
 */
export async function judgeLeads(tx: Transaction): Promise<void> {
  const known = await tx.$executeRaw`
    UPDATE staged s SET target = l.id FROM lead l
    WHERE s.kind = 'leads' AND s.verdict = 'new' AND l.import_key = s.key AND l.removed_at IS NULL`;
  if (known === 0) return;
  await learn(tx, known, ["staged"]);
  await compareWithLast(tx, "leads", "L");
  await tx.$executeRaw`
    UPDATE staged SET verdict = 'same' WHERE kind = 'leads' AND verdict = 'new' AND target IS NOT NULL`;
}

/** Of rows whose entry is known: against the row that was last applied to it. */
export async function compareWithLast(tx: Transaction, kind: string, letter: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE staged s SET verdict = CASE WHEN p.fields = s.fields THEN 'same' ELSE 'changed' END::"ImportVerdict",
      last = p.fields
    FROM (
      SELECT DISTINCT ON (p.subject) p.subject, p.fields
      FROM import_row p JOIN import_run r ON r.id = p.run_id AND r.state = 'applied'
      WHERE p.subject IN (SELECT ${letter} || target FROM staged WHERE kind = ${kind} AND target IS NOT NULL)
      ORDER BY p.subject, p.run_id DESC
    ) p
    WHERE s.kind = ${kind} AND s.verdict = 'new' AND p.subject = ${letter} || s.target`;
}

/** Sales under their keys; one that an import took back leaves its key to the next one. */
export async function judgeSales(tx: Transaction): Promise<void> {
  let moved = 1;
  while (moved > 0) {
    moved = await tx.$executeRaw`
      UPDATE staged s SET "saleKey" = s."saleKey" || '~' || x.id
      FROM sale x JOIN sale r ON r.reverses_id = x.id AND r.import_key = 'undo:' || x.id
      WHERE x.import_key = s."saleKey"`;
  }
  const known = await tx.$executeRaw`
    UPDATE staged s SET sale = x.id FROM sale x WHERE x.import_key = s."saleKey" AND s.verdict IN ('new', 'changed')`;
  await learn(tx, known, ["staged"]);
  await compareSales(tx);
  await refuseUnsold(tx);
}

async function compareSales(tx: Transaction): Promise<void> {
  const isSame = Prisma.sql`x.signed_on = s."closedOn" AND x.amount = s.amount AND c.folded_name = coalesce(s."customerKey", s.folded)
    AND EXISTS (SELECT FROM sale_share sh WHERE sh.sale_id = x.id AND sh.person_id = o.person)`;
  await tx.$executeRaw`
    UPDATE staged s SET
      verdict = CASE WHEN ${isSame} THEN 'same' ELSE 'wrong' END::"ImportVerdict",
      problem = CASE WHEN ${isSame} THEN NULL ELSE ${wrongNumber} END
    FROM sale x JOIN customer c ON c.id = x.customer_id, staged_owner o
    WHERE x.id = s.sale AND o.words = s.owner AND s.kind = 'sales'`;
  // A deal may change in every way but in the sale that it has become.
  await tx.$executeRaw`
    UPDATE staged s SET verdict = 'wrong', problem = ${wrongNumber}
    FROM sale x WHERE x.id = s.sale AND s.kind = 'leads' AND s.amount IS NOT NULL
      AND (x.signed_on <> s."closedOn" OR x.amount <> s.amount)`;
}

const wrongNumber = problem(
  "import.wrong_number",
  Prisma.sql`'id', substr(s.key, 4), 'sale', 'S' || x.id, 'amount', x.amount::text, 'day', x.signed_on::text`,
);

/** A deal that is lost now, though its sale still stands. */
async function refuseUnsold(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    UPDATE staged s SET verdict = 'wrong',
      problem = ${problem("import.wrong_has_sale", Prisma.sql`'sale', 'S' || x.id`)}
    FROM sale x
    WHERE s.kind = 'leads' AND s.verdict = 'changed' AND s.status <> 'qualified' AND x.lead_id = s.target
      AND x.reverses_id IS NULL AND NOT EXISTS (SELECT FROM sale r WHERE r.reverses_id = x.id)`;
}
