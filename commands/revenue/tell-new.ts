import type { Context } from "#src/command/command.ts";
import { whenTold } from "../lead/tell-owner.ts";

type FirstSale = {
  readonly saleId: number;
  readonly customerId: number;
  readonly sellerId: number;
  readonly signedOn: Temporal.PlainDate;
};

/** What was signed longer ago is history that somebody enters, and no news. */
const newsForDays = 7;

/** The first sale to a customer: its owner hears of it, unless it was the owner who logged it, and so does the team. */
export async function tellOfNewCustomer(sale: FirstSale, context: Context): Promise<void> {
  const { store, actor, now, by } = context;
  const today = now.toPlainDate();
  if (Temporal.PlainDate.compare(sale.signedOn, today.subtract({ days: newsForDays })) < 0) return;

  const notice = {
    kind: "new_customer",
    subject: `S${sale.saleId}`,
    sendAt: whenTold(context).toInstant(),
  } as const;
  const customer = await store.customers.read({ kind: "company" }, sale.customerId);
  const ownerId = customer?.owner?.id ?? sale.sellerId;
  if (ownerId !== actor.id) {
    await store.notices.add({ ...notice, audience: { kind: "person", personId: ownerId } }, by);
  }

  const { team } = await store.people.get(sale.sellerId, today);
  if (team && !(await isSaidToTeam(team.id, context))) {
    await store.notices.add({ ...notice, audience: { kind: "team", teamId: team.id } }, by);
  }
}

/** In the team's own room, everybody has read the line itself. */
export async function isSaidToTeam(teamId: number, { store, account }: Context): Promise<boolean> {
  if (account.isDirect) return false;
  const readers = await store.conversations.findReaders(account.platform, account.conversation);
  return readers.kind === "team" && readers.teamId === teamId;
}
