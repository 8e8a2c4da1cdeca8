import type { Transaction } from "./database.ts";
import { toTimestamp } from "./dates.ts";
import { writeTrouble } from "./mail-trouble.ts";

type Named = {
  /** Message-IDs without angle brackets. */
  readonly messageIds: readonly string[];
  /** In small letters. */
  readonly addresses: readonly string[];
};

/** The mail of one of these ids that went to one of these addresses. */
export async function findHandedOver(
  tx: Transaction,
  { messageIds, addresses }: Named,
): Promise<{ readonly id: number; readonly personId: number | null } | undefined> {
  const rows = await tx.mailMessage.findMany({
    where: { headerId: { in: [...messageIds] } },
    select: { id: true, personId: true, to: true },
    orderBy: { id: "asc" },
  });
  return rows.find(({ to }) => addresses.includes(to.toLowerCase()));
}

/**
 * A report says that it has come back: true the first time, of a mail that may have left. One that waits for another try
 * may have arrived with the one before.
 */
export async function noteBounced(
  tx: Transaction,
  id: number,
  { words, at }: { readonly words: string; readonly at: Temporal.Instant },
): Promise<boolean> {
  const { count } = await tx.mailMessage.updateMany({
    where: { id, state: { in: ["waiting", "sending", "sent", "unknown"] } },
    data: {
      state: "bounced",
      settledAt: toTimestamp(at),
      problem: writeTrouble({ kind: "bounced", words }),
    },
  });
  return count === 1;
}
