import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
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

describe("/schedule skip", () => {
  it.each([
    ["/lich bo họp đầu tuần", "2026-11-23"],
    ["/lich bo hop dau tuan", "2026-11-23"],
    ["/lich bỏ buổi giao ban", "2026-11-23"],
    ["/schedule skip wk_open", "2026-11-23"],
    ["/lich bo họp đầu tuần tuần sau", "2026-11-23"],
    ["/lich bo họp đầu tuần 30/11", "2026-11-30"],
    ["/lich bo thứ 2 tuần sau họp đầu tuần", "2026-11-23"],
    ["/lich nghỉ họp đầu tuần 7/12", "2026-12-07"],
    ["/schedule skip wk_open on=2026-12-07", "2026-12-07"],
  ])("“%s” skips the Monday meeting of %s", async (line, on) => {
    const said = await bot.say("Trang", line);

    expect(said.outcome).toBe("answered");
    expect(await standing()).toEqual([`skip wk_open ${on} team`]);
  });

  it("echoes what was and what is, with what takes it back", async () => {
    const said = await bot.say("Trang", "/lich bo họp đầu tuần");

    expect(said.text).toContain("Đã bỏ một buổi: Họp đầu tuần · nhóm Bắc");
    expect(said.text).toContain("thứ 2 23/11 9:00 → bỏ buổi này");
    expect(said.text).toContain("Buổi kế tiếp: thứ 2 30/11 9:00.");
    const week = await bot.say("Trang", "/lich tuần sau");
    expect(week.text).toContain("bỏ: đã cho nghỉ kỳ này");
  });

  it("asks which is meant where several may be, and goes on with the choice", async () => {
    const asked = await bot.say("Hà", "/lich bo thứ 6");
    const said = await bot.say("Hà", "2");

    expect(asked.outcome).toBe("asked");
    expect(asked.text).toMatch(/1\. Xem trước số liệu tuần .*\n2\. Họp số liệu tuần/);
    expect(said.outcome).toBe("answered");
    expect(await standing()).toEqual(["skip wk_figures 2026-11-27 all"]);
  });

  it("takes a weekday with “họp” for the meeting on it", async () => {
    await bot.say("Hà", "/lich bo họp thứ 6");

    expect(await standing()).toEqual(["skip wk_figures 2026-11-27 all"]);
  });

  it("takes “ngày 28” for the review that is called so", async () => {
    await bot.say("Trang", "/lich bo ngày 28");
    await bot.say("Hà", "/lich doi ngày 28 sang 26/11 14h");

    expect(await standing()).toEqual([
      "skip end 2026-11-28 team",
      "move end 2026-11-28 to 2026-11-26 14:00:00 all",
    ]);
  });

  it("says what is still on that day, and how to skip that too", async () => {
    const said = await bot.say("Trang", "/lich bo họp thứ 6");
    await bot.say("Trang", /Bỏ luôn: (.+)\./.exec(said.text)?.[1] ?? "");

    expect(said.text).toContain("Hôm đó vẫn còn: Đánh giá ngày 28 9:00.");
    expect(await standing()).toEqual(["skip wk_figures 2026-11-27 team", "skip end 2026-11-28 team"]);
  });

  it("takes “thứ 6 này” on a Sunday for the coming one", async () => {
    const asked = await bot.say("Trang", "/lich bo họp thứ 6 này");

    expect(buttonsOf(asked.reply)).toHaveLength(2);
    await bot.say("Trang", "1");
    expect(await standing()).toEqual(["skip wk_figures 2026-11-27 team"]);
  });

  it("asks for the day where a month has several", async () => {
    const asked = await bot.say("Hà", "/lich bo họp đầu tuần tháng 12");
    await bot.say("Hà", buttonsOf(asked.reply)[1] ?? "");

    expect(asked.text).toContain("buổi ngày nào?");
    expect(await standing()).toEqual(["skip wk_open 2026-12-14 all"]);
  });

  it("skips what a day off has moved by the day it is really on", async () => {
    await bot.say("Hà", "/lich bo đánh giá 27/11");

    expect(await standing()).toEqual(["skip end 2026-11-28 all"]);
  });
});

