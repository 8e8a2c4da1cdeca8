import type { DateRange } from "../period.ts";
import type { ScheduleChange } from "./change.ts";
import type { CadenceEvent } from "./event.ts";

type Planning = { readonly changes: readonly ScheduleChange[]; readonly teamId: number | null };

type Planner<Circumstances extends Planning, Result> = (
  events: readonly CadenceEvent[],
  circumstances: Circumstances,
  range: DateRange,
) => Result;

/**
 * Plans once for the company and all teams without changes of their own, as most are. The latest plan is remembered for
 * as long as the list of changes is in use.
 */
export function shareAmongTeams<Circumstances extends Planning, Result>(
  plan: Planner<Circumstances, Result>,
): Planner<Circumstances, Result> {
  const latest = new WeakMap<readonly ScheduleChange[], Shared<Circumstances, Result>>();

  return (events, circumstances, range) => {
    const { changes, teamId } = circumstances;
    if (teamId !== null && changes.some((change) => change.teamId === teamId)) {
      return plan(events, circumstances, range);
    }

    const asked = { events, circumstances: { ...circumstances, teamId: null }, range };
    const known = latest.get(changes);
    if (known && isSame(known.asked, asked)) return known.result;

    const result = plan(events, asked.circumstances, range);
    latest.set(changes, { asked, result });
    return result;
  };
}

type Asked<Circumstances> = {
  readonly events: readonly CadenceEvent[];
  readonly circumstances: Circumstances;
  readonly range: DateRange;
};

type Shared<Circumstances, Result> = { readonly asked: Asked<Circumstances>; readonly result: Result };

function isSame<Circumstances extends Planning>(
  one: Asked<Circumstances>,
  other: Asked<Circumstances>,
): boolean {
  return (
    one.events === other.events &&
    one.range.from.equals(other.range.from) &&
    one.range.to.equals(other.range.to) &&
    hasSameValues(one.circumstances, other.circumstances)
  );
}

function hasSameValues(one: object, other: object): boolean {
  const values = new Map(Object.entries(other));
  return Object.entries(one).every(([name, value]) => values.get(name) === value);
}
