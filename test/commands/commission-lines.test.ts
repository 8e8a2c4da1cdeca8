import { describe, expect, it } from "vitest";
import { describeMatter, describeRate } from "#commands/commission/line-words.ts";
import { linesTable } from "#commands/commission/lines-table.ts";
import type { Context } from "#src/command/command.ts";
import type { EntryLine, Statement, StatementLine } from "#src/domain/commission/statement.ts";
import { translatorFor } from "#src/i18n/translate.ts";

const reader = { t: translatorFor("vi"), actor: { locale: "vi" } } as Context;
const october = Temporal.PlainYearMonth.from("2026-10");
const percent = (numerator: bigint) => ({ numerator, denominator: 100n });

const entry: EntryLine = {
  kind: "entry",
  entry: { kind: "collection", id: 15 },
  saleId: 12,
  saleKind: "renewal",
  customer: "An Phát",
  on: Temporal.PlainDate.from("2026-11-05"),
  whole: 100_000_000n,
  base: 60_000_000n,
  slices: [{ base: 60_000_000n, rate: percent(5n), tier: null }],
  basis: { kind: "own_month" },
};

function numbered(line: object): StatementLine {
  return { number: 7, amount: 3_000_000n, ...line } as StatementLine;
}

const leaver = { kind: "leaver", personId: 3, name: "Minh" } as const;
const refund = { kind: "refund", of: { kind: "collection", id: 3 }, month: october, isLocked: true } as const;

describe("describeMatter", () => {
  it.each([
    [entry, "C15 · An Phát · tái ký"],
    [{ ...entry, whole: -1n, base: -1n }, "C15 · An Phát · huỷ khoản đã ghi"],
    [{ ...entry, basis: refund }, "C15 · An Phát · hoàn lại C3 (Tháng 10/2026)"],
    [{ ...entry, basis: { kind: "late", month: october } }, "C15 · An Phát · ghi muộn cho Tháng 10/2026"],
    [{ ...entry, basis: { ...leaver, rule: "successor" } }, "C15 · An Phát · nhận thay Minh đã nghỉ việc"],
    [
      { ...entry, slices: [], basis: { ...leaver, rule: "successor" } },
      "C15 · An Phát · về sau ngày nghỉ việc, chuyển cho người nhận khách",
    ],
    [
      { ...entry, slices: [], basis: { ...leaver, rule: "asks" } },
      "C15 · An Phát · về sau ngày nghỉ việc, chờ nhân sự quyết định",
    ],
    [
      { kind: "override", of: "base", sum: 900_000_000n, rate: percent(1n) },
      "Phần quản lý nhóm: 1 % của 900.000.000 đ các thành viên mang về",
    ],
    [
      { kind: "override", of: "commission", sum: 9_000_000n, rate: percent(10n) },
      "Phần quản lý nhóm: 10 % hoa hồng của các thành viên",
    ],
    [{ kind: "bonus", name: "Khách mới", count: 2n }, "Thưởng “Khách mới” × 2"],
    [{ kind: "cap", limit: 50_000_000n, earned: 60_000_000n }, "Phần vượt mức trần 50.000.000 đ"],
    [{ kind: "floor", limit: 2_000_000n, earned: 0n }, "Bù cho đủ mức sàn 2.000.000 đ"],
    [{ kind: "minimum_work", worked: 38, needed: 40 }, "Đi làm 9,5 công, chưa đủ 10 công"],
    [{ kind: "carried", from: october }, "Khoản âm chuyển từ Tháng 10/2026"],
  ])("writes line %# as “%s”", (line, words) => {
    expect(describeMatter(numbered(line), reader).replaceAll("\u00A0", " ")).toBe(words);
  });
});

it("writes the rates that a part crosses", () => {
  const slices = [percent(3n), percent(5n), percent(5n)].map((rate, tier) => ({ base: 1n, rate, tier }));

  expect(describeRate(numbered({ ...entry, slices }), reader)?.replaceAll("\u00A0", " ")).toBe("3 % + 5 %");
});

it("cuts a long month, counts the rest, and names the line that shows it", () => {
  const lines = [1, 2, 3, 4].map((number) => numbered({ ...entry, number, amount: BigInt(number) }));
  const statement = { lines, total: 10n } as unknown as Statement;

  const { rows } = linesTable(statement, { most: 2, more: "/commission 11/2026 all" }, reader);

  expect(rows.map((row) => row.at(-1))).toEqual([1n, 2n, 7n, 10n]);
  expect(rows[2]?.[2]).toBe("còn 2 dòng: /commission 11/2026 all");
});
