import { expect, it } from "vitest";
import { formatMonth, formatQuarters, formatRate, writeMonth } from "#src/i18n/pay.ts";

it.each([
  [5n, 100n, "5 %"],
  [5n, 1000n, "0,5 %"],
  [12n, 10n, "120 %"],
  [25n, 1000n, "2,5 %"],
  [0n, 1n, "0 %"],
  // Cut, so that 100 % means reached.
  [999_999_999n, 1_000_000_000n, "99,9999 %"],
  [1n, 3n, "33,3333 %"],
])("writes %d/%d as %s", (numerator, denominator, written) => {
  expect(formatRate({ numerator, denominator }, "vi").replaceAll("\u00A0", " ")).toBe(written);
});

it("writes a month for reading and for typing back", () => {
  const month = Temporal.PlainYearMonth.from("2026-11");

  expect(formatMonth(month, "vi")).toBe("Tháng 11/2026");
  expect(formatMonth(month, "en")).toBe("November 2026");
  expect(writeMonth(month)).toBe("11/2026");
});

it.each([
  [90, "22,5"],
  [40, "10"],
  [1, "0,25"],
])("writes %d quarters of công as %s", (quarters, written) => {
  expect(formatQuarters(quarters, "vi")).toBe(written);
});
