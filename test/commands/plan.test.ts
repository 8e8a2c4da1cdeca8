import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

// Today is Sunday 2026-11-22, in the fourth quarter; the term is 30 days, a contract runs 12 months.
beforeAll(async () => {
  bot = await createTestBot();
  await bot.say("Lan", "/revenue 200tr An Phát ngay=10/12/2025");
  await bot.say("Lan", "/revenue 100tr An Phát thu=40tr ngay=1/8");
  await bot.say("Lan", "/revenue 500tr An Phát thu=0 ngay=18/11");
});

afterAll(() => bot.close());

/** The rows of a table of an answer, as texts. */
function rowsOf({ reply }: Said, place: number): readonly (readonly string[])[] {
  const tables = reply.blocks.filter((block) => block.kind === "table");
  return (tables[place]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "")));
}

function chartOf({ reply }: Said) {
  return reply.blocks.find((block) => block.kind === "image")?.chart;
}

describe("/plan of a customer without one", () => {
  it("says what the ledger proposes, asks in turn for the rest, and keeps it", async () => {
    const expected = await bot.say("Lan", "/plan An Phát");
    const ratio = await bot.say("Lan", "300tr");
    const development = await bot.say("Lan", "2");
    const made = await bot.say("Lan", "200tr");

    expect([expected, ratio, development].map(({ outcome }) => outcome)).toEqual(["asked", "asked", "asked"]);
    expect(expected.text).toContain(
      "doanh số năm 2026 600.000.000 đ; công nợ đến hạn 60.000.000 đ, chưa đến hạn 500.000.000 đ; tái ký 200.000.000 đ",
    );
    expect(ratio.text).toContain("tỷ lệ kỳ vọng (5)");
    expect(development.text).toContain("doanh số phát triển (6)");
    expect(made.text).toContain("Đã lập kế hoạch Quý 4/2026 · An Phát (F1, bản 1)");
    expect(rowsOf(made, 0)).toEqual([
      ["(1) Doanh số năm 2026", "600000000", "theo sổ"],
      ["(2) Công nợ đến hạn", "60000000", "theo sổ"],
      ["(2) Công nợ chưa đến hạn", "500000000", "theo sổ"],
      ["(3) Tái ký", "200000000", "theo sổ"],
      ["(4) Doanh số kỳ vọng", "300000000", "nhập tay"],
      ["(5) Tỷ lệ kỳ vọng", "2 lần", "nhập tay"],
      ["(6) Doanh số phát triển", "200000000", "nhập tay"],
      ["Chắc chắn (2) + (3) + (6)", "960000000", ""],
      ["Kỳ vọng (4) × (5)", "600000000", ""],
    ]);
  });

  it("takes “không” as nothing hoped for, not as giving up, and “thôi” as giving up", async () => {
    await bot.say("Lan", "/plan An Phát quý 3/2027");
    const development = await bot.say("Lan", "không");
    const dropped = await bot.say("Lan", "thôi");

    expect(development.text).toContain("doanh số phát triển (6)");
    expect(dropped.text).toContain("Đã bỏ");
  });

  it("proposes as receivables what /customer says is still due", async () => {
    const card = await bot.say("Lan", "/customer An Phát");

    expect(card.text).toContain("còn phải thu 560.000.000 đ");
  });

  it("puts what has come of the quarter beside it, as table and picture", async () => {
    const shown = await bot.say("Lan", "/plan An Phát");

    expect(rowsOf(shown, 1)).toEqual([
      ["Thu công nợ", "560000000", "0", "0"],
      ["Tái ký", "200000000", "0", "0"],
      ["Phát triển", "200000000", "200000000", "1"],
      ["Kỳ vọng", "600000000", "300000000", "0.5"],
      ["Tổng ký", "1000000000", "500000000", "0.5"],
    ]);
    expect(chartOf(shown)).toMatchObject({
      kind: "completion",
      rows: [
        { name: "Thu công nợ", actual: 0, target: 560_000_000, standing: "behind" },
        { name: "Tái ký", standing: "behind" },
        { name: "Phát triển", actual: 200_000_000, standing: "on_pace" },
        { name: "Kỳ vọng", actual: 300_000_000 },
      ],
    });
  });

  it("takes all figures in one line, and asks for no ratio of a hope of nothing", async () => {
    const one = await bot.say("Lan", "/kehoach An Phát quý 1/2027 kyvong=300tr tyle=1,5 pt=200tr");
    const none = await bot.say("Lan", "/plan An Phát quy=2/2027 kyvong=0 pt=0");

    expect(rowsOf(one, 0)[0]).toEqual(["(1) Doanh số năm 2026", "600000000", "theo sổ"]);
    expect(rowsOf(one, 0).at(-1)).toEqual(["Kỳ vọng (4) × (5)", "450000000", ""]);
    expect(one.text).toContain("Quý 1/2027 chưa bắt đầu");
    expect(none.text).toContain("Đã lập kế hoạch Quý 2/2027");
    expect(rowsOf(none, 0).map(([name]) => name)).not.toContain("(5) Tỷ lệ kỳ vọng");
  });

  it.each([
    "/kehoach An Phát kyvong=1 tỷ rưỡi tyle=2 pt=50 triệu congno=500tr quý 3/2027",
    "/plan quý 4/2027 An Phát pt=50tr tyle=2 lần congno=500tr kyvong=1,5 tỷ",
    "/plan An Phát quý 1/2028 expected=1.500.000.000 ratio=2 development=50tr receivables=500tr",
  ])("reads “%s” in any order", async (line) => {
    const said = await bot.say("Lan", line);

    const amounts = new Map(
      rowsOf(said, 0).map(([name, amount, source]) => [name?.slice(0, 18), [amount, source]]),
    );
    expect(amounts.get("(4) Doanh số kỳ vọ")).toEqual(["1500000000", "nhập tay"]);
    expect(amounts.get("(2) Công nợ đến hạ")).toEqual(["60000000", "nhập tay"]);
    expect(amounts.get("(2) Công nợ chưa đ")).toEqual(["440000000", "nhập tay"]);
    expect(amounts.get("(6) Doanh số phát ")).toEqual(["50000000", "nhập tay"]);
  });
});

