import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

const monday = { at: "2026-11-23T07:00+07:00" };

/** The rows of the calendar, each in one line. */
function rowsOf(said: Said): readonly string[] {
  return said.reply.blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => row.map((cell) => cell ?? "").join(" | ")) : [],
  );
}

describe("/schedule", () => {
  it("shows a team its week, merged where two meetings meet, with why something is not on its day", async () => {
    const said = await bot.say("Lan", "/lich", monday);

    expect(said.text).toContain("Lịch · Tuần 23/11–29/11/2026 · nhóm Bắc");
    expect(rowsOf(said)).toEqual([
      "thứ 2 23/11 | 8:00 | Báo cáo chăm sóc khách |  | gửi từng người bán hàng",
      "thứ 2 23/11 | 9:00 | Họp đầu tuần | tuần 16/11–22/11/2026 | ",
      "thứ 6 27/11 | 9:00 | Đề xuất chỉ tiêu tháng sau |  | dời từ thứ 7 28/11 (cuối tuần); gửi từng người bán hàng",
      expect.stringMatching(
        /^thứ 6 27\/11 \| 16:00 \| Đánh giá ngày 28 \+ Họp số liệu tuần \| tháng 11\/2026, .* \| gộp; Đánh giá ngày 28 dời từ thứ 7 28\/11/,
      ),
    ]);
  });

  it("shows a lead what goes to leads as well, and everybody else all there is", async () => {
    const forLead = rowsOf(await bot.say("Trang", "/lich", monday));
    const forManager = rowsOf(await bot.say("Hà", "/lich tháng 12", monday));

    expect(forLead.some((row) => row.includes("gửi trưởng nhóm"))).toBe(true);
    expect(forLead.some((row) => row.includes("nhân sự"))).toBe(false);
    expect(forManager.some((row) => row.includes("gửi nhân sự"))).toBe(true);
  });

  it.each(["2026-11-20T17:00+07:00", "2026-11-22T09:00+07:00"])(
    "shows the coming week at %s, when nothing of this one lies ahead",
    async (at) => {
      const said = await bot.say("Trang", "/lich", { at });
      const back = await bot.say("Trang", "/lich tuần này", { at });

      expect(said.text).toContain("Lịch · Tuần 23/11–29/11/2026");
      expect(said.text).toContain("Tuần này không còn buổi nào");
      expect(back.text).toContain("Lịch · Tuần 16/11–22/11/2026");
    },
  );

  it.each([
    ["lịch họp tuần sau", "Tuần 23/11–29/11/2026"],
    ["lich hop", "Tuần 23/11–29/11/2026"],
    ["/lich thứ 6", "Ngày 27/11/2026"],
    ["/lich thứ 6 này", "Ngày 27/11/2026"],
    ["/lich thứ 4 tuần này", "Ngày 18/11/2026"],
    ["/lich thứ 4 tuần sau", "Ngày 25/11/2026"],
  ])("takes “%s” on a Sunday for %s", async (line, title) => {
    expect((await bot.say("Trang", line)).text).toContain(title);
  });

  it("shows the next of one event that somebody names", async () => {
    const weekly = rowsOf(await bot.say("Trang", "/lich họp đầu tuần"));
    const quarterly = rowsOf(await bot.say("Lan", "lịch họp quý"));

    expect(weekly.every((row) => row.includes("Họp đầu tuần"))).toBe(true);
    expect(weekly[0]).toContain("thứ 2 23/11 | 9:00");
    expect(quarterly.map((row) => row.split(" | ")[0])).toEqual([
      "thứ 2 11/1/2027",
      "thứ 2 5/4/2027",
      "thứ 2 5/7/2027",
      "thứ 2 4/10/2027",
    ]);
  });

  it("shows the calendar of the team in whose room it is asked for, and leads on with whose it shows", async () => {
    const room = { in: "room-Bắc", ...monday };
    const ofTeam = await bot.say("Hà", "/lich", room);
    const ofAll = await bot.say("Hà", "/lich cả công ty", room);

    expect(ofTeam.text).toContain("· nhóm Bắc");
    expect(ofAll.text).toContain("· toàn công ty");
    expect(buttonsOf(ofAll.reply).every((command) => command.endsWith(" team=company"))).toBe(true);
    expect((await bot.say("Hà", buttonsOf(ofAll.reply).at(-1) ?? "", room)).text).toContain("· toàn công ty");
  });

  it("shows what a holiday has moved out of the days, where to and why", async () => {
    const rows = rowsOf(await bot.say("Hà", "/lich 1/1/2027"));

    expect(rows).toEqual([
      expect.stringContaining("Số liệu tháng gửi nhân sự | tháng 12/2026 | vẫn gửi đúng ngày nghỉ"),
      "thứ 6 1/1 | 8:30 | Xem trước số liệu tuần |  | dời sang thứ 5 31/12",
      "thứ 6 1/1 | 16:00 | Họp số liệu tuần |  | dời sang thứ 5 31/12",
      "thứ 6 1/1 | 16:00 | Họp tổng kết quý |  | dời sang thứ 2 4/1",
      "thứ 6 1/1 | 16:00 | Họp tổng kết tháng |  | dời sang thứ 2 4/1",
    ]);
  });

  it.each(["/lich năm 2027", "/schedule simulate 2027", "/lich mo-phong 2027", "/lich mô phỏng năm 2027"])(
    "“%s” is the year with its collisions, and what comes round as ever in one line each",
    async (line) => {
      const said = await bot.say("Hà", line);
      const rows = rowsOf(said);

      expect(said.text).toContain("• Họp đầu tuần: thứ 2 hằng tuần, 9:00");
      expect(rows).toContain(
        "thứ 2 4/1 | 16:00 | Họp tổng kết quý + Họp tổng kết tháng | quý 4/2026 | gộp; dời từ thứ 6 1/1 (nghỉ Tết Dương lịch)",
      );
      expect(rows).toContain(
        "thứ 4 3/2 | 16:00 | Họp số liệu tuần | tuần 25/1–31/1/2027 | dời từ thứ 6 5/2 (nghỉ Tết)",
      );
      expect(rows.filter((row) => row.includes("| 9:00 | Họp đầu tuần |"))).toHaveLength(2);
      expect(said.text).toContain("Họp năm toàn team 12/2027 chưa chốt ngày");
    },
  );

  it("shows a team that somebody names, in a room too", async () => {
    const said = await bot.say("Hà", "/lich team Nam tháng 12", { in: "room-Bắc" });

    expect(said).toMatchObject({ outcome: "answered", audience: "conversation" });
    expect(said.text).toContain("Tháng 12/2026 · nhóm Nam");
  });

  it.each<[Name, number]>([
    ["Lan", 0],
    ["Hồng", 0],
    ["Trang", 2],
    ["Hà", 2],
    ["Quân", 2],
  ])("offers %s %d changes of the next meeting", async (name, count) => {
    const said = await bot.say(name, "/lich", monday);

    const changes = buttonsOf(said.reply).filter((command) => /skip|move/.test(command));
    expect(changes).toHaveLength(count);
  });

  it("leads on to the next week and to the month", async () => {
    const said = await bot.say("Hà", "/lich", monday);

    expect(buttonsOf(said.reply).slice(-2)).toEqual([
      "/schedule 2026-11-30..2026-12-06",
      "/schedule 2026-11",
    ]);
    const next = await bot.say("Hà", "/schedule 2026-11-30..2026-12-06", monday);
    expect(next.text).toContain("Tuần 30/11–6/12/2026");
  });

  it.each(["/lich vớ vẩn", "/lich team Đông", "/lich 1/1/2026..31/12/2030"])(
    "refuses “%s” in one sentence",
    async (line) => {
      const said = await bot.say("Hà", line);

      expect(said.outcome).toBe("refused");
      expect(said.text.split("\n")).toHaveLength(1);
    },
  );

  it("is there in English, and as a file", async () => {
    await bot.say("Khải", "/language en");

    const said = await bot.say("Khải", "/schedule", monday);
    const file = await bot.say("Khải", "/export schedule 2027", monday);

    expect(rowsOf(said)[0]).toBe("Mon 23/11 | 8:00 | Customer care report |  | for everybody who sells");
    expect(file.reply.blocks.some(({ kind }) => kind === "file")).toBe(true);
  });
});
