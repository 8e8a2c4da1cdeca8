import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartOf, tablesOf } from "./reporting.ts";
import { createDemoBot, type DemoBot } from "./reporting-demo.ts";

let bot: DemoBot;

beforeAll(async () => {
  bot = await createDemoBot();
});

afterAll(() => bot.close());

describe("/report year", () => {
  it("has a row for each quarter with what /kpi shows of it", async () => {
    const said = await bot.say("QL001", "/report year");

    const [quarters = []] = tablesOf(said);
    expect(quarters.map(([name]) => name)).toEqual(["Quý 1/2026", "Quý 2/2026", "Quý 3/2026", "Quý 4/2026"]);
    const kpi = tablesOf(await bot.say("QL001", "/kpi company quý 4"))[0]?.at(-1) ?? [];
    expect(quarters[3]?.slice(1, 4)).toEqual(kpi.slice(1, 4));
  });

  it("draws twelve months that add up to the year of /kpi", async () => {
    const said = await bot.say("QL001", "/report year team Bắc");
    const kpi = tablesOf(await bot.say("QL001", "/kpi team Bắc năm nay"))[0];

    const chart = chartOf(said);
    const columns = chart?.kind === "columns" ? chart.columns : [];
    expect(columns).toHaveLength(12);
    expect(columns.reduce((sum, { now = 0 }) => sum + now, 0)).toBe(Number(kpi?.at(-1)?.[1]));
    expect(tablesOf(said)).toContainEqual(kpi);
  });

  it("says when there is no target instead of a percentage", async () => {
    const said = await bot.say("QL001", "/report year team Bắc");

    expect(said.text).toContain("chưa giao chỉ tiêu");
    expect(tablesOf(said)[0]?.[0]).toEqual(["Quý 1/2026", 0n, null, null, 0n, "–"]);
  });

  it("sets a running year against the same days of the year before", async () => {
    expect((await bot.say("QL001", "/baocao nam")).text).toContain("1/1–20/11/2025");
  });

  it("refuses what is no year", async () => {
    expect((await bot.say("QL001", "/report year quý này")).text).toContain("theo năm");
  });
});
