import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCalendar } from "#src/domain/calendar.ts";
import {
  type CustomerMailRules,
  type MailTiming,
  nextMailMoment,
  obstaclesAt,
} from "#src/domain/customer-mail.ts";

const zone = "Asia/Ho_Chi_Minh";
const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });
const rules: CustomerMailRules = { most: 2, withinDays: 7, hours: hours("08:00", "18:00") };

describe("what speaks against a mail", () => {
  it.each([
    ["2026-11-23T08:00", []],
    ["2026-11-23T17:59:59", []],
    ["2026-11-23T18:00", ["hours"]],
    ["2026-11-23T07:59", ["hours"]],
    ["2026-11-22T09:00", ["rest_day"]],
    ["2026-11-22T22:00", ["rest_day"]],
    ["2026-11-24T09:00", ["rest_day"]],
  ])("at %s is %j", (at, obstacles) => {
    expect(obstaclesAt(moment(at), timing())).toEqual(obstacles);
  });

  it.each([
    [["2026-11-17T10:00"], []],
    [["2026-11-17T10:00", "2026-11-19T10:00"], ["frequency"]],
    [["2026-11-16T09:00", "2026-11-19T10:00"], []],
    [["2026-11-16T09:00:01", "2026-11-19T10:00"], ["frequency"]],
    [["2026-11-19T10:00", "2026-11-25T10:00"], ["frequency"]],
    [["2026-11-25T10:00", "2026-11-30T08:59"], ["frequency"]],
    [["2026-11-25T10:00", "2026-11-30T09:00"], []],
  ])("on Monday at nine, beside mails of %j, is %j", (others, obstacles) => {
    expect(obstaclesAt(moment("2026-11-23T09:00"), timing({ others }))).toEqual(obstacles);
  });
});

describe("the next moment", () => {
  it.each([
    ["2026-11-23T09:30", [], "2026-11-23T09:30"],
    ["2026-11-23T05:00", [], "2026-11-23T08:00"],
    ["2026-11-23T19:00", [], "2026-11-25T08:00"],
    ["2026-11-20T18:00", [], "2026-11-23T08:00"],
    ["2026-11-22T09:00", [], "2026-11-23T08:00"],
    ["2026-11-20T09:00", ["2026-11-16T17:00", "2026-11-18T10:00"], "2026-11-23T17:00"],
    ["2026-11-20T09:00", ["2026-11-17T10:00", "2026-11-18T10:00"], "2026-11-25T08:00"],
  ])("from %s, beside mails of %j, is %s", (from, others, next) => {
    expect(nextMailMoment(moment(from), timing({ others })).toPlainDateTime().toString()).toBe(
      Temporal.PlainDateTime.from(next).toString(),
    );
  });

  const hoursOfMonth = fc.integer({ min: 0, max: 24 * 30 });

  it("is the first hour at which nothing speaks against it", () => {
    fc.assert(
      fc.property(
        hoursOfMonth,
        fc.array(hoursOfMonth, { maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 10 }),
        (from, others, most, withinDays) => {
          const asked: MailTiming = {
            calendar,
            rules: { ...rules, most, withinDays },
            others: others.map((hour) => at(hour).toInstant()),
          };
          let first = from;
          while (obstaclesAt(at(first), asked).length > 0) first += 1;

          expect(nextMailMoment(at(from), asked).toString()).toBe(at(first).toString());
        },
      ),
      { numRuns: 60 },
    );
  });

  it("never lets more mails into any stretch of days than there may be, however many are put off", () => {
    fc.assert(
      fc.property(
        fc.array(hoursOfMonth, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        (wishes, most) => {
          const sent: Temporal.Instant[] = [];
          for (const wish of wishes) {
            const asked = { calendar, rules: { ...rules, most }, others: [...sent] };
            sent.push(nextMailMoment(at(wish), asked).toInstant());
          }
          const sorted = sent.toSorted(Temporal.Instant.compare);
          for (const [index, first] of sorted.entries()) {
            const beyond = sorted[index + most];
            const gap = beyond ? first.until(beyond).total("hours") : Number.POSITIVE_INFINITY;
            expect(gap).toBeGreaterThanOrEqual(7 * 24);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** So many hours after the beginning of November. */
function at(hour: number): Temporal.ZonedDateTime {
  return moment("2026-11-01T00:00").add({ hours: hour });
}

function moment(text: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
}

function timing({ others = [] }: { readonly others?: readonly string[] } = {}): MailTiming {
  return { rules, calendar, others: others.map((text) => moment(text).toInstant()) };
}

function hours(from: string, to: string): CustomerMailRules["hours"] {
  return { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
}
