import { describe, expect, it } from "vitest";
import { readColumnTitle } from "#src/domain/column-unit.ts";

describe("readColumnTitle", () => {
  it.each([
    ["Doanh thu", "doanh thu", null],
    ["Doanh thu (triệu đồng)", "doanh thu", 1_000_000n],
    ["Doanh thu (tr.đ)", "doanh thu", 1_000_000n],
    ["Doanh thu (ĐVT: nghìn đồng)", "doanh thu", 1_000n],
    ["Số tiền [tỷ]", "số tiền", 1_000_000_000n],
    ["Số tiền, triệu đồng", "số tiền", 1_000_000n],
    ["So tien trieu", "so tien", 1_000_000n],
    ["Giá trị (VNĐ)", "giá trị", 1n],
    ["amount_vnd", "amount", 1n],
    ["Giá trị hợp đồng", "giá trị hợp đồng", null],
    ["Công ty", "công ty", null],
    ["Tỷ lệ thu", "tỷ lệ thu", null],
    ["Số tiền (đã thu)", "số tiền (đã thu)", null],
  ])("splits “%s”", (title, name, unit) => {
    expect(readColumnTitle(title)).toEqual({ name, unit, isForeign: false });
  });

  it.each(["Doanh thu (USD)", "amount_usd", "Giá trị $"])("sees that “%s” is not in đồng", (title) => {
    expect(readColumnTitle(title)).toMatchObject({ isForeign: true });
  });
});
