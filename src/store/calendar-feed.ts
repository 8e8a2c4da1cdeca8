import type { Transaction } from "./database.ts";
import { toInstant } from "./dates.ts";

export type FeedOwner =
  | { readonly kind: "person"; readonly personId: number }
  | {
      readonly kind: "team";
      readonly team: { readonly id: number; readonly name: string };
      readonly createdAt: Temporal.Instant;
    };

/** Whose calendar a secret link opens, by the link's hash. */
export async function findFeedOwner(tx: Transaction, hash: string): Promise<FeedOwner | undefined> {
  const own = await tx.calendarFeed.findUnique({ where: { hash }, select: { personId: true } });
  if (own) return { kind: "person", personId: own.personId };

  const teams = await tx.teamFeed.findUnique({
    where: { hash },
    select: { createdAt: true, team: { select: { id: true, name: true } } },
  });
  return teams ? { kind: "team", team: teams.team, createdAt: toInstant(teams.createdAt) } : undefined;
}
