import { describe, expect, it } from "vitest";
import { type Asked, anEvent, droppedFrom, momentsFrom, on, postsFrom } from "./planned.ts";

const events = [anEvent()];
const nine = " 09:00 team: stand_up";

function planned(changes: Asked["changes"], asked: Asked = {}) {
  const all = { events, ...(changes && { changes }), ...asked };
  return [...postsFrom("2027-03-01", "2027-03-21", all), ...droppedFrom("2027-03-01", "2027-03-21", all)];
}

describe("a skip", () => {
  it("takes one meeting out, named by its day by the rule", () => {
    expect(planned([{ kind: "skip", event: "stand_up", on: on("2027-03-08") }])).toEqual([
      `2027-03-01${nine}`,
      `2027-03-15${nine}`,
      "stand_up 2027-03-08 skipped",
    ]);
  });

  it("changes nothing on a day that is none by the rule, or of another event", () => {
    const usual = planned([]);

    expect(planned([{ kind: "skip", event: "stand_up", on: on("2027-03-09") }])).toEqual(usual);
    expect(planned([{ kind: "skip", event: "wk_open", on: on("2027-03-08") }])).toEqual(usual);
  });
});

describe("a move", () => {
  it("holds the meeting on another day and at another time", () => {
    const change = { kind: "move", event: "stand_up", on: on("2027-03-08"), to: on("2027-03-10") } as const;

    expect(planned([{ ...change, at: Temporal.PlainTime.from("14:30") }])).toEqual([
      `2027-03-01${nine}`,
      "2027-03-10 14:30 team: stand_up (moved from 2027-03-08)",
      `2027-03-15${nine}`,
    ]);
    expect(planned([{ ...change, at: null }])[1]).toContain("2027-03-10 09:00");
  });

  it("brings a meeting from far away into the range, and takes one out of it", () => {
    const change = { kind: "move", event: "stand_up", at: null } as const;

    expect(planned([{ ...change, on: on("2027-06-07"), to: on("2027-03-03") }])).toContain(
      "2027-03-03 09:00 team: stand_up (moved from 2027-06-07)",
    );
    expect(planned([{ ...change, on: on("2027-03-08"), to: on("2027-06-09") }])).toEqual([
      `2027-03-01${nine}`,
      `2027-03-15${nine}`,
    ]);
  });

  it("to the day of another one leaves the one by the rule", () => {
    const change = { kind: "move", event: "stand_up", at: null } as const;

    expect(planned([{ ...change, on: on("2027-03-08"), to: on("2027-03-15") }])).toEqual([
      `2027-03-01${nine}`,
      `2027-03-15${nine}`,
      "stand_up 2027-03-08 met_next",
    ]);
    expect(planned([{ ...change, on: on("2027-06-07"), to: on("2027-03-15") }])).toEqual(planned([]));
  });

  it("wins over the roll of a day off", () => {
    const asked = {
      changes: [{ kind: "move", event: "month_wrap", on: on("2027-02-05"), to: on("2027-02-12"), at: null }],
    } as const;

    expect(
      postsFrom("2027-02-11", "2027-02-12", asked).filter((post) => post.includes("team: month")),
    ).toEqual(["2027-02-12 16:00 team: month_wrap (moved from 2027-02-05) + wk_figures"]);
  });

  it("of the quarter wrap-up moves the all-team meeting along", () => {
    const changes = [
      { kind: "move", event: "q_wrap", on: on("2027-01-01"), to: on("2027-01-12"), at: null },
    ] as const;

    expect(
      postsFrom("2027-01-11", "2027-01-18", { changes }).filter((post) => / team: q_/.test(post)),
    ).toEqual([
      "2027-01-12 16:00 team: q_wrap (moved from 2027-01-01)",
      "2027-01-18 09:00 team: q_all + wk_open",
    ]);
  });

  it("sets the day of an event that is asked for, whichever day of the month it names", () => {
    const changes = [
      {
        kind: "move",
        event: "year_all",
        on: on("2026-12-17"),
        to: on("2026-12-18"),
        at: Temporal.PlainTime.from("14:00"),
      },
    ] as const;

    expect(postsFrom("2026-12-18", "2026-12-18", { changes }).at(1)).toBe(
      "2026-12-18 14:00 team: year_all (moved from 2026-12-01)",
    );
    expect(
      momentsFrom("2026-11-01", "2026-11-30", { changes }).filter((moment) => moment.includes("ask")),
    ).toEqual([]);
  });
});

describe("a pause", () => {
  it("drops what would take place in it, both ends included", () => {
    expect(
      planned([{ kind: "pause", event: "stand_up", from: on("2027-03-01"), to: on("2027-03-08") }]),
    ).toEqual([`2027-03-15${nine}`, "stand_up 2027-03-01 paused", "stand_up 2027-03-08 paused"]);
  });

  it("of everything without an end drops all from a day on", () => {
    expect(planned([{ kind: "pause", event: null, from: on("2027-03-02"), to: null }])).toEqual([
      `2027-03-01${nine}`,
      "stand_up 2027-03-08 paused",
      "stand_up 2027-03-15 paused",
    ]);
  });

  it("counts by the day on which a meeting takes place", () => {
    const changes = [
      { kind: "pause", event: "wk_figures", from: on("2027-01-01"), to: on("2027-01-03") },
    ] as const;

    expect(postsFrom("2026-12-31", "2026-12-31", { changes }).join()).toContain("wk_figures");
  });

  it("is silent about what comes after it", () => {
    const asked = {
      events: [anEvent({ collectAt: Temporal.PlainTime.from("15:00") })],
      changes: [{ kind: "pause", event: null, from: on("2027-03-02"), to: on("2027-03-07") }] as const,
    };

    expect(momentsFrom("2027-03-02", "2027-03-08", asked)).toEqual(["2027-03-08 09:00 post team: stand_up"]);
  });
});

describe("several changes", () => {
  const skip = { kind: "skip", event: "stand_up", on: on("2027-03-08") } as const;
  const move = {
    kind: "move",
    event: "stand_up",
    on: on("2027-03-08"),
    to: on("2027-03-10"),
    at: null,
  } as const;
  const pause = { kind: "pause", event: null, from: on("2027-03-08"), to: on("2027-03-12") } as const;

  it.each([
    ["a skip after a move", [move, skip], "stand_up 2027-03-08 skipped"],
    ["a move after a skip", [skip, move], "2027-03-10 09:00 team: stand_up (moved from 2027-03-08)"],
    ["a pause after a move", [move, pause], "stand_up 2027-03-08 paused"],
    ["a move after a pause", [pause, move], "2027-03-10 09:00 team: stand_up (moved from 2027-03-08)"],
  ])("take the later word: %s", (_, changes, expected) => {
    expect(planned(changes)).toContain(expected);
  });

  it("count for everybody, and those of a team for that team alone", () => {
    const changes = [
      { ...skip, teamId: 7 },
      { kind: "skip", event: "stand_up", on: on("2027-03-15") },
    ] as const;

    expect(planned(changes, { teamId: 7 })).toEqual([
      `2027-03-01${nine}`,
      "stand_up 2027-03-08 skipped",
      "stand_up 2027-03-15 skipped",
    ]);
    expect(planned(changes, { teamId: 8 })).toEqual(planned(changes));
    expect(planned(changes)).toEqual([
      `2027-03-01${nine}`,
      `2027-03-08${nine}`,
      "stand_up 2027-03-15 skipped",
    ]);
  });
});
