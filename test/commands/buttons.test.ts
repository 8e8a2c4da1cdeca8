import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
  await bot.say("Lan", "/revenue 400tr Sao Mai thu=100tr");
});

afterAll(() => bot.close());

it.each<[Name, string]>([
  ["Trang", "/kpi team"],
  ["Hà", "/kpi region quý 4"],
  ["Hà", "/kpi company metric=sales"],
  ["Lan", "/revenue 500tr An Phát thu=100tr"],
  ["Lan", "/revenue collect 50tr S1"],
  ["Lan", "/revenue show S1"],
  ["Trang", "/target set @lan T12 2 tỷ"],
  ["Lan", "/revenue 1.500tr Minh Long"],
  ["Lan", "/revenue"],
  ["Lan", "300tr Minh Long"],
])("every button under the answer to %s's “%s” does something", async (who, line) => {
  const said = await bot.say(who, line);

  const buttons = said.reply.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));
  expect(buttons.length).toBeGreaterThan(0);
  // A question is answered once; an undo comes last.
  const isQuestion = said.outcome === "asked";
  for (const { command } of isQuestion ? buttons.slice(-1) : buttons.toReversed()) {
    expect((await bot.say(who, command)).outcome, command).toBe("answered");
  }
});

it("understands lines as people really type them", async () => {
  const lines: readonly (readonly [string, RegExp])[] = [
    ["chốt 300tr Hải Đăng", /Ghi doanh thu “chốt 300tr Hải Đăng”/],
    ["/revenue 310tr cho Hải Đăng", /· Hải Đăng/],
    ["/revenue 320tr Hải Đăng tái ký", /· Hải Đăng[\s\S]*tái ký/],
    ["/revenue 330tr Hải Đăng chưa thu", /· Hải Đăng[\s\S]*chưa thu/],
    ["/revenue 340tr Hải Đăng, thu trước 40tr", /· Hải Đăng[\s\S]*đã thu 40\.000\.000 đ/],
    ["/revenue 350tr Hải Đăng ghichu=giao hàng sau tết", /· Hải Đăng[\s\S]*Ghi chú: giao hàng sau tết/],
    ["/revenue 360tr Hải Đăng 31/2", /không giống tên/],
    ["/revenue 370tr Hải Đăng trả sau tết", /không giống tên/],
    ["kpi thực thu", /Doanh thu thực thu/],
    ["kpi của tôi", /KPI Nguyễn Thị Lan/],
    ["doanh thu tháng này", /Doanh thu · Tháng 11\/2026/],
    ["doanh thu của tôi", /Doanh thu · Tháng 11\/2026/],
    ["/revenue Trí Việt", /bao nhiêu/],
    ["380tr Mộc Lan", /Ghi doanh thu “380tr Mộc Lan”/],
    ["/kpi T12", /kỳ nào/],
    ["thôi", /Đã bỏ/],
    ["/help doanh thu", /\/revenue/],
  ];
  for (const [line, answer] of lines) expect((await bot.say("Lan", line)).text, line).toMatch(answer);

  expect((await bot.say("Hà", "/kpi Miền Bắc")).text).toContain("KPI khu vực Miền Bắc");
  expect((await bot.say("Hà", "/kpi Bắc")).text).toContain("KPI nhóm Bắc");
  expect((await bot.say("Hà", "/kpi minh")).text).toContain("KPI Trần Minh");
  expect((await bot.say("Trang", "/kpi nhóm mình")).text).toContain("KPI nhóm Bắc");
  expect((await bot.say("Trang", "/kpi dưới nhịp")).outcome).toBe("answered");
  expect((await bot.say("Trang", "/revenue list team")).text).toContain("Hải Đăng");
});

it("takes what colleagues say to each other in a room for no answer, and a question asked privately stays private", async () => {
  await bot.say("Lan", "/revenue 96tr", { in: "room-Bắc" });
  const talk = await bot.say("Lan", "anh em trưa nay ăn gì", { in: "room-Bắc" });
  const refused = await bot.say("Hà", "/revenue collect 900tr S1", { in: "room-Bắc" });

  expect(talk.outcome).toBe("ignored");
  expect(refused.outcome).toBe("refused");
  expect(refused.left).not.toMatch(/\d{3}\.\d{3}/);
});
