import type { Context } from "#src/command/command.ts";
import type { NewAdjustment } from "#src/store/interface/payroll.ts";

type Writing = Pick<NewAdjustment, "month" | "amount" | "reason"> & {
  readonly person: { readonly id: number; readonly name: string };
  /** The dispute that it settles. */
  readonly disputeId?: number;
};

/** Money besides what the ledger says, with its history. */
export async function writeAdjustment(
  { person, month, amount, reason, disputeId }: Writing,
  { store, by }: Context,
): Promise<number> {
  const adjustment = { personId: person.id, month, amount, reason, disputeId: disputeId ?? null };
  const id = await store.payroll.adjust({ ...adjustment, reversesId: null }, by);
  await store.audit.write(
    {
      action: "pay.adjust",
      subject: `J${id}`,
      after: {
        ...(disputeId !== undefined && { entry: `Q${disputeId}` }),
        person: person.name,
        personId: person.id,
        amount: amount.toString(),
        month: month.toString(),
        note: reason,
      },
    },
    by,
  );
  return id;
}
