import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestBot } from "#test/support/bot.ts";
import { chartOf, createReportingBot, tablesOf } from "./reporting.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createReportingBot();
});

afterAll(() => bot.close());

describe("/report funnel", () => {
  it("counts who reached each step or was won, of those assigned", async () => {
    const [steps] = tablesOf(await bot.say("Hà", "/report funnel"));

    expect(steps).toEqual([
      ["Được giao", 7, 7, 1, null],
      ["Tiếp cận", 4, 7, 4 / 7, 4 / 7],
      ["Tư vấn", 3, 7, 3 / 7, 0.75],
      ["Demo", 3, 7, 3 / 7, 1],
      ["Báo giá", 3, 7, 3 / 7, 1],
      ["Đàm phán", 2, 7, 2 / 7, 2 / 3],
      ["Khách hàng", 2, 7, 2 / 7, 1],
    ]);
  });

  it("says how many of the leads with a kind of activity were won", async () => {
    const said = await bot.say("Hà", "/baocao pheu");

    expect(tablesOf(said)[1]).toEqual([["Gọi điện", 2, 1, 0.5]]);
    expect(chartOf(said)).toMatchObject({ kind: "funnel" });
    expect(said.text).toContain("Khách hàng trên số được giao: 2/7 = 28,6 %");
    expect(said.text).toContain("1 Trùng liên hệ");
  });
});

describe("/report reasons", () => {
  it("folds spellings of one reason together, most frequent first, with running shares", async () => {
    const said = await bot.say("Hà", "/report reasons");

    expect(tablesOf(said)[0]).toEqual([
      ["Giá cao", 1, 1, 2, 2 / 3, 2 / 3],
      ["Gọi 0912345678 không nghe máy", 1, 0, 1, 1 / 3, 1],
      ["Tổng", 2, 1, 3, 1, null],
    ]);
    expect(said.text).toContain("3 cơ hội, 2 lý do.");
    expect(chartOf(said)).toMatchObject({ kind: "pareto" });
  });

  it("masks phone numbers where others read along", async () => {
    const said = await bot.say("Hà", "/report reasons", { in: "room-managers" });

    expect(said.text).toContain("*** 678 không nghe máy");
    expect(JSON.stringify(chartOf(said))).not.toContain("0912345678");
  });

  it("says so when nothing was lost", async () => {
    expect((await bot.say("Hà", "/baocao lydo tháng 9/2026")).text).toContain("bị mất hoặc dừng");
  });
});

describe("/report sources", () => {
  it("sets results and revenue beside each source, and adds up", async () => {
    const said = await bot.say("Hà", "/report sources");

    expect(tablesOf(said)[0]).toEqual([
      ["Facebook", 4, 4, 1, 0.25, 1, 2, 0, 300_000_000n, 75_000_000n],
      ["(không rõ nguồn)", 4, 2, 1, 0.5, 0, 0, 1, 0n, 0n],
      ["Zalo", 1, 1, 0, 0, 1, 0, 0, 0n, 0n],
      ["Tổng", 9, 7, 2, 2 / 7, 2, 2, 1, 300_000_000n, 42_857_142n],
    ]);
  });
});

describe("/report territory", () => {
  const of = (part: number, whole: number) => ({ part, whole });

  it.each([
    ["Hà", "toàn công ty"],
    ["Trang", "nhóm Bắc"],
    ["Lan", "Nguyễn Thị Lan"],
  ] as const)("tells %s that it is about %s", async (name, subject) => {
    const said = await bot.say(name, "/report territory");

    expect(said.text).toContain(`Địa bàn · ${subject} · đến 22/11/2026`);
    expect(chartOf(said)).toMatchObject({ heading: { title: `Địa bàn · ${subject}` } });
  });

  it("sets prospects against active customers, region by region", async () => {
    const said = await bot.say("Hà", "/report territory");

    expect(tablesOf(said)[0]).toEqual([
      ["Miền Bắc", 3, 1, 0, of(3, 1), 2, of(4, 2), of(0, 0)],
      ["Miền Nam", 1, 0, 0, of(1, 0), 1, of(1, 1), of(0, 0)],
      ["(chưa có khu vực)", 1, 0, 0, of(1, 0), 0, of(1, 0), of(0, 0)],
      ["Tổng", 5, 1, 0, of(5, 1), 3, of(6, 3), of(0, 0)],
    ]);
    expect(said.text).toMatch(/Tổng.* 5\/1 = 5 .* 6\/3 = 2 /);
    expect(said.text).toContain("“–”: chưa có gì để chia");
    expect(chartOf(said)).toMatchObject({ kind: "stacked", columns: { note: "khách/NV" } });
  });
});

describe("reports", () => {
  const periods = ["week", "friday", "month", "quarter", "year", "ranking"] as const;
  const reports = ["leads", "funnel", "reasons", "sources", "territory"] as const;

  it("are listed with a button each", async () => {
    const said = await bot.say("Lan", "/report");

    const buttons = said.reply.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));
    expect(buttons.map(({ command }) => command)).toEqual(
      [...periods, ...reports, "audit", "care"].map((name) => `/report ${name}`),
    );
    for (const { command } of buttons) {
      expect((await bot.say("Lan", command)).outcome, command).toBe("answered");
    }
  });

  it.each([
    ["Lan", 2],
    ["Trang", 7],
    ["Hà", 9],
    ["Hồng", 9],
  ] as const)("show %s no more than the own range", async (name, total) => {
    const said = await bot.say(name, "/report leads");

    expect(tablesOf(said)[0]?.at(-1)?.[1]).toBe(total);
  });

  it.each(["leads @huy", "leads company", "funnel company", "sources region Miền Nam"])(
    "refuse a rep “/report %s”",
    async (line) => {
      const said = await bot.say("Lan", `/report ${line}`);

      expect(tablesOf(said)).toEqual([]);
      expect(said.text).toContain("phạm vi");
      expect(said.text).toContain("Ví dụ: /report leads");
    },
  );

  it.each(reports)("answer /report %s in private where a room may not see it", async (name) => {
    const said = await bot.say("Trang", `/report ${name}`, { in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toMatch(/Lan|Minh|%/);
  });

  it("show the company in the managers' room, and a lead's team there", async () => {
    const asked = { in: "room-managers" } as const;
    const [manager, lead] = [
      await bot.say("Hà", "/report leads", asked),
      await bot.say("Trang", "/report leads", asked),
    ];

    expect([manager.left, lead.left]).toEqual([undefined, undefined]);
    expect([manager, lead].map((said) => tablesOf(said)[0]?.at(-1)?.[1])).toEqual([9, 7]);
  });

  it("are written in English for who reads English", async () => {
    await bot.say("Quân", "/language en");
    const said = await bot.say("Quân", "/report leads this month");

    expect(said.text).toContain("7 of 9 leads are assigned");
    expect(said.text).toContain("Counted are leads received by 30/11/2026");
    expect(said.text).not.toContain("cơ hội");
  });

  it.each(reports)("can be taken away as a file: %s", async (name) => {
    const shown = await bot.say("Hà", `/report ${name} tháng này`);
    const button = shown.reply.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []))[0];
    const said = await bot.say("Hà", button?.command ?? "");

    expect(
      said.reply.blocks.some(({ kind }) => kind === "file"),
      said.text,
    ).toBe(true);
  });
});
