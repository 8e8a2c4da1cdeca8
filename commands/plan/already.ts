import type { Context } from "#src/command/command.ts";
import { quarterOf } from "#src/domain/period.ts";
import type { PlanFigureName } from "#src/domain/plan.ts";
import type { AlreadyCame } from "#src/domain/plan-actual.ts";
import type { Plan, PlanVersion } from "#src/store/interface/plans.ts";

/**
 * What had come in of the quarter when the ledger proposed what was left: together they are the whole quarter, however
 * often the figures are taken anew. What somebody typed stands for the whole quarter as it is.
 */
export async function alreadyOf(
  { id, customer, quarter, current }: Plan,
  { store }: Context,
): Promise<AlreadyCame> {
  const versions = current.number > 1 ? await store.plans.versions(id) : [current];
  const days = quarterOf(quarter);
  const by = (names: readonly PlanFigureName[]) =>
    store.plans.actual(customer.id, days, readAt(names, versions));
  const isTyped = (name: PlanFigureName) => current.entered.includes(name);
  return {
    collected: isTyped("receivablesDue") ? 0n : (await by(["receivablesDue", "receivablesNotDue"])).collected,
    renewed: isTyped("renewals") ? 0n : (await by(["renewals"])).signed.renewal,
  };
}

/** When the ledger first said what the last version has; an undo brings figures back that are older. */
function readAt(
  names: readonly PlanFigureName[],
  versions: readonly PlanVersion[],
): Temporal.Instant | undefined {
  const last = versions.at(-1);
  return versions.find(({ figures }) => names.every((name) => figures[name] === last?.figures[name]))?.at;
}
