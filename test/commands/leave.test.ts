import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { entryOf, stateOfLeave } from "#test/support/leave.ts";

const everybody = { kind: "everybody" } as const;

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

function stateOf(entry: string): Promise<string | undefined> {
  return stateOfLeave(bot, entry);
}

describe("/leave", () => {
  it.each([
    ["/nghi mai phép", "Phép năm (P) · Thứ Hai 23/11/2026", "Nghỉ 1 công · phép 2026 còn 11 ngày"],
    ["/nghi chiều 26/11 KL", "Không lương (KL) · chiều Thứ Năm 26/11/2026", "Nghỉ 0,5 công"],
    ["/leave 1/12-3/12 annual", "Phép năm (P) · 1/12–3/12/2026", "Nghỉ 3 công"],
    ["/nghi từ 7/12 đến 9/12 cưới", "Kết hôn (R) · 7/12–9/12/2026", "Nghỉ 3 công"],
    ["/leave afternoon 14/12 sick", "Ốm (Ô) · chiều Thứ Hai 14/12/2026", "Nghỉ 0,5 công"],
    ["/nghi từ chiều 15/12 đến sáng 17/12 KL", "chiều 15/12/2026 đến hết sáng 17/12/2026", "Nghỉ 2 công"],
    ["xin nghỉ phép 21/12 đi đám cưới bạn", "Phép năm (P) · Thứ Hai 21/12/2026", "đi đám cưới bạn"],
    ["/nghi 5/1 phép", "Thứ Ba 5/1/2027", "phép 2027 còn 11 ngày"],
    ["/nghi 2 tuần từ 11/1 KL", "11/1–24/1/2027", "Nghỉ 10 công"],
    ["/nghi 6 tháng từ 1/3 thai sản", "1/3–31/8/2027", "52 ngày nghỉ theo lịch"],
    ["xin phép nghỉ chiều 18/12 ốm", "Ốm (Ô) · chiều Thứ Sáu 18/12/2026", "Nghỉ 0,5 công"],
    ["em xin nghỉ sáng 18/12 KL ạ", "Không lương (KL) · sáng Thứ Sáu 18/12/2026", "Nghỉ 0,5 công"],
    ["off 22/12 phép", "Phép năm (P) · Thứ Ba 22/12/2026", "Nghỉ 1 công"],
  ])("takes “%s” and waits for the lead", async (line, what, takes) => {
    const said = await bot.say("Lan", line);

    expect(said.text).toContain("chờ duyệt");
    expect(said.text).toContain(what);
    expect(said.text).toContain(takes);
    expect(said.text).toContain("Đỗ Kiều Trang");
    expect(said.audience).toBe("direct");
    expect(await stateOf(entryOf(said))).toBe("waiting");
  });

  it("asks for the kind, with the commonest as buttons", async () => {
    const asked = await bot.say("Minh", "/leave tomorrow");
    const answered = await bot.say("Minh", "1");

    expect(asked.outcome).toBe("asked");
    expect(asked.text).toContain("Phép năm (P)");
    expect(asked.text).toContain("Không lương (KL)");
    expect(answered.text).toContain("Phép năm (P) · Thứ Hai 23/11/2026");
  });

  it("asks for the days, and takes them with the half", async () => {
    const asked = await bot.say("Minh", "/nghi KL");
    const answered = await bot.say("Minh", "chiều 27/11");

    expect(asked.text).toContain("Nghỉ ngày nào");
    expect(answered.text).toContain("Không lương (KL) · chiều Thứ Sáu 27/11/2026");
  });

  it("asks which half is meant", async () => {
    const asked = await bot.say("Minh", "/nghi nửa ngày 4/12 ốm");
    const answered = await bot.say("Minh", "2");

    expect(asked.text).toContain("Buổi sáng");
    expect(answered.text).toContain("Ốm (Ô) · chiều Thứ Sáu 4/12/2026");
  });

  it("asks which kind a symbol of several means", async () => {
    const asked = await bot.say("Minh", "/nghi 7/12 R");
    const answered = await bot.say("Minh", "3");

    expect(asked.text).toContain("Con kết hôn (R)");
    expect(answered.text).toContain("Tang (R) · Thứ Hai 7/12/2026");
  });

  it("does not count holidays and rest days, and says so", async () => {
    const said = await bot.say("Huy", "/nghi 23/11-30/11 phép");

    expect(said.text).toContain("Nghỉ 5 công");
    expect(said.text).toContain("24/11/2026 (nghỉ lễ)");
    expect(said.text).toContain("28/11–29/11/2026 (ngày nghỉ)");
  });

  it.each([
    ["/nghi 24/11 phép", "nghỉ lễ"],
    ["/nghi thứ 7 phép", "ngày nghỉ"],
    ["/nghi 24/11 - 26/11 KL", "trùng ngày"],
    ["/nghi 3/12 đến 1/12/2026 phép", "Ngày cuối ở trước ngày đầu"],
    ["/nghi 30/2 phép", "không có trong lịch"],
    ["/nghi 29/2 phép", "không có trong lịch. Ví dụ: /nghi"],
    ["/nghi 1/12 và 9/12 phép", "đợt nghỉ liền nhau"],
    ["/nghi 1/12/2028 phép", "hơn một năm"],
    ["/nghi chiều 1/12-3/12 phép", "Nghỉ nửa ngày ở đầu hay cuối đợt"],
    ["/nghi tuần sau nữa phép", "Nghỉ ngày nào"],
  ])("refuses “%s” and changes nothing", async (line, sentence) => {
    const before = await bot.store.leave.list(everybody, allDays);
    const said = await bot.say("Huy", line);

    expect(said.text).toContain(sentence);
    expect(await bot.store.leave.list(everybody, allDays)).toEqual(before);
  });

  it("asks before more is taken than there is, and offers the days without pay", async () => {
    const asked = await bot.say("Vy", "/nghi 2/11-20/11 phép");
    const answered = await bot.say("Vy", "1");

    expect(asked.text).toContain("còn 12 ngày phép, xin 15 ngày");
    expect(answered.text).toContain("Không lương (KL) · 2/11–20/11/2026");
  });

  it("asks before more paid days are taken for an event than the law gives", async () => {
    const asked = await bot.say("Vy", "/nghi 5 ngày từ 7/12 cưới");

    expect(asked.text).toContain("luật cho nghỉ hưởng lương 3 ngày, xin 5 ngày");
    await bot.say("Vy", "bỏ");
  });

  it("counts what nobody else could approve", async () => {
    const said = await bot.say("Hồng", "/nghi 1/12 phép");

    expect(said.text).toContain("không có ai khác duyệt");
    expect(await stateOf(entryOf(said))).toBe("approved");
  });

  it("goes to a manager where nobody leads, and from a lead", async () => {
    expect((await bot.say("Khải", "/nghi 2/12 phép")).text).toContain("Vũ Thu Hà được báo");
    expect((await bot.say("Hà", "/nghi 2/12 phép")).text).toContain("Mai Thị Hồng được báo");
  });

  it("is approved at once when the lead or HR enters it for somebody", async () => {
    const said = await bot.say("Trang", "/nghi @minh 20/11 ốm");
    const records = await bot.store.timesheets.records(everybody, {
      from: Temporal.PlainDate.from("2026-11-20"),
      to: Temporal.PlainDate.from("2026-11-20"),
    });

    expect(said.text).toContain("Đã ghi Trần Minh nghỉ");
    expect(await stateOf(entryOf(said))).toBe("approved");
    expect(records.map(({ personId, half, code }) => [personId, half, code])).toEqual(
      expect.arrayContaining([
        [bot.people.Minh.id, 1, "sick"],
        [bot.people.Minh.id, 2, "sick"],
      ]),
    );
  });

  it.each(["Lan", "Khải", "Quân", "Vy"] as const)("is not entered for Minh by %s", async (name) => {
    const said = await bot.say(name, "/nghi @minh 18/11 ốm");

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain("Chỉ người duyệt nghỉ");
  });

  it.each([
    "/nghi 28/12 thai sản",
    "/leave",
    "/leave list",
    "/leave balance",
    "/nghi 29/12 xyz KP",
    "/nghi 30/2 KL",
    "/nghi 30/12",
  ])("leaves nothing but a word in a room: %s", async (line) => {
    const said = await bot.say("Lan", line, { in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toMatch(/nghỉ|phép|thai|ốm|lương|KL|N\d/i);
  });

  it("shows the balance with where it comes from, and what waits", async () => {
    const said = await bot.say("Huy", "/leave balance");

    expect(said.text).toContain("12 ngày một năm × 12/12 tháng");
    expect(said.text).toContain("Đang chờ duyệt 5 ngày; duyệt hết thì còn 7 ngày");
  });

  it("lets HR correct a balance and take that back", async () => {
    const said = await bot.say("Hồng", "/leave correct @huy +2 phép tồn 2025");
    const undo = /\/undo \S+/.exec(said.text)?.[0] ?? "";
    const balances = await bot.say("Hồng", "/leave balance @huy");
    const undone = await bot.say("Hồng", undo);

    expect(said.text).toContain("Phép 2026 còn 14 ngày");
    expect(balances.text).toContain("Nhân sự điều chỉnh: +2 ngày");
    expect(undone.text).toContain("Đã hoàn tác điều chỉnh 2 ngày");
    expect((await bot.say("Hồng", "/leave balance @huy")).text).toContain("Còn lại: 12 ngày");
  });

  it.each([
    ["Trang", "/leave correct @lan +2 thưởng"],
    ["Lan", "/leave balance @minh"],
    ["Khải", "/leave balance @lan"],
    ["Quân", "/leave list @lan"],
  ] as const)("keeps %s from “%s”", async (name, line) => {
    const said = await bot.say(name, line);

    expect(said.outcome).toBe("refused");
    expect(said.text).not.toMatch(/\d+ ngày/);
  });

  it("leaves a firm and a name to the commands that they are for", async () => {
    expect((await bot.say("Lan", "Công ty An Phát ký 500tr")).text).toContain("Ghi doanh thu");
    await bot.say("Lan", "bỏ");
    expect((await bot.say("Lan", "Nghi vừa gọi")).outcome).toBe("refused");
  });
});

const allDays = {
  days: { from: Temporal.PlainDate.from("2025-01-01"), to: Temporal.PlainDate.from("2030-01-01") },
  states: ["waiting", "approved", "declined", "withdrawn"],
} as const;
