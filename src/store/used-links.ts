import type { Transaction } from "./database.ts";
import { toTimestamp } from "./dates.ts";

type Linked = { readonly envelopeId: number; readonly block: number };

/** True for the first who follows the link, and nobody else. */
export async function useLink(
  tx: Transaction,
  { envelopeId, block }: Linked,
  at: Temporal.Instant,
): Promise<boolean> {
  const { count } = await tx.usedLink.createMany({
    data: [{ envelopeId, block, usedAt: toTimestamp(at) }],
    skipDuplicates: true,
  });
  return count === 1;
}

export async function isLinkUsed(tx: Transaction, { envelopeId, block }: Linked): Promise<boolean> {
  return (await tx.usedLink.count({ where: { envelopeId, block } })) > 0;
}
