import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "#src/domain/access.ts";
import type { NewTask } from "#src/store/interface/agenda.ts";
import type { NewMeeting } from "#src/store/interface/meetings.ts";
import { by, type Crm, company, createCrm, day } from "#test/support/crm.ts";

let crm: Crm;

beforeAll(async () => {
  crm = await createCrm();
});

afterAll(() => crm.close());

function team(name: "Bắc" | "Nam"): Scope {
  return { kind: "team", teamId: crm.teams[name] };
}

function ofTeam(name: "Bắc" | "Nam"): string {
  return `team:${crm.teams[name]}`;
}

function aMeeting(meeting: Partial<NewMeeting> = {}): NewMeeting {
  const on = meeting.on ?? day("2026-11-23");
  return { event: "wk_open", on, audience: ofTeam("Bắc"), heldOn: on, ...meeting };
}

describe("meetings", () => {
  it("are kept once under their key, however often they are moved", async () => {
    const { meetings } = crm.store;
    const first = await meetings.ensure(aMeeting());
    const again = await meetings.ensure(aMeeting({ heldOn: day("2026-11-25") }));
    const other = await meetings.ensure(aMeeting({ audience: ofTeam("Nam") }));

    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(await meetings.find(company, first)).toEqual({
      ...aMeeting({ heldOn: day("2026-11-25") }),
      id: first,
    });
  });

  it.each([
    ["the company", () => company, true],
    ["the team", () => team("Bắc"), true],
    ["the other team", () => team("Nam"), false],
    ["somebody alone", () => ({ kind: "own", personId: crm.people.lan }) as const, false],
    ["nobody", () => ({ kind: "nobody" }) as const, false],
  ])("of a team are shown to %s: %s", async (_, scopeOf, isSeen) => {
    const { meetings } = crm.store;
    const id = await meetings.ensure(aMeeting());
    const noteId = await meetings.addNote({ meetingId: id, kind: "item", text: "giá" }, by(crm.people.lan));
    const scope = scopeOf();

    expect((await meetings.find(scope, id)) !== undefined).toBe(isSeen);
    expect((await meetings.findNote(scope, noteId)) !== undefined).toBe(isSeen);
    expect((await meetings.notes(scope, ofTeam("Bắc"), [aMeeting()])).length > 0).toBe(isSeen);
    expect((await meetings.list(scope, { audience: ofTeam("Bắc"), limit: 5 })).length > 0).toBe(isSeen);
  });

  it("of the company are for those who see the whole company", async () => {
    const { meetings } = crm.store;
    const id = await meetings.ensure(aMeeting({ event: "wk_figures", audience: "company" }));

    expect(await meetings.find(team("Bắc"), id)).toBeUndefined();
    expect(await meetings.find(company, id)).toMatchObject({ audience: "company" });
  });

  it("are listed from the newest, by event and day", async () => {
    const { meetings } = crm.store;
    const audience = ofTeam("Nam");
    for (const on of ["2026-11-02", "2026-11-16", "2026-11-09"]) {
      await meetings.ensure(aMeeting({ audience, on: day(on) }));
    }
    await meetings.ensure(aMeeting({ audience, on: day("2026-11-06"), event: "wk_figures" }));
    const listed = async (more: object) =>
      (await meetings.list(company, { audience, limit: 9, ...more })).map(({ heldOn }) => heldOn.toString());

    const held = { from: day("2026-11-02"), to: day("2026-11-09") };
    expect(await listed({ held })).toEqual(["2026-11-09", "2026-11-06", "2026-11-02"]);
    expect(await listed({ held, event: "wk_open" })).toEqual(["2026-11-09", "2026-11-02"]);
    expect(await listed({ held, limit: 1 })).toEqual(["2026-11-09"]);
  });
});

describe("notes", () => {
  it("stand in the order in which they were said, until they are taken back", async () => {
    const { meetings } = crm.store;
    const meeting = aMeeting({ on: day("2026-12-07") });
    const meetingId = await meetings.ensure(meeting);
    const add = (text: string) => meetings.addNote({ meetingId, kind: "item", text }, by(crm.people.minh));
    const [first, second] = [await add("một"), await add("hai")];
    const texts = async () =>
      (await meetings.notes(company, meeting.audience, [meeting])).map(({ text }) => text);

    expect(await texts()).toEqual(["một", "hai"]);
    await meetings.setRemoved(first, by(null).at);
    expect(await texts()).toEqual(["hai"]);
    expect(await meetings.findNote(company, first)).toMatchObject({
      isRemoved: true,
      person: { id: crm.people.minh, name: "minh" },
    });
    await meetings.setRemoved(first, null);
    expect(await texts()).toEqual(["một", "hai"]);
    expect(second).toBeGreaterThan(first);
  });

  it("of several meetings come together, and none without any", async () => {
    const { meetings } = crm.store;
    const keys = [
      aMeeting({ on: day("2026-12-14") }),
      aMeeting({ on: day("2026-12-18"), event: "wk_figures" }),
    ];
    for (const meeting of keys) {
      const meetingId = await meetings.ensure(meeting);
      await meetings.addNote({ meetingId, kind: "minute", text: meeting.event }, by(crm.people.lan));
    }

    const found = await meetings.notes(team("Bắc"), ofTeam("Bắc"), keys);
    expect(found.map(({ text }) => text)).toEqual(["wk_open", "wk_figures"]);
    expect(await meetings.notes(company, ofTeam("Bắc"), [])).toEqual([]);
    expect(await meetings.notes(company, ofTeam("Nam"), keys)).toEqual([]);
  });

  it("need somebody who says them", async () => {
    const { meetings } = crm.store;
    const meetingId = await meetings.ensure(aMeeting());

    await expect(meetings.addNote({ meetingId, kind: "item", text: "?" }, by(null))).rejects.toThrow(
      "somebody",
    );
  });
});

describe("actions", () => {
  it("belong to the meeting in which they were agreed on", async () => {
    const { meetings, tasks } = crm.store;
    const early = aMeeting({ on: day("2027-01-11") });
    const late = aMeeting({ on: day("2027-01-18") });
    const add = async (meeting: NewMeeting, task: Pick<NewTask, "text" | "dueOn">) => {
      const meetingId = await meetings.ensure(meeting);
      return tasks.add({ kind: "action", ownerId: crm.people.huy, meetingId, ...task }, by(crm.people.lan));
    };
    const second = await add(early, { text: "sau", dueOn: day("2027-01-29") });
    const first = await add(late, { text: "trước", dueOn: day("2027-01-22") });
    await tasks.add(
      { kind: "typed", ownerId: crm.people.huy, text: "việc riêng", dueOn: day("2027-01-20") },
      by(crm.people.huy),
    );
    await tasks.setState(await add(late, { text: "đã xong", dueOn: day("2027-01-21") }), "done", by(null).at);

    const open = await meetings.actions(team("Bắc"), ofTeam("Bắc"), { state: "open", limit: 9 });
    expect(open.map(({ task, meeting }) => [task.id, task.meetingId, meeting.heldOn.toString()])).toEqual([
      [first, expect.any(Number), "2027-01-18"],
      [second, expect.any(Number), "2027-01-11"],
    ]);
    const ofLate = await meetings.actions(company, ofTeam("Bắc"), { meetings: [late], limit: 9 });
    expect(ofLate.map(({ task }) => task.text)).toEqual(["đã xong", "trước"]);
    expect(await meetings.actions(team("Nam"), ofTeam("Bắc"), { limit: 9 })).toEqual([]);
    expect(await meetings.actions(company, ofTeam("Bắc"), { meetings: [], limit: 9 })).toEqual([]);
  });
});
