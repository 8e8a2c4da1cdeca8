import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf, entryOf, giveLead, remindersOf } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

/** L1 is Lan's, K1 a customer of hers, and H1 a meeting with L1 on Thursday at two. */
beforeAll(async () => {
  bot = await createTestBot();
  await giveLead(bot, "Lan", { name: "Cty Minh Phát", phone: "+84912345678" });
  await bot.say("Lan", "/revenue 400tr An Phát thu=100tr");
  await bot.say("Lan", "/hen L1 26/11 14h");
});

afterAll(() => bot.close());

describe("changing an appointment", () => {
  it("moves with its reminders, and back", async () => {
    const entry = entryOf((await bot.say("Lan", "/hen L1 15/12 9h")).text);

    const moved = await bot.say("Lan", `/hen doi ${entry} 16/12`);
    expect(moved.text).toContain("9:00 Thứ Tư 16/12/2026");
    expect(await remindersOf(bot, entry)).toEqual(["2026-12-15T02:00:00.000Z", "2026-12-16T01:00:00.000Z"]);

    const [undo = ""] = buttonsOf(moved.reply);
    expect((await bot.say("Lan", undo)).text).toContain("9:00 Thứ Ba 15/12/2026");
    expect(await remindersOf(bot, entry)).toEqual(["2026-12-14T02:00:00.000Z", "2026-12-15T01:00:00.000Z"]);
  });

  it("asks again when it is moved onto another one", async () => {
    const entry = entryOf((await bot.say("Lan", "/hen L1 17/12 9h")).text);

    expect((await bot.say("Lan", `/hen ${entry} đổi 26/11 14h`)).text).toContain("Trùng giờ với H1");
  });

  it("asks for the time when it moves to another part of a day", async () => {
    const entry = entryOf((await bot.say("Lan", "/hen L1 29/12 9h")).text);

    expect((await bot.say("Lan", `/hen doi ${entry} chiều 30/12`)).text).toContain("Hẹn lúc mấy giờ?");
    expect((await bot.say("Lan", "3h")).text).toContain("15:00 Thứ Tư 30/12/2026");
  });

  it("says nothing of reminders once it has begun", async () => {
    const entry = entryOf((await bot.say("Lan", "/hen L1 28/12 9h")).text);

    const { text } = await bot.say("Lan", `/hen ${entry}`, { at: "2026-12-28T09:30+07:00" });

    expect(text).not.toContain("nhắc");
  });

  it("is cancelled, and takes its reminders along", async () => {
    const entry = entryOf((await bot.say("Lan", "/hen L1 18/12 9h")).text);

    expect((await bot.say("Trang", `/hen ${entry} huỷ`)).text).toContain(`Đã huỷ ${entry}`);
    expect(await remindersOf(bot, entry)).toEqual([]);
    expect((await bot.say("Lan", `/hen doi ${entry} 15h`)).text).toContain("đã huỷ rồi");
  });

  it("becomes a meeting that counts once it was held, and none again when that is undone", async () => {
    const meetings = async () => (await bot.say("Lan", "/kpi metric=meetings")).text;
    const entry = entryOf((await bot.say("Lan", "/hen L1 23/11 8h phut=30")).text);
    const at = "2026-11-23T10:00+07:00";

    const held = await bot.say("Lan", `/hen dagap ${entry} “khách đồng ý báo giá”`, { at });
    const [undo = ""] = buttonsOf(held.reply);
    const activity = /A\d+/.exec(held.text)?.[0] ?? "";

    expect(held.text).toContain("Kết quả: khách đồng ý báo giá");
    expect((await bot.say("Lan", "/log list", { at })).text).toMatch(/Gặp mặt.*khách đồng ý báo giá/);
    expect(await meetings()).toContain("Cuộc hẹn: 1");
    expect((await bot.say("Lan", `/undo ${activity}`, { at })).text).toContain(`/undo ${entry}`);
    expect((await bot.say("Lan", undo, { at })).text).toContain("trở lại như trước");
    expect((await bot.say("Lan", "/log list", { at })).text).not.toContain("khách đồng ý báo giá");
    expect(await meetings()).toContain("Cuộc hẹn: 0");
  });

  it("becomes one meeting when two people say at once that it was held", async () => {
    const entry = entryOf((await bot.say("Lan", "/hen L1 23/11 10h30 phut=30")).text);
    const at = "2026-11-23T11:00+07:00";

    const said = await Promise.all([
      bot.say("Lan", `/hen dagap ${entry}`, { at }),
      bot.say("Trang", `/hen dagap ${entry}`, { at }),
    ]);

    expect(said.map(({ outcome }) => outcome).toSorted()).toEqual(["answered", "refused"]);
  });

  it("stands in the history, which colleagues outside the scope do not see", async () => {
    expect((await bot.say("Lan", "/audit H1")).text).toMatch(/Đặt lịch hẹn[\s\S]*Lúc: 14:00 26\/11\/2026/);
    expect((await bot.say("Minh", "/audit H1")).outcome).toBe("refused");
  });
});
