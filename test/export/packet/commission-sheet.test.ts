import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { StatementLine } from "#src/domain/commission/statement.ts";
import { openCommissionSheets } from "#src/export/packet/commission-sheet.ts";
import type { PacketPerson } from "#src/export/packet/packet-head.ts";
import { createWorkbook } from "#src/export/packet/xlsx/workbook.ts";
import { aHead, aLine, aPerson, november, vietnamese } from "./people.ts";

async function written(people: readonly PacketPerson[], rowsAtMost = 1000) {
  const at = Temporal.Instant.from("2026-12-01T01:00Z");
  const book = createWorkbook({ title: "Thử", creator: "Thử", at });
  const sheets = openCommissionSheets(book, { head: aHead(), words: vietnamese, rowsAtMost });
  for (const person of people) await sheets.add(person, () => undefined);
  await sheets.end();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await book.end()).buffer as ArrayBuffer);
  return workbook.worksheets;
}

/** What stands in the rows below the headings, from line to note. */
function rowsOf(sheet: ExcelJS.Worksheet | undefined) {
  const rows: ExcelJS.CellValue[][] = [];
  sheet?.eachRow((row, number) => {
    if (number > 6) rows.push([1, 3, 5, 6, 10, 11, 12].map((column) => row.getCell(column).value));
  });
  return rows;
}

const october = Temporal.PlainYearMonth.from("2026-10");
const refund = aLine(2, {
  amount: -2_400_000n,
  whole: -40_000_000n,
  base: -40_000_000n,
  slices: [{ base: -40_000_000n, rate: { numerator: 6n, denominator: 100n }, tier: 1 }],
  basis: { kind: "refund", of: { kind: "collection", id: 7 }, month: october, isLocked: true },
});

describe("openCommissionSheets", () => {
  it("has a row for each line and the sum of a person below", async () => {
    const [sheet] = await written([aPerson({ lines: [aLine(1), refund] })]);

    expect(rowsOf(sheet)).toEqual([
      ["NV001", 1, "Thu tiền", "C101", 0.05, 500_000, null],
      ["NV001", 2, "Hoàn tiền", "C102", 0.06, -2_400_000, "Hoàn của C7, tỷ lệ tháng 10/2026"],
      [
        "NV001",
        null,
        "Cộng",
        null,
        null,
        { formula: "SUM('Hoa hồng'!K7:K8)", result: -1_900_000 },
        "Âm: chuyển sang trừ ở tháng sau",
      ],
      [
        "Tổng cộng",
        "Tổng cộng",
        "Tổng cộng",
        "Tổng cộng",
        null,
        { formula: "SUMIF('Hoa hồng'!C7:C9,\">0\",'Hoa hồng'!K7:K9)", result: -1_900_000 },
        null,
      ],
    ]);
  });

  it.each<[string, Partial<StatementLine>, string]>([
    [
      "override",
      { kind: "override", of: "base", sum: 1n, rate: { numerator: 1n, denominator: 100n } },
      "Trên doanh thu của nhóm",
    ],
    ["bonus", { kind: "bonus", name: "Khách mới", count: 3n }, "Số lượng: 3"],
    ["cap", { kind: "cap", limit: 5_000_000n, earned: 6_000_000n }, "Mức 5.000.000 đ, đã tính 6.000.000 đ"],
    ["minimum_work", { kind: "minimum_work", worked: 30, needed: 40 }, "7,5 công, cần 10"],
    ["adjustment", { kind: "adjustment", id: 1, reason: "thưởng nóng" }, "thưởng nóng"],
    ["carried", { kind: "carried", from: october }, "Từ tháng 10/2026"],
  ])("tells why there is a line: %s", async (_, matter, note) => {
    const line = { number: 1, amount: 1n, ...matter } as StatementLine;

    const [sheet] = await written([aPerson({ lines: [line] })]);
    expect(String(rowsOf(sheet)[0]?.at(-1)).replaceAll("\u00A0", " ")).toBe(note);
  });

  it("shows the parts of a line that crosses marginal tiers", async () => {
    const rate = (percent: bigint) => ({ numerator: percent, denominator: 100n });
    const slices = [
      { base: 400_000_000n, rate: rate(3n), tier: 0 },
      { base: 100_000_000n, rate: rate(5n), tier: 1 },
      { base: 100_000_000n, rate: rate(6n), tier: 2 },
    ];
    const line = aLine(1, { amount: 23_000_000n, whole: 600_000_000n, base: 600_000_000n, slices });

    const [sheet] = await written([aPerson({ lines: [line] })]);
    expect(rowsOf(sheet)[0]?.slice(4, 6)).toEqual([null, 23_000_000]);
    expect(String(rowsOf(sheet)[0]?.at(-1)).replaceAll("\u00A0", " ")).toBe(
      "400.000.000 đ × 3 % + 100.000.000 đ × 5 % + 100.000.000 đ × 6 %",
    );
  });

  it("leaves out whoever has no plan and no line", async () => {
    const [sheet] = await written([aPerson({ statement: { plan: null } })]);

    expect(rowsOf(sheet).map(([code]) => code)).toEqual(["Tổng cộng"]);
  });

  it("goes on in further sheets before one is full, and keeps the lines of a person together", async () => {
    const team = [1, 2, 3].map((id) => aPerson({ id, lines: [aLine(1), aLine(2), aLine(3)] }));

    const sheets = await written(team, 15);
    expect(sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ["Hoa hồng", 14],
      ["Hoa hồng 2", 11],
    ]);
    expect(sheets[1]?.getRow(10).getCell(11).value).toMatchObject({ formula: "SUM('Hoa hồng 2'!K7:K9)" });
    expect(sheets[1]?.getRow(11).getCell(11).value).toMatchObject({ result: 9_000_000 });
  });

  it("divides the lines of one person who fills a sheet alone", async () => {
    const lines = Array.from({ length: 20 }, (_, index) =>
      aLine(index + 1, { amount: 1n, on: november.toPlainDate({ day: 1 }) }),
    );

    const sheets = await written([aPerson({ lines })], 15);
    const sums = sheets.at(-1)?.getRow(sheets.at(-1)?.rowCount ?? 0);
    expect(sheets.map(({ rowCount }) => rowCount).every((count) => count <= 15)).toBe(true);
    expect(sheets.flatMap(rowsOf).filter(([, number]) => typeof number === "number")).toHaveLength(20);
    expect(sums?.getCell(11).value).toMatchObject({ result: 20 });
  });
});
