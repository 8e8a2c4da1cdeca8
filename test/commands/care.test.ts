import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";

const monday = { at: "2026-11-23T08:00+07:00" };

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("/care", () => {
  it("asks one thing at a time, and keeps the answers", async () => {
    expect((await bot.say("Lan", "/care", monday)).text).toContain("bao nhiêu hội thoại Zalo mở");
    expect((await bot.say("Lan", "khoảng 12", monday)).text).toContain("chờ quá 24 giờ");
    expect((await bot.say("Lan", "3", monday)).text).toContain("Nhóm Zalo nào cần hỗ trợ");

    const said = await bot.say("Lan", "Nhóm An Phát: cần báo giá 2 gói", monday);

    expect(said.text).toContain("Đã ghi báo cáo chăm sóc · Tuần 23/11–29/11/2026");
    expect(said.text).toContain(
      "12 hội thoại đang mở · 3 chờ quá 24 giờ · nhóm cần hỗ trợ: Nhóm An Phát: cần báo giá 2 gói",
    );
  });

  it("asks again for what is no number", async () => {
    await bot.say("Khải", "/care", monday);

    expect((await bot.say("Khải", "nhiều lắm", monday)).text).toContain("“nhiều lắm” không phải một số");
    expect((await bot.say("Khải", "-5", monday)).text).toContain("“-5” không phải một số");
    expect((await bot.say("Khải", "7", monday)).text).toContain("chờ quá 24 giờ");
    expect((await bot.say("Khải", "8", monday)).text).toContain("nhiều hơn số đang mở (7)");
    expect((await bot.say("Khải", "0", monday)).text).toContain("Nhóm Zalo nào");
    expect((await bot.say("Khải", "không", monday)).text).toContain("nhóm cần hỗ trợ: không");
  });

  it.each([
    [
      "Minh",
      "/care mo=5 cho=1 nhom=“Nhóm Minh Long”",
      "5 hội thoại đang mở · 1 chờ quá 24 giờ · nhóm cần hỗ trợ: Nhóm Minh Long",
    ],
    ["Huy", "/chamsoc 4 0 không", "4 hội thoại đang mở · 0 chờ quá 24 giờ · nhóm cần hỗ trợ: không"],
    [
      "Trang",
      "/care 9 2 “Hỗ trợ nhóm 5 sao”",
      "9 hội thoại đang mở · 2 chờ quá 24 giờ · nhóm cần hỗ trợ: Hỗ trợ nhóm 5 sao",
    ],
  ] as const)("takes %s's “%s” at once", async (name, line, words) => {
    expect((await bot.say(name, line, monday)).text).toContain(words);
  });

  it("shows the report of the week before it is replaced", async () => {
    const asked = await bot.say("Minh", "/care 6 2 không", monday);
    expect(asked).toMatchObject({ outcome: "asked" });
    expect(asked.text).toContain("Tuần này bạn đã báo: 5 hội thoại đang mở");

    expect((await bot.say("Minh", "Giữ nguyên", monday)).text).toContain("chưa có gì thay đổi");
    await bot.say("Minh", "/care 6 2 không", monday);
    expect((await bot.say("Minh", "Báo lại", monday)).text).toContain("6 hội thoại đang mở");
    expect(await bot.database.prisma.careReport.count({ where: { personId: bot.people.Minh.id } })).toBe(1);
  });

  it("keeps what it replaced in the history", async () => {
    const entries = await bot.store.audit.list({ kind: "company" }, `P${bot.people.Minh.id}`);
    const reports = entries.filter(({ action }) => action === "care.report");

    expect(reports.map(({ before, after }) => [before?.["careOpen"], after?.["careOpen"]])).toEqual([
      [undefined, 5],
      [5, 6],
    ]);
    expect((await bot.say("Quân", "/audit @minh", monday)).text).toContain("Báo cáo chăm sóc");
  });

  it("can be undone, which brings back what it replaced", async () => {
    const open = async () => {
      const week = Temporal.PlainDate.from("2026-11-23");
      return (await bot.store.care.find(bot.people.Quân.id, week))?.open;
    };
    await bot.say("Quân", "/care 5 1 không", monday);
    await bot.say("Quân", "/care 8 1 không", monday);
    await bot.say("Quân", "Báo lại", monday);
    expect(await open()).toBe(8);

    expect((await bot.say("Quân", "/undo", monday)).text).toContain("5 hội thoại đang mở");
    expect(await open()).toBe(5);
    expect((await bot.say("Quân", "/undo", monday)).text).toContain(
      "Đã hoàn tác báo cáo chăm sóc · Tuần 23/11",
    );
    expect(await open()).toBeUndefined();
    expect((await bot.say("Quân", "/undo", monday)).outcome).toBe("refused");
  });

  it("begins anew in another week", async () => {
    const next = { at: "2026-11-30T08:00+07:00" };

    expect((await bot.say("Minh", "/care 1 0 không", next)).outcome).toBe("answered");
    expect(await bot.database.prisma.careReport.count({ where: { personId: bot.people.Minh.id } })).toBe(2);
  });

  it("is filled in alone with the bot, also when it is typed in a room", async () => {
    const week = { at: "2026-12-07T08:00+07:00" };
    const said = await bot.say("Lan", "/care", { ...week, in: "room-Bắc" });

    expect(said).toMatchObject({ outcome: "asked", audience: "direct" });
    expect(said.left).not.toContain("hội thoại");
    expect((await bot.say("Lan", "3", week)).text).toContain("chờ quá 24 giờ");
  });

  it.each([
    ["Lan", "/care 3 5 không"],
    ["Lan", "/care mo=abc"],
    ["Lan", "/care mo=12345 cho=1 nhom=không"],
    ["Hồng", "/care 1 0 không"],
    ["Vy", "/care 1 0 không"],
  ] as const)("keeps nothing of %s's “%s”", async (name, line) => {
    const before = await bot.database.prisma.careReport.count();

    expect((await bot.say(name, line, { at: "2026-12-14T08:00+07:00" })).outcome).not.toBe("answered");
    expect(await bot.database.prisma.careReport.count()).toBe(before);
  });
});

