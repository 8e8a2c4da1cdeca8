import type { CommissionPlan } from "./plan.ts";
import type { Payee } from "./reckon.ts";
import type { LineMatter } from "./statement.ts";

type LimitLine = { readonly amount: bigint } & Extract<
  LineMatter,
  { kind: "cap" | "floor" | "minimum_work" }
>;

type Limits = Pick<CommissionPlan, "cap" | "floor" | "minimumWork">;

/** What the plan takes from, or adds to, what the month has earned. Without the minimum công there is no floor either. */
export function limitsOf(
  { cap, floor, minimumWork }: Limits,
  { worked, employed }: Pick<Payee, "worked" | "employed">,
  earned: bigint,
): readonly LimitLine[] {
  if (minimumWork !== null && worked < minimumWork) {
    return earned > 0n ? [{ kind: "minimum_work", worked, needed: minimumWork, amount: -earned }] : [];
  }
  if (cap !== null && earned > cap) return [{ kind: "cap", limit: cap, earned, amount: cap - earned }];

  // Who does not work here any more, or not yet, is owed no floor.
  const isDue = floor !== null && employed.halfDays > 0 && earned < floor;
  return isDue ? [{ kind: "floor", limit: floor, earned, amount: floor - earned }] : [];
}
