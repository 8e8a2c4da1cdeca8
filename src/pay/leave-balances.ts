import { mayRead, type PayScope } from "#src/domain/pay-access.ts";
import { yearOf } from "#src/domain/period.ts";
import type { Person } from "#src/domain/person.ts";
import { type LeaveBalance, leaveBalanceOf } from "#src/domain/timesheet/leave-balance.ts";
import type { PayBooks } from "./pay.ts";

/**
 * The annual leave of these people within the scope, by person: with all leave that was approved up to `takenUntil`,
 * which is the end of that year unless another day is given.
 */
export async function loadLeaveBalances(
  scope: PayScope,
  {
    people,
    on,
    takenUntil,
  }: {
    readonly people: readonly Person[];
    readonly on: Temporal.PlainDate;
    readonly takenUntil?: Temporal.PlainDate;
  },
  { store, company }: PayBooks,
): Promise<ReadonlyMap<number, LeaveBalance>> {
  const readable = people.filter(({ id }) => mayRead(scope, id));
  const asked = { kind: "people", personIds: readable.map(({ id }) => id) } as const;
  const { from, to } = yearOf(on);
  const records = await store.timesheets.records(asked, { from, to: takenUntil ?? to });
  const corrections = await store.leave.corrections(asked, on.year);
  const recordsOf = Map.groupBy(records, ({ personId }) => personId);
  const correctionsOf = Map.groupBy(corrections, ({ personId }) => personId);
  return new Map(
    readable.map((person) => [
      person.id,
      leaveBalanceOf(
        person,
        { on, records: recordsOf.get(person.id) ?? [], corrections: correctionsOf.get(person.id) ?? [] },
        company,
      ),
    ]),
  );
}
