import type { Context } from "#src/command/command.ts";
import type { AuditValues } from "#src/domain/audit.ts";
import type { Lead } from "#src/domain/lead.ts";
import type { Customer, CustomerChange } from "#src/store/interface/customers.ts";
import { type Changed, changeLead } from "./change.ts";

/**
 * A lead that turned out to be a customer gets the customer's record: the one it has, the one with its phone or tax
 * code, or the one of its name, made if there is none. What the record lacks is filled in from the lead.
 */
export async function qualifyLead(lead: Lead, context: Context): Promise<Changed> {
  const customerId = lead.customer?.id ?? (await ensureCustomer(lead, context));
  await fillCustomer(lead, customerId, context);
  return changeLead(lead, { status: "qualified", customerId }, context);
}

/** The same because of a sale, to the customer of that sale and with whoever sold it in charge. */
export async function qualifyBySale(
  lead: Lead,
  { saleId, customerId, sellerId }: SoldTo,
  context: Context,
): Promise<Changed> {
  const ownerId = lead.owner?.id ?? sellerId;
  await fillCustomer(lead, customerId, context);
  const change = { status: "qualified", customerId, ownerId } as const;
  return changeLead(lead, change, context, { values: { sale: `S${saleId}` } });
}

type SoldTo = { readonly saleId: number; readonly customerId: number; readonly sellerId: number };

async function ensureCustomer(lead: Lead, { store, actor }: Context): Promise<number> {
  const { name, phone, taxCode } = lead;
  const twins = await store.customers.findTwins({
    name,
    ...(phone !== null && { phone }),
    ...(taxCode !== null && { taxCode }),
    exceptLeadId: lead.id,
  });
  const same = twins.find(({ kind, by }) => kind === "customer" && (by === "phone" || by === "tax_code"));
  if (same) return same.id;
  return (await store.customers.ensure(name, lead.owner?.id ?? actor.id)).id;
}

async function fillCustomer(lead: Lead, customerId: number, context: Context): Promise<void> {
  const { store, by, scope } = context;
  // Another team's customer is theirs to change.
  const customer = await store.customers.read(scope, customerId);
  if (!customer) return;
  const change = missingIn(customer, lead);
  if (Object.keys(change).length === 0) return;
  await store.customers.change(customerId, change);
  const before: AuditValues = Object.fromEntries(Object.keys(change).map((key) => [key, null]));
  await store.audit.write(
    {
      action: "customer.change",
      subject: `K${customerId}`,
      before,
      after: { ...change, lead: `L${lead.id}` },
    },
    by,
  );
}

type Filled = Pick<CustomerChange, "phone" | "email" | "taxCode">;

function missingIn(customer: Customer, { phone, email, taxCode }: Lead): Filled {
  return {
    ...(customer.phone === null && phone !== null && { phone }),
    ...(customer.email === null && email !== null && { email }),
    ...(customer.taxCode === null && taxCode !== null && { taxCode }),
  };
}
