import type { Context } from "#src/command/command.ts";
import { findPerson } from "#src/command/resolve.ts";
import { covers } from "#src/domain/access.ts";
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
  const { actor, scope } = context;
  if (shares !== undefined) {
    const list = await readShares(shares, amount, context);
    const isOwn = list.some(({ personId }) => personId === actor.id);
    if (!isOwn && actor.role === "rep") throw new UserError("error.shares_without_you", { you: actor.code });
    return list;
  }
  if (person === undefined) return [{ personId: actor.id, name: actor.name, amount }];

  const seller = await findPerson(person, context, {
    argument: "person",
    example: "/revenue 500tr An Phát nv=lan",
  });
  const subject = {
    kind: "person",
    id: seller.id,
    name: seller.name,
    teamId: seller.team?.id ?? null,
  } as const;
  if (seller.id !== actor.id && !covers(scope, subject)) {
    throw new UserError("error.out_of_scope", { example: "/revenue 500tr An Phát" });
  }
  return [{ personId: seller.id, name: seller.name, amount }];
}
