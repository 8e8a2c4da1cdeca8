import { describe, expect, it } from "vitest";
import { table } from "#src/chat/reply.ts";
import { formatCells, formatGrid, formatList } from "#src/chat/table.ts";

const columns = [
  { label: "Tên", format: "text" },
  { label: "Doanh thu", format: "money" },
  { label: "Đạt", format: "percent" },
] as const;

const plain = (text: string) => text.replaceAll("\u00A0", " ");

describe("formatGrid", () => {
  it("puts figures to the right under their heading, in a width that is said", () => {
    const grid = formatGrid(
      table(columns, [
        ["Lan", 1_200_000_000n, 0.72],
        ["Đặng Ước".normalize("NFD"), 5_000_000n, null],
      ]),
      "vi",
      "short",
    );

    expect([grid.heading, ...grid.lines].map((line) => plain(line).normalize("NFC"))).toEqual([
      "Tên       Doanh thu   Đạt",
      "Lan          1,2 tỷ  72 %",
      "Đặng Ước       5 tr",
    ]);
    expect(grid.width).toBe(25);
  });

  it.each([
    ["👍🏽", 2],
    ["❤️", 2],
    ["漢字", 4],
    ["a\u200Bb", 2],
    ["ộ".normalize("NFD"), 1],
    ["ỡ", 1],
  ])("takes %s for %d columns wide", (name, width) => {
    expect(formatGrid(table([{ label: "", format: "text" }], [[name]]), "vi", "full").width).toBe(width);
  });

  it("is a heading alone without rows", () => {
    expect(formatGrid(table(columns, []), "vi", "full")).toMatchObject({
      heading: "Tên  Doanh thu  Đạt",
      lines: [],
    });
  });

  it("takes as many rows as there are", () => {
    const rows = Array.from({ length: 150_000 }, () => ["Lan"]);

    expect(formatGrid(table([{ label: "Tên", format: "text" }], rows), "vi", "full").lines).toHaveLength(
      150_000,
    );
  });
});

describe("formatList", () => {
  it.each([
    ["• Lan: Doanh thu 1,2 tỷ · Đạt 72 %", ["Lan", 1_200_000_000n, 0.72]],
    ["• Lan: Đạt 72 %", ["Lan", null, 0.72]],
    ["• Lan", ["Lan", null, null]],
    ["• Doanh thu 5 k", ["", 5_000n, null]],
    ["• Lan", ["Lan"]],
  ] as const)("writes a row as %s", (line, row) => {
    expect(formatList(table(columns, [row]), "vi").map(plain)).toEqual([line]);
  });

  it("puts what a number names beside it, without the label", () => {
    const leads = ["Mã", "Cơ hội", "Trạng thái"].map((label) => ({ label, format: "text" }) as const);

    expect(formatList(table(leads, [["L30", "Gas Sài Gòn", "Mới"]]), "vi")).toEqual([
      "• L30 Gas Sài Gòn: Trạng thái Mới",
    ]);
  });
});

describe("formatCells", () => {
  it.each([
    ["An\nPhát", "An Phát"],
    ["An \r\n\t Phát", "An Phát"],
    ["An\u2028Phát\n", "An Phát"],
    [`An${" ".repeat(50_000)}Phát`, `An${" ".repeat(50_000)}Phát`],
    ["أحمد", "أحمد"],
    ["<!channel>", "<!channel>"],
  ])("keeps a cell in one line: %#", (cell, shown) => {
    expect(formatCells({ columns: columns.slice(0, 1), rows: [[cell]] }, "vi", "full")).toEqual([[shown]]);
  });
});
