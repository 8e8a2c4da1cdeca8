import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { table } from "#src/chat/reply.ts";
import { openCsv } from "#src/export/packet/csv.ts";
import { makePacket } from "#src/export/packet/packet.ts";
import { writePlanWorkbook } from "#src/export/plan/xlsx.ts";
import { writeWorkbook } from "#src/export/xlsx.ts";
import { aHead, aLine, aPerson, batchesOf, vietnamese } from "../export/packet/people.ts";
import { aPaper, vietnamese as planWords, voucher } from "../export/plan/papers.ts";
import { nasty } from "./corpus.ts";

/** All cells of all sheets; formulas are ours only where nobody typed anything into them. */
async function cellsOf(bytes: Uint8Array): Promise<readonly ExcelJS.Cell[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer as ArrayBuffer);
  const cells: ExcelJS.Cell[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell)));
  return cells;
}

function formulasIn(cells: readonly ExcelJS.Cell[]): readonly string[] {
  return cells.filter(({ type }) => type === ExcelJS.ValueType.Formula).map(({ formula }) => formula);
}

function linksIn(cells: readonly ExcelJS.Cell[]): readonly ExcelJS.Cell[] {
  return cells.filter(({ type }) => type === ExcelJS.ValueType.Hyperlink);
}

/** What XML cannot carry is left out, and breaks are told apart no longer. */
function carried(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(/(?![\n\t])\p{Cc}/gu, "");
}

describe("what people named, in a spreadsheet", () => {
  it("is text in every table that can be taken away", async () => {
    const sheets = nasty.map((text, index) => ({
      name: `${index} ${text}`,
      table: table([{ label: text, format: "text" }], [[text]]),
    }));

    const cells = await cellsOf(await writeWorkbook({ title: nasty[0] ?? "", sheets }));

    expect(formulasIn(cells)).toEqual([]);
    expect(linksIn(cells)).toEqual([]);
    const texts = new Set(cells.map(({ value }) => carried(String(value))));
    expect(nasty.filter((text) => !texts.has(carried(text)))).toEqual([]);
  });

  it("is text on every sheet of the packet", async () => {
    const packet = async (nameOf: (index: number) => string) => {
      const people = nasty.map((_, index) => {
        const lines = [aLine(index + 1, { customer: nameOf(index) })];
        return aPerson({ id: index + 1, name: nameOf(index), lines });
      });
      const head = aHead({ company: nameOf(0) });
      return cellsOf((await makePacket(batchesOf(people), head, vietnamese)).xlsx);
    };

    const ours = await packet(() => "An Phát");
    const theirs = await packet((index) => nasty[index] ?? "");

    expect(formulasIn(theirs)).toEqual(formulasIn(ours));
    expect(linksIn(theirs)).toEqual([]);
  });

  it("is text in the packet's CSV, for spreadsheets too, and each person is one line", () => {
    const csv = openCsv(aHead(), vietnamese);
    for (const [index, name] of nasty.entries()) csv.add(aPerson({ id: index + 1, name }));
    const text = new TextDecoder().decode(csv.end());

    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    const names = rows.map((row) => row["Họ và tên"] ?? "");

    expect(names.map((name) => name.replace(/^'/, ""))).toEqual(nasty.map((name) => name.replace(/^'/, "")));
    expect(names.filter((name) => /^[=+\-@\t\r\n＝＋－＠]/u.test(name))).toEqual([]);
  });

  it("is text in a plan and its voucher", async () => {
    const formulas: (readonly string[])[] = [];
    for (const name of ["An Phát", ...nasty]) {
      const packages = [{ name, value: 1_000_000n, count: 1 }];
      const paper = aPaper({
        company: name,
        customer: name,
        contact: { name, email: "lan@demo.vn" },
        voucher: { ...voucher, packages },
      });
      const cells = await cellsOf(await writePlanWorkbook(paper, planWords));
      expect(linksIn(cells)).toEqual([]);
      formulas.push(formulasIn(cells));
    }

    expect(formulas.filter((found) => found.join() !== formulas[0]?.join())).toEqual([]);
  });
});
