import { z } from "zod";
import { type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import type { Proposal, ProposalState } from "#src/store/interface/proposals.ts";
import { tellPerson } from "../lead/tell-owner.ts";
import { alreadySettled, getProposal } from "./find-proposal.ts";
import { undoTarget } from "./undo.ts";

const replacedEntry = z.object({ entry: z.string().regex(/^X\d+$/) }).nullable();
const settledValues = z.object({
  proposalState: z.enum(["approved", "declined"]),
  entry: z.string().optional(),
});

/** Withdraws a proposal that nobody has settled; the one that it took the place of waits again. */
export async function undoProposal(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  const proposal = await holdProposal(change, context);
  if (proposal.state !== "open") throw alreadySettled(proposal, context);

  await store.proposals.settle(proposal.id, "withdrawn", by);
  const replaced = replacedEntry.parse(change.before)?.entry;
  if (replaced !== undefined) await store.proposals.settle(Number(replaced.slice(1)), "open", by);
  await writeUndone(change, { proposalState: "withdrawn", from: "open" }, context);
  return reply(
    title(t("undo.proposal", { entry: change.subject })),
    ...(replaced === undefined ? [] : [text(t("undo.proposal_back", { entry: replaced }))]),
  );
}

/** A proposal waits again; the target that it set is taken back, unless it has been set again since. */
export async function undoSettled(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  const proposal = await holdProposal(change, context);
  const { proposalState, entry } = settledValues.parse(change.after);
  if (proposal.state !== proposalState) throw alreadySettled(proposal, context);
  await refuseNewer(proposal, context);

  const target = entry === undefined ? [] : (await takeTargetBack(entry, context)).blocks;
  await store.proposals.settle(proposal.id, "open", by);
  await writeUndone(change, { proposalState: "open", from: proposalState }, context);
  await tellPerson({ kind: "proposal_settled", subject: change.subject }, proposal.person, context);
  return reply(
    title(t("undo.proposal_settled", { entry: change.subject, name: proposal.person.name })),
    ...target,
  );
}

async function takeTargetBack(entry: string, context: Context): Promise<Reply> {
  const entries = await context.store.audit.list({ kind: "company" }, entry);
  const set = entries.find(({ action, subject }) => action === "target.set" && subject === entry);
  if (!set) throw new Error(`the history of ${entry} was not found`);
  if (set.reversedById !== null) return reply();
  return undoTarget(set, context);
}

async function refuseNewer({ id, person, metric, days }: Proposal, { store, scope }: Context): Promise<void> {
  const open = await store.proposals.list(scope, { metrics: [metric], days });
  if (!open.some((other) => other.person.id === person.id)) return;
  throw new UserError("error.proposal_newer", { entry: `X${id}`, name: person.name });
}

async function holdProposal({ subject }: AuditEntry, context: Context): Promise<Proposal> {
  const id = Number(subject.slice(1));
  await context.store.proposals.hold(id);
  return getProposal(id, context);
}

async function writeUndone(
  change: AuditEntry,
  { proposalState, from }: { readonly proposalState: ProposalState; readonly from: ProposalState },
  { store, by }: Context,
): Promise<void> {
  await store.audit.write(
    {
      action: "proposal.settle",
      subject: change.subject,
      before: { proposalState: from },
      after: { proposalState },
      reversesId: change.id,
    },
    by,
  );
}
