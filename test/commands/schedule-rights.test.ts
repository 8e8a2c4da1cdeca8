import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";
import { standingChanges } from "#test/support/schedule.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

beforeEach(async () => {
  await bot.database.prisma.question.deleteMany();
  await bot.database.prisma.scheduleChange.deleteMany();
});

const standing = () => standingChanges(bot);

describe("who may change what", () => {
  it.each<[Name, string]>([
    ["Lan", "/lich bo họp đầu tuần"],
    ["Hồng", "/lich bo họp đầu tuần"],
    ["Vy", "/lich tamdung"],
    ["Lan", "/lich link"],
    ["Trang", "/lich bo họp đầu tuần team Nam"],
    ["Trang", "/lich bo họp đầu tuần cả công ty"],
    ["Trang", "/lich doi hr_export 3/12"],
  ])("refuses %s “%s” in one sentence and changes nothing", async (name, line) => {
    const said = await bot.say(name, line);

    expect(said.outcome).toBe("refused");
    expect(said.text.split("\n")).toHaveLength(1);
    expect(await standing()).toEqual([]);
  });

  it("lets managers change a team's calendar, which others then see is its own", async () => {
    await bot.say("Hà", "/lich bo họp đầu tuần team Nam");

    const nam = await bot.say("Huy", "/lich tuần sau");
    const bac = await bot.say("Lan", "/lich tuần sau");
    const all = await bot.say("Hà", "/lich tuần sau");

    expect(nam.text).toContain("đã cho nghỉ");
    expect(bac.text).not.toContain("đã cho nghỉ");
    expect(all.text).toContain("Có lịch riêng: Nam.");
  });

  it("takes a manager in a team's room to mean that team, unless everybody is named", async () => {
    const said = await bot.say("Hà", "/lich bo họp đầu tuần", { in: "room-Bắc" });
    await bot.say("Hà", "/lich bo họp số liệu cả công ty", { in: "room-Bắc" });
    await bot.say("Hà", "/lich bo họp tổng kết tháng", { in: "room-managers" });

    expect(said.text).toContain("Họp đầu tuần · nhóm Bắc");
    expect(await standing()).toEqual([
      "skip wk_open 2026-11-23 team",
      "skip wk_figures 2026-11-27 all",
      "skip month_wrap 2026-12-04 all",
    ]);
  });

  it("tells a lead that it is managers who have skipped it", async () => {
    await bot.say("Hà", "/lich bo họp đầu tuần");
    const said = await bot.say("Trang", "/lich tiep họp đầu tuần");

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain("thứ 2 23/11 đã bỏ theo lệnh chung");
  });

  it("tells a lead that it is managers who have paused it", async () => {
    await bot.say("Hà", "/lich tamdung họp đầu tuần");
    const said = await bot.say("Trang", "/lich tiep họp đầu tuần");

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain("theo lệnh chung");
  });
});

describe("nonsense", () => {
  it.each([
    "/lich bo bữa tiệc",
    "/lich bo họp đầu tuần 16/11",
    "/lich bo họp đầu tuần 25/11",
    "/lich bo họp đầu tuần 31/11",
    "/lich bo họp tổng kết tháng 30/2",
    "/lich bo họp 24/11",
    "/lich bo họp năm",
    "/lich bo 29/11",
    "/lich doi họp số liệu sang 20/11",
    "/lich doi họp số liệu sang 4/12",
    "/lich doi họp số liệu 27/11 sang 5/12",
    "/lich doi họp số liệu 4/12 sang 27/11",
    "/lich doi họp số liệu sang thứ 6 16h",
    "/lich doi họp năm 20/11",
    "/lich doi bữa tiệc sang thứ 5",
    "/lich tamdung họp đầu tuần đến 1/11",
    "/lich tamdung bữa tiệc",
    "/lich tiep",
    "/lich tiep họp đầu tuần",
  ])("refuses “%s” in one sentence and changes nothing", async (line) => {
    const said = await bot.say("Hà", line);

    expect(said.outcome).toBe("refused");
    expect(said.text.split("\n")).toHaveLength(1);
    expect(await standing()).toEqual([]);
  });

  it("refuses to skip or pause twice what is skipped or paused", async () => {
    await bot.say("Hà", "/lich bo họp đầu tuần 30/11");
    const again = await bot.say("Hà", "/lich bo họp đầu tuần 30/11");
    await bot.say("Hà", "/lich tamdung họp số liệu");
    const paused = await bot.say("Hà", "/lich tamdung họp số liệu");

    expect(again.text).toContain("đã được bỏ rồi");
    expect(paused.text).toContain("vốn đã tạm dừng");
    expect(await standing()).toHaveLength(2);
  });
});
