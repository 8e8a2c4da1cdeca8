import fc from "fast-check";
import { expect, it } from "vitest";
import { type CompanyWeek, createCalendar, type HalfDays } from "#src/domain/calendar.ts";
import { type DayHalf, dayCodes } from "#src/domain/timesheet/code.ts";
import { timesheetOf } from "#src/domain/timesheet/fill.ts";
import { workMonthOf } from "#src/domain/timesheet/work-month.ts";
import { dayRules } from "#test/support/timesheet.ts";

const firstDay = Temporal.PlainDate.from("2026-11-01");

const anyDay = fc.integer({ min: -40, max: 80 }).map((days) => firstDay.add({ days }));

const anyMonth = fc.integer({ min: -2, max: 7 }).map((months) => firstDay.add({ months }).toPlainYearMonth());

const anyWeek = fc
  .array(fc.constantFrom<HalfDays[]>(0, 1, 2), { minLength: 7, maxLength: 7 })
  .filter((week) => week.some((halfDays) => halfDays > 0))
  .map((week) => week as unknown as CompanyWeek);

const anyRules = fc
  .record({
    week: anyWeek,
    weights: fc.array(fc.constantFrom(undefined, 2, 4), { minLength: 7, maxLength: 7 }),
    daysOff: fc.array(anyDay, { maxLength: 5 }),
    workdays: fc.array(anyDay, { maxLength: 5 }),
  })
  .map(({ weights, ...company }) => ({
    calendar: createCalendar(company),
    timesheet: dayRules(company.week, { weights }).timesheet,
  }));

const anyPerson = fc
  .tuple(anyDay, fc.option(anyDay))
  .map(([startedOn, leftOn]) => ({ id: 1, startedOn, leftOn }));

const anyRecords = fc
  .array(
    fc.record({
      personId: fc.constantFrom(1, 1, 1, 2),
      on: anyDay,
      half: fc.constantFrom<DayHalf[]>(1, 2),
      code: fc.option(fc.constantFrom(...dayCodes)),
    }),
    { maxLength: 60 },
  )
  .map((records) => records.map((record, index) => ({ id: index + 1, ...record })));

it("days and what lies outside add up to công chuẩn, whatever is recorded", () => {
  fc.assert(
    fc.property(anyMonth, anyRules, anyPerson, anyRecords, (month, rules, person, records) => {
      const sheet = timesheetOf(person, records, workMonthOf(month, rules));

      const slots = sheet.days.flatMap((day) => day.slots);
      const sums = [...sheet.sums.values()].reduce((sum, quarters) => sum + quarters, 0);
      expect(sums + sheet.outside).toBe(sheet.standard);
      expect(slots.reduce((sum, { quarters }) => sum + quarters, 0)).toBe(sums);
      expect(sheet.days).toHaveLength(month.daysInMonth);
      expect(sheet.paid).toBeLessThanOrEqual(sheet.standard);
      expect(slots.every(({ quarters }) => Number.isInteger(quarters) && quarters > 0)).toBe(true);
    }),
  );
});

it("the order in which records are read makes no difference", () => {
  fc.assert(
    fc.property(
      anyRecords.chain((records) =>
        fc.tuple(
          fc.constant(records),
          fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
        ),
      ),
      anyRules,
      anyPerson,
      ([records, shuffled], rules, person) => {
        const plan = workMonthOf(firstDay.toPlainYearMonth(), rules);

        expect(timesheetOf(person, shuffled, plan)).toEqual(timesheetOf(person, records, plan));
      },
    ),
  );
});

it("taking every exception back leaves the month of the calendar", () => {
  fc.assert(
    fc.property(anyRecords, anyRules, anyPerson, (records, rules, person) => {
      const plan = workMonthOf(firstDay.toPlainYearMonth(), rules);
      const back = records.map((record) => ({ ...record, id: record.id + records.length, code: null }));

      expect(timesheetOf(person, [...records, ...back], plan)).toEqual(timesheetOf(person, [], plan));
    }),
  );
});
