import type { Context } from "#src/command/command.ts";
import { findPerson } from "#src/command/resolve.ts";
import { covers } from "#src/domain/access.ts";
import type { Person } from "#src/domain/person.ts";
import type { Share } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";
import { readShares } from "./shares.ts";

type Given = {
  readonly amount: bigint;
  readonly person?: string | undefined;
  readonly shares?: string | undefined;
};

/** Whose sale it is: the actor's, somebody else's whom the actor may log for, or shared. */
export async function findSellers({ amount, person, shares }: Given, context: Context): Promise<Share[]> {
  const { actor } = context;
  if (shares !== undefined) {
    const list = await readShares(shares, amount, context);
    const isOwn = list.some(({ personId }) => personId === actor.id);
    if (!isOwn && actor.role === "rep") throw new UserError("error.shares_without_you", { you: actor.code });
    // Whoever takes part may name partners from anywhere; a sale of others is logged within one's own range.
    if (!isOwn) for (const share of list) mayLogFor(share.seller, context);
    return list.map(({ personId, name, amount: part }) => ({ personId, name, amount: part }));
  }
  if (person === undefined) return [{ personId: actor.id, name: actor.name, amount }];

  const seller = await findPerson(person, context, {
    argument: "person",
    example: "/revenue 500tr An Phát nv=lan",
  });
  mayLogFor(seller, context);
  return [{ personId: seller.id, name: seller.name, amount }];
}

function mayLogFor({ id, name, team }: Person, { actor, scope }: Context): void {
  if (id === actor.id || covers(scope, { kind: "person", id, name, teamId: team?.id ?? null })) return;
  throw new UserError("error.out_of_scope", { example: "/revenue 500tr An Phát" });
}
