import { describe, expect, it } from "vitest";
import { readCompany } from "#src/company.ts";
import { mayRead, type PayScope } from "#src/domain/pay-access.ts";
import type { Person } from "#src/domain/person.ts";
import type { DayCode } from "#src/domain/timesheet/code.ts";
import type { DayRecord } from "#src/domain/timesheet/timesheet.ts";
import { loadLeaveBalances } from "#src/pay/leave-balances.ts";
import type { PayBooks } from "#src/pay/pay.ts";
import { loadTimesheets } from "#src/pay/timesheets.ts";
import type { Store } from "#src/store/store.ts";

const company = readCompany("name: Thử\nweek: mon-sat-half");
const everybody: PayScope = { kind: "everybody" };
const november = Temporal.PlainYearMonth.from("2026-11");
const people = [aPerson(2, "2026-11-10"), aPerson(1, "2026-01-01"), aPerson(3, "2026-01-01")];

describe("loadTimesheets", () => {
  it("fills the month of each person, in the order in which they are asked for", async () => {
    const sheets = await loadTimesheets(everybody, { month: november, people }, books());

    expect(sheets.map(({ personId, sums }) => [personId, sums.get("worked"), sums.get("annual")])).toEqual([
      [2, 62, undefined],
      [1, 86, 2],
      [3, 88, undefined],
    ]);
  });

  it("leaves out whoever the reader may not read of", async () => {
    const own: PayScope = { kind: "people", personIds: [3] };

    const sheets = await loadTimesheets(own, { month: november, people }, books());

    expect(sheets.map(({ personId }) => personId)).toEqual([3]);
  });

  it("is as it was at the mark", async () => {
    const upTo = { sale: 0, collection: 0, day: 1 };

    const [, sheet] = await loadTimesheets(everybody, { month: november, people, upTo }, books());

    expect(sheet?.sums.get("annual")).toBe(2);
    expect(sheet?.sums.get("worked")).toBe(86);
    const before = await loadTimesheets(
      everybody,
      { month: november, people, upTo: { ...upTo, day: 0 } },
      books(),
    );
    expect(before[1]?.sums.get("annual")).toBeUndefined();
  });
});

describe("loadLeaveBalances", () => {
  const on = Temporal.PlainDate.from("2026-11-30");

  it("takes off all leave of the year, or what was taken up to a day", async () => {
    const all = await loadLeaveBalances(everybody, { people, on }, books());
    const soFar = await loadLeaveBalances(everybody, { people, on, takenUntil: on }, books());

    expect([all.get(1), soFar.get(1)]).toMatchObject([
      { corrected: 4, taken: 6, left: 46 },
      { corrected: 4, taken: 2, left: 50 },
    ]);
    expect([all.get(2)?.left, all.get(3)?.left]).toEqual([8, 48]);
  });

  it("has nobody whose leave the reader may not read", async () => {
    const balances = await loadLeaveBalances({ kind: "people", personIds: [3, 9] }, { people, on }, books());

    expect([...balances.keys()]).toEqual([3]);
  });
});

/** Half a day of annual leave in November and a whole one in December, of the first person. */
function books(): PayBooks {
  const kept = [
    aRecord(1, "2026-11-26", 1, "annual"),
    aRecord(2, "2026-12-01", 1, "annual"),
    aRecord(3, "2026-12-01", 2, "annual"),
  ];
  const store = {
    timesheets: {
      records: async (...[scope, { from, to }, upTo]: Parameters<Store["timesheets"]["records"]>) =>
        kept.filter(
          ({ id, personId, on }) =>
            mayRead(scope, personId) &&
            Temporal.PlainDate.compare(from, on) <= 0 &&
            Temporal.PlainDate.compare(on, to) <= 0 &&
            id <= (upTo ?? Number.POSITIVE_INFINITY),
        ),
    },
    leave: {
      corrections: async (scope: PayScope) =>
        [{ personId: 1, quarters: 4 }].filter(({ personId }) => mayRead(scope, personId)),
    },
  };
  return { store: store as unknown as Store, company };
}

function aRecord(id: number, on: string, half: 1 | 2, code: DayCode): DayRecord {
  return { id, personId: 1, on: Temporal.PlainDate.from(on), half, code };
}

function aPerson(id: number, startedOn: string): Person {
  return {
    id,
    code: `NV${id}`,
    name: "Lan",
    role: "rep",
    email: null,
    locale: "vi",
    startedOn: Temporal.PlainDate.from(startedOn),
    leftOn: null,
    team: null,
    region: null,
    department: null,
  };
}
