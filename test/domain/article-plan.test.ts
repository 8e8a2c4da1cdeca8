import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArticlePlan, mergePlans, planArticles, runningWeek } from "#src/domain/article-plan.ts";
import { createCalendar } from "#src/domain/calendar.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });
const quarter = day("2027-07-01");
const asked = { quarter, calendar };

type Written = Readonly<Record<string, number>>;

function planOn(today: string, published: Written, target = 12): ArticlePlan {
  return planArticles({
    quarter,
    versions: [{ count: target, since: quarter }],
    published: Object.entries(published).map(([on, count]) => ({ on: day(on), count })),
    today: day(today),
    calendar,
  });
}

function goalsOf({ weeks }: ArticlePlan): readonly number[] {
  return weeks.map(({ goal }) => goal);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("planArticles", () => {
  // 64 working days, without 2 and 3 September. A full week asks for 60/64 of an article, the last one, of four days, for
  // 48/64, that of the holiday for 36/64 and the first, of two days, for 24/64: twelve go to the first two kinds.
  const first = [0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1];

  it("first spreads the target by working days", () => {
    expect(goalsOf(planOn("2027-06-30", {}))).toEqual(first);
  });

  it("keeps to the first plan while articles come as planned", () => {
    const plan = planOn("2027-07-21", { "2027-07-06": 1, "2027-07-13": 1 });

    expect(goalsOf(plan)).toEqual(first);
    expect(plan).toMatchObject({ done: 2, left: 10, late: 0 });
  });

  it("spreads what is late over the weeks that remain", () => {
    const onTime = planOn("2027-07-21", { "2027-07-06": 1, "2027-07-13": 1 });
    const late = planOn("2027-07-21", {});

    expect(late).toMatchObject({ done: 0, left: 12, late: 2 });
    expect(sum(goalsOf(late).slice(3))).toBe(12);
    expect(sum(goalsOf(onTime).slice(3))).toBe(10);
    expect(Math.max(...goalsOf(late).slice(3))).toBe(2);
  });

  it("fixes this week's goal on its Monday: what is published since is done, and does not lower it", () => {
    const monday = runningWeek(planOn("2027-07-19", {}));
    const friday = runningWeek(planOn("2027-07-23", { "2027-07-20": 1 }));

    expect(friday?.goal).toBe(monday?.goal);
    expect(friday).toMatchObject({ done: 1, left: (monday?.goal ?? 0) - 1 });
  });

  it("takes what is more than this week asked for off the weeks after it", () => {
    const plan = planOn("2027-07-21", { "2027-07-06": 1, "2027-07-13": 1, "2027-07-20": 5 });

    expect(runningWeek(plan)).toMatchObject({ goal: 1, done: 5, left: 0 });
    expect(sum(plan.weeks.filter(({ standing }) => standing === "ahead").map(({ goal }) => goal))).toBe(5);
  });

  it("asks for nothing in the weeks before the target was set, and calls nothing of them late", () => {
    const plan = planArticles({
      quarter,
      versions: [{ count: 4, since: day("2027-09-08") }],
      published: [],
      today: day("2027-09-13"),
      calendar,
    });

    // Three days of that week are left, then two full ones and the last of four days: 17 days ask for 12/17, 20/17,
    // 20/17 and 16/17 of an article. The full weeks have one each, the short ones the largest remainders.
    expect(plan.weeks.slice(9).map(({ halfDays, planned }) => [halfDays / 2, planned])).toEqual([
      [0, 0],
      [3, 1],
      [5, 1],
      [5, 1],
      [4, 1],
    ]);
    expect(plan.late).toBe(1);
  });

  it("asks for nothing more once the target is reached", () => {
    const plan = planOn("2027-07-21", { "2027-07-06": 20 });

    expect(plan).toMatchObject({ done: 20, left: 0, late: 0 });
    expect(sum(plan.weeks.map(({ left }) => left))).toBe(0);
  });

  it("leaves articles of other quarters out of account", () => {
    expect(planOn("2027-07-21", { "2027-06-30": 3, "2027-10-01": 3 })).toMatchObject({ done: 0 });
  });

  it.each([
    ["2027-06-30", "ahead"],
    ["2027-10-01", "over"],
  ])("seen on %s, every week of the quarter is %s", (today, standing) => {
    const plan = planOn(today, {});

    expect(new Set(plan.weeks.map((week) => week.standing))).toEqual(new Set([standing]));
    expect(plan.late).toBe(standing === "over" ? 12 : 0);
  });

  it("always adds up: what is done before, the larger of goal and done now, and all goals ahead", () => {
    const day = fc.integer({ min: -20, max: 120 }).map((days) => quarter.add({ days }));
    const published = fc.array(fc.record({ on: day, count: fc.integer({ min: 1, max: 4 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.nat({ max: 60 }), published, day, (target, all, today) => {
        // Nothing is registered before it is out.
        const known = all.filter(({ on }) => Temporal.PlainDate.compare(on, today) <= 0);
        const plan = planArticles({
          ...asked,
          versions: [{ count: target, since: quarter }],
          published: known,
          today,
        });
        const parts = plan.weeks.map(({ standing, goal, done }) => {
          if (standing === "over") return done;
          return standing === "running" ? Math.max(goal, done) : goal;
        });
        const isOver = plan.weeks.every(({ standing }) => standing === "over");
        expect(sum(parts)).toBe(isOver ? plan.done : Math.max(target, plan.done));
        expect(plan.weeks.every(({ goal, halfDays }) => goal === 0 || halfDays > 0)).toBe(true);
      }),
    );
  });

  it("fixes the goal of a week whatever is published in it, and however late in it one looks", () => {
    const before = fc.array(fc.integer({ min: 0, max: 62 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.nat({ max: 60 }),
        before,
        fc.nat({ max: 8 }),
        fc.nat({ max: 6 }),
        (target, days, now, later) => {
          const monday = day("2027-09-06");
          const versions = [{ count: target, since: quarter }];
          const published = days.map((after) => ({ on: quarter.add({ days: after }), count: 1 }));
          const known = published.filter(({ on }) => Temporal.PlainDate.compare(on, monday) < 0);
          const begun = planArticles({ ...asked, versions, published: known, today: monday });
          const today = monday.add({ days: later });
          const all = [...known, { on: today, count: now }];
          const after = planArticles({ ...asked, versions, published: all, today });

          expect(runningWeek(after)?.goal).toBe(runningWeek(begun)?.goal);
        },
      ),
    );
  });
});

describe("planArticles of a target that was changed", () => {
  type Changes = Readonly<Record<string, number>>;

  function planOf(changes: Changes, today: string, published: Written = {}): ArticlePlan {
    return planArticles({
      ...asked,
      versions: Object.entries(changes).map(([since, count]) => ({ since: day(since), count })),
      published: Object.entries(published).map(([on, count]) => ({ on: day(on), count })),
      today: day(today),
    });
  }

  // By 16 August, the twelve of the quarter have asked for six.
  const sixOut = { "2027-07-06": 6 };

  it("calls nobody late who kept to the plan before it was raised, and leaves the weeks before alone", () => {
    const before = planOf({ "2027-07-01": 12 }, "2027-08-17", sixOut);
    const raised = planOf({ "2027-07-01": 12, "2027-08-17": 26 }, "2027-08-17", sixOut);

    expect([before.late, raised.late]).toEqual([0, 0]);
    expect(goalsOf(raised).slice(0, 7)).toEqual(goalsOf(before).slice(0, 7));
    expect(sum(goalsOf(raised).slice(7))).toBe(20);
    expect(sum(raised.weeks.map(({ planned }) => planned))).toBe(26);
  });

  it("goes on to call late what was late before it was raised", () => {
    const before = planOf({ "2027-07-01": 12 }, "2027-08-17", { "2027-07-06": 4 });
    const raised = planOf({ "2027-07-01": 12, "2027-08-17": 26 }, "2027-08-17", { "2027-07-06": 4 });

    expect([before.late, raised.late]).toEqual([2, 2]);
    expect(sum(goalsOf(raised).slice(7))).toBe(22);
  });

  it.each([
    [8, 2, 0],
    [6, 0, 0],
    [3, 0, 0],
  ])("lowered to %i with six out, %i are left", (target, left, late) => {
    const plan = planOf({ "2027-07-01": 12, "2027-08-17": target }, "2027-08-17", sixOut);

    expect(plan).toMatchObject({ target, done: 6, left, late });
    expect(sum(plan.weeks.map(({ planned }) => planned))).toBe(target);
  });

  it("asks for nothing while it was dropped, and for all of it from the week in which it was set again", () => {
    const plan = planOf({ "2027-07-01": 12, "2027-07-19": 0, "2027-09-06": 9 }, "2027-09-13");

    expect(plan.weeks.map(({ planned }) => planned).slice(0, 10)).toEqual(Array(10).fill(0));
    expect(plan).toMatchObject({ left: 9, late: plan.weeks[10]?.planned });
  });

  it("is as it was where a change is taken back in the same week, or only its topic changed", () => {
    const plain = planOf({ "2027-07-01": 12 }, "2027-08-20", { "2027-07-06": 2 });
    const undone = { "2027-07-01": 12, "2027-08-17": 120, "2027-08-18": 12 };

    expect(planOf(undone, "2027-08-20", { "2027-07-06": 2 })).toEqual(plain);
  });

  it("asks for nothing before somebody has started, and knows that ahead of the day", () => {
    const plan = planOf({ "2027-08-02": 9 }, "2027-07-07", { "2027-07-06": 1 });

    expect(goalsOf(plan).slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(sum(goalsOf(plan))).toBe(8);
    expect(plan).toMatchObject({ left: 8, late: 0 });
  });

  it("always adds up, whatever was changed and published when", () => {
    const change = fc.record({ after: fc.integer({ min: -9, max: 100 }), count: fc.nat({ max: 40 }) });
    const changes = fc.array(change, { minLength: 1, maxLength: 5 });
    const days = fc.array(fc.integer({ min: 0, max: 91 }), { maxLength: 20 });
    fc.assert(
      fc.property(changes, days, fc.integer({ min: -5, max: 100 }), (all, published, after) => {
        const versions = all
          .filter((one) => one.after <= after)
          .toSorted((one, other) => one.after - other.after)
          .map(({ count, after: since }) => ({ count, since: quarter.add({ days: since }) }));
        const plan = planArticles({
          ...asked,
          versions,
          published: published
            .filter((on) => on <= after)
            .map((on) => ({ on: quarter.add({ days: on }), count: 1 })),
          today: quarter.add({ days: after }),
        });
        const target = versions.at(-1)?.count ?? 0;
        const ahead = plan.weeks.filter(({ standing }) => standing !== "over");
        expect(plan.target).toBe(target);
        expect(sum(plan.weeks.map(({ planned }) => planned))).toBe(target);
        expect(plan.left).toBe(Math.max(0, target - plan.done));
        expect(plan.late).toBeLessThanOrEqual(plan.left);
        expect(sum(plan.weeks.map(({ left }) => left))).toBe(ahead.length === 0 ? 0 : plan.left);
      }),
    );
  });
});

describe("mergePlans", () => {
  it("adds plans up, and too many for one channel make up for none for another", () => {
    const merged = mergePlans([planOn("2027-07-21", { "2027-07-06": 15 }), planOn("2027-07-21", {}, 4)]);

    expect(merged).toMatchObject({ target: 16, done: 15, left: 4 });
  });
});
