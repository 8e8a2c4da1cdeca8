import type { Context } from "#src/command/command.ts";
import type { Person } from "#src/domain/person.ts";
import { approversOf, firstApprovers } from "#src/domain/voucher/approval.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";

type Known = Pick<Voucher, "author" | "customer">;

/** Whether the asking person may approve it. */
export async function mayApprove(voucher: Known, context: Context): Promise<boolean> {
  const { approvers } = await approving(voucher, context);
  return approvers.some(({ id }) => id === context.actor.id);
}

/** Whom it waits for. */
export async function whoApproves(voucher: Known, context: Context): Promise<readonly Person[]> {
  return (await approving(voucher, context)).first;
}

/** Of its author; where nobody is known as that, of whoever has the customer; else managers approve. */
async function approving({ author, customer }: Known, { store, now }: Context) {
  const today = now.toPlainDate();
  const everybody = await store.people.list(today);
  const id = author?.id ?? customer.ownerId;
  if (id === null) {
    const managers = everybody.filter(({ role }) => role === "manager");
    return { approvers: managers, first: managers };
  }
  const person = await store.people.get(id, today);
  return { approvers: approversOf(person, everybody), first: firstApprovers(person, everybody) };
}