describe("/report care of a week", () => {
  it("collates what everybody answered, names who has not, and what needs help", async () => {
    const said = await bot.say("Trang", "/report care tuần này", monday);

    expect(said.text).toContain("nhóm Bắc · Tuần 23/11–29/11/2026");
    expect(said.text).toContain("3/3 người đã báo cáo");
    expect(rowsOf(said).map((row) => row.slice(0, 4))).toEqual([
      ["Đỗ Kiều Trang", 9, 2, "Hỗ trợ nhóm 5 sao"],
      ["Nguyễn Thị Lan", 12, 3, "Nhóm An Phát: cần báo giá 2 gói"],
      ["Trần Minh", 6, 2, "Không"],
      ["Tổng", 27, 7, null],
    ]);
    expect(said.text).toContain("• Nhóm An Phát: cần báo giá 2 gói (Nguyễn Thị Lan)");
  });

  it("names who has not answered", async () => {
    const said = await bot.say("Hà", "/baocao chamsoc tuần này", { at: "2026-11-30T09:00+07:00" });

    expect(said.text).toContain("1/3 người đã báo cáo");
    expect(said.text).toContain("Chưa báo cáo: Lê Quốc Huy, Nguyễn Thị Lan");
  });

  it("looks back at another week", async () => {
    const said = await bot.say("Hà", "/report care company tuần trước", { at: "2026-11-30T09:00+07:00" });

    expect(rowsOf(said).at(-1)?.slice(0, 3)).toEqual(["Tổng", 38, 7]);
  });

  it("shows a rep the own report alone", async () => {
    const said = await bot.say("Lan", "/report care tuần này", monday);

    expect(rowsOf(said).map(([name]) => name)).toEqual(["Nguyễn Thị Lan"]);
  });

  it.each([
    ["Lan", "/report care @huy"],
    ["Trang", "/report care Nam"],
    ["Trang", "/report care company"],
    ["Vy", "/report care"],
  ] as const)("refuses %s “%s”", async (name, line) => {
    expect((await bot.say(name, line, monday)).outcome).toBe("refused");
  });

  it("answers in private what the team's room may not see", async () => {
    const said = await bot.say("Trang", "/report care tuần này", { ...monday, in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toContain("An Phát");
  });
});

function rowsOf({ reply }: Said) {
  const table = reply.blocks.find((block) => block.kind === "table");
  return table?.kind === "table" ? table.rows : [];
}
