import { describe, expect, it } from "vitest";
import { anEvent, droppedFrom, on, postsFrom } from "./planned.ts";

describe("planPosts on the golden days", () => {
  it("rolls the figures of New Year's Day back and the wrap-ups on, as one post apart from the Monday meeting", () => {
    expect(postsFrom("2026-12-31", "2027-01-04")).toEqual([
      "2026-12-31 08:30 lead: fri_review (rolled from 2027-01-01)",
      "2026-12-31 16:00 team: wk_figures (rolled from 2027-01-01)",
      "2026-12-31 16:00 company: wk_figures (rolled from 2027-01-01)",
      "2027-01-01 08:00 hr: hr_export",
      "2027-01-04 08:00 people: wk_care",
      "2027-01-04 08:00 media: wk_articles",
      "2027-01-04 08:30 lead: wk_audit",
      "2027-01-04 09:00 team: wk_open",
      "2027-01-04 16:00 team: q_wrap (rolled from 2027-01-01) + month_wrap (rolled from 2027-01-01)",
      "2027-01-04 16:00 company: q_wrap (rolled from 2027-01-01) + month_wrap (rolled from 2027-01-01)",
    ]);
  });

  it("holds the all-team meeting on the Monday after the actual quarter wrap-up, with that Monday's meeting", () => {
    expect(postsFrom("2027-01-11", "2027-01-11").at(-1)).toBe("2027-01-11 09:00 team: q_all + wk_open");
  });

  it.each([
    ["mon-sat-half", "2027-01-02"],
    ["mon-sat", "2027-01-02"],
  ] as const)("wraps up on Saturday %s 2/1/2027 and meets on Monday 4/1", (week, saturday) => {
    expect(postsFrom("2027-01-02", "2027-01-04", { week })).toEqual([
      `${saturday} 16:00 team: q_wrap (rolled from 2027-01-01) + month_wrap (rolled from 2027-01-01)`,
      `${saturday} 16:00 company: q_wrap (rolled from 2027-01-01) + month_wrap (rolled from 2027-01-01)`,
      "2027-01-04 08:00 people: wk_care",
      "2027-01-04 08:00 media: wk_articles",
      "2027-01-04 08:30 lead: wk_audit",
      "2027-01-04 09:00 team: q_all + wk_open",
    ]);
  });

  it("takes the figures of Tết before it and the month wrap-up after it", () => {
    expect(postsFrom("2027-02-03", "2027-02-11")).toEqual([
      "2027-02-03 08:30 lead: fri_review (rolled from 2027-02-05)",
      "2027-02-03 16:00 team: wk_figures (rolled from 2027-02-05)",
      "2027-02-03 16:00 company: wk_figures (rolled from 2027-02-05)",
      "2027-02-11 08:00 people: wk_care (rolled from 2027-02-08)",
      "2027-02-11 08:00 media: wk_articles (rolled from 2027-02-08)",
      "2027-02-11 08:30 lead: wk_audit (rolled from 2027-02-08)",
      "2027-02-11 09:00 team: wk_open (rolled from 2027-02-08)",
      "2027-02-11 16:00 team: month_wrap (rolled from 2027-02-05)",
      "2027-02-11 16:00 company: month_wrap (rolled from 2027-02-05)",
    ]);
  });

  it("says nothing on Tuesday 24/11/2026", () => {
    expect(postsFrom("2026-11-24", "2026-11-24")).toEqual([]);
  });

  it("merges the review of Saturday 28/11/2026 with the figures meeting of Friday", () => {
    expect(postsFrom("2026-11-27", "2026-11-28")).toEqual([
      "2026-11-27 08:30 lead: fri_review",
      "2026-11-27 09:00 people: target_form (rolled from 2026-11-28)",
      "2026-11-27 16:00 team: end (rolled from 2026-11-28) + wk_figures",
      "2026-11-27 16:00 company: end (rolled from 2026-11-28) + wk_figures",
    ]);
  });

  it.each(["mon-sat-half", "mon-sat"] as const)(
    "reviews on Saturday 28/11/2026 where it is worked: %s",
    (week) => {
      expect(postsFrom("2026-11-24", "2026-11-28", { week })).toEqual([
        "2026-11-27 08:30 lead: fri_review",
        "2026-11-27 16:00 team: wk_figures",
        "2026-11-27 16:00 company: wk_figures",
        "2026-11-28 09:00 team: end",
        "2026-11-28 09:00 people: target_form",
        "2026-11-28 09:00 company: end",
      ]);
    },
  );

  // Saturday 6/2 is a holiday on a working day there, so that only Sunday 7/2 is made up for.
  it.each(["mon-sat-half", "mon-sat"] as const)("works until Thursday 4/2 before Tết: %s", (week) => {
    const meetings = postsFrom("2027-02-03", "2027-02-12", { week }).filter((post) =>
      post.includes(" team: "),
    );

    expect(meetings).toEqual([
      "2027-02-04 16:00 team: wk_figures (rolled from 2027-02-05)",
      "2027-02-11 09:00 team: wk_open (rolled from 2027-02-08)",
      "2027-02-11 16:00 team: month_wrap (rolled from 2027-02-05)",
      "2027-02-12 16:00 team: wk_figures",
    ]);
  });
});

