import { describe, expect, it } from "vitest";
import { createDirectory, type PersonRef } from "#src/import/directory.ts";
import { planSales } from "#src/import/plan-sales.ts";
import type { SaleRow } from "#src/import/rows.ts";
import type { ImportedSale } from "#src/store/imports.ts";
import { aSaleRow } from "./rows.ts";

const directory = createDirectory<PersonRef>([
  { who: { kind: "known", id: 1 }, name: "Đặng Thị Lan", code: "NV001" },
  { who: { kind: "known", id: 2 }, name: "Lê Minh", code: "NV002" },
  { who: { kind: "known", id: 3 }, name: "Lê Minh", code: "NV003" },
]);

const recorded: ImportedSale = {
  id: 12,
  signedOn: Temporal.PlainDate.from("2026-11-20"),
  amount: 500_000_000n,
  foldedCustomer: "an phat",
  personId: 1,
};

function plan(rows: readonly SaleRow[], sales: ReadonlyMap<string, ImportedSale> = new Map()) {
  const { added, alreadyThere, wrong } = planSales(rows, { directory, sales });
  return { added: added.map(({ row }) => row.line), known: alreadyThere.map(({ line }) => line), wrong };
}

describe("planSales", () => {
  it("sorts sales by day, and keeps the order of one day", () => {
    const on = (day: string) => Temporal.PlainDate.from(day);
    const rows = [
      aSaleRow({ line: 2, key: "1", signedOn: on("2026-03-02") }),
      aSaleRow({ line: 3, key: "2", signedOn: on("2026-03-01") }),
      aSaleRow({ line: 4, key: "3", signedOn: on("2026-03-02") }),
    ];

    expect(plan(rows).added).toEqual([3, 2, 4]);
  });

  it.each([
    ["Trần Bảo", "import.wrong_unknown_person"],
    ["Lê Minh", "import.wrong_several"],
  ])("refuses a sale by %s", (person, key) => {
    expect(plan([aSaleRow({ person })])).toMatchObject({
      added: [],
      wrong: [{ file: "a.csv", line: 2, key }],
    });
  });

  it("tells namesakes apart by their codes", () => {
    expect(plan([aSaleRow({ person: "nv003" })]).added).toEqual([2]);
  });

  it("passes over a row that is in the ledger", () => {
    expect(plan([aSaleRow()], new Map([["row:1", recorded]]))).toMatchObject({
      added: [],
      known: [2],
      wrong: [],
    });
  });

  it("passes over a row that another file has too", () => {
    const rows = [aSaleRow(), aSaleRow({ file: "b.csv", line: 9 })];

    expect(plan(rows)).toMatchObject({ added: [2], known: [9], wrong: [] });
  });

  it("passes over a number that is in the ledger as the same sale", () => {
    const row = aSaleRow({ id: "A1", key: "id:A1", customer: "Công ty TNHH An Phát" });

    expect(plan([row], new Map([["id:A1", recorded]]))).toMatchObject({ added: [], known: [2], wrong: [] });
  });

  it.each([
    ["amount", { amount: 1n }],
    ["day", { signedOn: Temporal.PlainDate.from("2026-11-21") }],
    ["customer", { customer: "Minh Long" }],
    ["person", { person: "NV002" }],
  ])("refuses a number that is in the ledger with another %s", (_, fields) => {
    const row = aSaleRow({ id: "A1", key: "id:A1", ...fields });

    expect(plan([row], new Map([["id:A1", recorded]]))).toMatchObject({
      added: [],
      known: [],
      wrong: [{ key: "import.wrong_number", values: { id: "A1", sale: "S12" } }],
    });
  });

  it("refuses a number that stands twice in one file", () => {
    const rows = [aSaleRow({ id: "A1", key: "id:A1" }), aSaleRow({ id: "A1", key: "id:A1", line: 3 })];

    expect(plan(rows)).toMatchObject({
      added: [2],
      wrong: [{ line: 3, key: "import.wrong_number_twice", values: { id: "A1", file: "a.csv", line: 2 } }],
    });
  });
});
