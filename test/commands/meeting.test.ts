import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entryOf, giveLead, remindersOf } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;

/** L1 is Lan's, K1 a customer of hers, and H1 a meeting with L1 on Thursday at two. */
beforeAll(async () => {
  bot = await createTestBot();
  await giveLead(bot, "Lan", { name: "Cty Minh Phát", phone: "+84912345678" });
  await bot.say("Lan", "/revenue 400tr An Phát thu=100tr");
  await bot.say("Lan", "/hen L1 26/11 14h");
});

afterAll(() => bot.close());

describe("/meeting", () => {
  it.each([
    [
      "/hen L1 30/11 9h",
      "9:00 Thứ Hai 30/11/2026",
      "Gặp Cty Minh Phát\n9:00–10:00 (60 phút)\nVới Cty Minh Phát (L1)",
    ],
    [
      "/hen An Phát “demo phần mềm” 9h sáng mai tai=văn phòng khách phut=90",
      "9:00 Thứ Hai 23/11/2026",
      "demo phần mềm\n9:00–10:30 (90 phút)\nVới An Phát (K1)\nTại văn phòng khách",
    ],
    ["/meeting gặp An Phát thứ 4 10h", "10:00 Thứ Tư 25/11/2026", "Với An Phát (K1)"],
    [
      "/hen “An Phát” 27/11 8h30 thoiluong=2h",
      "8:30 Thứ Sáu 27/11/2026",
      "8:30–10:30 (120 phút)\nVới An Phát (K1)",
    ],
    ["/hen đối tác Sao Mai 1/12 14:30", "14:30 Thứ Ba 1/12/2026", "đối tác Sao Mai"],
    ["hen 0912345678 2/12 3h chieu", "15:00 Thứ Tư 2/12/2026", "Với Cty Minh Phát (L1)"],
    ["/hen K1 ky hop dong 3/12 luc 2h chieu", "14:00 Thứ Năm 3/12/2026", "ky hop dong"],
  ])("makes “%s”", async (line, at, detail) => {
    const { text, outcome } = await bot.say("Lan", line);

    expect(outcome).toBe("answered");
    expect(text).toContain(at);
    expect(text).toContain(detail);
  });

  it("stores the reminders that it announces", async () => {
    const { text } = await bot.say("Lan", "/hen L1 7/12 14h");

    expect(text).toContain("Mình sẽ nhắc lúc 6/12 14:00 và 7/12 13:00.");
    expect(await remindersOf(bot, entryOf(text))).toEqual([
      "2026-12-06T07:00:00.000Z",
      "2026-12-07T06:00:00.000Z",
    ]);
  });

  it.each([
    ["/hen L1 26/11 14h30", "Trùng giờ với H1 lúc 14:00–15:00 (Gặp Cty Minh Phát)."],
    ["/hen L1 24/11 9h", "Thứ Ba 24/11/2026 là ngày lễ: Ngày Văn hóa Việt Nam."],
    ["/hen L1 28/11 9h", "Thứ Bảy 28/11/2026 là ngày nghỉ."],
    ["/hen L1 4/12 20h", "20:00–21:00 nằm ngoài giờ làm việc (8:00–12:00, 13:30–17:30)."],
    ["/hen L1 4/12 11h30", "11:30–12:30 nằm ngoài giờ làm việc"],
  ])("asks before “%s”, and makes it after a yes", async (line, doubt) => {
    const asked = await bot.say("Lan", line);
    const made = await bot.say("Lan", "1");

    expect(asked.outcome).toBe("asked");
    expect(asked.text).toContain(`${doubt} Vẫn đặt lịch?`.slice(0, doubt.length));
    expect(made.text).toContain("Đã hẹn H");
    await bot.say("Lan", "/undo");
  });

  it("asks for what is missing, one thing at a time", async () => {
    const time = await bot.say("Lan", "/hen L1");
    const both = await bot.say("Lan", "9h sáng 10/12");
    const hour = await bot.say("Lan", "/hen anh Nam bên An Phát 10/12");
    await bot.say("Lan", "2h");
    const clear = await bot.say("Lan", "1");
    const whom = await bot.say("Lan", "/hen 11/12 16h");
    const made = await bot.say("Lan", "chị Hoa bên Sao Mai");

    expect(time.text).toContain("Hẹn lúc mấy giờ?");
    expect(both.text).toContain("9:00 Thứ Năm 10/12/2026");
    expect(hour.text).toContain("Hẹn lúc mấy giờ?");
    expect(clear.text).toContain("14:00 Thứ Năm 10/12/2026\n\nanh Nam bên An Phát");
    expect(clear.text).toContain("Với An Phát (K1)");
    expect(whom.text).toContain("Hẹn với ai, việc gì?");
    expect(made.text).toContain("chị Hoa bên Sao Mai");
  });

  it.each<[Name, string, string]>([
    ["Lan", "/hen L1 8h hôm nay", "8:00 Chủ Nhật 22/11/2026 đã qua"],
    ["Lan", "/hen L1 1/11/2026 9h", "đã qua"],
    ["Lan", "/hen L1 26/11 9h phut=5000", "không phải thời lượng"],
    ["Lan", "/hen L1 26/11 gio=sớm", "không phải giờ"],
    ["Lan", "/hen L1 26/11 9h abc=1", "phut, cohoi, khach. Ví dụ"],
    ["Lan", "/hen L99 26/11 9h", "L99"],
    ["Minh", "/hen L1 26/11 9h", "L1"],
    ["Minh", "/hen huy H1", "Không thấy lịch hẹn H1"],
    ["Hồng", "/hen huy H1", "H1 là lịch của Nguyễn Thị Lan"],
    ["Lan", "/hen dagap H1", "chưa tới"],
    ["Lan", "/hen doi H999 15h", "Không thấy lịch hẹn H999"],
  ])("refuses %s's “%s” with a sentence, and changes nothing", async (who, line, sentence) => {
    const before = await bot.fingerprint();

    const said = await bot.say(who, line);

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain(sentence);
    expect(await bot.fingerprint()).toBe(before);
  });

  it("tells a room nothing of what another appointment is about", async () => {
    await bot.say("Lan", "/hen “phỏng vấn nhân sự” 14/12 9h");

    const said = await bot.say("Lan", "/hen L1 14/12 9h", { in: "room-managers" });

    expect(said.audience).toBe("conversation");
    expect(said.text).toContain("Trùng giờ với H");
    expect(said.text).not.toContain("phỏng vấn");
  });

  it("looks for a name in private that the room may not see", async () => {
    const said = await bot.say("Lan", "/hen An Phát 15/12 16h", { in: "room-Bắc" });

    expect(said).toMatchObject({ outcome: "answered", audience: "direct" });
    expect(said.text).toContain("Với An Phát (K1)");
    expect(said.left).not.toContain("An Phát");
  });

  it("masks phone numbers before a room, in the place too", async () => {
    const said = await bot.say("Lan", "/hen L1 16/12 16h tai=“quán bên 0987654321”", { in: "room-managers" });

    expect(said.audience).toBe("conversation");
    expect(said.text).toContain("Tại quán bên 0987 *** 321");
  });

  it.each([
    ["/hen L1 tối 21/12", "8h", "20:00–21:00 nằm ngoài giờ làm việc"],
    ["/hen chieu 21/12 An Phat", "3h", "15:00 Thứ Hai 21/12/2026\n\nGặp An Phát"],
    ["/hen An Phát sáng 22/12", "14h", "14:00 Thứ Ba 22/12/2026"],
  ])("takes the answer to “%s” for that part of the day", async (line, answer, sentence) => {
    await bot.say("Lan", line);

    expect((await bot.say("Lan", answer)).text).toContain(sentence);
  });
});

