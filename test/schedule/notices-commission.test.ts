import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";
import { lastRow, type Told, workOnNotices } from "#test/support/told.ts";

const companyYaml = `name: Thử
commission:
  plans:
    - { name: Kinh doanh, from: 2026-01, appliesTo: { roles: [rep, lead] }, base: collected, rate: 6 % }
`;
const morning = { at: "2026-11-20T10:00+07:00" };
const later = "2026-11-20T10:30+07:00";

let bot: TestBot;
let since: number;

beforeEach(async () => {
  bot = await createTestBot({ companyYaml });
  await bot.say("Lan", "/revenue 100tr An Phát chia=lan:60,minh:40", morning);
  await workOnNotices(bot, later, 0);
  since = await lastRow(bot);
});

afterEach(() => bot.close());

async function work(at = later): Promise<readonly Told[]> {
  const told = await workOnNotices(bot, at, since);
  since = await lastRow(bot);
  return told;
}

function directOf(name: Name): string {
  return `direct-p${bot.people[name].id}`;
}

describe("a dispute", () => {
  it("is told to the lead without an amount, and to HR once the deadline has passed", async () => {
    await bot.say("Lan", "/commission dispute 1 chia sai", morning);

    const [toLead, ...others] = await work();
    const early = await work("2026-11-25T10:00+07:00");
    const [toHr] = await work("2026-11-26T10:00+07:00");

    expect(others).toEqual([]);
    expect(toLead?.conversation).toBe(directOf("Trang"));
    expect(toLead?.text).toContain("Trả lời đến hết Thứ Tư 25/11/2026");
    expect(toLead?.text).toContain("/commission agree Q1");
    expect(toLead?.text).not.toMatch(/\d{3}\.\d{3}/);
    expect(early).toEqual([]);
    expect(toHr?.conversation).toBe(directOf("Hồng"));
    expect(toHr?.text).toContain("Đang tính: 3.600.000 đ");
    expect(toHr?.text).toContain("Đỗ Kiều Trang chưa có ý kiến");
  });

  it("that HR hears of early with another one comes back when its deadline has passed", async () => {
    await bot.say("Lan", "/commission dispute 1 chia sai", morning);
    await work();
    await bot.say("Trang", "/revenue 50tr Hoa Sen", morning);
    await bot.say("Trang", "/commission dispute C2 sai tỷ lệ", morning);

    const told = (await work()).filter(({ conversation }) => conversation === directOf("Hồng"));
    const [again] = await work("2026-11-26T10:00+07:00");

    expect(told.map(({ text }) => /Q\d/g.exec(text)?.[0])).toEqual(["Q2"]);
    expect(again?.text).toContain("Q1");
  });

  it("is told to HR with the lead's word, and to the person what became of it", async () => {
    await bot.say("Lan", "/commission dispute 1 chia sai", morning);
    await bot.say("Trang", "/commission agree Q1 đúng là 70/30", morning);
    const told = await work();
    await bot.say("Hồng", "/commission accept Q1 600k", morning);
    const [settled] = await work();

    const toHr = told.find(({ conversation }) => conversation === directOf("Hồng"));
    const toLan = told.find(({ conversation }) => conversation === directOf("Lan"));
    expect(told.some(({ conversation }) => conversation === directOf("Trang"))).toBe(false);
    expect(toHr?.text).toContain("Đỗ Kiều Trang đồng ý: “đúng là 70/30”");
    expect(toLan?.text).toContain("chờ nhân sự quyết định đến hết");
    expect(settled?.conversation).toBe(directOf("Lan"));
    expect(settled?.text).toContain("được chấp nhận, 600.000 đ tính vào Tháng 11/2026");
  });

  it("whose decision is taken back after it was told is told to be open again", async () => {
    await bot.say("Trang", "/revenue 50tr Hoa Sen", morning);
    await bot.say("Trang", "/commission dispute C2 sai tỷ lệ", morning);
    await bot.say("Hồng", "/commission accept Q1 600k", morning);
    await work();
    await bot.say("Hồng", "/undo Q1", morning);

    const [told] = await work();

    expect(told?.conversation).toBe(directOf("Trang"));
    expect(told?.text).toContain("Q1 · C2 · Hoa Sen: nhân sự đã rút lại quyết định để xem xét lại");
  });

  it("that is withdrawn in time is told to nobody", async () => {
    await bot.say("Lan", "/commission dispute 1 chia sai", morning);
    await bot.say("Lan", "/commission withdraw Q1", morning);

    expect(await work()).toEqual([]);
    expect(await work("2026-11-26T10:00+07:00")).toEqual([]);
  });
});

describe("a refund", () => {
  it("is told to each who shares it with the own part, in private", async () => {
    const said = await bot.say("Trang", "/revenue refund 40tr S1 khách trả", morning);

    const told = await work();

    expect(said.text).not.toContain("/commission");
    expect(told.map(({ conversation }) => conversation)).toEqual([directOf("Lan"), directOf("Minh")]);
    expect(told[0]?.text).toContain("phần của bạn 24.000.000 đ, trừ 1.440.000 đ vào Tháng 11/2026");
    expect(told[1]?.text).toContain("phần của bạn 16.000.000 đ, trừ 960.000 đ vào Tháng 11/2026");
  });

  it("is shown by a button to whoever logs it, without an amount of commission", async () => {
    const said = await bot.say("Lan", "/revenue refund 40tr S1 khách trả", { ...morning, in: "room-Bắc" });

    const told = await work();

    expect(said.text).toContain("/commission explain C2");
    expect(said.text).not.toContain("1.440.000");
    expect(told.map(({ conversation }) => conversation)).toEqual([directOf("Minh")]);
  });

  it("whose month was locked before anybody was told counts in that month", async () => {
    const friday = { at: "2026-11-27T10:00+07:00" };
    await bot.say("Trang", "/revenue refund 40tr S1 khách trả", friday);
    await bot.say("Hồng", "/month lock 11/2026", friday);
    await bot.say("Hồng", "1", friday);

    const told = await work("2026-11-27T10:30+07:00");

    expect(told.map(({ conversation }) => conversation)).toEqual([directOf("Lan"), directOf("Minh")]);
    expect(told[0]?.text).toContain("trừ 1.440.000 đ vào Tháng 11/2026");
  });

  it("that is undone in time is told to nobody", async () => {
    await bot.say("Trang", "/revenue refund 40tr S1 khách trả", morning);
    await bot.say("Trang", "/undo", morning);

    expect(await work()).toEqual([]);
  });
});
