import type { DateRange } from "#src/domain/period.ts";
import type { Unit } from "#src/domain/person.ts";
import type { Target } from "#src/domain/target.ts";
import type { Store } from "#src/store/store.ts";
import { type TargetSubject, targetKey } from "./plan-targets.ts";
import type { TargetRow } from "./rows.ts";

/** The values that count now within the days of the rows, by `targetKey`. */
export async function loadTargets(
  store: Store,
  rows: readonly TargetRow[],
  units: readonly Unit[],
): Promise<ReadonlyMap<string, bigint>> {
  const days = spanOf(rows);
  if (!days) return new Map();

  const metrics = [...new Set(rows.map(({ metric }) => metric))];
  const values = new Map<string, bigint>();
  for (const target of await store.targets.list({ kind: "company" }, metrics, days)) {
    const subject = subjectOf(target, units);
    if (subject) values.set(targetKey(subject, target), target.value);
  }
  return values;
}

/** The days that all rows lie within. */
function spanOf(rows: readonly TargetRow[]): DateRange | undefined {
  const [from] = rows.map(({ period }) => period.from).toSorted(Temporal.PlainDate.compare);
  const to = rows
    .map(({ period }) => period.to)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1);
  return from && to && { from, to };
}

function subjectOf({ scope, subjectId }: Target, units: readonly Unit[]): TargetSubject | undefined {
  switch (scope) {
    case "company":
      return { kind: scope };
    case "person":
      return { kind: scope, ref: { kind: "known", id: subjectId } };
    case "team":
    case "region":
    case "department": {
      const unit = units.find(({ id }) => id === subjectId);
      return unit && { kind: scope, name: unit.name };
    }
  }
}