describe("planPosts on the other collisions of 2027", () => {
  it.each([
    // The week's figures on Giỗ Tổ and on 30/4 go a day ahead, the former to the 15th.
    ["2027-04-15", ["team: mid + wk_figures (rolled from 2027-04-16)"]],
    ["2027-04-29", ["team: wk_figures (rolled from 2027-04-30)"]],
    // 30/4 and 1/5 fall on Friday and Saturday, and Monday 3/5 makes up for Saturday.
    ["2027-05-04", ["team: wk_open (rolled from 2027-05-03)"]],
    ["2027-05-07", ["team: month_wrap + wk_figures"]],
    // 2/9 and 3/9 are Thursday and Friday.
    ["2027-09-01", ["team: wk_figures (rolled from 2027-09-03)"]],
    ["2027-09-06", ["team: wk_open", "team: month_wrap (rolled from 2027-09-03)"]],
    // Weekly, month and quarter on one working day.
    ["2027-10-01", ["team: q_wrap + month_wrap + wk_figures"]],
    ["2027-10-04", ["team: q_all + wk_open"]],
    // Days of the month on rest days.
    ["2027-02-26", ["team: end (rolled from 2027-02-28) + wk_figures"]],
    ["2027-03-26", ["team: q_review + end (rolled from 2027-03-28) + wk_figures"]],
    ["2027-05-17", ["team: wk_open", "team: mid (rolled from 2027-05-15)"]],
    ["2027-08-16", ["team: wk_open", "team: mid (rolled from 2027-08-15)"]],
    ["2027-08-27", ["team: end (rolled from 2027-08-28) + wk_figures"]],
    // A culture day in mid-week moves nothing.
    ["2027-11-24", []],
  ])("meets on %s for %j", (day, expected) => {
    const meetings = postsFrom(day, day).filter((post) => post.includes(" team: "));

    expect(meetings.map((post) => post.slice("2027-01-01 16:00 ".length)).toSorted()).toEqual(
      expected.toSorted(),
    );
  });

  it.each([
    ["mon-fri", "2027-05-04"],
    ["mon-sat-half", "2027-05-03"],
    ["mon-sat", "2027-05-03"],
  ] as const)(
    "makes up for Saturday 1/5 only where Saturday is free: %s opens the week on %s",
    (week, day) => {
      expect(
        postsFrom("2027-05-01", "2027-05-04", { week }).find((post) => post.includes("wk_open")),
      ).toContain(day);
    },
  );

  it("sends HR its packet on Saturday 1/5 and Sunday 1/8", () => {
    expect(postsFrom("2027-05-01", "2027-05-02")).toEqual(["2027-05-01 08:00 hr: hr_export"]);
    expect(postsFrom("2027-08-01", "2027-08-01")).toEqual(["2027-08-01 08:00 hr: hr_export"]);
  });
});

describe("planPosts when days off meet", () => {
  const week = Array.from({ length: 7 }, (_, index) => on("2027-03-08").add({ days: index }));

  it("drops a meeting that is rolled on to the next one", () => {
    const asked = { events: [anEvent()], daysOff: week };

    expect(postsFrom("2027-03-01", "2027-03-15", asked)).toEqual([
      "2027-03-01 09:00 team: stand_up",
      "2027-03-15 09:00 team: stand_up",
    ]);
    expect(droppedFrom("2027-03-01", "2027-03-15", asked)).toEqual(["stand_up 2027-03-08 met_next"]);
  });

  it("drops a meeting that is rolled back to the one before", () => {
    const friday = anEvent({ rule: { kind: "weekly", weekday: 5 }, roll: "previous" });
    const asked = { events: [friday], daysOff: week };

    expect(postsFrom("2027-03-05", "2027-03-19", asked)).toEqual([
      "2027-03-05 09:00 team: stand_up",
      "2027-03-19 09:00 team: stand_up",
    ]);
    expect(droppedFrom("2027-03-05", "2027-03-19", asked)).toEqual(["stand_up 2027-03-12 met_next"]);
  });

  it("holds one of two meetings that are both rolled to the same day", () => {
    const daysOff = [...week, on("2027-03-15")];
    const asked = { events: [anEvent()], daysOff };

    expect(postsFrom("2027-03-08", "2027-03-21", asked)).toEqual([
      "2027-03-16 09:00 team: stand_up (rolled from 2027-03-15)",
    ]);
    expect(droppedFrom("2027-03-08", "2027-03-21", asked)).toEqual(["stand_up 2027-03-08 met_next"]);
  });

  it("drops what is to be skipped on a day off", () => {
    const asked = { events: [anEvent({ roll: "skip" })] };

    expect(postsFrom("2027-02-08", "2027-02-14", asked)).toEqual([]);
    expect(droppedFrom("2027-02-08", "2027-02-14", asked)).toEqual(["stand_up 2027-02-08 day_off"]);
  });

  it("counts the Monday after from where the Friday was rolled", () => {
    const events = [
      anEvent({ key: "friday", rule: { kind: "weekly", weekday: 5 }, roll: "next" }),
      anEvent({ key: "after", rule: { kind: "weekday_after", weekday: 1, event: "friday" } }),
    ];

    expect(postsFrom("2027-01-04", "2027-01-11", { events })).toEqual([
      "2027-01-04 09:00 team: friday (rolled from 2027-01-01)",
      "2027-01-08 09:00 team: friday",
      "2027-01-11 09:00 team: after",
    ]);
  });
});

describe("planPosts for several audiences", () => {
  it("merges within one audience and family only", () => {
    const events = [
      anEvent({ key: "a", family: "figures", audience: ["team", "company"] }),
      anEvent({
        key: "b",
        family: "figures",
        span: "month",
        audience: ["team"],
        at: Temporal.PlainTime.from("16:00"),
      }),
      anEvent({ key: "c", family: "opening" }),
      anEvent({ key: "d" }),
      anEvent({ key: "e" }),
    ];

    expect(postsFrom("2027-03-01", "2027-03-01", { events })).toEqual([
      "2027-03-01 09:00 team: c",
      "2027-03-01 09:00 team: d",
      "2027-03-01 09:00 team: e",
      "2027-03-01 09:00 company: a",
      "2027-03-01 16:00 team: b + a",
    ]);
  });
});
