import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readTable } from "#src/import/read-table.ts";
import { openBytes, openPath } from "#src/import/source.ts";
import { aFile, rowsOf } from "./files.ts";

const utf8Mark = "\ufeff";
const lines = "Họ tên,Nhóm\nĐặng Thị Lan,Bắc\n";

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(`${utf8Mark}${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

const codePage = new Map<string, number>(
  Array.from({ length: 128 }, (_, index) => [
    new TextDecoder("windows-1258").decode(Uint8Array.of(128 + index)),
    128 + index,
  ]),
);

/** As an old Vietnamese Windows writes it: tones behind their letters, circumflex, breve and horn within them. */
function windows1258(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text.normalize("NFC")) {
    const [base = "", ...marks] = [...letter.normalize("NFD")];
    const tone = marks.find(
      (mark) =>
        codePage.has(mark) &&
        mark.codePointAt(0) !== undefined &&
        "\u0300\u0301\u0303\u0309\u0323".includes(mark),
    );
    const whole = marks
      .filter((mark) => mark !== tone)
      .reduce((sum, mark) => sum + mark, base)
      .normalize("NFC");
    for (const sign of [whole, ...(tone === undefined ? [] : [tone])])
      bytes.push(codePage.get(sign) ?? sign.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

async function read(content: string | Uint8Array, name = "a.csv") {
  const rows = await rowsOf(await readTable(await openPath(await aFile(name, content), name)));
  return rows.map(({ line, cells }) => [line, ...cells]);
}

describe("readTable", () => {
  it.each([
    ["UTF-8", lines],
    ["UTF-8 with its mark", `${utf8Mark}${lines}`],
    ["UTF-16 LE", utf16(lines, "le")],
    ["UTF-16 BE", utf16(lines, "be")],
    ["UTF-16 LE without its mark", utf16(lines, "le").subarray(2)],
    ["UTF-16 BE without its mark", utf16(lines, "be").subarray(2)],
    ["Windows-1258, whose marks stand behind their letters", windows1258(lines)],
    ["bars", lines.replaceAll(",", "|")],
    ["semicolons", lines.replaceAll(",", ";")],
    ["tabs", lines.replaceAll(",", "\t")],
    ["Windows line ends", lines.replaceAll("\n", "\r\n")],
    ["old Macintosh line ends", lines.replaceAll("\n", "\r")],
    ["quotation marks", '"Họ tên","Nhóm"\n"Đặng Thị Lan","Bắc"\n'],
  ])("reads %s", async (_, content) => {
    expect(await read(content)).toEqual([
      [1, "Họ tên", "Nhóm"],
      [2, "Đặng Thị Lan", "Bắc"],
    ]);
  });

  it("counts lines through empty ones and through cells of several lines", async () => {
    const rows = await read('a,b\n\n"x\ny",1\nz,2');

    expect(rows).toEqual([
      [1, "a", "b"],
      [2, ""],
      [3, "x\ny", "1"],
      [5, "z", "2"],
    ]);
  });

  it("keeps commas within quotation marks, and marks within a name", async () => {
    const rows = await read('"Tên, đơn vị";Số\nCty "An Phát";1,5\n');

    expect(rows).toEqual([
      [1, "Tên, đơn vị", "Số"],
      [2, 'Cty "An Phát"', "1,5"],
    ]);
  });

  it("can be read twice", async () => {
    const table = await readTable(openBytes(Buffer.from(lines), "a.csv"));

    expect(await rowsOf(table)).toEqual(await rowsOf(table));
  });

  it("reads an empty file as no rows", async () => {
    expect(await read("")).toEqual([]);
  });

  it.each([
    ["a picture", Buffer.from([0x89, 0x00, 0x47]), "error.import_encoding", {}],
    ["plain binary", Buffer.from([0x41, 0x00, 0x42]), "error.import_encoding", {}],
    ["an .xls", Buffer.from("d0cf11e0a1b11ae1ff", "hex"), "error.import_old_excel", {}],
    ["a broken .xlsx", Buffer.from("504b030400", "hex"), "error.import_broken_xlsx", {}],
    ["an open quotation mark", 'a,b\n1,2\n3,"4\n5,6\n', "error.import_quote", { line: 3 }],
  ])("refuses %s", async (_, content, key, values) => {
    await expect(read(content)).rejects.toMatchObject({ key, values: { file: "a.csv", ...values } });
  });

  it("refuses a file that is not there", async () => {
    await expect(openPath("/nowhere/a.csv", "a.csv")).rejects.toMatchObject({ key: "error.import_no_file" });
  });
});

describe("readTable of a workbook", () => {
  it("keeps what the first shown sheet keeps as dates and numbers", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Ẩn", { state: "hidden" }).addRow(["ẩn"]);
    const sheet = workbook.addWorksheet("Doanh thu");
    sheet.addRow(["Ngày", "Số tiền", "Ghi chú"]);
    sheet.addRow([]);
    sheet.addRow([
      new Date("2026-11-20T00:00:00Z"),
      1_500_000,
      { richText: [{ text: "trả " }, { text: "chậm" }] },
    ]);
    sheet.addRow([
      { formula: "A3+1", result: new Date("2026-11-21T00:00:00Z") },
      { formula: "B3*2", result: 3_000_000 },
      true,
    ]);

    const rows = await read(new Uint8Array(await workbook.xlsx.writeBuffer()), "a.xlsx");

    expect(rows).toEqual([
      [1, "Ngày", "Số tiền", "Ghi chú"],
      [3, Temporal.PlainDate.from("2026-11-20"), 1_500_000, "trả chậm"],
      [4, Temporal.PlainDate.from("2026-11-21"), 3_000_000, "true"],
    ]);
  });

  it("is known by what it holds, not by its name", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("a").addRow(["Họ tên"]);

    expect(await read(new Uint8Array(await workbook.xlsx.writeBuffer()), "a.csv")).toEqual([[1, "Họ tên"]]);
  });
});
