import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { chartOf, tablesOf } from "./reporting.ts";

let bot: TestBot;

const typed = [
  ...Array<string>(8).fill("Giá cao"),
  ...Array<string>(4).fill("GIA CAO!"),
  ...Array<string>(3).fill("Chưa có ngân sách"),
  ...Array.from({ length: 12 }, (_, index) => `Lý do ${index}`),
  "",
];

beforeAll(async () => {
  bot = await createTestBot();
  const at = {
    at: Temporal.Instant.from("2026-11-05T09:00+07:00"),
    on: Temporal.PlainDate.from("2026-11-05"),
  };
  const by = { ...at, actorId: bot.people.Lan.id, messageId: null };
  for (const [index, reason] of typed.entries()) {
    const id = await bot.store.leads.add(
      { name: `Khách ${index}`, ownerId: bot.people.Lan.id, regionId: null, receivedOn: at.on },
      by,
    );
    await bot.store.leads.change(id, { status: "unqualified", reason: reason === "" ? null : reason }, by);
  }
});

afterAll(() => bot.close());

describe("many reasons", () => {
  it("are summed up in the picture behind the ten most frequent", async () => {
    const chart = chartOf(await bot.say("Lan", "/report reasons"));

    expect(
      chart?.kind === "pareto" && chart.rows.map(({ name, count }) => [name, count]).slice(0, 2),
    ).toEqual([
      ["Giá cao", 12],
      ["Chưa có ngân sách", 3],
    ]);
    expect(chart?.kind === "pareto" && chart.rows.at(-1)).toEqual({
      name: "5 lý do khác",
      count: 5,
      isRest: true,
    });
  });

  it("add up to all leads, with the few that make up four fifths named", async () => {
    const said = await bot.say("Lan", "/report reasons");

    const rows = tablesOf(said)[0] ?? [];
    expect(rows.at(-1)).toEqual(["Tổng", 28, 0, 28, 1, null]);
    expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[3]), 0)).toBe(28);
    expect(rows.at(-2)?.[5]).toBe(1);
    expect(said.text).toContain("28 cơ hội, 15 lý do. 10 lý do đầu chiếm 23/28 = 82,1 %.");
    expect(said.text).toContain("(không ghi lý do)");
  });
});
