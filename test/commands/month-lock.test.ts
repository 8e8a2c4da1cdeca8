import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { forgetJobs, lastRow, workOnNotices } from "#test/support/told.ts";

const october = Temporal.PlainYearMonth.from("2026-10");
const november = { at: "2026-11-02T09:00+07:00" };
const companyYaml = `name: Thử
commission:
  plans:
    - { name: Kinh doanh, from: 2026-01, appliesTo: { roles: [rep, lead] }, base: collected, rate: 5 % }
`;

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot({ companyYaml });
  await bot.say("Lan", "/revenue 100tr An Phát", { at: "2026-10-12T09:00+07:00" });
  await bot.say("Minh", "/revenue 40tr Hoa Sen", { at: "2026-10-20T09:00+07:00" });
  await bot.say("Lan", "/month confirm", { at: "2026-10-30T09:00+07:00" });
});

afterAll(() => bot.close());

describe("/month lock", () => {
  it.each(["Lan", "Trang", "Hà", "Quân"] as const)("is not for %s", async (name) => {
    const { outcome } = await bot.say(name, "/month lock 10/2026", november);

    expect(outcome).toBe("refused");
    expect(await bot.store.payroll.lockOf(october)).toBeUndefined();
  });

  it("waits for the review", async () => {
    const { outcome, text } = await bot.say("Hồng", "/month lock 11/2026", november);

    expect(outcome).toBe("refused");
    expect(text).toContain("Tháng 11/2026 còn đang mở: chốt được từ 27/11/2026");
  });

  it("names what is missing and asks, and dropping it changes nothing", async () => {
    const asked = await bot.say("Hồng", "/month lock", november);
    const dropped = await bot.say("Hồng", "thôi", november);

    expect(asked.outcome).toBe("asked");
    expect(asked.text).toContain("• 8 người chưa xác nhận: Trần Minh");
    expect(asked.text).toContain("• Đỗ Kiều Trang chưa ký cho 2 người");
    expect(asked.text).toContain("không hoàn tác được. Vẫn chốt?");
    expect(dropped.outcome).toBe("answered");
    expect(await bot.store.payroll.lockOf(october)).toBeUndefined();
  });

  it("warns that a month is not over yet", async () => {
    const { text } = await bot.say("Hồng", "/month lock", { at: "2026-10-30T09:00+07:00" });

    expect(text).toContain("Tháng chưa kết thúc: những gì ghi từ giờ đến 31/10/2026 sẽ tính vào tháng sau");
  });

  it("asks again when something else is missing by then", async () => {
    const [button = ""] = buttonsOf((await bot.say("Hồng", "/month lock", november)).reply);
    await bot.say("Minh", "/month confirm 10/2026", november);
    const again = await bot.say("Hồng", button, november);

    expect(again.outcome).toBe("asked");
    expect(again.text).toContain("• 7 người chưa xác nhận");
  });

  it("locks rows, statements and what they were reckoned by", async () => {
    await bot.say("Hồng", "/month lock", november);
    const locked = await bot.say("Hồng", "1", november);
    const lan = await bot.store.payroll.frozenStatement({ kind: "everybody" }, october, bot.people.Lan.id);

    expect(locked.text).toContain("Đã chốt Tháng 10/2026");
    expect(locked.text).toContain("9 người · hoa hồng phải trả: 7.000.000 đ");
    expect(buttonsOf(locked.reply)).toContain("/export hr 2026-10");
    expect(lan?.total).toBe(5_000_000n);
  });

  it("stays, and says so", async () => {
    const undone = await bot.say("Hồng", "/undo W2026-10", november);
    const again = await bot.say("Hồng", "/month lock 10/2026", november);
    const confirmed = await bot.say("Huy", "/month confirm 10/2026", november);

    expect(undone.text).toContain("Không mở lại được Tháng 10/2026 đã chốt");
    expect(again.text).toContain("Tháng 10/2026 đã chốt nên không đổi nữa");
    expect(confirmed.text).toContain("Tháng 10/2026 đã chốt nên không đổi nữa");
  });

  it("goes by the order of the months", async () => {
    const { outcome, text } = await bot.say("Hồng", "/month lock 12/2026", { at: "2027-01-04T09:00+07:00" });

    expect(outcome).toBe("refused");
    expect(text).toContain("trước Tháng 12/2026 cần chốt Tháng 11/2026. Ví dụ: /month lock 2026-11");
  });

  it("is not for a month before the first one that was locked, which nobody calls locked", async () => {
    const { outcome, text } = await bot.say("Hồng", "/month lock 9/2026", november);

    expect(outcome).toBe("refused");
    expect(text).toContain("bắt đầu chốt từ Tháng 10/2026, nên không chốt Tháng 9/2026 được nữa");
  });
});