describe("/plan with figures of a plan that is there", () => {
  it("adds a version with what was typed, and leaves the rest", async () => {
    const said = await bot.say("Lan", "/plan F1 taiky=250tr lydo=khách báo gia hạn thêm");

    expect(said.text).toContain("Đã cập nhật kế hoạch Quý 4/2026 · An Phát (F1, bản 2)");
    expect(said.text).toContain("Lý do: khách báo gia hạn thêm");
    expect(rowsOf(said, 0)[3]).toEqual(["(3) Tái ký", "250000000", "nhập tay"]);
    expect(rowsOf(said, 0)[4]).toEqual(["(4) Doanh số kỳ vọng", "300000000", "nhập tay"]);
  });

  it.each([
    ["the same once more", "/plan F1 taiky=250tr", "đã đúng như vậy"],
    ["a quarter that is over", "/plan An Phát quý 3/2026 kyvong=1tr tyle=1 pt=0", "đã kết thúc"],
    ["figures of a whole year", "/plan An Phát 2027 pt=800tr", "/plan adjust K1 năm 2027"],
    ["a week", "/plan An Phát tuần này", "theo quý hoặc năm"],
    ["a ratio that is none", "/plan An Phát tyle=nhiều", "không phải tỷ lệ"],
    [
      "an amount that is none",
      "/plan An Phát pt=nhiều",
      "Ghi từ 0 trở lên, ví dụ: /plan An Phát kyvong=300tr",
    ],
    ["less than nothing", "/plan An Phát pt=-5tr", "“-5tr” không phải số tiền của kế hoạch"],
    ["a number that nobody has", "/plan F999", "Không có kế hoạch F999"],
    ["a customer that nobody knows", "/plan Không Ai Biết", "Không có khách hàng"],
  ])("refuses %s", async (_what, line, said) => {
    const before = await bot.fingerprint();

    const answer = await bot.say("Lan", line);

    expect(answer.outcome).toBe("refused");
    expect(answer.text).toContain(said);
    expect(await bot.fingerprint()).toBe(before);
  });

  it("asks which of two readings an unclear amount has", async () => {
    expect((await bot.say("Lan", "/plan F1 pt=300")).outcome).toBe("asked");
    expect((await bot.say("Lan", "bỏ")).text).toContain("chưa có gì thay đổi");
  });
});

describe("/plan by others", () => {
  it("is refused to a rep whose customer it is not, naming the owner only", async () => {
    const byName = await bot.say("Huy", "/plan An Phát");
    const byNumber = await bot.say("Huy", "/plan F1");

    expect([byName.outcome, byNumber.outcome]).toEqual(["refused", "refused"]);
    expect(byName.text).toContain("Nguyễn Thị Lan");
    expect(byNumber.text).not.toContain("An Phát");
  });

  it("is shown to lead, manager and HR, of whom HR writes none", async () => {
    const said = await Promise.all(
      (["Trang", "Hà", "Hồng"] as const).map((name) => bot.say(name, "/plan F1")),
    );
    const written = await bot.say("Hồng", "/plan F1 pt=1tr");
    const missing = await bot.say("Hồng", "/plan An Phát quý 2/2030");
    const byLead = await bot.say("Trang", "/plan F1 pt=210tr");

    expect(said.map(({ outcome }) => outcome)).toEqual(["answered", "answered", "answered"]);
    expect(written.outcome).toBe("refused");
    expect(missing.text).toContain("chưa có kế hoạch Quý 2/2030");
    expect(byLead.text).toContain("Đỗ Kiều Trang");
  });

  it("goes on in private where the room may not see the customer", async () => {
    const said = await bot.say("Lan", "/plan F1", { in: "room-Bắc" });
    const managers = await bot.say("Hà", "/plan F1", { in: "room-managers" });

    expect([said.audience, said.left?.includes("An Phát")]).toEqual(["direct", false]);
    expect(managers.audience).toBe("conversation");
  });
});
