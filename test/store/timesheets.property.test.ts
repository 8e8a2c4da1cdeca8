import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PayScope } from "#src/domain/pay-access.ts";
import { type DayHalf, dayCodes } from "#src/domain/timesheet/code.ts";
import { timesheetOf } from "#src/domain/timesheet/fill.ts";
import type { DayRecord } from "#src/domain/timesheet/timesheet.ts";
import { workMonthOf } from "#src/domain/timesheet/work-month.ts";
import { by, type Crm, createCrm, day } from "#test/support/crm.ts";
import { dayRules } from "#test/support/timesheet.ts";

const everybody: PayScope = { kind: "everybody" };
const november = { from: day("2026-11-01"), to: day("2026-11-30") };
const plan = workMonthOf(Temporal.PlainYearMonth.from("2026-11"), dayRules());

let crm: Crm;

beforeAll(async () => {
  crm = await createCrm();
});

afterAll(() => crm.close());

const anyWrites = fc.array(
  fc.record({
    name: fc.constantFrom("lan", "minh"),
    // A short stretch, so that half-days are written about again: a Thursday to the Sunday after a half Saturday.
    on: fc.integer({ min: 26, max: 29 }).map((date) => day(`2026-11-${date}`)),
    half: fc.constantFrom<DayHalf[]>(1, 2),
    code: fc.option(fc.constantFrom(...dayCodes)),
  }),
  { maxLength: 25 },
);

it("what is read is what was written last, and the changes since a mark lead from then to now", async () => {
  await fc.assert(
    fc.asyncProperty(anyWrites, fc.nat(25), async (writes, mark) => {
      await crm.database.pool.query("truncate day_record restart identity");
      const { store, people } = crm;
      const written = writes.map(({ name, ...record }, index) => ({
        id: index + 1,
        personId: people[name],
        ...record,
      }));
      for (const { id: _, ...record } of written) {
        await store.timesheets.write([{ ...record, requestId: null }], by(record.personId));
      }

      const now = await store.timesheets.records(everybody, november);
      const then = await store.timesheets.records(everybody, november, mark);
      const changes = await store.timesheets.changesAfter(everybody, november, mark);

      const asWritten = (count: number) =>
        new Map(written.slice(0, count).map((record) => [keyOf(record), record.code]));
      expect(codesOf(now)).toEqual(asWritten(writes.length));
      expect(codesOf(then)).toEqual(asWritten(mark));
      expect(changes.every(({ before, after }) => before !== after)).toBe(true);
      const changed = new Map([...codesOf(then), ...changes.map((one) => [keyOf(one), one.after] as const)]);
      expect(standing(changed)).toEqual(standing(codesOf(now)));
      for (const id of Object.values(people)) {
        const sheet = timesheetOf({ id, startedOn: day("2026-01-01"), leftOn: null }, now, plan);
        expect([...sheet.sums.values()].reduce((sum, quarters) => sum + quarters, 0)).toBe(plan.standard);
      }
    }),
    { numRuns: 20 },
  );
});

type Key = Pick<DayRecord, "personId" | "on" | "half">;

function keyOf({ personId, on, half }: Key): string {
  return `${personId} ${on}/${half}`;
}

function codesOf(records: readonly DayRecord[]): ReadonlyMap<string, string | null> {
  return new Map(records.map((record) => [keyOf(record), record.code]));
}

/** Without what is left to the calendar, of which nothing or a record may tell. */
function standing(codes: ReadonlyMap<string, string | null>): ReadonlyMap<string, string | null> {
  return new Map([...codes].filter(([, code]) => code !== null).toSorted());
}