describe("a locked month", () => {
  it("is read as it was locked, whatever changes later", async () => {
    const before = await bot.say("Lan", "/month 10/2026", november);
    await bot.say("Lan", "/revenue 9tr Mây ngay=15/10", { at: "2026-11-03T09:00+07:00" });
    await bot.say("Hà", "/target set @lan T10/2026 1 tỷ", { at: "2026-11-03T09:00+07:00" });
    const after = await bot.say("Lan", "/month 10/2026", { at: "2026-11-04T09:00+07:00" });

    expect(after.text).toBe(before.text);
    expect(after.text).toContain("Tháng 10/2026 · đã chốt");
    expect(after.text).toContain("Nhân sự đã chốt lúc 2/11 09:00");
    expect(after.text).toContain("Bạn đã xác nhận lúc 30/10 09:00");
  });

  it("says of a late entry where it counts", async () => {
    const { text } = await bot.say("Huy", "/revenue 3tr Gió ngay=16/10", { at: "2026-11-03T09:00+07:00" });

    expect(text).toMatch(/Tháng 10\/2026 .*tính vào Tháng 11\/2026/);
  });

  it("lists for HR whom later changes concern, and for nobody else", async () => {
    const { Minh } = bot.people;
    const by = { actorId: bot.people.Hồng.id, at: Temporal.Instant.from(november.at), messageId: null };
    const on = Temporal.PlainDate.from("2026-10-06");
    const half = { personId: Minh.id, on, code: "unpaid", requestId: null } as const;
    await bot.store.timesheets.write([{ ...half, half: 2 }], by);

    const hr = await bot.say("Hồng", "/month 10/2026", { at: "2026-11-05T09:00+07:00" });
    const lead = await bot.say("Trang", "/month 10/2026", { at: "2026-11-05T09:00+07:00" });
    const own = await bot.say("Minh", "/month 11/2026", { at: "2026-11-05T09:00+07:00" });

    expect(hr.text).toContain("Sau khi chốt có thay đổi của 3 người, tính vào Tháng 11/2026:");
    expect(hr.text).toMatch(/• Nguyễn Thị Lan: S\d+, C\d+/);
    expect(hr.text).toContain("• Trần Minh: 6/10/2026: X/2 → KL/2 (-0,5 công)");
    expect(lead.text).not.toContain("Sau khi chốt");
    expect(own.text).toContain("Sửa công của tháng đã chốt: 6/10/2026: X/2 → KL/2 (-0,5 công)");
  });

  it("is told to HR in one message a while later", async () => {
    await forgetJobs(bot);
    const since = await lastRow(bot);
    await bot.say("Khải", "/revenue 8tr Nắng ngay=19/10", { at: "2026-11-06T09:00+07:00" });
    await bot.say("Khải", "/revenue 6tr Mưa ngay=20/10", { at: "2026-11-06T09:05+07:00" });
    const early = await workOnNotices(bot, "2026-11-06T09:10+07:00", since);
    const told = await workOnNotices(bot, "2026-11-06T09:45+07:00", since);
    const late = told.filter(({ text }) => text.includes("đã chốt vừa có thay đổi"));

    expect(early.filter(({ text }) => text.includes("đã chốt"))).toEqual([]);
    expect(late.map(({ conversation }) => conversation)).toEqual([`direct-p${bot.people.Hồng.id}`]);
    expect(late[0]?.text).toContain("Phan Văn Khải: S");
    expect(buttonsOf(late[0]?.reply ?? told[0]?.reply ?? { blocks: [], audience: "direct" })).toContain(
      "/month 2026-10",
    );
  });
});

it("shows what was entered late beside the revenue of the open month, until it is taken back", async () => {
  const at = { at: "2026-11-07T09:00+07:00" };
  const none = await bot.say("Minh", "/month 11/2026", at);
  await bot.say("Minh", "/revenue 70tr Sao thu=30tr ngay=21/10", at);
  const late = await bot.say("Minh", "/month 11/2026", at);
  await bot.say("Minh", "/undo", at);
  const undone = await bot.say("Minh", "/month 11/2026", at);

  expect(late.text).toContain("Doanh thu ký 0 đ · thực thu 0 đ");
  expect(late.text).toContain("Ghi muộn cho tháng đã chốt: ký 70.000.000 đ · thực thu 30.000.000 đ");
  expect(undone.text).toBe(none.text);
});

describe("a dispute of a locked month", () => {
  it("is missing in the one that its outcome counts in, and HR is reminded of it at any time", async () => {
    await bot.say("Minh", "/commission dispute 1 10/2026 thiếu phần chia", { at: "2026-11-06T09:00+07:00" });

    const early = await bot.say("Hồng", "/today", { at: "2026-11-09T09:00+07:00" });
    const due = await bot.say("Hồng", "/today", { at: "2026-11-12T09:00+07:00" });
    const missing = await bot.say("Hồng", "/month 11/2026", { at: "2026-11-30T09:00+07:00" });

    expect(early.text).not.toContain("Q1");
    expect(due.text).toContain("1 khiếu nại hoa hồng chờ bạn quyết định: Q1");
    expect(missing.text).toContain("1 khiếu nại chưa xong: Q1");
  });
});
