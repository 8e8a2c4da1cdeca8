import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

/** The day before the Friday on which the weekly figures and the review of the 28th, a Saturday, meet. */
const thursday = { at: "2026-11-26T15:00+07:00" };
const sunday = { at: "2026-11-22T09:00+07:00" };

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("/agenda", () => {
  it("shows the sections of the next meeting of the team", async () => {
    const said = await bot.say("Lan", "/agenda", sunday);

    expect(said.text).toContain("Nội dung họp · Họp đầu tuần · nhóm Bắc · thứ 2 23/11 9:00");
    expect(said.text).toContain("1. Nhìn lại\n• Việc tuần trước: xong, còn lại");
    expect(said.text).toContain("2. Kế hoạch\n• Danh sách việc tuần này");
    expect(said.text).toContain("Chưa ai nêu nội dung nào");
    expect(buttonsOf(said.reply)).toContain("/agenda add wk_open 2026-11-23");
  });

  it("shows several meetings of one day as one, with the sections of all of them", async () => {
    const said = await bot.say("Lan", "/agenda", thursday);

    expect(said.text).toContain("Đánh giá ngày 28 + Họp số liệu tuần · nhóm Bắc · thứ 6 27/11 16:00");
    expect(said.text).toContain("• Quan hệ với đối tác\n• Số liệu đáng chú ý của tuần trước và tuần này");
  });

  it.each([
    ["/agenda họp đầu tuần", "Họp đầu tuần · nhóm Bắc · thứ 2 30/11 9:00"],
    ["/agenda wk_open 2026-12-07", "Họp đầu tuần · nhóm Bắc · thứ 2 7/12 9:00"],
    ["/noidung họp đầu tuần 7/12", "Họp đầu tuần · nhóm Bắc · thứ 2 7/12 9:00"],
    ["/agenda end 2026-11-28", "Đánh giá ngày 28 + Họp số liệu tuần · nhóm Bắc · thứ 6 27/11 16:00"],
    ["nội dung ngày 15", "Đánh giá ngày 15 · nhóm Bắc · thứ 3 15/12 9:00"],
    ["/agenda họp quý", "Họp quý toàn team + Họp đầu tuần · nhóm Bắc · 9:00 Thứ Hai 11/1/2027"],
    ["/agenda họp tới", "thứ 6 27/11 16:00"],
    ["/agenda của team", "thứ 6 27/11 16:00"],
    ["/agenda buổi họp trước", "Họp đầu tuần · nhóm Bắc · thứ 2 23/11 9:00"],
    ["/agenda thứ 2", "Họp đầu tuần · nhóm Bắc · thứ 2 30/11 9:00"],
  ])("takes “%s” for %s", async (line, title) => {
    expect((await bot.say("Lan", line, thursday)).text).toContain(title);
  });

  it("still means a meeting that has just begun", async () => {
    const at = (time: string) => bot.say("Lan", "/agenda", { at: `2026-11-30T${time}+07:00` });

    expect((await at("09:40")).text).toContain("thứ 2 30/11 9:00");
    expect((await at("10:00")).text).toContain("thứ 6 4/12 16:00");
  });

  it.each([
    ["/agenda giá gói mới", "Không có cuộc họp “giá gói mới”"],
    ["/agenda họp năm", "Họp năm toàn team sắp tới chưa có ngày"],
    ["/agenda họp đầu tuần 9/12", "Ngày 9/12/2026 không có cuộc họp nào như vậy"],
  ])("refuses “%s”", async (line, words) => {
    expect(await bot.say("Lan", line, thursday)).toMatchObject({
      outcome: "refused",
      text: expect.stringContaining(words),
    });
  });
});

describe("whose meeting it is", () => {
  it.each([
    ["Trang", "/agenda", "nhóm Bắc"],
    ["Huy", "/agenda", "nhóm Nam"],
    ["Hà", "/agenda", "toàn công ty"],
    ["Hồng", "/agenda", "toàn công ty"],
    ["Hà", "/agenda nhóm Bắc", "nhóm Bắc"],
    ["Hà", "/agenda wk_figures 2026-11-27 team Nam", "nhóm Nam"],
    ["Lan", "/agenda nhom=Bắc", "nhóm Bắc"],
  ] as const)("%s's “%s” is about %s", async (name, line, circle) => {
    expect((await bot.say(name, line, thursday)).text).toContain(` · ${circle} · `);
  });

  it.each([
    ["Lan", "/agenda nhóm Nam"],
    ["Trang", "/agenda nhom=company"],
    ["Vy", "/agenda"],
  ] as const)("is not for %s to see with “%s”", async (name, line) => {
    expect((await bot.say(name, line, thursday)).outcome).toBe("refused");
  });

  it("may be read in the team's own room by everybody in it, also where reps see only the own figures", async () => {
    await bot.say("Lan", "/agenda add wk_open 2026-12-14 khách 0912345678 chê giá", thursday);

    const said = await bot.say("Hà", "/agenda wk_open 2026-12-14", { ...thursday, in: "room-Bắc" });

    expect(said.audience).toBe("conversation");
    expect(said.text).toContain("nhóm Bắc");
    expect(said.text).toContain("chê giá");
    expect(said.text).not.toContain("0912345678");
  });

  it.each([
    ["Lan", "room-unknown", "nhóm Bắc"],
    ["Huy", "room-Bắc", "nhóm Nam"],
  ] as const)("is told %s in private when asked for in %s", async (name, room, circle) => {
    const said = await bot.say(name, "/agenda", { ...thursday, in: room });

    expect(said.audience).toBe("direct");
    expect(said.text).toContain(circle);
  });
});
