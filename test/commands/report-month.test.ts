import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ImageBlock } from "#src/chat/reply.ts";
import type { Said } from "#test/support/bot.ts";
import { tablesOf } from "./reporting.ts";
import { createDemoBot, type DemoBot } from "./reporting-demo.ts";

const million = 1_000_000n;

let bot: DemoBot;

beforeAll(async () => {
  bot = await createDemoBot();
});

afterAll(() => bot.close());

describe("/report month of a running month", () => {
  it.each(["company", "team Bắc", "@NV001"])(
    "has the figures of /kpi, /forecast and /report leads: %s",
    async (who) => {
      const month = await bot.say("QL001", `/report month ${who}`);
      const kpi = await bot.say("QL001", `/kpi ${who}`);
      const forecast = await bot.say("QL001", `/forecast ${who}`);
      const leads = await bot.say("QL001", `/report leads ${who}`);

      const shown = picturesOf(month);
      const isAlone = who.startsWith("@");
      expect(shown).toContainEqual(picturesOf(forecast)[0]);
      expect(shown).toContainEqual(picturesOf(leads)[0]);
      if (!isAlone) {
        expect(shown).toContainEqual(picturesOf(kpi)[0]);
        const members = tablesOf(month)[0]?.map((row) => row.slice(0, 4));
        expect(members).toEqual(tablesOf(kpi)[0]?.map((row) => row.slice(0, 4)));
      }
      const summary = textsOf(kpi)[1]?.split("\n") ?? [];
      expect(summary.length).toBeGreaterThan(2);
      for (const sentence of summary) expect(month.text).toContain(sentence);
    },
  );

  it("says for each member what is expected, how far that is from the target, and what a day needs", async () => {
    const month = await bot.say("QL001", "/report month team Bắc");
    const forecast = await bot.say("QL001", "/forecast team Bắc");

    const members = tablesOf(month)[0]?.slice(0, -1) ?? [];
    const ranges = tablesOf(forecast)[0] ?? [];
    expect(members.map(([name, signed, , , low, high]) => [name, signed, low, high])).toEqual(
      ranges.map(([name, signed, low, high]) => [name, signed, low, high]),
    );
    expect(members.map((row) => row[6])).toEqual(
      ranges.map((row) => Number(row[2]) - Number(row[4])).map(BigInt),
    );
    expect(members.find(([name]) => name === "Nguyễn Thị Lan")?.[8]).toBe(40_833_334n);
  });

  it.each([
    ["2026-11-26T09:00+07:00", false],
    // The 28th is a Saturday, so that the review is held on Friday.
    ["2026-11-27T09:00+07:00", true],
    ["2026-11-30T09:00+07:00", true],
  ])("on %s offers the proposal of targets: %s", async (at, isOffered) => {
    const said = await bot.say("NV011", "/report month", at);

    expect(said.text.includes("/target propose")).toBe(isOffered);
  });
});

describe("/report month of a month that is over", () => {
  it("has the figures of /kpi, /report sources and /report reasons", async () => {
    const month = await bot.say("QL001", "/report month company tháng trước");
    const kpi = await bot.say("QL001", "/kpi company tháng trước");
    const sources = await bot.say("QL001", "/report sources company tháng trước");
    const reasons = await bot.say("QL001", "/report reasons company tháng trước");

    expect(picturesOf(month)).toContainEqual(picturesOf(kpi)[0]);
    expect(picturesOf(month)).toContainEqual(picturesOf(sources)[0]);
    expect(tablesOf(month)).toContainEqual(tablesOf(kpi)[0]);
    expect(tablesOf(month)).toContainEqual(tablesOf(sources)[0]?.slice(0, 5));
    expect(tablesOf(month)).toContainEqual(tablesOf(reasons)[0]);
    expect(month.text).not.toContain("dự kiến");
  });

  it("says how wrong the forecasts of the meetings were", async () => {
    const [team] = await bot.store.units.search("Bắc", "team");
    const kept = { scope: "team", subjectId: team?.id ?? 0, month: day("2026-10-01"), actual: 0n } as const;
    await bot.store.forecasts.keep([
      { ...kept, on: day("2026-10-15"), low: 3_000n * million, high: 4_000n * million },
      { ...kept, on: day("2026-10-27"), low: 2_600n * million, high: 2_680n * million },
    ]);
    const said = await bot.say("NV011", "/baocao tháng 10");

    expect(said.text).toContain("Dự báo ngày 15/10: 3–4 tỷ; thực tế trong khoảng, giữa khoảng lệch 0,5 %.");
    expect(said.text).toContain(
      "Dự báo ngày 27/10: 2,6–2,68 tỷ; thực tế cao hơn dự báo, giữa khoảng lệch 25 %.",
    );
  });

  it("says so where no forecast was kept", async () => {
    expect((await bot.say("QL001", "/report month team Nam T9")).text).toContain("chưa lưu dự báo nào");
  });
});

describe("the sums that reports of a period start from", () => {
  it("are those of /kpi for every metric", async () => {
    const [week] = await Promise.all([bot.say("QL001", "/report week company tuần trước")]);

    const rows = tablesOf(week).flat();
    const metrics = [
      ["leads", "Cơ hội"],
      ["new_customers", "Khách hàng mới"],
      ["warm_leads", "Cơ hội ấm"],
      ["cold_leads", "Cơ hội lạnh"],
      ["meetings", "Cuộc hẹn"],
      ["revenue_signed", "Doanh thu ký"],
      ["revenue_collected", "Doanh thu thực thu"],
    ] as const;
    for (const [metric, name] of metrics) {
      const kpi = await bot.say("QL001", `/kpi company 2026-11-09..2026-11-15 metric=${metric}`);
      expect(Number(rows.find(([label]) => label === name)?.[1]), name).toBe(
        Number(tablesOf(kpi)[0]?.at(-1)?.[1]),
      );
    }
  });
});

function picturesOf({ reply }: Said): readonly ImageBlock[] {
  return reply.blocks.flatMap((block) => (block.kind === "image" ? [block] : []));
}

function textsOf({ reply }: Said): readonly string[] {
  return reply.blocks.flatMap((block) =>
    block.kind === "text" ? [block.text.replaceAll("\u00A0", " ")] : [],
  );
}

function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
