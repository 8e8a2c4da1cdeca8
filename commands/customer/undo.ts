import { z } from "zod";
import { type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { segments } from "#src/domain/segment.ts";
import { UserError } from "#src/errors.ts";
import type { Customer, CustomerChange } from "#src/store/interface/customers.ts";
import { readBack } from "./change.ts";
import { describeCustomer } from "./describe.ts";
import { getCustomerForChange } from "./find.ts";
import { valuesOf } from "./values.ts";

const aboutContact = z.object({ contactId: z.number() });

/** What a change may give back; names beside the ids are for people only. */
const given = z.object({
  name: z.string().optional(),
  phone: z.string().nullish(),
  email: z.string().nullish(),
  taxCode: z.string().nullish(),
  sector: z.string().nullish(),
  office: z.string().nullish(),
  segment: z.enum(segments).nullish(),
  ownerId: z.number().nullish(),
  regionId: z.number().nullish(),
});

/** Gives a customer back what a change took, unless the same has been changed again since. */
export async function undoCustomer(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  const id = Number(change.subject.slice(1));
  const customer = await getCustomerForChange(id, context);
  const contactId = aboutContact.safeParse(change.after ?? change.before).data?.contactId;
  if (contactId === undefined) await giveBack(customer, change, context);
  else await undoContact({ customer, contactId }, change, context);

  await store.audit.write(
    {
      action: "customer.change",
      subject: change.subject,
      ...(change.after && { before: change.after }),
      ...(change.before && { after: change.before }),
      reversesId: change.id,
    },
    by,
  );
  const restored = await readBack(id, context);
  return reply(
    title(t("undo.customer", { name: restored.name, id })),
    text(await describeCustomer(restored, context)),
  );
}

async function giveBack(
  customer: Customer,
  { before, after }: AuditEntry,
  { store }: Context,
): Promise<void> {
  const now = valuesOf(customer);
  // The lead that a value came from is none of the customer's own values.
  const { lead: _lead, ...values } = after ?? {};
  const isTouched = Object.entries(values).some(([name, value]) => now[name] !== value);
  if (isTouched) throw new UserError("error.customer_changed_since", { id: customer.id });
  await store.customers.change(customer.id, withoutMissing(given.parse(before ?? {})));
}

type Changed = { readonly customer: Customer; readonly contactId: number };

async function undoContact(
  { customer, contactId }: Changed,
  change: AuditEntry,
  { store, by }: Context,
): Promise<void> {
  const isThere = customer.contacts.some(({ id }) => id === contactId);
  const wasAdded = change.after !== null;
  if (isThere !== wasAdded) throw new UserError("error.customer_changed_since", { id: customer.id });
  if (wasAdded) await store.customers.removeContact(contactId, by.at);
  else await store.customers.restoreContact(contactId);
}

function withoutMissing({ name, ...others }: z.output<typeof given>): CustomerChange {
  const { phone, email, taxCode, sector, office, segment, ownerId, regionId } = others;
  return {
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    ...(taxCode !== undefined && { taxCode }),
    ...(sector !== undefined && { sector }),
    ...(office !== undefined && { office }),
    ...(segment !== undefined && { segment }),
    ...(ownerId !== undefined && { ownerId }),
    ...(regionId !== undefined && { regionId }),
  };
}
