import { describe, expect, it } from "vitest";
import type { Person } from "#src/domain/person.ts";
import { approversOf, firstApprovers } from "#src/domain/voucher/approval.ts";

type Someone = Pick<Person, "id" | "name" | "role" | "team">;

const north = { id: 1, kind: "team", name: "Bắc" } as const;
const south = { id: 2, kind: "team", name: "Nam" } as const;

const lan: Someone = { id: 1, name: "Lan", role: "rep", team: north };
const minh: Someone = { id: 2, name: "Minh", role: "lead", team: north };
const huy: Someone = { id: 3, name: "Huy", role: "lead", team: south };
const quan: Someone = { id: 4, name: "Quân", role: "manager", team: null };
const thu: Someone = { id: 5, name: "Thu", role: "hr", team: null };
const ha: Someone = { id: 6, name: "Hà", role: "rep", team: null };
const everybody = [lan, minh, huy, quan, thu, ha];

function names(list: readonly Someone[]): readonly string[] {
  return list.map(({ name }) => name);
}

describe("approversOf", () => {
  it.each([
    [lan, ["Minh", "Quân"], ["Minh"]],
    [minh, ["Quân"], ["Quân"]],
    [ha, ["Quân"], ["Quân"]],
    [quan, ["Quân"], ["Quân"]],
  ])("$name", (author, all, first) => {
    expect(names(approversOf(author, everybody))).toEqual(all);
    expect(names(firstApprovers(author, everybody))).toEqual(first);
  });

  it("leaves a manager's own to another manager where there is one", () => {
    const vy: Someone = { id: 7, name: "Vy", role: "manager", team: null };

    expect(names(approversOf(quan, [...everybody, vy]))).toEqual(["Vy"]);
  });
});
