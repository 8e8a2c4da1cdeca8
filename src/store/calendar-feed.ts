import type { Transaction } from "./database.ts";

/** Whose calendar a secret link opens, by the link's hash. */
export async function findFeedOwner(tx: Transaction, hash: string): Promise<number | undefined> {
  const feed = await tx.calendarFeed.findUnique({ where: { hash }, select: { personId: true } });
  return feed?.personId;
}
