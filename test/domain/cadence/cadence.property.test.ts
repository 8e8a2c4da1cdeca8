import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import { type CadenceEvent, families, type Rule, spans, type Weekday } from "#src/domain/cadence/event.ts";
import { planMoments, type Timing } from "#src/domain/cadence/moments.ts";
import { planPosts } from "#src/domain/cadence/plan.ts";
import type { Moment, Occurrence } from "#src/domain/cadence/post.ts";
import { datesOf } from "#src/domain/cadence/rule.ts";
import { createCalendar } from "#src/domain/calendar.ts";
import type { DateRange } from "#src/domain/period.ts";
import { anEvent, weeks } from "./planned.ts";

const newYear = Temporal.PlainDate.from("2026-01-01");

/** A calendar of several years is made for every run, and some machines are slow. */
fc.configureGlobal({ numRuns: 50 });
const patience = { timeout: 60_000 };

describe("planPosts", patience, () => {
  it("holds every occurrence on a working day, or drops it and says why; only what is kept stays on a day off", () => {
    fc.assert(
      fc.property(anyEvents(), anyTiming(), anyRange(), (events, timing, range) => {
        const { posts, dropped } = planPosts(events, { ...timing, changes: [] }, range);

        for (const { date, parts } of posts) {
          const isKept = parts.some(({ event }) => event.roll === "keep");
          expect(timing.calendar.isWorkday(date) || isKept).toBe(true);
        }
        for (const { fate } of dropped) expect(fate.why).toMatch(/^(day_off|met_next|not_set)$/);
      }),
    );
  });

  it("holds no event twice on one day", () => {
    fc.assert(
      fc.property(anyEvents(), anyTiming(), anyRange(), (events, timing, range) => {
        const { posts } = planPosts(events, timing, range);
        const held = posts.flatMap(({ audience, date, parts }) =>
          parts.map(({ event }) => `${audience} ${event.key} ${date}`),
        );

        expect(held).toEqual([...new Set(held)]);
      }),
    );
  });

  it("accounts for every day by the rule exactly once", () => {
    fc.assert(
      fc.property(anyStandingEvent(), anyTiming(), anyRange(), (any, timing, range) => {
        const { rule } = any;
        if (rule.kind === "weekday_after") return;
        // Days off and moves take an occurrence this far at most.
        const reach = { from: range.from.subtract({ days: 150 }), to: range.to.add({ days: 150 }) };
        const { posts, dropped } = planPosts([{ ...any, audience: ["team"] }], timing, reach);

        const planned = [...posts.flatMap(({ parts }) => parts), ...dropped].map(({ on }) => on.toString());
        for (const day of datesOf(rule, range)) {
          expect(planned.filter((on) => on === day.toString())).toHaveLength(1);
        }
      }),
    );
  });

  it("finds the same in a range as in its two parts", () => {
    fc.assert(
      fc.property(anyEvents(), anyTiming(), anyRange(), fc.nat(90), (events, timing, range, first) => {
        const [before, after] = split(range, first);
        const plan = (part: DateRange) => planPosts(events, timing, part);

        const whole = plan(range);
        const parts = [plan(before), plan(after)];
        expect(parts.flatMap(({ posts }) => posts).map(describePost)).toEqual(whole.posts.map(describePost));
        expect(parts.flatMap(({ dropped }) => dropped).map(describeOccurrence)).toEqual(
          whole.dropped.map(describeOccurrence),
        );
      }),
    );
  });
});

describe("planMoments", patience, () => {
  it("finds the same in a range as in its two parts", () => {
    fc.assert(
      fc.property(anyEvents(), anyTiming(), anyRange(), fc.nat(90), (events, timing, range, first) => {
        const moments = (part: DateRange) => planMoments(events, timing, part).map(describeMoment);

        expect(split(range, first).flatMap(moments)).toEqual(moments(range));
      }),
    );
  });

  it("speaks up on working days only, but for posts that are kept on their day", () => {
    fc.assert(
      fc.property(anyEvents(), anyTiming(), anyRange(), (events, timing, range) => {
        for (const { kind, dueAt, parts } of planMoments(events, { ...timing, changes: [] }, range)) {
          const isKept = kind === "post" && parts.some(({ event }) => event.roll === "keep");
          expect(isKept || timing.calendar.isWorkday(dueAt.toPlainDate())).toBe(true);
        }
      }),
    );
  });

  it("repeats on the next working day whatever is kept on a day off and is to be repeated", () => {
    fc.assert(
      fc.property(anyStandingEvent(), anyTiming(), anyRange(), (any, timing, range) => {
        const event = { ...any, roll: "keep", isRepeatedOnWorkday: true } as const;
        const moments = planMoments([event], { ...timing, changes: [] }, range);

        for (const { dueAt, audience } of moments.filter(({ kind }) => kind === "post")) {
          const day = dueAt.toPlainDate();
          const next = timing.calendar.nextWorkday(day);
          if (timing.calendar.isWorkday(day) || Temporal.PlainDate.compare(next, range.to) > 0) continue;
          const due = next.toZonedDateTime({ timeZone: timing.timeZone, plainTime: dueAt.toPlainTime() });
          const repeated = moments.filter(
            (moment) => moment.kind === "repeat" && moment.audience === audience,
          );
          expect(repeated.some((moment) => moment.dueAt.equals(due))).toBe(true);
        }
      }),
    );
  });

  it("gives each moment of an occurrence a key of its own", () => {
    fc.assert(
      fc.property(anyEvents(), anyTiming(), anyRange(), (events, timing, range) => {
        const keys = planMoments(events, timing, range).flatMap(({ kind, variant, audience, parts }) =>
          parts.map(({ event, on }) => `${event.key} ${kind} ${variant} ${on} ${audience}`),
        );

        expect(keys).toEqual([...new Set(keys)]);
      }),
    );
  });
});

