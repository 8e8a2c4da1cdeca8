import { describe, expect, it } from "vitest";
import { covers, narrow, type Scope, type Subject, scopeOf, scopeOfRoom } from "#src/domain/access.ts";

const team = { id: 3, kind: "team", name: "Bắc" } as const;
const closed = { repSees: "own" } as const;
const open = { repSees: "team" } as const;

const nobody: Scope = { kind: "nobody" };
const company: Scope = { kind: "company" };
const ownTeam: Scope = { kind: "team", teamId: 3, personId: 7 };

describe("scopeOf", () => {
  it.each([
    ["rep", closed, { kind: "own", personId: 7 }],
    ["rep", open, ownTeam],
    ["lead", closed, ownTeam],
    ["manager", closed, company],
    ["hr", closed, company],
    ["admin", closed, company],
    ["media", open, { kind: "own", personId: 7 }],
  ] as const)("of a %s with %j is %j", (role, rights, scope) => {
    expect(scopeOf({ id: 7, role, team }, rights)).toEqual(scope);
  });

  it("of a lead without a team is the lead alone", () => {
    expect(scopeOf({ id: 7, role: "lead", team: null }, closed)).toEqual({ kind: "own", personId: 7 });
  });
});

describe("narrow", () => {
  const roomOfTeam = scopeOfRoom({ kind: "team", teamId: 3 }, open);

  it.each([
    [company, scopeOfRoom({ kind: "unknown" }, open), nobody],
    [company, scopeOfRoom({ kind: "team", teamId: 3 }, closed), nobody],
    [company, roomOfTeam, roomOfTeam],
    [ownTeam, roomOfTeam, roomOfTeam],
    [ownTeam, scopeOfRoom({ kind: "team", teamId: 4 }, open), nobody],
    [{ kind: "own", personId: 7 } as const, roomOfTeam, nobody],
    [ownTeam, scopeOfRoom({ kind: "managers" }, closed), ownTeam],
  ])("cuts %j in a room of %j to %j", (person, room, scope) => {
    expect(narrow(person, room)).toEqual(scope);
  });
});

describe("covers", () => {
  const lan: Subject = { kind: "person", id: 7, name: "Lan", teamId: 3 };
  const minh: Subject = { kind: "person", id: 8, name: "Minh", teamId: 3 };
  const huy: Subject = { kind: "person", id: 9, name: "Huy", teamId: 4 };
  const north: Subject = { kind: "team", id: 3, name: "Bắc" };
  const region: Subject = { kind: "region", id: 3, name: "Miền Bắc" };

  it.each([
    [nobody, []],
    [{ kind: "own", personId: 7 } as const, [lan]],
    [ownTeam, [lan, minh, north]],
    [company, [lan, minh, huy, north, region, { kind: "company" } as const]],
  ])("lets %j see just what belongs to it", (scope, visible) => {
    const subjects: Subject[] = [lan, minh, huy, north, region, { kind: "company" }];

    expect(subjects.filter((subject) => covers(scope, subject))).toEqual(visible);
  });
});
