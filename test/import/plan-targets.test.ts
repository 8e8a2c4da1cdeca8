import { describe, expect, it } from "vitest";
import { createDirectory, type PersonRef } from "#src/import/directory.ts";
import { planTargets, targetKey } from "#src/import/plan-targets.ts";
import type { TargetRow } from "#src/import/rows.ts";
import { aTargetRow } from "./rows.ts";

const lan: PersonRef = { kind: "known", id: 1 };
const directory = createDirectory<PersonRef>([
  { who: lan, name: "Đặng Thị Lan", code: "NV001" },
  { who: { kind: "new", index: 0 }, name: "Bắc", code: undefined },
]);
const units = [
  { kind: "team", name: "Bắc" },
  { kind: "team", name: "Nam" },
  { kind: "region", name: "Miền Nam" },
] as const;

function plan(rows: readonly TargetRow[], values: ReadonlyMap<string, bigint> = new Map()) {
  const { set, alreadyThere, wrong } = planTargets(rows, { directory, units, values });
  return {
    set: set.map(({ subject }) => subject),
    known: alreadyThere.map(({ line }) => line),
    wrong: wrong.map(({ line, key }) => [line, key]),
  };
}

describe("planTargets", () => {
  it.each([
    ["person", "Đặng Thị Lan", { kind: "person", ref: lan }],
    ["person", "NV001", { kind: "person", ref: lan }],
    ["team", "bac", { kind: "team", name: "bac" }],
    ["region", "Miền Nam", { kind: "region", name: "Miền Nam" }],
    ["any", "nam", { kind: "team", name: "nam" }],
    ["any", "dang thi lan", { kind: "person", ref: lan }],
    ["company", "", { kind: "company" }],
  ] as const)("finds the %s “%s”", (scope, name, subject) => {
    expect(plan([aTargetRow({ scope, name })]).set).toEqual([subject]);
  });

  it.each([
    ["person", "Trần Bảo", "import.wrong_unknown"],
    ["department", "Bắc", "import.wrong_unknown"],
    ["any", "Bắc", "import.wrong_several"],
  ] as const)("refuses the %s “%s”", (scope, name, key) => {
    expect(plan([aTargetRow({ scope, name })])).toEqual({ set: [], known: [], wrong: [[2, key]] });
  });

  it.each([
    ["passes over a value that counts already", 2_000_000_000n, { set: 0, known: [2] }],
    ["sets a value that differs", 1_000_000_000n, { set: 1, known: [] }],
  ])("%s", (_, value, expected) => {
    const row = aTargetRow();
    const values = new Map([[targetKey({ kind: "person", ref: lan }, row), value]]);

    const { set, known } = plan([row], values);

    expect({ set: set.length, known }).toEqual(expected);
  });

  it("takes the same target once, and refuses it with two values", () => {
    const rows = [aTargetRow(), aTargetRow({ line: 3, name: "NV001" }), aTargetRow({ line: 4, value: 1n })];

    expect(plan(rows)).toMatchObject({ known: [3], wrong: [[4, "import.wrong_target_twice"]] });
  });
});