function anyRange(): fc.Arbitrary<DateRange> {
  return fc.record({ start: fc.nat(800), days: fc.nat(90) }).map(({ start, days }) => {
    const from = newYear.add({ days: start });
    return { from, to: from.add({ days }) };
  });
}

function split({ from, to }: DateRange, first: number): readonly [DateRange, DateRange] {
  const cut = from.add({ days: Math.min(first, from.until(to).days) });
  return [
    { from, to: cut },
    { from: cut.add({ days: 1 }), to },
  ];
}

function anyDay(): fc.Arbitrary<Temporal.PlainDate> {
  return fc.nat(900).map((days) => newYear.add({ days }));
}

/** A company week with days off of its own, among them some in a row, and changes of everybody and of teams. */
function anyTiming(): fc.Arbitrary<Timing> {
  const stretch = fc
    .record({ from: anyDay(), days: fc.integer({ min: 1, max: 12 }) })
    .map(({ from, days }) => Array.from({ length: days }, (_, index) => from.add({ days: index })));
  return fc
    .record({
      week: fc.constantFrom(...Object.values(weeks)),
      daysOff: fc.array(stretch, { maxLength: 6 }).map((stretches) => stretches.flat()),
      changes: fc.array(anyChange(), { maxLength: 8 }),
      teamId: fc.constantFrom(null, 1, 2),
    })
    .map(({ week, daysOff, changes, teamId }) => ({
      calendar: createCalendar({ week, daysOff }),
      changes: changes.map((change, id) => ({ ...change, id })),
      teamId,
      timeZone: "Asia/Ho_Chi_Minh",
    }));
}

function anyChange(): fc.Arbitrary<ScheduleChange> {
  return fc
    .record({
      kind: fc.constantFrom("skip" as const, "move" as const, "pause" as const),
      event: fc.constantFrom("a", "b", "c"),
      teamId: fc.constantFrom(null, 1, 2),
      on: anyDay(),
      days: fc.integer({ min: -20, max: 20 }),
    })
    .map(({ kind, event, teamId, on, days }): ScheduleChange => {
      if (kind === "skip") return { id: 0, teamId, kind, event, on };
      if (kind === "move") return { id: 0, teamId, kind, event, on, to: on.add({ days }), at: null };
      return { id: 0, teamId, kind, event, from: on, to: on.add({ days: Math.abs(days) }) };
    });
}

function anyEvents(): fc.Arbitrary<readonly CadenceEvent[]> {
  const after = fc.record({ event: anyStandingEvent(), weekday: anyWeekday() }).map(({ event, weekday }) => ({
    ...event,
    key: "c",
    rule: { kind: "weekday_after", weekday, event: "a" } as const,
  }));
  return fc
    .tuple(anyStandingEvent(), anyStandingEvent(), after)
    .map(([a, b, c]) => [a, { ...b, key: "b" }, c]);
}

function anyStandingEvent(): fc.Arbitrary<CadenceEvent> {
  return fc
    .record({
      rule: anyRule(),
      roll: fc.constantFrom("next" as const, "previous" as const, "keep" as const, "skip" as const),
      span: fc.constantFrom(...spans),
      family: fc.constantFrom(null, ...families),
      audience: fc.subarray(["team", "company"] as const, { minLength: 1 }),
      remindBefore: fc.subarray([30, 1440, 2880]),
      collectAt: fc.constantFrom(null, Temporal.PlainTime.from("15:00")),
      isRepeatedOnWorkday: fc.boolean(),
    })
    .map((fields) => anEvent({ ...fields, key: "a" }));
}

function anyRule(): fc.Arbitrary<Rule> {
  const of = fc.constantFrom("month" as const, "quarter" as const);
  return fc.oneof(
    anyWeekday().map((weekday) => ({ kind: "weekly", weekday }) as const),
    fc.integer({ min: 1, max: 31 }).map((day) => ({ kind: "day_of_month", day }) as const),
    fc
      .record({
        kind: fc.constantFrom("first_weekday" as const, "last_weekday" as const),
        weekday: anyWeekday(),
        of,
      })
      .map((rule) => rule),
    fc
      .record({ month: fc.integer({ min: 1, max: 12 }), ask: fc.integer({ min: 1, max: 12 }) })
      .map(({ month, ask }) => ({ kind: "asked", month, askOn: { month: ask, day: 5 } }) as const),
  );
}

function anyWeekday(): fc.Arbitrary<Weekday> {
  return fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
}

function describePost({ audience, date, at, parts }: ReturnType<typeof planPosts>["posts"][number]): string {
  return [date, at, audience, ...parts.map(describeOccurrence)].join(" ");
}

function describeOccurrence({ event, on, fate }: Occurrence): string {
  return `${event.key} ${on} ${fate.why}`;
}

function describeMoment({ kind, variant, audience, dueAt, parts }: Moment): string {
  return [dueAt, kind, variant, audience, ...parts.map(describeOccurrence)].join(" ");
}
