import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf, giveLead } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;

/** L1 and L2 are Lan's, K1 is a customer of hers. */
beforeAll(async () => {
  bot = await createTestBot();
  await giveLead(bot, "Lan", { name: "Cty Minh Phát", phone: "+84912345678" });
  await giveLead(bot, "Lan", { name: "Hải Đăng" });
  await bot.say("Lan", "/revenue 400tr An Phát thu=100tr");
});

afterAll(() => bot.close());

describe("/log", () => {
  it.each([
    ["/log gọi L1 “hẹn gửi báo giá” kq=“quan tâm”", "Gọi điện · Cty Minh Phát (L1)", "Kết quả: quan tâm"],
    ["/ghi gặp An Phát xem demo hôm qua", "Gặp mặt · An Phát (K1)", "xem demo\nNgày 21/11/2026"],
    ["/log nhan 0912345678 xin bao gia", "Nhắn tin · Cty Minh Phát (L1)", "xin bao gia"],
    ["/log mail hai dang", "Email · Hải Đăng (L2)", "L2 còn ở “Đã giao”"],
    ["/log L2 goi khách bận", "Gọi điện · Hải Đăng (L2)", "khách bận"],
    ["/log call khach=“An Phát” kq=hẹn lại tuần sau", "Gọi điện · An Phát (K1)", "hẹn lại tuần sau"],
    ["/log gọi lead=L1", "Gọi điện · Cty Minh Phát (L1)", "Chuyển sang Đang xử lý"],
    ["/log gọi anh Nam bên An Phát", "Gọi điện · An Phát (K1)", "anh Nam bên An Phát"],
    ["/log gọi L1 hẹn demo 26/11", "Gọi điện · Cty Minh Phát (L1)", "hẹn demo 26/11"],
  ])("writes “%s” down", async (line, heading, detail) => {
    const { text, outcome } = await bot.say("Lan", line);

    expect(outcome).toBe("answered");
    expect(text).toContain(heading);
    expect(text).toContain(detail);
  });

  it("offers what comes next, and each button does something", async () => {
    const { reply } = await bot.say("Lan", "/log gọi L1 “đồng ý gặp”");
    const buttons = buttonsOf(reply);

    expect(buttons.length).toBe(3);
    for (const command of buttons.toReversed()) {
      expect((await bot.say("Lan", command)).outcome, command).toMatch(/answered|asked/);
    }
  });

  it("asks for the kind, then for whom it is about", async () => {
    const kind = await bot.say("Lan", "/log");
    const whom = await bot.say("Lan", "gọi");
    const done = await bot.say("Lan", "Hải Đăng");

    expect(kind.text).toContain("Ghi hoạt động gì?");
    expect(whom.text).toContain("Với cơ hội hay khách hàng nào?");
    expect(done.text).toContain("Gọi điện · Hải Đăng (L2)");
  });

  it("asks which one is meant where a lead and a customer share a name", async () => {
    await giveLead(bot, "Lan", { name: "Sao Mai" });
    await bot.say("Lan", "/revenue 20tr Sao Mai");

    const asked = await bot.say("Lan", "/log gọi Sao Mai báo giá mới");
    const chosen = await bot.say("Lan", "1");

    expect(asked.outcome).toBe("asked");
    expect(chosen.text).toMatch(/Gọi điện · Sao Mai \(L\d+\)\n\nbáo giá mới/);
  });

  it("asks about an open lead only by its own name, not by a part of another", async () => {
    await giveLead(bot, "Lan", { name: "Bình Minh Xanh" });
    await giveLead(bot, "Lan", { name: "Bình Minh" });

    expect((await bot.say("Lan", "/log gọi Bình Minh “ok”")).text).toContain("· Bình Minh (L");
  });

  it.each<[Name, string, string]>([
    ["Lan", "/log gọi Không Có Ai", "Không thấy cơ hội hay khách hàng “Không Có Ai”"],
    ["Lan", "/log gọi L99", "L99"],
    ["Lan", "/log gọi L1 ngay=30/11/2026", "chưa tới"],
    ["Lan", "ghi 500tr An Phát", "/revenue 500tr An Phát"],
    ["Minh", "/log gọi L1 “chào”", "L1"],
    ["Minh", "/log gọi An Phát “chào”", "Nguyễn Thị Lan"],
    ["Hồng", "/log gọi L1 “chào”", "Vai trò của bạn"],
  ])("refuses %s's “%s” with a sentence, and changes nothing", async (who, line, sentence) => {
    const before = await bot.fingerprint();

    const said = await bot.say(who, line);

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain(sentence);
    expect(await bot.fingerprint()).toBe(before);
  });

  it("keeps what happens with the lead that goes on, not with its duplicate", async () => {
    const original = await giveLead(bot, "Lan", { name: "Gốc", phone: "+84987654321" });
    const duplicate = await giveLead(bot, "Lan", { name: "Trùng" });
    await bot.say("Lan", `/lead merge L${original} L${duplicate}`);

    const refused = await bot.say("Lan", `/log gọi L${duplicate}`);

    expect(refused.outcome).toBe("refused");
    expect(refused.text).toContain(`L${original}`);
  });

  it("tells the day on which it was from the one agreed on", async () => {
    const { text } = await bot.say("Lan", "/log gọi L1 hôm qua hẹn gặp lại thứ 5");

    expect(text).toContain("hẹn gặp lại thứ 5\nNgày 21/11/2026");
    await bot.say("Lan", "/undo");
  });

  it("is answered in private where the room may not see the lead", async () => {
    const said = await bot.say("Lan", "/log gọi L1 “số mới 0987654321”", { in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toContain("Minh Phát");
  });

  it("counts calls and meetings, and no longer once they are undone", async () => {
    const calls = () =>
      bot.say("Huy", "/kpi metric=calls").then(({ text }) => /Cuộc gọi: (\d+)/.exec(text)?.[1]);
    await giveLead(bot, "Huy", { name: "Khách của Huy" });

    await bot.say("Huy", "/log gọi “Khách của Huy” “chào hàng”");
    expect(await calls()).toBe("1");
    await bot.say("Huy", "/undo");
    expect(await calls()).toBe("0");
  });
});

describe("/log list", () => {
  it("shows one's own, newest first, and the team's to its lead", async () => {
    const own = await bot.say("Lan", "/log list");
    const team = await bot.say("Trang", "/log list team tuần này");

    expect(own.text).toContain("Hoạt động · Nguyễn Thị Lan · Tuần 16/11–22/11/2026");
    expect(own.text).toMatch(/22\/11\/2026[\s\S]*21\/11\/2026 {2}Gặp mặt/);
    expect(team.text).toContain("Nguyễn Thị Lan");
    expect((await bot.say("Khải", "/log list team")).text).not.toContain("Minh Phát");
  });

  it("says so when there is nothing", async () => {
    expect((await bot.say("Vy", "/log list")).text).toContain("chưa ghi hoạt động nào");
  });

  it("is refused for a colleague", async () => {
    expect((await bot.say("Minh", "/log list @lan")).outcome).toBe("refused");
  });
});

describe("/feedback", () => {
  it("leaves a number that is no score to the name", async () => {
    await bot.say("Lan", "/revenue 20tr Studio 68");

    const { text } = await bot.say("Lan", "/csat Studio 68 9");

    expect(text).toMatch(/Studio 68 \(K\d+\)\n\n9\/10 điểm/);
  });

  it.each([
    ["/csat 9 An Phát “giao nhanh”", "9/10 điểm\ngiao nhanh"],
    ["/danhgia 7 điểm an phat", "7/10 điểm"],
    ["/feedback K1 10/10", "10/10 điểm"],
    ["/csat An Phát 8/10 điểm", "An Phát (K1)\n\n8/10 điểm\n\n"],
    ["/csat An Phát 0 “chờ lâu”", "0/10 điểm\nchờ lâu"],
  ])("writes “%s” down for the customer", async (line, detail) => {
    const { text } = await bot.say("Lan", line);

    expect(text).toContain("Đánh giá · An Phát (K1)");
    expect(text).toContain(detail);
  });

  it("asks for the score and for the customer", async () => {
    const score = await bot.say("Lan", "/csat");
    const customer = await bot.say("Lan", "8");

    expect(score.text).toContain("mấy điểm");
    expect(customer.text).toContain("8 điểm của khách hàng nào?");
    expect((await bot.say("Lan", "An Phát")).text).toContain("8/10 điểm");
  });

  it.each(["/csat 11 An Phát", "/csat diem=abc An Phát", "/csat 9 Không Có Ai"])(
    "refuses “%s”",
    async (line) => {
      expect((await bot.say("Lan", line)).outcome).toBe("refused");
    },
  );
});

describe("/undo and /audit of an activity", () => {
  it("takes back the one that is named, once", async () => {
    const { text } = await bot.say("Lan", "/log gọi L2 “nhầm”");
    const [entry = ""] = /A\d+/.exec(text) ?? [];

    expect((await bot.say("Lan", `/undo ${entry}`)).text).toBe(
      `Đã hoàn tác ${entry} · Gọi điện · Hải Đăng (L2)`,
    );
    expect((await bot.say("Lan", `/undo ${entry}`)).outcome).toBe("refused");
    expect((await bot.say("Lan", "/log list")).text).not.toContain("nhầm");
  });

  it("keeps the history, for those who may see the activity", async () => {
    const { text } = await bot.say("Lan", "/log gọi L2 “lần cuối”");
    const [entry = ""] = /A\d+/.exec(text) ?? [];
    await bot.say("Lan", `/undo ${entry}`);

    const history = await bot.say("Lan", `/audit ${entry}`);

    expect(history.text).toContain("Hoàn tác hoạt động");
    expect(history.text).toContain("lần cuối");
    expect((await bot.say("Trang", `/audit ${entry}`)).outcome).toBe("answered");
    expect((await bot.say("Minh", `/audit ${entry}`)).outcome).toBe("refused");
  });
});
