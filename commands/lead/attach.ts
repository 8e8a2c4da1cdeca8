import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { ContactData } from "#src/store/interface/customers.ts";
import type { LeadChange } from "#src/store/interface/leads.ts";
import { readBack } from "./change.ts";

/** What a lead is a second entry of: another lead, a customer, or both. */
export type Original = {
  readonly leadId: number | null;
  readonly customerId: number | null;
};

const entry = /^#?([LK])(\d{1,9})$/i;

/**
 * What “attach” names. It may be another team's, which only its contact data gives a right to: nobody attaches to what
 * is not the same.
 */
export async function readAttached(words: string, contact: ContactData, context: Context): Promise<Original> {
  const [, letter, number] = entry.exec(words.trim()) ?? [];
  const kind = letter?.toUpperCase() === "K" ? "customer" : "lead";
  const twins = await context.store.customers.findTwins(contact);
  const twin = twins.find((candidate) => candidate.kind === kind && candidate.id === Number(number));
  if (!twin) throw new UserError("error.not_a_twin", { entry: words, name: contact.name });
  return kind === "customer" ? { leadId: null, customerId: twin.id } : originalOf(twin.id, context);
}

/** The lead itself, or the one that it is a duplicate of. */
async function originalOf(id: number, context: Context): Promise<Original> {
  const { duplicateOf: further, customer } = await readBack(id, context);
  return further ? originalOf(further.id, context) : { leadId: id, customerId: customer?.id ?? null };
}

/** How a lead becomes a duplicate. */
export function duplicateOf({ leadId, customerId }: Original): LeadChange {
  return {
    status: "duplicate",
    ...(leadId !== null && { duplicateOfId: leadId }),
    ...(customerId !== null && { customerId }),
  };
}
