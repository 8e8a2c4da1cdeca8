import { describe, expect, it } from "vitest";
import { describeRows } from "#src/chart/bullet-rows.ts";
import { aCompletion, anUntargetedRow, aRow } from "./specs.ts";

describe("describeRows", () => {
  it("says the percentage and both amounts", () => {
    const rows = [aRow({ actual: 1_240_000_000, standing: "on_pace" })];

    expect(describeRows(aCompletion({ rows }))).toEqual([
      {
        kind: "measured",
        name: "Trần Quốc Bảo",
        standing: "on_pace",
        length: 1.24,
        percent: "124\u00A0%",
        amount: "1,24\u00A0tỷ / 1\u00A0tỷ",
      },
    ]);
  });

  it("writes counts in full", () => {
    const rows = [aRow({ actual: 1_240, target: 2_000 })];

    expect(describeRows(aCompletion({ rows, unit: "count" }))).toMatchObject([{ amount: "1.240 / 2.000" }]);
  });

  it("gives a refund a bar of no length", () => {
    const rows = [aRow({ actual: -25_000_000, target: 800_000_000 })];

    expect(describeRows(aCompletion({ rows }))).toMatchObject([
      { length: 0, percent: "-4\u00A0%", amount: "-25\u00A0tr / 800\u00A0tr" },
    ]);
  });

  it("claims no percentage without a target", () => {
    const rows = [aRow(), anUntargetedRow("Mai", 450_000_000)];

    expect(describeRows(aCompletion({ rows }))[1]).toMatchObject({
      kind: "untargeted",
      length: 0,
      percent: "",
      amount: "450\u00A0tr",
    });
  });

  it("measures by the largest amount when nobody has a target", () => {
    const rows = [anUntargetedRow("Mai", 200), anUntargetedRow("Hân", 50), anUntargetedRow("Quân", -10)];

    expect(describeRows(aCompletion({ rows, unit: "count" }))).toMatchObject([
      { kind: "amount", length: 1, amount: "200" },
      { kind: "amount", length: 0.25, amount: "50" },
      { kind: "amount", length: 0, amount: "-10" },
    ]);
  });

  it.each([
    ["vi", "và 2 dòng khác"],
    ["en", "and 2 more"],
  ] as const)("closes a long list in %s with the sum of the others", (locale, name) => {
    const rows = Array.from({ length: 16 }, () => aRow({ actual: 5, target: 10 }));

    expect(describeRows(aCompletion({ locale, rows, unit: "count" })).at(-1)).toMatchObject({
      kind: "rest",
      name,
      amount: "10 / 20",
    });
  });
});
