import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { giveLead } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

/** L1 is Lan's, and K1 a customer of hers who has paid a quarter. */
beforeAll(async () => {
  bot = await createTestBot();
  await giveLead(bot, "Lan", { name: "Cty Minh Phát", phone: "+84912345678" });
  await bot.say("Lan", "/revenue 400tr An Phát thu=100tr");
});

afterAll(() => bot.close());

describe("/handover", () => {
  it("gives the admin a task with the customer, the sale and what is still due", async () => {
    const { text } = await bot.say("Lan", "/bangiao An Phát “xuất hoá đơn trước thứ 6”");

    expect(text).toContain("Đã bàn giao An Phát cho Đinh Công Quân");
    expect(text).toContain(
      "S1 400.000.000 đ, đã thu 100.000.000 đ, còn phải thu 300.000.000 đ. xuất hoá đơn",
    );
    expect(text).toContain("Hạn Thứ Hai 23/11/2026");
    expect((await bot.say("Quân", "/task list")).text).toContain("Nhận bàn giao An Phát (K1): S1");
    expect((await bot.say("Lan", "/undo")).text).toContain("bỏ việc");
  });

  it("takes a sale by its number as well, and asks before it is handed over once more", async () => {
    expect((await bot.say("Lan", "/handover S1")).text).toContain("Đã bàn giao An Phát");

    const again = await bot.say("Lan", "/handover An Phát");
    expect(again.text).toMatch(/S1 đã bàn giao cho Đinh Công Quân \(V\d+, chưa xong\)/);
    expect((await bot.say("Lan", "2")).text).toContain("chưa có gì thay đổi");

    const task = /V\d+/.exec(again.text)?.[0];
    await bot.say("Quân", `/task done ${task}`);
    expect((await bot.say("Lan", "/handover S1")).text).toContain(`(${task}, đã xong)`);
    expect((await bot.say("Lan", "1")).text).toContain("Đã bàn giao An Phát");
  });

  it("is done once when two people do it at once", async () => {
    await bot.say("Lan", "/revenue 70tr Thép Việt");

    const said = await Promise.all([
      bot.say("Lan", "/handover Thép Việt"),
      bot.say("Trang", "/handover Thép Việt"),
    ]);

    expect(said.map(({ outcome }) => outcome).toSorted()).toEqual(["answered", "asked"]);
  });

  it("masks phone numbers before a room", async () => {
    await bot.say("Lan", "/revenue 80tr Gốm Chu Đậu");

    const said = await bot.say("Lan", "/handover Gốm Chu Đậu “gọi 0912000111”", { in: "room-managers" });

    expect(said.audience).toBe("conversation");
    expect(said.text).toContain("gọi 0912 *** 111");
  });

  it("is refused while nothing has come in, and to colleagues who sell", async () => {
    await bot.say("Lan", "/revenue 50tr Hải Đăng chưa thu");

    expect((await bot.say("Lan", "/handover Hải Đăng")).text).toContain("chưa trả đồng nào");
    expect((await bot.say("Lan", "/handover L1")).text).toContain("chưa thành khách hàng");
    expect((await bot.say("Lan", "/handover An Phát nv=@minh")).text).toContain("không phải Admin");
    expect((await bot.say("Minh", "/handover An Phát")).outcome).toBe("refused");
    expect((await bot.say("Lan", "/handover")).text).toContain("Bàn giao khách hàng nào?");
  });
});
