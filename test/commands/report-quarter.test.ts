import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartOf, tablesOf } from "./reporting.ts";
import { createDemoBot, type DemoBot } from "./reporting-demo.ts";

let bot: DemoBot;

beforeAll(async () => {
  bot = await createDemoBot();
});

afterAll(() => bot.close());

describe("/report quarter", () => {
  it("has a row for each month with what /kpi shows of it", async () => {
    const said = await bot.say("QL001", "/report quarter");

    const [months = []] = tablesOf(said);
    expect(months.map(([name]) => name)).toEqual(["Tháng 10/2026", "Tháng 11/2026", "Tháng 12/2026"]);
    for (const [index, month] of ["2026-10", "2026-11"].entries()) {
      const kpi = tablesOf(await bot.say("QL001", `/kpi company ${month}`))[0]?.at(-1) ?? [];
      expect(months[index]?.slice(1, 4)).toEqual(kpi.slice(1, 4));
    }
  });

  it("sets each month against the one at its place in the quarter before", async () => {
    const said = await bot.say("QL001", "/report quarter Q4/2026");
    const september = tablesOf(await bot.say("QL001", "/kpi company 2026-09"))[0]?.at(-1)?.[1];

    expect(tablesOf(said)[0]?.map((row) => row[4])).toEqual([0n, 0n, september]);
    expect(chartOf(said)).toMatchObject({
      kind: "columns",
      series: { now: "Quý 4/2026", before: "Quý 3/2026" },
      columns: [{ label: "T10" }, { label: "T11" }, { label: "T12", before: Number(september) }],
    });
  });

  it("draws nothing of a month that has not begun, and its target all the same", async () => {
    const chart = chartOf(await bot.say("QL001", "/report quarter"));

    const last = chart?.kind === "columns" ? chart.columns.at(-1) : undefined;
    expect(last).not.toHaveProperty("now");
    expect(last?.target).toBe(9_300_000_000);
  });

  it("tells the close rate with its parts, as /report funnel does", async () => {
    const [said, funnel] = [
      await bot.say("QL001", "/report quarter"),
      await bot.say("QL001", "/report funnel company quý này"),
    ];

    const [rate] = /\d+\/\d+ = [\d,]+ %/.exec(funnel.text) ?? [];
    expect(said.text).toContain(`Tỷ lệ chốt, Khách hàng trên số được giao: ${rate}`);
  });

  it.each([
    ["/baocao quy 3", "Quý 3/2026"],
    ["/baocao quý trước", "Quý 3/2026"],
    ["báo cáo quý IV", "Quý 4/2026 (đến nay)"],
  ])("reads “%s”", async (line, period) => {
    expect((await bot.say("QL001", line)).text).toContain(`Báo cáo · toàn công ty · ${period}`);
  });

  it("refuses what is no quarter", async () => {
    expect((await bot.say("QL001", "/report quarter tháng trước")).text).toContain("theo quý");
  });
});
