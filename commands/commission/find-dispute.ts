import { numbered, numberedArgument } from "#src/command/arguments.ts";
import type { Context } from "#src/command/command.ts";
import { payScopeOf } from "#src/domain/pay-access.ts";
import { UserError } from "#src/errors.ts";
import { writeMonth } from "#src/i18n/pay.ts";
import { formatWeekday } from "#src/i18n/times.ts";
import type { Dispute, DisputeReader } from "#src/store/interface/disputes.ts";
import { whoseWords } from "./whose.ts";

export const disputeArgument = numberedArgument("Q");
export const disputeFinder = numbered("Q");

/** `Q3`, as a dispute is called in a chat. */
export function nameDispute({ id }: Pick<Dispute, "id">): string {
  return `Q${id}`;
}

export function readerOf({ actor }: Pick<Context, "actor">): DisputeReader {
  return { scope: payScopeOf(actor), personId: actor.id };
}

/** Kept from others until this line is done; refuses one that is settled, and one that is not for the reader. */
export async function holdOpenDispute(id: number, context: Context): Promise<Dispute> {
  const dispute = await holdDispute(id, context);
  if (!isOpen(dispute)) {
    throw new UserError("error.dispute_settled", {
      entry: nameDispute(dispute),
      state: describeState(dispute, context).toLowerCase(),
    });
  }
  return dispute;
}

export async function holdDispute(id: number, context: Context): Promise<Dispute> {
  const { store } = context;
  await store.disputes.hold(id);
  const dispute = await store.disputes.find(readerOf(context), id);
  if (!dispute) throw new UserError("error.unknown_dispute", { entry: `Q${id}` });
  return dispute;
}

export function isOpen({ state }: Pick<Dispute, "state">): boolean {
  return state === "with_lead" || state === "with_hr";
}

/** Past the day on which whoever has it was to answer. */
export function isLate({ dueOn }: Pick<Dispute, "dueOn">, { now }: Pick<Context, "now">): boolean {
  return Temporal.PlainDate.compare(now.toPlainDate(), dueOn) > 0;
}

export function describeState(dispute: Dispute, context: Pick<Context, "t" | "actor" | "now">): string {
  const { t, actor } = context;
  const { state, lead, dueOn } = dispute;
  const values = { lead: lead?.name ?? "", due: formatWeekday(dueOn, actor.locale) };
  switch (state) {
    case "with_lead":
      return t(isLate(dispute, context) ? "dispute.wait_lead_late" : "dispute.wait_lead", values);
    case "with_hr":
      return t(isLate(dispute, context) ? "dispute.wait_hr_late" : "dispute.wait_hr", values);
    case "accepted":
    case "declined":
    case "withdrawn":
      return t(`dispute.state_${state}`);
  }
}

/** The line that shows what is disputed, for the person or HR. */
export async function explainDisputed(
  { personId, line, month }: Dispute,
  { store, now, actor }: Context,
): Promise<string> {
  const person = await store.people.get(personId, now.toPlainDate());
  return `/commission explain ${line.entry ?? line.number} ${writeMonth(month)}${whoseWords(person, { actor })}`;
}
