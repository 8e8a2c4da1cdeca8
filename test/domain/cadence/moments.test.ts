import { describe, expect, it } from "vitest";
import { planMoments } from "#src/domain/cadence/moments.ts";
import { shippedEvents } from "#src/domain/cadence/shipped.ts";
import { anEvent, between, momentsFrom, on, planningOf } from "./planned.ts";

describe("planMoments", () => {
  it("says nothing at all on Tuesday 24/11/2026", () => {
    for (const week of ["mon-fri", "mon-sat-half", "mon-sat"] as const) {
      expect(momentsFrom("2026-11-24", "2026-11-24", { week })).toEqual([]);
    }
  });

  it("asks for items once, reminds and posts for what is merged on Friday 27/11/2026", () => {
    const said = momentsFrom("2026-11-26", "2026-11-27").filter((moment) => moment.includes(" team: end"));
    const merged = "end (rolled from 2026-11-28) + wk_figures";

    expect(said).toEqual([
      `2026-11-26 15:00 collect team: ${merged}`,
      `2026-11-27 15:30 remind:30 team: ${merged}`,
      `2026-11-27 16:00 post team: ${merged}`,
    ]);
  });

  it("gives HR the packet on New Year's Day and once more on the first working day", () => {
    expect(momentsFrom("2026-12-31", "2027-01-08").filter((moment) => moment.includes(" hr: "))).toEqual([
      "2027-01-01 08:00 post hr: hr_export",
      "2027-01-04 08:00 repeat hr: hr_export",
    ]);
  });

  it("does not repeat the packet that came on a working day", () => {
    expect(momentsFrom("2026-12-01", "2026-12-02").filter((moment) => moment.includes(" hr: "))).toEqual([
      "2026-12-01 08:00 post hr: hr_export",
    ]);
  });

  it("tells leads and managers of a roll three working days ahead, all that goes to one day together", () => {
    expect(momentsFrom("2026-12-28", "2026-12-30").filter((moment) => moment.includes("roll "))).toEqual([
      "2026-12-28 08:30 roll lead: fri_review (rolled from 2027-01-01) + wk_figures (rolled from 2027-01-01)",
      "2026-12-28 08:30 roll company: wk_figures (rolled from 2027-01-01)",
      "2026-12-29 08:30 roll lead: q_wrap (rolled from 2027-01-01) + month_wrap (rolled from 2027-01-01)",
      "2026-12-29 08:30 roll company: q_wrap (rolled from 2027-01-01) + month_wrap (rolled from 2027-01-01)",
    ]);
  });

  it("tells of what a day off drops, but not of what people changed", () => {
    const events = [anEvent({ roll: "skip" })];
    const changes = [
      { kind: "move", event: "stand_up", on: on("2027-03-15"), to: on("2027-03-16"), at: null },
      { kind: "skip", event: "stand_up", on: on("2027-03-22") },
    ] as const;

    expect(
      momentsFrom("2027-01-28", "2027-03-22", { events, changes }).filter((moment) => !/ post /.test(moment)),
    ).toEqual(["2027-02-01 08:30 roll lead: stand_up (day_off 2027-02-08)"]);
  });

  it("tells of a meeting that a day off brings onto the next one", () => {
    const daysOff = Array.from({ length: 7 }, (_, index) => on("2027-03-08").add({ days: index }));

    expect(momentsFrom("2027-03-01", "2027-03-07", { events: [anEvent()], daysOff })).toEqual([
      "2027-03-01 09:00 post team: stand_up",
      "2027-03-03 08:30 roll lead: stand_up (met_next 2027-03-08)",
    ]);
  });

  it("names in the notice the hour at which a merged part takes place", () => {
    const timing = { ...planningOf({}), timeZone: "Asia/Ho_Chi_Minh" };
    const [notice] = planMoments(shippedEvents, timing, between("2026-11-23", "2026-11-23")).filter(
      ({ kind, audience }) => kind === "roll" && audience === "lead",
    );

    expect(
      notice?.parts.map(({ event, fate }) => `${event.key} ${fate.kind === "held" ? fate.at : ""}`),
    ).toEqual(["target_form 09:00:00", "end 16:00:00"]);
  });

  it("tells of all that a week off drops on one day at once", () => {
    expect(momentsFrom("2026-02-10", "2026-02-11").filter((moment) => moment.includes("roll lead"))).toEqual([
      "2026-02-10 08:30 roll lead: fri_review (met_next 2026-02-20) + wk_figures (met_next 2026-02-20)",
      "2026-02-11 08:30 roll lead: mid (rolled from 2026-02-15)",
      "2026-02-11 08:30 roll lead: wk_care (met_next 2026-02-16) + wk_audit (met_next 2026-02-16) + wk_open (met_next 2026-02-16)",
    ]);
  });

  it("asks for the day of the yearly meeting on 2/11/2026 and each Monday until December", () => {
    expect(momentsFrom("2026-10-01", "2026-12-31").filter((moment) => moment.includes("ask"))).toEqual(
      ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30"].map(
        (day) => `${day} 09:00 ask:${day} company: year_all (not_set 2026-12-01)`,
      ),
    );
  });

  it("asks in the year before for a meeting of January", () => {
    const events = [anEvent({ rule: { kind: "asked", month: 1, askOn: { month: 12, day: 24 } } })];

    expect(momentsFrom("2026-12-01", "2027-01-31", { events })).toEqual([
      "2026-12-24 09:00 ask:2026-12-24 company: stand_up (not_set 2027-01-01)",
      "2026-12-28 09:00 ask:2026-12-28 company: stand_up (not_set 2027-01-01)",
    ]);
  });

  it("reminds a day ahead on the working day before, and keeps the time", () => {
    const events = [anEvent({ remindBefore: [1440, 60] })];

    expect(momentsFrom("2027-03-04", "2027-03-08", { events })).toEqual([
      "2027-03-05 09:00 remind:1440 team: stand_up",
      "2027-03-08 08:00 remind:60 team: stand_up",
      "2027-03-08 09:00 post team: stand_up",
    ]);
  });

  it("reminds on a rest day only of a meeting that people put there themselves", () => {
    const changes = [
      { kind: "move", event: "stand_up", on: on("2027-03-08"), to: on("2027-03-06"), at: null },
    ] as const;
    const reminded = { remindBefore: [60] };

    expect(momentsFrom("2027-03-05", "2027-03-08", { events: [anEvent(reminded)], changes })).toEqual([
      "2027-03-06 08:00 remind:60 team: stand_up (moved from 2027-03-08)",
      "2027-03-06 09:00 post team: stand_up (moved from 2027-03-08)",
    ]);
    const kept = anEvent({ ...reminded, roll: "keep", rule: { kind: "weekly", weekday: 6 } });
    expect(momentsFrom("2027-03-05", "2027-03-06", { events: [kept] })).toEqual([
      "2027-03-05 08:00 remind:60 team: stand_up",
      "2027-03-06 09:00 post team: stand_up",
    ]);
  });

  it("knows until when each is worth saying, and when the meeting begins", () => {
    const timing = { ...planningOf({}), timeZone: "Asia/Ho_Chi_Minh" };
    const moments = planMoments(shippedEvents, timing, between("2026-11-23", "2026-11-27"));
    const described = moments
      .filter(({ audience }) => audience === "lead" || audience === "team")
      .map(({ kind, latestAfter, startsAt }) => [
        kind,
        latestAfter,
        startsAt?.toPlainDateTime().toString() ?? null,
      ]);

    expect(described).toEqual([
      // The notice is about two posts, and of use until their Friday begins.
      ["post", 2880, null],
      ["roll", 3 * 1440 + 15.5 * 60, null],
      ["post", 1440, "2026-11-23T09:00:00"],
      ["collect", 25 * 60, "2026-11-27T16:00:00"],
      ["post", 480, null],
      ["collect", 2 * 1440 + 18 * 60, "2026-11-30T09:00:00"],
      ["remind", 30, "2026-11-27T16:00:00"],
      ["post", 2880, "2026-11-27T16:00:00"],
    ]);
  });

  it("keeps the hour of the company where the clocks change", () => {
    const timing = { ...planningOf({}), timeZone: "Europe/Berlin" };
    const moments = planMoments([anEvent()], timing, between("2027-03-22", "2027-03-29"));

    expect(moments.map(({ dueAt }) => dueAt.toString())).toEqual([
      "2027-03-22T09:00:00+01:00[Europe/Berlin]",
      "2027-03-29T09:00:00+02:00[Europe/Berlin]",
    ]);
  });

  it("plans once for all teams without changes of their own", () => {
    const { calendar } = planningOf({});
    const changes = [{ id: 1, teamId: 7, kind: "skip", event: "wk_open", on: on("2027-03-08") } as const];
    const plan = (teamId: number | null) =>
      planMoments(
        shippedEvents,
        { calendar, changes, teamId, timeZone: "Asia/Ho_Chi_Minh" },
        between("2027-03-08", "2027-03-14"),
      );

    expect(plan(8)).toBe(plan(null));
    expect(plan(7).length).toBeLessThan(plan(8).length);
  });
});
