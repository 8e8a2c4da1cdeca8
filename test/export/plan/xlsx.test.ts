import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { writePlanWorkbook } from "#src/export/plan/xlsx.ts";
import { hasOffice, openInOffice } from "../packet/office.ts";
import { aPaper, vietnamese, voucher } from "./papers.ts";

async function sheetsOf(paper = aPaper()): Promise<readonly ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writePlanWorkbook(paper, vietnamese);
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer as ArrayBuffer);
  return workbook.worksheets;
}

/** The cells of the row that begins with these words, formulas by their results. */
function rowOf(sheet: ExcelJS.Worksheet | undefined, words: string): readonly unknown[] {
  const rows = (sheet?.getRows(1, 60) ?? []).map((row) =>
    [1, 2, 3, 4].map((place) => row.getCell(place).value),
  );
  const found = rows.find((cells) => cells.includes(words)) ?? [];
  return found.map((value) =>
    typeof value === "object" && value !== null && "result" in value ? value.result : value,
  );
}

describe("writePlanWorkbook", () => {
  it("has the six figures as numbers, and both sums", async () => {
    const [plan] = await sheetsOf();

    expect(plan?.name).toBe("Kế hoạch");
    expect(rowOf(plan, "Doanh số năm 2026")[2]).toBe(1_250_000_000);
    expect(rowOf(plan, "Công nợ")[2]).toBe(200_000_000);
    expect(rowOf(plan, "Tỷ lệ kỳ vọng")[2]).toBe(2);
    expect(rowOf(plan, "Doanh số chắc chắn (2) + (3) + (6)")[2]).toBe(500_000_000);
    expect(rowOf(plan, "Doanh số kỳ vọng tính điểm (4) × (5)")[2]).toBe(600_000_000);
  });

  it("has the voucher on a sheet of its own, with packages and what is left", async () => {
    const [, sheet] = await sheetsOf();

    expect(rowOf(sheet, "Tổng điểm")[1]).toBe(11);
    expect(rowOf(sheet, "Giá trị voucher")[3]).toBe(385_000_000);
    expect(rowOf(sheet, "Gói truyền thông 4E")).toEqual(["Gói truyền thông 4E", 4, 55_000_000, 220_000_000]);
    expect(rowOf(sheet, "Giá trị còn lại")[3]).toBe(3_000_000);
  });

  it("has no such sheet without a voucher", async () => {
    const sheets = await sheetsOf(aPaper({ voucher: null }));

    expect(sheets.map(({ name }) => name)).toEqual(["Kế hoạch"]);
  });

  it("keeps what people named as text", async () => {
    const name = '=HYPERLINK("http://x")';
    const packages = [{ name, value: 1_000_000n, count: 1 }];
    const [, sheet] = await sheetsOf(aPaper({ customer: name, voucher: { ...voucher, packages } }));

    expect(rowOf(sheet, name)[0]).toBe(name);
  });

  it("is the same to the byte for the same paper", async () => {
    const [one, other] = [
      await writePlanWorkbook(aPaper(), vietnamese),
      await writePlanWorkbook(aPaper(), vietnamese),
    ];

    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe.skipIf(!hasOffice)("the plan in LibreOffice (skipped where soffice is not installed)", () => {
  it("counts the sums that the file says", async () => {
    const opened = await openInOffice({ plan: await writePlanWorkbook(aPaper(), vietnamese) });
    const cells = (sheet: string) => opened.get("plan")?.get(sheet) ?? [];

    expect(cells("Kế hoạch").find(([label]) => label?.startsWith("Doanh số chắc chắn"))?.[2]).toBe(
      "500000000",
    );
    expect(cells("Voucher").find(([label]) => label === "Giá trị voucher")?.[3]).toBe("385000000");
    expect(cells("Voucher").find(([label]) => label === "Giá trị còn lại")?.[3]).toBe("3000000");
  }, 60_000);
});
