import type { Scope } from "#src/domain/access.ts";
import type { Lead } from "#src/domain/lead.ts";
import type { Transaction } from "./database.ts";
import { toInstant } from "./dates.ts";
import type { LeadFilter, Load } from "./interface/leads.ts";
import { findListed } from "./lead-list.ts";
import { loadLeads } from "./lead-rows.ts";
import { leadVisibleTo } from "./scope-sql.ts";

export async function findLead(tx: Transaction, scope: Scope, id: number): Promise<Lead | undefined> {
  if (scope.kind === "company") return (await loadLeads(tx, [id], { removedAt: null }))[0];
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT l.id FROM lead l WHERE l.id = ${id} AND ${leadVisibleTo(scope)}`;
  const [lead] = await loadLeads(
    tx,
    rows.map((row) => row.id),
  );
  return lead;
}

export async function listLeads(tx: Transaction, scope: Scope, filter: LeadFilter): Promise<Lead[]> {
  return loadLeads(tx, await findListed(tx, scope, filter));
}

export function listDuplicates(tx: Transaction, id: number): Promise<{ id: number; name: string }[]> {
  return tx.lead.findMany({
    where: { duplicateOfId: id, removedAt: null },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
}

export async function readLoads(
  tx: Transaction,
  people: readonly number[],
): Promise<ReadonlyMap<number, Load>> {
  const rows = await tx.$queryRaw<{ id: number; open: number; given_at: Date | null }[]>`
    SELECT p.id, (
      SELECT count(*)::int FROM lead l
      WHERE l.owner_id = p.id AND l.removed_at IS NULL AND l.status IN ('new', 'assigned', 'in_progress')
    ) AS open, (
      SELECT l.owner_since FROM lead l
      WHERE l.owner_id = p.id AND l.removed_at IS NULL AND l.owner_since IS NOT NULL
      ORDER BY l.owner_since DESC LIMIT 1
    ) AS given_at
    FROM unnest(${[...people]}::int[]) p (id)`;
  return new Map(
    rows.map(({ id, open, given_at }) => [
      id,
      { openLeads: open, lastGivenAt: given_at && toInstant(given_at) },
    ]),
  );
}
