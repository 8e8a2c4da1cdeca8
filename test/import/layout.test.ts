import { describe, expect, it } from "vitest";
import type { ImportOptions } from "#src/command/importer.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { isQuestion, type Layout, settleLayout } from "#src/import/layout.ts";
import { readTable } from "#src/import/read-table.ts";
import { scanTable } from "#src/import/scan.ts";
import { openBytes } from "#src/import/source.ts";

const t = translatorFor("vi");
const header = "Nhân viên;Khách hàng;Ngày ký;Số tiền (triệu)";
const unclearDays = `${header}\nLan;A;03/04/2026;1,5\nLan;B;05/06/2026;2\n`;
const unclearNumbers = `${header}\nLan;A;13/04/2026;1.500\n`;
const unclearUnit = "Nhân viên;Khách hàng;Ngày ký;Số tiền\nLan;A;13/04/2026;1054\nLan;A;13/04/2026;550\n";

async function settle(content: string, options: ImportOptions = {}) {
  const table = await readTable(openBytes(Buffer.from(content), "a.csv"));
  return settleLayout(await scanTable(table, t, () => {}), options, t);
}

async function settled(content: string, options: ImportOptions = {}): Promise<Layout> {
  const layout = await settle(content, options);
  if (isQuestion(layout)) throw new Error(layout.sentence);
  return layout;
}

describe("settleLayout", () => {
  it("needs nobody where the columns tell", async () => {
    const layout = await settled(`${header}\nLan;A;03/04/2026;1.500\nLan;B;13/04/2026;1,5\n`);

    expect(layout.orders.get("signedOn")).toBe("dmy");
    expect(layout.groupings.get("amount")).toBe("dot");
  });

  it("asks which day is meant, with both", async () => {
    expect(await settle(unclearDays)).toMatchObject({
      kind: "question",
      option: "dates",
      sentence: "a.csv, cột “Ngày ký”: “03/04/2026” là ngày nào?",
      answers: [
        { value: "dmy", shown: "ngày 3 tháng 4 năm 2026" },
        { value: "mdy", shown: "ngày 4 tháng 3 năm 2026" },
      ],
      fallback: null,
    });
  });

  it("asks which amount is meant, with both", async () => {
    expect(await settle(unclearNumbers)).toMatchObject({
      option: "numbers",
      sentence: "a.csv, cột “Số tiền (triệu)”: “1.500” là bao nhiêu?",
      answers: [
        { value: "dot", shown: "1.500.000.000\u00a0đ" },
        { value: "comma", shown: "1.500.000\u00a0đ" },
      ],
    });
  });

  it("asks what small figures count in, and can go on with đồng", async () => {
    expect(await settle(unclearUnit)).toMatchObject({
      option: "unit",
      text: "1054",
      answers: [
        { value: "dong", shown: "1.054\u00a0đ" },
        { value: "nghin", shown: "1.054.000\u00a0đ" },
        { value: "trieu", shown: "1.054.000.000\u00a0đ" },
        { value: "ty", shown: "1.054.000.000.000\u00a0đ" },
      ],
      fallback: "dong",
    });
  });

  it("takes the options for columns that do not tell", async () => {
    const days = await settled(unclearDays, { dates: "mdy" });
    const numbers = await settled(unclearNumbers, { numbers: "comma", dates: "mdy" });
    const unit = await settled(unclearUnit, { unit: "trieu" });

    expect(days.orders.get("signedOn")).toBe("mdy");
    expect(numbers.groupings.get("amount")).toBe("comma");
    expect(numbers.orders.get("signedOn")).toBe("dmy");
    expect(unit.columns.get("amount")?.unit).toBe(1_000_000n);
  });
});

describe("scanTable", () => {
  it("finds the headers below a title", async () => {
    const layout = await settled(`BÁO CÁO DOANH THU;;;\n;;;\n${header}\nLan;A;2026-04-03;1,5\n`);

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
