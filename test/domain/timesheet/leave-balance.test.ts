import { describe, expect, it } from "vitest";
import { leaveBalanceOf } from "#src/domain/timesheet/leave-balance.ts";
import { dayRules, employed, halfSaturday, records } from "#test/support/timesheet.ts";

describe("leaveBalanceOf", () => {
  it.each([
    // Twelve days, and one more for each five years (Labour Code 2019, Art. 113 and 114).
    [{ startedOn: "2024-03-01" }, "2026-11-22", 12],
    [{ startedOn: "2021-12-31" }, "2026-01-05", 13],
    [{ startedOn: "2022-01-01" }, "2026-11-22", 12],
    [{ startedOn: "2016-05-01", leftOn: "2026-04-30" }, "2026-02-01", 4.5],
    [{ startedOn: "2011-01-01" }, "2026-11-22", 15],
    // A month counts from half of its working days on (Decree 145/2020, Art. 66).
    [{ startedOn: "2026-01-01" }, "2026-11-22", 12],
    [{ startedOn: "2026-07-01" }, "2026-11-22", 6],
    [{ startedOn: "2026-07-10" }, "2026-11-22", 6],
    [{ startedOn: "2026-07-20" }, "2026-11-22", 5],
    [{ startedOn: "2024-03-01", leftOn: "2026-06-30" }, "2026-06-30", 6],
    [{ startedOn: "2024-03-01", leftOn: "2026-06-05" }, "2026-06-05", 5],
    [{ startedOn: "2016-05-01", leftOn: "2026-06-30" }, "2026-06-30", 7],
    [{ startedOn: "2027-02-01" }, "2026-11-22", 0],
    [{ startedOn: "2024-03-01", leftOn: "2025-12-31" }, "2026-11-22", 0],
  ])("gives %j as of %s %d days", (person, on, days) => {
    expect(balanceOf({ person: employed(person), on }).entitled / 4).toBe(days);
  });

  it("rounds part of a year up to the half day", () => {
    const rules = dayRules(halfSaturday, { leave: { annualDays: 14, yearsPerExtraDay: 5 } });

    const { entitled, annualDays, months } = balanceOf({
      person: employed({ startedOn: "2026-06-01" }),
      rules,
    });

    // 14 × 7 ÷ 12 = 8.17
    expect([annualDays, months, entitled / 4]).toEqual([14, 7, 8.5]);
  });

  it("adds what HR has corrected and takes off what was taken, half a day for a half Saturday", () => {
    const balance = balanceOf({
      taken: records(
        ["2026-11-26/1", "annual"],
        ["2026-11-26/2", "sick"],
        ["2026-11-28/1", "annual"],
        ["2026-11-28/2", "annual"],
        ["2026-11-24/1", "annual"],
        ["2026-11-29/1", "annual"],
        ["2026-11-30/1", null],
      ),
      corrections: [{ quarters: 12 }, { quarters: -2 }],
    });

    expect(balance).toMatchObject({ year: 2026, serviceDays: 1, corrected: 10, taken: 4, left: 13 * 4 + 6 });
  });

  it("goes below zero where more was taken than there is", () => {
    const { left } = balanceOf({
      person: employed({ startedOn: "2026-12-01" }),
      on: "2026-12-31",
      taken: records(["2026-12-01/1", "annual"], ["2026-12-01/2", "annual"], ["2026-12-02/1", "annual"]),
    });

    expect(left / 4).toBe(-0.5);
  });
});

function balanceOf({
  person = employed(),
  on = "2026-11-22",
  taken = records(),
  corrections = [] as readonly { quarters: number }[],
  rules = dayRules(),
} = {}) {
  return leaveBalanceOf(person, { on: Temporal.PlainDate.from(on), records: taken, corrections }, rules);
}
