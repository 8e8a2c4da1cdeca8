import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

const steps = `[{ from: 0 %, rate: 3 % }, { from: 80 %, rate: 5 % }, { from: 100 %, rate: 6 % }, { from: 120 %, rate: 8 % }]`;
const companyYaml = `name: Thử
kpi: { metric: revenue_collected }
commission:
  plans:
    - { name: Toàn phần, from: 2026-01, appliesTo: { people: [NV001] }, base: collected, tiers: { by: completion, count: whole, steps: ${steps} } }
    - { name: Luỹ tiến, from: 2026-01, appliesTo: { people: [NV002] }, base: collected, tiers: { by: completion, count: marginal, steps: ${steps} } }
    - name: Theo tiền
      from: 2026-01
      to: 2026-12
      appliesTo: { teams: [Nam] }
      base: signed
      tiers:
        by: money
        count: marginal
        metric: revenue_signed
        steps:
          - { from: 0, rate: 3 % }
          - { from: 50tr, rate: { new: 5 %, renewal: 3 %, expansion: 4 % } }
          - { from: 200tr, rate: 7 % }
      cap: 12tr
      floor: 1tr
      minimumWork: 10
      leaver: successor
      override: { rate: 10 %, of: commission }
    - name: Một mức
      from: 2026-11
      appliesTo: { roles: [manager] }
      base: collected
      rate: 0,5 %
      prorateTarget: false
      leaver: none
      bonuses:
        - { name: Vượt chỉ tiêu, completion: 100 %, amount: 5tr }
        - { name: Đơn, each: sales, amount: 100k }
`;

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot({ companyYaml });
});

afterAll(() => bot.close());

describe("/commission plan", () => {
  it("reads whole tiers aloud, with 600 of 500 million as the example: 48 million", async () => {
    const { text, audience } = await bot.say("Lan", "/commission plan");

    expect(audience).toBe("direct");
    expect(text).toContain("Tính trên tiền thực thu, vào tháng tiền về.");
    expect(text).toContain(
      "• từ 80 % đến dưới 100 %: 5 %\n• từ 100 % đến dưới 120 %: 6 %\n• từ 120 % trở lên: 8 %",
    );
    expect(text).toContain("Đúng 80 % là đã vào bậc từ 80 %");
    expect(text).toContain("toàn bộ tiền trong tháng tính theo tỷ lệ bậc đó");
    expect(text).toContain("600.000.000 đ × 8 % = 48.000.000 đ");
    expect(text).toContain("Hoa hồng tháng đó: 48.000.000 đ");
  });

  it("reads marginal tiers aloud, with 23 million for the same month", async () => {
    const { text } = await bot.say("Minh", "/hoahong chinhsach");

    expect(text).toContain("Luỹ tiến từng phần");
    expect(text).toContain("400.000.000 đ × 3 % = 12.000.000 đ (phần dưới 80 %)");
    expect(text).toContain("100.000.000 đ × 5 % = 5.000.000 đ (phần từ 80 % đến dưới 100 %)");
    expect(text).toContain("100.000.000 đ × 6 % = 6.000.000 đ (phần từ 100 % đến dưới 120 %)");
    expect(text).toContain("Hoa hồng tháng đó: 23.000.000 đ");
  });

  it("reads tiers by money with everything else a plan may have", async () => {
    const { text } = await bot.say("Huy", "/commission plan");

    expect(text).toContain("Áp dụng từ tháng 1/2026 đến hết tháng 12/2026.");
    expect(text).toContain("Tính trên doanh thu ký, vào tháng ký.");
    expect(text).toContain("• từ 50.000.000 đ đến dưới 200.000.000 đ: mới 5 %, tái ký 3 %, mở rộng 4 %");
    expect(text).toContain("ít nhất 10 công");
    expect(text).toContain("Mức trần: tối đa 12.000.000 đ");
    expect(text).toContain("Mức sàn: phần phát sinh trong tháng ít hơn 1.000.000 đ");
    expect(text).toContain("Trưởng nhóm được thêm 10 % trên hoa hồng của các thành viên");
    expect(text).toContain("hoa hồng thuộc về người nhận khách hàng");
    expect(text).toContain("Hoa hồng tháng đó: 11.800.000 đ");
    expect(text).not.toContain("các thành viên trong nhóm bạn mang về");
  });

  it("shows a lead the team's part, and the cap where it cuts", async () => {
    const { text } = await bot.say("Khải", "/commission plan");

    expect(text).toContain("các thành viên trong nhóm bạn mang về 300.000.000 đ");
    expect(text).toContain("Phần quản lý nhóm: 10 % hoa hồng của các thành viên: 1.600.000 đ");
    expect(text).toContain("Phần vượt mức trần 12.000.000 đ: -1.400.000 đ");
    expect(text).toContain("Hoa hồng tháng đó: 12.000.000 đ");
  });

  it("reads one rate and bonuses aloud", async () => {
    const { text } = await bot.say("Hà", "/commission plan");

    expect(text).toContain("Tỷ lệ: 0,5 %.");
    expect(text).toContain(
      "Thưởng “Vượt chỉ tiêu”: đạt từ 100 % chỉ tiêu doanh thu thực thu thì được thêm 5.000.000 đ.",
    );
    expect(text).toContain("Thưởng “Đơn”: 100.000 đ cho mỗi đơn.");
    expect(text).toContain("Tiền về sau khi nghỉ việc không được tính hoa hồng.");
    expect(text).toContain("500.000.000 đ × 0,5 % = 2.500.000 đ");
    expect(text).toContain("Hoa hồng tháng đó: 7.600.000 đ");
  });

  it("shows HR every plan of a month, and one person's when named", async () => {
    const all = await bot.say("Hồng", "/commission plan 10/2026");
    const one = await bot.say("Hồng", "/commission plan @minh");

    expect(all.text).toContain("Toàn phần");
    expect(all.text).toContain("Theo tiền");
    expect(all.text).not.toContain("Một mức");
    expect(one.text).toContain("Luỹ tiến");
    expect(one.text).not.toContain("Toàn phần");
  });

  it("says that no plan holds", async () => {
    const { outcome, text } = await bot.say("Vy", "/commission plan");

    expect(outcome).toBe("refused");
    expect(text).toContain("chưa có chính sách hoa hồng nào áp dụng");
  });
});
