import { describe, expect, it, vi } from "vitest";
import { translatorFor } from "#src/i18n/translate.ts";
import { type Ask, type LayoutOptions, settleLayout } from "#src/import/layout.ts";
import { readTable } from "#src/import/read-table.ts";
import { scanTable } from "#src/import/scan.ts";
import { aFile } from "./files.ts";

const t = translatorFor("vi");
const header = "Nhân viên;Khách hàng;Ngày ký;Số tiền (triệu)";
const unclearDays = `${header}\nLan;A;03/04/2026;1,5\nLan;B;05/06/2026;2\n`;
const unclearNumbers = `${header}\nLan;A;13/04/2026;1.500\n`;
const nobody: Ask = async () => undefined;

async function settle(content: string, options: Partial<LayoutOptions> = {}, ask: Ask = nobody) {
  const scanned = await scanTable(await readTable(await aFile("a.csv", content), "a.csv"), t, () => {});
  return settleLayout(scanned, { dates: undefined, numbers: undefined, ...options }, { ask, t });
}

describe("settleLayout", () => {
  it("needs nobody where the columns tell", async () => {
    const layout = await settle(`${header}\nLan;A;03/04/2026;1.500\nLan;B;13/04/2026;1,5\n`);

    expect(layout.orders.get("signedOn")).toBe("dmy");
    expect(layout.groupings.get("amount")).toBe("dot");
  });

  it("asks which day is meant, with both", async () => {
    const ask = vi.fn<Ask>(async () => 1);

    const { orders } = await settle(unclearDays, {}, ask);

    expect(orders.get("signedOn")).toBe("mdy");
    expect(ask).toHaveBeenCalledExactlyOnceWith("a.csv, cột “Ngày ký”: “03/04/2026” là ngày nào?", [
      "ngày 3 tháng 4 năm 2026",
      "ngày 4 tháng 3 năm 2026",
    ]);
  });

  it("asks which amount is meant, with both", async () => {
    const ask = vi.fn<Ask>(async () => 0);

    const { groupings } = await settle(unclearNumbers, {}, ask);

    expect(groupings.get("amount")).toBe("dot");
    expect(ask).toHaveBeenCalledExactlyOnceWith("a.csv, cột “Số tiền (triệu)”: “1.500” là bao nhiêu?", [
      "1.500.000.000\u00a0đ",
      "1.500.000\u00a0đ",
    ]);
  });

  it.each([
    [unclearDays, "error.import_dates_unclear", { file: "a.csv", column: "Ngày ký", text: "03/04/2026" }],
    [
      unclearNumbers,
      "error.import_numbers_unclear",
      { file: "a.csv", column: "Số tiền (triệu)", text: "1.500" },
    ],
  ])("refuses where nobody can be asked: %s", async (content, key, values) => {
    await expect(settle(content)).rejects.toMatchObject({ key, values });
  });

  it("takes the options for columns that do not tell", async () => {
    const days = await settle(unclearDays, { dates: "mdy" });
    const numbers = await settle(unclearNumbers, { numbers: "comma", dates: "mdy" });

    expect(days.orders.get("signedOn")).toBe("mdy");
    expect(numbers.groupings.get("amount")).toBe("comma");
    expect(numbers.orders.get("signedOn")).toBe("dmy");
  });
});

describe("scanTable", () => {
  it("finds the headers below a title", async () => {
    const layout = await settle(`BÁO CÁO DOANH THU;;;\n;;;\n${header}\nLan;A;2026-04-03;1,5\n`);

    expect(layout).toMatchObject({ kind: "sales", headerLine: 3, width: 4 });
  });

  it.each([
    ["", "–"],
    ["STT,Ngày\n1,2\n", "STT, Ngày"],
  ])("says what it found and what it needs: %j", async (content, found) => {
    await expect(settle(content)).rejects.toMatchObject({
      key: "error.import_unknown_file",
      values: {
        file: "a.csv",
        found,
        sales: "nhân viên, khách hàng, ngày ký, số tiền",
        people: "họ tên, nhóm",
      },
    });
  });
});
