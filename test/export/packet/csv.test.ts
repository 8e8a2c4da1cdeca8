import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { openCsv } from "#src/export/packet/csv.ts";
import { aHead, aLine, aPerson, vietnamese } from "./people.ts";

function written(...people: readonly ReturnType<typeof aPerson>[]): string {
  const csv = openCsv(aHead(), vietnamese);
  for (const person of people) csv.add(person);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(csv.end());
}

describe("openCsv", () => {
  it("begins with a byte order mark, so that spreadsheets read the Vietnamese letters", () => {
    expect(written()).toMatch(/^\uFEFFMã NV,Họ và tên,/);
  });

  it("has a line for each person, by names that programs can read", () => {
    const text = written(aPerson({ id: 7, days: { "5s": "unpaid" }, lines: [aLine(1)] }));

    const [row] = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      "Mã NV": "NV007",
      "Họ và tên": "Nguyễn Thị Lan",
      "1": "",
      "2": "X",
      "5": "KL/2 X/2",
      "7": "X/2",
      "31": "",
      "Công chuẩn": "23",
      "Không lương": "0.5",
      "Công hưởng lương": "22.5",
      "Thực thu": "500000000",
      "Hoa hồng": "500000",
    });
  });

  it.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ["+84 90", "'+84 90"],
    ["@an", "'@an"],
    ["An, Bình", "An, Bình"],
    ["dòng\nhai", "dòng\nhai"],
  ])("keeps %j a text", (name, read) => {
    const [row] = parse(written(aPerson({ name })), { bom: true, columns: true }) as Record<string, string>[];

    expect(row?.["Họ và tên"]).toBe(read);
  });
});