describe("/schedule move", () => {
  it.each([
    ["/lich doi họp số liệu sang thứ 5", "2026-11-27 to 2026-11-26 as ever"],
    ["/lich doi họp số liệu tuần sang thứ 5 15h", "2026-11-27 to 2026-11-26 15:00:00"],
    ["/lich dời họp số liệu qua 26/11", "2026-11-27 to 2026-11-26 as ever"],
    ["/lich doi họp số liệu 10/12", "2026-12-11 to 2026-12-10 as ever"],
    ["/lich doi họp số liệu 4/12 sang thứ 5", "2026-12-04 to 2026-12-03 as ever"],
    ["/lich chuyển họp số liệu 15h30", "2026-11-27 to 2026-11-27 15:30:00"],
    ["/schedule move wk_figures on=2026-12-04 3/12 9h", "2026-12-04 to 2026-12-03 09:00:00"],
  ])("“%s” moves the right one", async (line, moved) => {
    const said = await bot.say("Trang", line);

    expect(said.outcome).toBe("answered");
    expect(await standing()).toEqual([`move wk_figures ${moved} team`]);
  });

  it("echoes both times, and what it is now one with", async () => {
    const said = await bot.say("Hà", "/lich doi họp số liệu 4/12 sang 15h");
    const merged = await bot.say("Hà", "/lich doi họp số liệu 18/12 sang 15/12");

    expect(said.text).toContain("thứ 6 4/12 16:00 → thứ 6 4/12 15:00");
    expect(merged.text).toContain("thứ 6 18/12 16:00 → thứ 3 15/12 16:00");
    expect(merged.text).toContain("gộp thành một buổi với: Đánh giá ngày 15");
  });

  it("sets the day of the yearly meeting, and sets it again", async () => {
    const said = await bot.say("Hà", "/lich doi họp năm 18/12 14h");
    const again = await bot.say("Hà", "/lich doi họp năm 21/12");

    expect(said.text).toContain("chưa chốt ngày → thứ 6 18/12 14:00");
    expect(again.text).toContain("thứ 6 18/12 14:00 → thứ 2 21/12 14:00");
    expect((await bot.say("Lan", "/lich 21/12")).text).toContain("Họp năm toàn team");
  });

  it("asks where to, and takes a day, a time or both for an answer", async () => {
    const asked = await bot.say("Hà", "/lich doi họp số liệu tuần sau");
    const said = await bot.say("Hà", "26/11 14h");

    expect(asked.text).toContain("Đổi Họp số liệu tuần sang ngày giờ nào?");
    expect(said.text).toContain("thứ 6 27/11 16:00 → thứ 5 26/11 14:00");
  });

  it.each([
    ["/lich bo họp đầu tuần", "/lich doi họp đầu tuần 25/11"],
    ["/lich bo hr_export", "/lich doi hr_export 3/12"],
  ])("after “%s” takes no other one for “%s”", async (skip, move) => {
    await bot.say("Hà", skip);
    const said = await bot.say("Hà", move);

    expect(said.text).toContain("đã được bỏ rồi");
    expect(await standing()).toHaveLength(1);
  });

  it("asks for a day where only a week was said", async () => {
    const asked = await bot.say("Hà", "/lich doi họp số liệu sang tuần sau");
    await bot.say("Hà", "26/11");

    expect(asked.text).toContain("“tuần sau” không có ngày hay giờ");
    expect(await standing()).toEqual(["move wk_figures 2026-11-27 to 2026-11-26 as ever all"]);
  });

  it("offers the working day before where the one after is taken", async () => {
    await bot.say("Hà", "/lich doi họp đầu tuần sang thứ 7");
    await bot.say("Hà", "2");

    expect(await standing()).toEqual(["move wk_open 2026-11-23 to 2026-11-27 as ever all"]);
  });

  it("asks about a day off, and offers the next working day", async () => {
    const asked = await bot.say("Hà", "/lich doi họp đầu tuần sang thứ 3");
    await bot.say("Hà", "2");

    expect(asked.text).toContain("Ngày Văn hóa Việt Nam. Vẫn họp ngày đó?");
    expect(await standing()).toEqual(["move wk_open 2026-11-23 to 2026-11-25 as ever all"]);
  });

  it("takes a day off where that is really wanted", async () => {
    await bot.say("Hà", "/lich doi họp đầu tuần sang 24/11");
    const said = await bot.say("Hà", "1");

    expect(said.text).toContain("→ thứ 3 24/11 9:00");
  });
});
