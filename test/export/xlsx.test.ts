import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { table } from "#src/chat/reply.ts";
import { writeWorkbook } from "#src/export/xlsx.ts";

async function written() {
  const shown = table(
    [
      { label: "Tên", format: "text" },
      { label: "Số máy", format: "text" },
      { label: "Tiền", format: "money" },
      { label: "Đạt", format: "percent" },
      { label: "Ngày", format: "date" },
      { label: "Đủ trường", format: "percent" },
      { label: "Khách/NV", format: "decimal" },
    ],
    [
      [
        '=HYPERLINK("http://x")',
        "0912345678",
        1_500_000_000n,
        0.722,
        Temporal.PlainDate.from("2026-11-22"),
        { part: 9, whole: 12 },
        { part: 9, whole: 0 },
      ],
    ],
  );
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeWorkbook({ title: "KPI", sheets: [{ name: "Bảng [1]", table: shown }] });
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("the workbook has no sheet");
  return sheet;
}

describe("writeWorkbook", () => {
  it("keeps amounts, percentages and dates as values that can be added and sorted", async () => {
    const row = (await written()).getRow(4);

    expect(row.getCell(3).value).toBe(1_500_000_000);
    expect(row.getCell(4).value).toBe(0.722);
    expect(row.getCell(5).value).toEqual(new Date("2026-11-22T00:00:00Z"));
    expect(row.getCell(6)).toMatchObject({ value: 0.75, numFmt: "0.0%" });
    expect(row.getCell(7)).toMatchObject({ value: "–", numFmt: "#,##0.0" });
  });

  it("keeps what people typed as text: no formula is born and no zero is lost", async () => {
    const row = (await written()).getRow(4);

    expect(row.getCell(1)).toMatchObject({ type: ExcelJS.ValueType.String, value: '=HYPERLINK("http://x")' });
    expect(row.getCell(2)).toMatchObject({ type: ExcelJS.ValueType.String, value: "0912345678" });
  });

  it("gives the sheet a name that spreadsheets accept", async () => {
    expect((await written()).name).toBe("Bảng  1");
  });
});
