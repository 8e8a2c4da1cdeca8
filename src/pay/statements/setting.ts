import { planFor } from "#src/domain/commission/members.ts";
import type { CommissionPlan } from "#src/domain/commission/plan.ts";
import { monthOf } from "#src/domain/period.ts";
import type { Person } from "#src/domain/person.ts";
import type { EntriesAsked } from "#src/store/interface/payroll.ts";
import type { Days } from "#src/store/store.ts";
import { findLate } from "../late.ts";
import type { PayBooks } from "../pay.ts";
import { versionOf } from "../plan-version.ts";

export type VersionedPlan = CommissionPlan & { readonly version: string };

/** What is the same for everybody in a month that is not locked. */
export type Setting = {
  readonly month: Temporal.PlainYearMonth;
  readonly days: Days;
  readonly books: PayBooks;
  /** Everybody who was ever entered, in the units of the month's last day. */
  readonly people: ReadonlyMap<number, Person>;
  readonly planOf: (personId: number) => VersionedPlan | null;
  readonly late: EntriesAsked["late"];
  /** Which ledgers anything is earned or taken back in. */
  readonly base: EntriesAsked["base"];
};

export async function openSetting(month: Temporal.PlainYearMonth, books: PayBooks): Promise<Setting> {
  const { company, store } = books;
  const days = monthOf(month.toPlainDate({ day: 1 }));
  const people = new Map((await store.payroll.everybody(days.to)).map((person) => [person.id, person]));
  const plans = company.commission.plans.map((plan) => ({ ...plan, version: versionOf(plan) }));
  const late = await findLate(month, books);
  return {
    month,
    days,
    books,
    people,
    late,
    // A plan that pays by what is signed looks at refunds as well, and so may one of a locked month.
    base: late === undefined && plans.every(({ base }) => base === "collected") ? "collected" : "both",
    planOf(personId) {
      const person = people.get(personId);
      return (person && planFor(person, month, plans)) ?? null;
    },
  };
}
