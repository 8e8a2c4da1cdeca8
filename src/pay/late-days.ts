import type { LateDay } from "#src/domain/pay-row.ts";
import { paidCodes, type SlotCode } from "#src/domain/timesheet/code.ts";
import { symbolOf } from "#src/domain/timesheet/symbol.ts";
import type { Slot, Timesheet } from "#src/domain/timesheet/timesheet.ts";
import type { DayChange } from "#src/store/interface/timesheets.ts";
import { findLate } from "./late.ts";
import type { PayBooks } from "./pay.ts";

/**
 * What was changed in locked months since the last lock, by person; it counts in the first month that is not locked,
 * at what the half-days were worth when they were locked.
 */
export async function loadLateDays(
  personIds: readonly number[],
  month: Temporal.PlainYearMonth,
  books: PayBooks,
): Promise<ReadonlyMap<number, readonly LateDay[]>> {
  const late = await findLate(month, books);
  if (!late) return new Map();
  const scope = { kind: "people", personIds } as const;
  const changes = await books.store.timesheets.changesAfter(scope, late.days, late.after.day);

  const byPerson = new Map<number, LateDay[]>();
  for (const [key, ofMonth] of Map.groupBy(changes, ({ on }) => on.toPlainYearMonth().toString())) {
    const sheets = await loadFrozen(Temporal.PlainYearMonth.from(key), ofMonth, books);
    for (const change of ofMonth) {
      const late = describe(change, sheets.get(change.personId), books);
      if (late) byPerson.set(change.personId, [...(byPerson.get(change.personId) ?? []), late]);
    }
  }
  return byPerson;
}

async function loadFrozen(
  month: Temporal.PlainYearMonth,
  changes: readonly DayChange[],
  { store }: PayBooks,
): Promise<ReadonlyMap<number, Timesheet>> {
  const personIds = [...new Set(changes.map(({ personId }) => personId))];
  const scope = { kind: "people", personIds } as const;
  const rows = await store.payroll.frozenRows(scope, month, "", personIds.length);
  return new Map(rows.map(({ row }) => [row.person.id, row.timesheet]));
}

/** Nothing where nothing was owed on that half-day, or where it comes to the same. */
function describe(
  { on, half, before, after }: DayChange,
  sheet: Timesheet | undefined,
  { company: { timesheet } }: PayBooks,
): LateDay | undefined {
  const slot = sheet?.days.find((day) => day.on.equals(on))?.slots.find((one) => one.half === half);
  const was = before ?? "worked";
  const is = after ?? "worked";
  if (!slot || slot.code === "holiday" || was === is) return undefined;

  const written = (code: SlotCode) => symbolOf({ code, quarters: slot.quarters }, timesheet);
  return { on, before: written(was), after: written(is), difference: paidOf(slot, is) - paidOf(slot, was) };
}

function paidOf({ quarters }: Slot, code: SlotCode) {
  return paidCodes.has(code) ? quarters : 0;
}
