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

describe("/schedule pause and resume", () => {
  it.each([
    ["/lich tamdung họp đầu tuần", "wk_open 2026-11-22 to open"],
    ["/lich tạm dừng họp đầu tuần đến 15/12", "wk_open 2026-11-22 to 2026-12-15"],
    ["/lich tam dung hop dau tuan den het 15/12", "wk_open 2026-11-22 to 2026-12-15"],
    ["/schedule pause wk_open 2 weeks", "wk_open 2026-11-22 to 2026-12-05"],
    ["/lich tamdung họp đầu tuần tháng 12", "wk_open 2026-12-01 to 2026-12-31"],
    ["/lich tamdung tất cả từ 8/2/2027 đến 20/2/2027", "everything 2027-02-08 to 2027-02-20"],
    ["/lich tạm dừng đến 30/11", "everything 2026-11-22 to 2026-11-30"],
  ])("“%s” pauses", async (line, paused) => {
    const said = await bot.say("Trang", line);

    expect(said.outcome).toBe("answered");
    expect(await standing()).toEqual([`pause ${paused} team`]);
  });

  it("asks before everything stops until somebody remembers", async () => {
    const asked = await bot.say("Hà", "/lich tamdung");
    expect(await standing()).toEqual([]);
    await bot.say("Hà", "1");

    expect(asked.outcome).toBe("asked");
    expect(await standing()).toEqual(["pause everything 2026-11-22 to open all"]);
  });

  it("gives a pause that goes on another end, and says what was", async () => {
    await bot.say("Hà", "/lich tamdung họp đầu tuần");
    const said = await bot.say("Hà", "/lich tamdung họp đầu tuần đến 15/12", {
      at: "2026-12-01T09:00+07:00",
    });

    expect(said.text).toContain("tạm dừng từ CN 22/11 → tạm dừng từ CN 22/11 đến hết thứ 3 15/12");
    expect(await standing()).toEqual(["pause wk_open 2026-11-22 to 2026-12-15 all"]);
  });

  it("resumes from today on, and leaves out what the pause has left out", async () => {
    await bot.say("Hà", "/lich tamdung họp đầu tuần");
    const said = await bot.say("Hà", "/lich tiep", { at: "2026-12-09T09:00+07:00" });

    expect(said.text).toContain("Đã mở lại: Họp đầu tuần");
    expect(said.text).toContain("Buổi kế tiếp: thứ 2 14/12 9:00.");
    expect(await standing()).toEqual(["pause wk_open 2026-11-22 to 2026-12-08 all"]);
  });

  it("asks which of several pauses ends", async () => {
    await bot.say("Hà", "/lich tamdung họp đầu tuần");
    await bot.say("Hà", "/lich tamdung họp số liệu");
    const asked = await bot.say("Hà", "/lich tiếp tục");
    await bot.say("Hà", "2");

    expect(asked.outcome).toBe("asked");
    expect(await standing()).toEqual(["pause wk_open 2026-11-22 to open all"]);
  });

  it("has the only skipped one back without its name", async () => {
    await bot.say("Trang", "/lich bo họp đầu tuần 30/11");
    const said = await bot.say("Trang", "/lich tiep");

    expect(said.text).toContain("Đã mở lại: Họp đầu tuần · nhóm Bắc");
    expect(await standing()).toEqual([]);
  });

  it("has a skipped one back", async () => {
    await bot.say("Trang", "/lich bo họp đầu tuần 30/11");
    const said = await bot.say("Trang", "/lich tiep họp đầu tuần");

    expect(said.text).toContain("bỏ buổi thứ 2 30/11 → theo lịch");
    expect(await standing()).toEqual([]);
  });
});

describe("/undo of a change of the calendar", () => {
  it.each(["/lich bo họp đầu tuần", "/lich doi họp số liệu sang thứ 5", "/lich tamdung họp đầu tuần"])(
    "takes “%s” back, by its button and without words",
    async (line) => {
      const said = await bot.say("Trang", line);
      const undone = await bot.say("Trang", buttonsOf(said.reply)[0] ?? "");
      expect(undone.text).toContain("lịch trở lại như trước");
      expect(await standing()).toEqual([]);

      await bot.say("Trang", line);
      await bot.say("Trang", "/undo");
      expect(await standing()).toEqual([]);
    },
  );

  it("brings back what a resumption has ended", async () => {
    await bot.say("Hà", "/lich tamdung họp đầu tuần");
    const later = { at: "2026-11-25T09:00+07:00" };
    const resumed = await bot.say("Hà", "/lich tiep họp đầu tuần", later);
    await bot.say("Hà", buttonsOf(resumed.reply)[0] ?? "", later);

    expect(await standing()).toEqual(["pause wk_open 2026-11-22 to open all"]);
  });

  it("is refused once something else has taken its place", async () => {
    const said = await bot.say("Hà", "/lich tamdung họp đầu tuần");
    await bot.say("Hà", "/lich tamdung họp đầu tuần đến 15/12");
    const undone = await bot.say("Hà", buttonsOf(said.reply)[0] ?? "");

    expect(undone.outcome).toBe("refused");
    expect(await standing()).toEqual(["pause wk_open 2026-11-22 to 2026-12-15 all"]);
  });

  it("has its history", async () => {
    const said = await bot.say("Hà", "/lich doi họp số liệu sang thứ 5");
    const entry = /D\d+/.exec(buttonsOf(said.reply)[0] ?? "")?.[0] ?? "";

    const { text } = await bot.say("Lan", `/audit ${entry}`);

    expect(text).toContain("Đổi lịch");
    expect(text).toContain("16:00 26/11/2026");
  });
});
