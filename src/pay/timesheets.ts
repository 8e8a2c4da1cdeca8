import { mayRead, type PayScope } from "#src/domain/pay-access.ts";
import { monthOf } from "#src/domain/period.ts";
import type { Person } from "#src/domain/person.ts";
import { timesheetOf } from "#src/domain/timesheet/fill.ts";
import type { Timesheet } from "#src/domain/timesheet/timesheet.ts";
import { workMonthOf } from "#src/domain/timesheet/work-month.ts";
import type { LedgerMark } from "#src/store/interface/payroll.ts";
import type { PayBooks } from "./pay.ts";

/** The month of each of these people within the scope, in their order; as it was at the mark, where one is given. */
export async function loadTimesheets(
  scope: PayScope,
  {
    month,
    people,
    upTo,
  }: {
    readonly month: Temporal.PlainYearMonth;
    readonly people: readonly Person[];
    readonly upTo?: LedgerMark;
  },
  { store, company }: PayBooks,
): Promise<readonly Timesheet[]> {
  const readable = people.filter(({ id }) => mayRead(scope, id));
  const asked = { kind: "people", personIds: readable.map(({ id }) => id) } as const;
  const days = monthOf(month.toPlainDate({ day: 1 }));
  const records = await store.timesheets.records(asked, days, upTo?.day);
  const byPerson = Map.groupBy(records, ({ personId }) => personId);
  const plan = workMonthOf(month, company);
  return readable.map((person) => timesheetOf(person, byPerson.get(person.id) ?? [], plan));
}
