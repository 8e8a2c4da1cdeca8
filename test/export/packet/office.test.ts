import { beforeAll, describe, expect, it } from "vitest";
import { fullDay, type SlotCode } from "#src/domain/timesheet/code.ts";
import { usualSymbols } from "#src/domain/timesheet/symbol.ts";
import { makePacket } from "#src/export/packet/packet.ts";
import type { PacketHead, PacketPerson } from "#src/export/packet/packet-head.ts";
import { createWorkbook } from "#src/export/packet/xlsx/workbook.ts";
import { hasOffice, type OpenedSheets, openInOffice } from "./office.ts";
import { aHead, aLine, aPerson, batchesOf, vietnamese } from "./people.ts";

/** Days of every kind, halves of two kinds, and people who were not there all month. */
const people = [
  aPerson({ id: 1, lines: [aLine(1), aLine(2), aLine(3, { amount: -2_400_000n })] }),
  aPerson({ id: 2, startedOn: "2026-11-10", days: { "12c": "annual", "14": "annual", "16s": "training" } }),
  aPerson({
    id: 3,
    leftOn: "2026-11-20",
    days: { "2": "compensatory", "5s": "compensatory", "5c": "training" },
  }),
  aPerson({
    id: 4,
    days: { "3": "sick", "4s": "child_sick", "4c": "unpaid", "9c": "absent", "10": "maternity" },
  }),
  aPerson({
    id: 5,
    days: { "2": "marriage", "3s": "bereavement", "4": "trip", "5c": "trip", "28": "unpaid" },
  }),
];
const onSaturday = (saturday: number) =>
  [1, 2, 3].map((id) => aPerson({ id, saturday, days: { "7": "annual", "13s": "unpaid", "21s": "trip" } }));

const cases: Readonly<Record<string, { people: readonly PacketPerson[]; head: PacketHead }>> = {
  usual: { people, head: aHead() },
  within: { people, head: withSymbols({ training: "H", compensatory: "NH", annual: "N", unpaid: "HN" }) },
  odd: { people, head: withSymbols({ worked: "+", annual: "P*", sick: "?", absent: "~", unpaid: 'K"L' }) },
  shared: { people, head: withSymbols({ trip: "X", training: "x" }) },
  "full Saturdays and usual": { people: onSaturday(4), head: aHead() },
  "quarter Saturdays and usual": { people: onSaturday(1), head: aHead() },
};

function withSymbols(symbols: Partial<Record<SlotCode, string>>): PacketHead {
  return aHead({ symbols: { ...usualSymbols, ...symbols } });
}

describe.skipIf(!hasOffice)("the packet in LibreOffice (skipped where soffice is not installed)", () => {
  let opened: ReadonlyMap<string, OpenedSheets>;

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = { wrong: await wrongWorkbook() };
    for (const [name, { people: rows, head }] of Object.entries(cases)) {
      files[name] = (await makePacket(batchesOf(rows), head, vietnamese)).xlsx;
    }
    const official = aHead({ layout: "01a", symbols: { ...usualSymbols, worked: "+" } });
    files["official"] = (await makePacket(batchesOf(people), official, vietnamese)).xlsx;
    opened = await openInOffice(files);
  }, 120_000);

  it("is counted anew when it is opened, so that the sums below are its own", () => {
    expect(opened.get("wrong")?.get("Thử")).toEqual([["2"]]);
  });

  it("opens with its five sheets", () => {
    expect([...(opened.get("usual")?.keys() ?? [])].toSorted()).toEqual(
      ["Bảng chấm công", "Doanh thu", "Hoa hồng", "Đối soát", "Ký hiệu"].toSorted(),
    );
  });

  it.each(Object.keys(cases))("counts the days as we do: %s symbols", (name) => {
    const rows = rowsOf(name, "Bảng chấm công");
    const { people: expected = [] } = cases[name] ?? {};

    const counted = expected.map((_, index) => totalsOf(rows[8 + index]));
    expect(counted).toEqual(expected.map(({ row }) => ({ paid: row.timesheet.paid / fullDay, check: "✓" })));
  });

  it("counts the columns of form 01a-LĐTL", () => {
    const rows = rowsOf("official", "Bảng chấm công");

    expect(rows.slice(8, 13).map((row) => row.slice(34, 39))).toEqual([
      ["", "22", "1", "", "0"],
      ["", "14.5", "2", "", "0"],
      ["", "14.5", "1.5", "", "0"],
      ["", "18.5", "1", "", "2.5"],
      ["", "20", "2.5", "", "0"],
    ]);
  });

  it("sums revenue and commission as the ledger does", () => {
    const checks = rowsOf("usual", "Đối soát").slice(6, 11);

    expect(checks).toEqual([
      ["Công hưởng lương", "97.5", "97.5", "Khớp"],
      ["Doanh số ký", "3000000000", "3000000000", "Khớp"],
      ["Thực thu", "2500000000", "2500000000", "Khớp"],
      ["Hoàn tiền", "0", "0", "Khớp"],
      ["Hoa hồng", "-900000", "-900000", "Khớp"],
    ]);
  });

  it("sums what came late for locked months beside the revenue of this one", () => {
    const sums = rowsOf("usual", "Doanh thu").at(-1);

    expect(sums?.slice(5, 12)).toEqual(
      [3_000_000_000, 2_500_000_000, 2_000_000_000, 1_000_000_000, 0, 150_000_000, 100_000_000].map(String),
    );
  });

  it("has no error in any cell", () => {
    const cells = [...opened.values()].flatMap((sheets) => [...sheets.values()].flat(2));

    expect(cells.length).toBeGreaterThan(1000);
    expect(cells.filter((cell) => /^(?:#|Err:)/.test(cell))).toEqual([]);
  });

  function rowsOf(file: string, sheet: string) {
    return opened.get(file)?.get(sheet) ?? [];
  }
});

function totalsOf(row: readonly string[] = []) {
  return { paid: Number(row[46]), check: row[49] };
}

/** A formula that goes with a value which it does not have. */
async function wrongWorkbook(): Promise<Uint8Array> {
  const at = Temporal.Instant.from("2026-12-01T01:00Z");
  const workbook = createWorkbook({ title: "Thử", creator: "Thử", at });
  const sheet = workbook.add({
    name: "Thử",
    widths: [10],
    frozen: { rows: 0, columns: 0 },
    heading: { from: 1, to: 1 },
  });
  await sheet.write([{ cells: [{ formula: "1+1", value: 5 }], styles: [{}] }]);
  return workbook.end();
}
