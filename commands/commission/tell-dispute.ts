import type { Context } from "#src/command/command.ts";
import type { Dispute } from "#src/store/interface/disputes.ts";
import { tellPerson, whenTold } from "../lead/tell-owner.ts";
import { nameDispute } from "./find-dispute.ts";

/**
 * Whoever has the dispute now hears of it: the lead, or HR. While the lead has it, HR is told once the deadline has
 * passed; the notice itself looks whether it still waits then.
 */
export async function tellOfDispute(
  dispute: Pick<Dispute, "id" | "leadId" | "dueOn" | "state">,
  context: Context,
): Promise<void> {
  const { store, by, company } = context;
  const subject = nameDispute(dispute);
  if (dispute.state === "with_lead" && dispute.leadId !== null) {
    await tellPerson({ kind: "dispute_raised", subject }, { id: dispute.leadId }, context);
    const sendAt = dispute.dueOn.add({ days: 1 }).toZonedDateTime(company.timeZone).toInstant();
    await store.notices.add({ kind: "dispute_raised", audience: { kind: "hr" }, subject, sendAt }, by);
    return;
  }
  const sendAt = whenTold(context).toInstant();
  await store.notices.add({ kind: "dispute_raised", audience: { kind: "hr" }, subject, sendAt }, by);
}

/** What has become of it, for whoever raised it. */
export async function tellDisputer({ id, personId }: Pick<Dispute, "id" | "personId">, context: Context) {
  await tellPerson({ kind: "dispute_settled", subject: `Q${id}` }, { id: personId }, context);
}
