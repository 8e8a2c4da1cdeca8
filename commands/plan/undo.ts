import { z } from "zod";
import { type Reply, reply, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { stateOn } from "#src/domain/voucher/state.ts";
import { UserError } from "#src/errors.ts";
import type { Plan } from "#src/store/interface/plans.ts";
import { getCustomerForChange } from "../customer/find.ts";
import { laterChange } from "../later-change.ts";
import { nameOfQuarter } from "./find.ts";

const numbered = z.object({ planNumber: z.number() });

/**
 * Writes the figures of the version before once more, so that nothing is overwritten; the first version goes with its plan.
 * Refused where the plan has been changed again since.
 */
export async function undoPlan(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  const { planNumber: undone } = numbered.parse(change.after);
  const before = numbered.nullable().parse(change.before);
  const plan = await findForUndo(change.subject, context);
  const versions = await store.plans.versions(plan.id);
  if (await laterChange(change, context)) {
    throw new UserError("error.plan_set_since", { plan: change.subject });
  }

  const values = {
    quarter: nameOfQuarter(plan.quarter, context),
    name: plan.customer.name,
    id: plan.id,
    undone,
  };
  const earlier = before && versions.find(({ number }) => number === before.planNumber);
  if (!earlier) {
    await takeBack(plan, context);
    await writeHistory(change, context);
    return reply(title(t("undo.plan_removed", values)));
  }
  await store.plans.put(
    {
      customerId: plan.customer.id,
      quarter: plan.quarter,
      figures: earlier.figures,
      entered: earlier.entered,
      occasion: earlier.occasion,
      reason: t("plan.undone_reason", { number: undone }),
    },
    by,
  );
  await writeHistory(change, context);
  return reply(title(t("undo.plan", { ...values, number: earlier.number })));
}

async function findForUndo(entry: string, context: Context): Promise<Plan> {
  const { store, scope, isPrivate } = context;
  const id = Number(entry.slice(1));
  const plan = await store.plans.get(scope, id);
  if (!plan) {
    if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/plan list" });
    throw new UserError("error.unknown_plan", { plan: entry });
  }
  await getCustomerForChange(plan.customer.id, context);
  // Read again: somebody else may have written before the customer was held.
  return (await store.plans.get(scope, id)) ?? plan;
}

/** A voucher that is over, or was taken back itself, promises nobody anything. */
async function takeBack({ id }: Plan, { store, by, now }: Context): Promise<void> {
  const voucher = await store.vouchers.ofPlan(id);
  if (voucher && stateOn(voucher.current, now.toPlainDate()) !== "expired")
    throw new UserError("error.plan_has_voucher", { plan: `F${id}`, voucher: `G${voucher.id}` });
  await store.plans.remove(id, by.at);
}

async function writeHistory({ id, subject, before, after }: AuditEntry, { store, by }: Context) {
  await store.audit.write(
    {
      action: "plan.set",
      subject,
      ...(after && { before: after }),
      ...(before && { after: before }),
      reversesId: id,
    },
    by,
  );
}
