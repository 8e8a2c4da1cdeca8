import { type Block, note } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { isClosed, type Lead } from "#src/domain/lead.ts";
import type { Sale } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";
import { mayChange } from "./find.ts";
import { qualifyBySale } from "./qualify.ts";
import { restoreLead } from "./undo.ts";

/** The lead that a sale is said to come from, held until the sale is written. */
export async function getSoldLead(id: number | undefined, context: Context): Promise<Lead | undefined> {
  if (id === undefined) return undefined;
  const { store, scope, isPrivate, t } = context;
  await store.leads.hold(id);
  const lead = await store.leads.find(scope, id);
  if (!lead && !isPrivate) throw new UserError("error.out_of_scope", { example: "/lead list" });
  if (!lead) throw new UserError("error.unknown_lead", { lead: id });
  if (mayChange(lead, context)) return lead;
  const owner = lead.owner?.name ?? t("lead.no_owner");
  throw new UserError("error.not_your_lead", { lead: `L${id}`, owner });
}

type SoldTo = Parameters<typeof qualifyBySale>[1];

/** A lead that was still open is a customer with its first sale; the answer says so. */
export async function closeSoldLead(
  lead: Lead | undefined,
  sold: SoldTo,
  context: Context,
): Promise<readonly Block[]> {
  if (!lead || isClosed(lead.status)) return [];
  await qualifyBySale(lead, sold, context);
  const { t } = context;
  return [note(t("lead.sale_qualified", { lead: `L${lead.id}`, from: t(`lead.status_${lead.status}`) }))];
}

/** With a sale goes what it made of its lead, unless that has been changed since; the answer says either. */
export async function reopenSoldLead(sale: Sale, context: Context): Promise<readonly Block[]> {
  const { store, t } = context;
  if (sale.leadId === null) return [];
  const subject = `L${sale.leadId}`;
  await store.leads.hold(sale.leadId);
  const all = { kind: "company" } as const;
  const lead = await store.leads.find(all, sale.leadId);
  const entries = await store.audit.list(all, subject);
  const change = entries.findLast(
    ({ action, after, reversedById }) =>
      action === "lead.change" && after?.["sale"] === `S${sale.id}` && reversedById === null,
  );
  if (!lead || !change) return [];

  const restored = await restoreLead(change, lead, context);
  const values = { lead: subject, status: t(`lead.status_${(restored ?? lead).status}`) };
  return [note(t(restored ? "lead.sale_undone" : "lead.sale_undone_kept", values))];
}
