import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { Proposal } from "#src/store/interface/proposals.ts";

/** A proposal within the reader's scope; in a shared conversation the answer moves to the person alone. */
export async function getProposal(id: number, { store, scope, isPrivate }: Context): Promise<Proposal> {
  const proposal = await store.proposals.find(scope, id);
  if (proposal) return proposal;
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/target proposals" });
  throw new UserError("error.unknown_proposal", { entry: `X${id}` });
}

/** `X12`, as a proposal is called in a chat. */
export function labelOf({ id }: Pick<Proposal, "id">): string {
  return `X${id}`;
}

/** Proposals are between a person and whoever approves them: in a room, the answer moves to the person alone. */
export function inPrivate({ isPrivate }: Context, example: string): void {
  if (!isPrivate) throw new UserError("error.out_of_scope", { example });
}

export function alreadySettled({ id, state }: Pick<Proposal, "id" | "state">, { t }: Context): UserError {
  return new UserError("error.proposal_settled", { entry: `X${id}`, state: t(`proposal.state_${state}`) });
}
