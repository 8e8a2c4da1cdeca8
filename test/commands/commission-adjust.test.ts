import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

const companyYaml = `name: Thử
commission:
  plans:
    - { name: Kinh doanh, from: 2026-01, appliesTo: { roles: [rep, lead] }, base: collected, rate: 6 % }
`;
const october = { at: "2026-10-20T10:00+07:00" };
const november = { at: "2026-11-02T10:00+07:00" };
const december = { at: "2026-12-03T10:00+07:00" };
const everybody = { kind: "everybody" } as const;

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot({ companyYaml });
  await bot.say("Lan", "/revenue 100tr An Phát", october);
});

afterAll(() => bot.close());

async function adjustments(month: string) {
  const list = await bot.store.payroll.adjustments(everybody, Temporal.PlainYearMonth.from(month));
  return list.map(({ amount, reason }) => [amount, reason]);
}

describe("/commission adjust", () => {
  it.each([
    ["/commission adjust @lan 2tr thưởng nóng", 2_000_000n, "thưởng nóng"],
    ["/hoahong dieuchinh @lan -500k trả nhầm 300k tháng trước", -500_000n, "trả nhầm 300k tháng trước"],
    ["/commission adjust @lan trừ 1,5tr “phạt 200k”", -1_500_000n, "phạt 200k"],
  ])("reads “%s”", async (line, amount, reason) => {
    const { text, audience } = await bot.say("Hồng", line, october);

    expect(audience).toBe("direct");
    expect(text).toContain("Nguyễn Thị Lan · Tháng 10/2026");
    expect((await adjustments("2026-10")).at(-1)).toEqual([amount, reason]);
  });

  it("asks for what is missing", async () => {
    const amount = await bot.say("Hồng", "/commission adjust @minh", october);
    const reason = await bot.say("Hồng", "-200k", october);
    const done = await bot.say("Hồng", "trả nhầm", october);

    expect([amount.outcome, reason.outcome, done.outcome]).toEqual(["asked", "asked", "answered"]);
    expect(done.text).toContain("Trần Minh · Tháng 10/2026: -200.000 đ");
  });

  it.each([
    ["Lan", "/commission adjust @lan 2tr tự thưởng"],
    ["Trang", "/commission adjust @lan 2tr thưởng"],
    ["Hà", "/commission adjust @lan 2tr thưởng"],
    ["Quân", "/commission adjust @lan 2tr thưởng"],
    ["Hồng", "/commission adjust @hồng 2tr tự thưởng"],
    ["Hồng", "/commission adjust @lan 0 không"],
  ] as const)("is refused to %s: “%s”", async (name, line) => {
    const before = (await adjustments("2026-10")).length;

    expect((await bot.say(name, line, october)).outcome).toBe("refused");
    expect((await adjustments("2026-10")).length).toBe(before);
  });

  it("is undone by its opposite, once", async () => {
    await bot.say("Hồng", "/commission adjust @lan 3tr thử", october);
    const undone = await bot.say("Hồng", "/undo", october);

    expect(undone.text).toContain("-3.000.000 đ");
    expect((await adjustments("2026-10")).slice(-2)).toEqual([
      [3_000_000n, "thử"],
      [-3_000_000n, expect.stringMatching(/^Huỷ J\d+: thử$/)],
    ]);
  });
});

it("is undone in private where others read along", async () => {
  await bot.say("Hồng", "/commission adjust @lan 4tr thử", october);
  const { audience, left } = await bot.say("Hồng", "/undo", { ...october, in: "room-managers" });

  expect(audience).toBe("direct");
  expect(left).not.toContain("4.000.000");
});

describe("after a month is locked", () => {
  beforeAll(async () => {
    await bot.say("Hồng", "/month lock 10/2026", november);
    await bot.say("Hồng", "1", november);
  });

  it("counts an adjustment of it in the open month, and says so", async () => {
    const { text } = await bot.say("Hồng", "/commission adjust @lan 500k 10/2026 bù phần thiếu", november);

    expect(text).toContain("Tháng 10/2026 đã chốt nên khoản này tính vào Tháng 11/2026");
    expect(await adjustments("2026-11")).toEqual([[500_000n, "bù phần thiếu"]]);
  });

  it("shows the locked statement as it was, with its day", async () => {
    const { text } = await bot.say("Lan", "/commission tháng trước", november);

    expect(text).toContain("Đã chốt ngày 2/11/2026: 6.000.000 đ");
    expect(text).toContain("/commission explain 1 10/2026");
  });

  it("settles a dispute of it with an adjustment of the open month", async () => {
    await bot.say("Trang", "/revenue 10tr Hoa Sen", november);
    await bot.say("Lan", "/commission dispute C1 10/2026 sai tỷ lệ", november);
    await bot.say("Trang", "/commission agree Q1", november);
    const { text } = await bot.say("Hồng", "/commission accept Q1 1tr", november);

    expect(text).toContain("1.000.000 đ tính vào Tháng 11/2026");
    expect((await adjustments("2026-11")).at(-1)?.[0]).toBe(1_000_000n);
  });

  it("asks HR which month is meant while the one before waits to be locked", async () => {
    const asked = await bot.say("Hồng", "/commission adjust @lan 2tr thưởng", december);
    await bot.say("Hồng", "1", december);

    expect(asked.text).toContain("Tháng 11/2026 chưa chốt");
    expect((await adjustments("2026-11")).at(-1)).toEqual([2_000_000n, "thưởng"]);
  });

  it("explains a refund by the rate of the locked month", async () => {
    await bot.say("Lan", "/revenue refund 40tr S1 khách trả hàng", december);
    const { text } = await bot.say("Lan", "/commission explain C3", december);

    expect(text).toContain("-40.000.000 đ × 6 % = -2.400.000 đ");
    expect(text).toContain("theo đúng tỷ lệ đã trả khi chốt Tháng 10/2026");
  });

  it("says what a month below zero means", async () => {
    const { text } = await bot.say("Lan", "/commission", december);

    expect(text).toContain("Tạm tính đến 3/12/2026: -2.400.000 đ");
    expect(text).toContain(
      "Tháng này âm 2.400.000 đ nên chưa có tiền trả; khoản âm được trừ vào Tháng 1/2027",
    );
  });
});