describe("/meeting show", () => {
  it("shows one, by its bare number too", async () => {
    const shown = await bot.say("Lan", "/hen H1");

    expect(shown.text).toContain("H1 · 14:00 Thứ Năm 26/11/2026 · đã hẹn");
    expect((await bot.say("Lan", "/meeting show H1")).text).toBe(shown.text);
    expect((await bot.say("Minh", "/hen H1")).outcome).toBe("refused");
  });
});

describe("/meeting list", () => {
  it("shows the coming seven days, or another period", async () => {
    const coming = await bot.say("Lan", "/hen");
    const later = await bot.say("Lan", "lịch hẹn tháng 12");

    expect(coming.text).toContain("Lịch hẹn · Nguyễn Thị Lan · 7 ngày tới");
    expect(coming.text).toMatch(/H1 {2}.*Thứ Năm 26\/11\/2026 {2}14:00–15:00 {2}Gặp Cty Minh Phát/);
    expect(coming.text).not.toContain("30/11/2026");
    expect(later.text).toContain("Lịch hẹn · Nguyễn Thị Lan · Tháng 12/2026");
  });

  it("shows a lead the team's, and nobody a stranger's", async () => {
    expect((await bot.say("Trang", "/meeting list team")).text).toContain("Nguyễn Thị Lan");
    expect((await bot.say("Khải", "/meeting list team")).text).not.toContain("Minh Phát");
    expect((await bot.say("Minh", "/meeting list @lan")).outcome).toBe("refused");
  });
});
