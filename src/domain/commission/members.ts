import { fold } from "../fold.ts";
import type { Person } from "../person.ts";
import type { CommissionPlan } from "./plan.ts";

type Member = Pick<Person, "code" | "role" | "team">;

/** The plan that holds for somebody in a month: one for the person before one for the team before one for the role. */
export function planFor<Plan extends CommissionPlan>(
  person: Member,
  month: Temporal.PlainYearMonth,
  plans: readonly Plan[],
): Plan | undefined {
  const valid = plans.filter((plan) => isValidIn(plan, month));
  return (
    valid.find(({ appliesTo }) => holds(appliesTo.people, person.code)) ??
    valid.find(({ appliesTo }) => person.team !== null && holds(appliesTo.teams, person.team.name)) ??
    valid.find(({ appliesTo }) => appliesTo.roles.includes(person.role))
  );
}

type Validity = Pick<CommissionPlan, "name" | "from" | "appliesTo"> & {
  readonly to?: Temporal.PlainYearMonth | null | undefined;
};

export type PlanOverlap = {
  readonly plans: readonly [string, string];
  /** Whom both would hold for, as company.yaml names them. */
  readonly members: readonly string[];
};

/** Two plans that would hold for the same members in the same month, so that nobody could say which counts. */
export function overlapsOf(plans: readonly Validity[]): readonly PlanOverlap[] {
  return plans.flatMap((one, place) =>
    plans.slice(place + 1).flatMap((other): readonly PlanOverlap[] => {
      if (!isConcurrent(one, other)) return [];
      const members = [
        ...shared(one.appliesTo.people, other.appliesTo.people),
        ...shared(one.appliesTo.teams, other.appliesTo.teams),
        ...shared(one.appliesTo.roles, other.appliesTo.roles),
      ];
      return members.length > 0 ? [{ plans: [one.name, other.name], members }] : [];
    }),
  );
}

function isValidIn({ from, to }: Pick<Validity, "from" | "to">, month: Temporal.PlainYearMonth): boolean {
  const { compare } = Temporal.PlainYearMonth;
  return compare(from, month) <= 0 && (!to || compare(month, to) <= 0);
}

function isConcurrent(one: Validity, other: Validity): boolean {
  return isValidIn(one, other.from) || isValidIn(other, one.from);
}

function shared(ones: readonly string[], others: readonly string[]): readonly string[] {
  return ones.filter((name) => holds(others, name));
}

function holds(names: readonly string[], name: string): boolean {
  return names.some((candidate) => fold(candidate) === fold(name));
}
