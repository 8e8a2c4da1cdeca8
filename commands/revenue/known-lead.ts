import { type Block, note } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Sale } from "#src/domain/sale.ts";
import { isSeen, ownerOf } from "../customer/guard.ts";

/** A lead of the same name as a customer who has just been made: the sale may be what became of it. */
export async function remarkOnLead({ customer, leadId }: Sale, context: Context): Promise<Block[]> {
  const { store, t, isPrivate } = context;
  if (leadId !== null) return [];
  const twins = await store.customers.findTwins({ name: customer.name, exceptCustomerId: customer.id });
  const lead = twins.find(({ kind, status }) => kind === "lead" && status !== "unqualified");
  if (!lead) return [];

  const owner = await ownerOf(lead, context);
  if (isSeen(lead, context)) return [note(t("customer.known_lead", { id: lead.id, owner }))];
  // A room is not told of what it may not see.
  return isPrivate ? [note(t("customer.known_lead_of_other", { owner }))] : [];
}
