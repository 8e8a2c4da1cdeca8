import { expect, it } from "vitest";
import { titleOfChart } from "#src/chat/chart.ts";
import { aFunnel } from "#test/chart/specs.ts";
import { aLetter } from "#test/support/letter.ts";

it("calls a chart by its heading and the picture of a mail by its subject", () => {
  const chart = aFunnel();

  expect(titleOfChart(chart)).toBe(chart.heading.title);
  expect(titleOfChart({ kind: "letter", letter: aLetter() })).toBe("Voucher quý 1/2027 cho Gốm Chu Đậu");
});
