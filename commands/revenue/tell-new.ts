import type { Context } from "#src/command/command.ts";
import type { KnownCustomer } from "#src/store/interface/customers.ts";
import type { NewNotice } from "#src/store/interface/notices.ts";
import { whenTold } from "../lead/tell-owner.ts";

type FirstSale = {
  readonly saleId: number;
  readonly customer: KnownCustomer;
  readonly sellerId: number;
  readonly signedOn: Temporal.PlainDate;
};

/** What was signed longer ago is history that somebody enters, and no news. */
const newsForDays = 7;

/** The first sale to a customer: its owner hears of it, unless it was the owner who logged it, and so does the team. */
export async function tellOfNewCustomer(sale: FirstSale, context: Context): Promise<void> {
  const today = context.now.toPlainDate();
  if (Temporal.PlainDate.compare(sale.signedOn, today.subtract({ days: newsForDays })) < 0) return;

  const notice = {
    kind: "new_customer",
    subject: `S${sale.saleId}`,
    sendAt: whenTold(context).toInstant(),
  } as const;
  await Promise.all([tellOwner(sale, notice, context), tellTeam(sale, notice, context)]);
}

type Notice = Omit<NewNotice, "audience">;

async function tellOwner(
  { customer, sellerId }: FirstSale,
  notice: Notice,
  { store, actor, by }: Context,
): Promise<void> {
  const personId = customer.ownerId ?? sellerId;
  if (personId !== actor.id)
    await store.notices.add({ ...notice, audience: { kind: "person", personId } }, by);
}

async function tellTeam({ sellerId }: FirstSale, notice: Notice, context: Context): Promise<void> {
  const { store, actor, now, by } = context;
  const { team } = sellerId === actor.id ? actor : await store.people.get(sellerId, now.toPlainDate());
  if (!team || isSaidToTeam(team.id, context)) return;
  await store.notices.add({ ...notice, audience: { kind: "team", teamId: team.id } }, by);
}

/** In the team's own room, everybody has read the line itself. */
export function isSaidToTeam(teamId: number, { account: { isDirect, readers } }: Context): boolean {
  return !isDirect && readers.kind === "team" && readers.teamId === teamId;
}
