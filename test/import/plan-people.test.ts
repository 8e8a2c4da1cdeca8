import { describe, expect, it } from "vitest";
import { planPeople } from "#src/import/plan-people.ts";
import type { PersonRow } from "#src/import/rows.ts";
import type { ImportedPerson } from "#src/store/import/directory.ts";
import { aKnownPerson, aPersonRow } from "./rows.ts";

const lan = aKnownPerson();
const north = { id: 7, kind: "team", name: "Bắc" } as const;

function verdicts(rows: readonly PersonRow[], known: readonly ImportedPerson[] = []) {
  const { added, moved, alreadyThere, wrong } = planPeople(rows, known);
  return rows.map((row) => {
    if (added.includes(row)) return "new";
    if (moved.some((move) => move.row === row)) return "moved";
    if (alreadyThere.includes(row)) return "known";
    return wrong.find(({ line }) => line === row.line)?.key;
  });
}

describe("planPeople", () => {
  it.each([
    ["somebody of another name", { name: "Lê Minh" }, "new"],
    ["the same name", {}, "known"],
    ["the same name without marks", { name: "DANG THI LAN" }, "known"],
    ["the same code and name", { code: "nv001" }, "known"],
    ["the same name with a code that nobody has", { code: "S-17" }, "known"],
    ["the code of somebody else", { name: "Lê Minh", code: "NV001" }, "import.wrong_code"],
    ["the same name in a team", { team: "Bắc" }, "moved"],
    ["the same name with an empty team", { team: undefined }, "known"],
  ])("takes %s to be %s", (_, fields, verdict) => {
    expect(verdicts([aPersonRow(fields)], [lan])).toEqual([verdict]);
  });

  it("leaves somebody where the file says they are", () => {
    expect(verdicts([aPersonRow({ team: "bac" })], [aKnownPerson({ team: north })])).toEqual(["known"]);
  });

  it("adds people of one name who have codes of their own", () => {
    const rows = [aPersonRow({ code: "A1" }), aPersonRow({ code: "A2", line: 3 })];

    expect(verdicts(rows)).toEqual(["new", "new"]);
    expect(verdicts(rows, [aKnownPerson({ code: "A1" })])).toEqual(["known", "new"]);
  });

  it("asks for a code where a name may be several people", () => {
    const rows = [aPersonRow({ code: "A1" }), aPersonRow({ code: "A2", line: 3 })];

    expect(verdicts(rows, [lan])).toEqual(["import.wrong_namesakes", "import.wrong_namesakes"]);
    expect(verdicts([aPersonRow()], [lan, aKnownPerson({ id: 2, code: "NV002" })])).toEqual([
      "import.wrong_namesakes",
    ]);
  });

  it("passes over a row that says the same again, and refuses one that says something else", () => {
    const rows = [aPersonRow(), aPersonRow({ line: 3 }), aPersonRow({ line: 4, team: "Nam" })];

    expect(verdicts(rows)).toEqual(["new", "known", "import.wrong_person_twice"]);
  });

  it("does not take two spellings of a name for one person, nor for two", () => {
    const rows = [aPersonRow({ name: "Lê Lan" }), aPersonRow({ name: "Lê Lân", line: 3 })];

    expect(verdicts(rows)).toEqual(["new", "import.wrong_person_twice"]);
  });

  it("asks for a code where only one of two people of a name has one", () => {
    const rows = [aPersonRow({ code: "A1" }), aPersonRow({ line: 3 })];

    expect(verdicts(rows)).toEqual(["new", "import.wrong_namesakes"]);
  });

  it("adds people with codes of their own before those who get the next free one", () => {
    const { added } = planPeople([aPersonRow({ name: "Lê Minh" }), aPersonRow({ code: "NV001" })], []);

    expect(added.map(({ name }) => name)).toEqual(["Đặng Thị Lan", "Lê Minh"]);
  });

  it("finds known and added people by name or code", () => {
    const { directory } = planPeople([aPersonRow({ name: "Lê Minh", code: "A1" })], [lan]);

    expect(directory.named("le minh")).toEqual([{ kind: "new", index: 0 }]);
    expect(directory.withCode("a1")).toEqual({ kind: "new", index: 0 });
    expect(directory.named("Đặng Thị Lan")).toEqual([{ kind: "known", id: 1 }]);
  });

  it("prefers the name that is written just so", () => {
    const { directory } = planPeople(
      [],
      [aKnownPerson({ name: "Lê Lân" }), aKnownPerson({ id: 2, name: "Lê Lan" })],
    );

    expect(directory.named("Lê Lan")).toEqual([{ kind: "known", id: 2 }]);
    expect(directory.named("LE LAN")).toHaveLength(2);
  });
});
