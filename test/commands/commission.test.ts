import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileBlock, Reply, TableBlock } from "#src/chat/reply.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

const november = { at: "2026-11-22T09:00+07:00" };
const companyYaml = `name: Thử
kpi: { metric: revenue_collected }
commission:
  plans:
    - name: Kinh doanh
      from: 2026-01
      appliesTo: { roles: [rep, lead] }
      base: collected
      tiers:
        by: completion
        count: whole
        steps:
          - { from: 0 %, rate: 3 % }
          - { from: 80 %, rate: { new: 5 %, renewal: 3 %, expansion: 4 % } }
          - { from: 100 %, rate: 6 % }
      override: { rate: 10 %, of: commission }
`;

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot({ companyYaml });
  await bot.say("Hà", "/target set @lan T11 500tr metric=revenue_collected", november);
  await bot.say("Lan", "/revenue 300tr An Phát", november);
  await bot.say("Lan", "/revenue 120tr “Minh Long” thu=100tr chia=lan:60,minh:40", november);
});

afterAll(() => bot.close());

function tableOf({ blocks }: Reply): TableBlock {
  return blocks.find((block): block is TableBlock => block.kind === "table") as TableBlock;
}

describe("/commission", () => {
  it("shows a line for each entry, which add up, and goes to the person alone", async () => {
    const { reply, audience } = await bot.say("Lan", "/hoahong");

    const amounts = tableOf(reply).rows.map((row) => row.at(-1));
    expect(amounts).toEqual([9_000_000n, 1_800_000n, 10_800_000n]);
    expect(audience).toBe("direct");
  });

  it("says why the tier is that one, and how far the next one is in money and working days", async () => {
    const { text } = await bot.say("Lan", "/commission");

    expect(text).toContain("Tạm tính đến 22/11/2026: 10.800.000 đ");
    expect(text).toContain(
      "Doanh thu thực thu 360.000.000 đ / chỉ tiêu 500.000.000 đ = 72 %, thuộc bậc dưới 80 % (3 %).",
    );
    expect(text).toContain(
      "thêm 40.000.000 đ nữa là lên bậc từ 80 % đến dưới 100 % (mới 5 %, tái ký 3 %, mở rộng 4 %).",
    );
    expect(text).toContain("Từ hôm nay đến hết tháng còn 5 ngày công: mỗi ngày cần khoảng 8.000.000 đ.");
  });

  it("says that a target is missing instead of guessing one", async () => {
    const { text } = await bot.say("Minh", "/commission");

    expect(text).toContain("Chưa được giao chỉ tiêu doanh thu thực thu");
    expect(text).toContain("1.200.000");
  });

  it("leaves nothing but the usual word in a room", async () => {
    const { left, text } = await bot.say("Lan", "/commission", { in: "room-Bắc" });

    expect(text).toContain("10.800.000 đ");
    expect(left).toBe("Mình đã nhắn riêng cho Lan.");
  });

  it.each([
    ["Minh", "/commission if 1.5"],
    ["Lan", "/commission dispute 1"],
    ["Hồng", "/commission adjust @lan 1.5 thưởng"],
    ["Hồng", "/commission adjust @lan"],
  ] as const)("asks %s in private about “%s” that was said in a room", async (name, line) => {
    const { outcome, audience, left } = await bot.say(name, line, { ...november, in: "room-Bắc" });

    expect({ outcome, audience }).toEqual({ outcome: "asked", audience: "direct" });
    expect(left).toContain("đã nhắn riêng");
  });

  it("pays a lead a part of what the team earns without saying what that is", async () => {
    const { text, reply } = await bot.say("Trang", "/commission");
    const explained = await bot.say("Trang", "/commission explain 1");

    expect(tableOf(reply).rows[0]?.at(-1)).toBe(1_200_000n);
    for (const answer of [text, explained.text]) expect(answer).not.toContain("12.000.000");
  });

  it("is read by HR for anybody, with buttons that stay with that person", async () => {
    const { text, reply } = await bot.say("Hồng", "/commission @lan");

    expect(text).toContain("Hoa hồng Nguyễn Thị Lan · Tháng 11/2026");
    const commands = reply.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));
    expect(commands.map(({ command }) => command)).toContain("/commission plan @NV001 11/2026");
  });

  it.each(["Minh", "Trang", "Hà", "Quân", "Vy"] as const)("of a colleague is refused to %s", async (name) => {
    for (const line of ["/commission @lan", "/commission explain 1 @lan", "/commission if 50tr @lan"]) {
      const { outcome, text } = await bot.say(name, line);

      expect(outcome).toBe("refused");
      expect(text).not.toMatch(/\d{3}\.\d{3}/);
    }
  });

  it.each([
    ["/commission T1/2027", "Tháng 1/2027 chưa đến"],
    ["/commission quý 4", "theo từng tháng"],
    ["/commission abc", "Mình không hiểu phần “abc”"],
  ])("refuses “%s” with a sentence", async (line, words) => {
    const { outcome, text } = await bot.say("Lan", line);

    expect(outcome).toBe("refused");
    expect(text).toContain(words);
  });

  it("tells whoever has no plan so", async () => {
    expect((await bot.say("Vy", "/commission")).text).toContain("chưa có chính sách hoa hồng nào áp dụng");
  });

  it("is taken away as a secret file", async () => {
    const { reply, audience } = await bot.say("Lan", "/export commission 11/2026 all");

    expect(audience).toBe("direct");
    expect(reply.blocks.find((block): block is FileBlock => block.kind === "file")?.isSecret).toBe(true);
  });
});

describe("/commission explain", () => {
  it("goes from a line down to the chat message", async () => {
    const { text } = await bot.say("Lan", "/commission explain 2");

    expect(text).toContain("thu 100.000.000 đ ngày 22/11/2026 (mới)");
    expect(text).toContain("60.000.000 đ trong 100.000.000 đ của cả khoản");
    expect(text).toContain("60.000.000 đ × 3 % = 1.800.000 đ");
    expect(text).toContain("chỉ tiêu 500.000.000 đ = 72 %");
    expect(text).toContain("Nguyễn Thị Lan lúc 22/11 09:00: “/revenue 120tr “Minh Long” thu=100tr");
  });

  it("finds an entry by its number, for everybody who shares it", async () => {
    const { text } = await bot.say("Minh", "/hoahong giaithich C2");

    expect(text).toContain("40.000.000 đ × 3 % = 1.200.000 đ");
  });

  it("says that there is no such line", async () => {
    expect((await bot.say("Lan", "/commission explain 99")).text).toContain("không có dòng 99");
  });

  it("asks whether the month before is meant when this one has no such line yet", async () => {
    const december = { at: "2026-12-02T09:00+07:00" };
    const asked = await bot.say("Lan", "/commission explain 2", december);
    const explained = await bot.say("Lan", "1", december);

    expect(asked.text).toContain("Tháng 12/2026 chưa có dòng 2. Có phải dòng 2 của Tháng 11/2026?");
    expect(explained.text).toContain("Dòng 2 · Tháng 11/2026");
  });

  it("asks which line", async () => {
    expect((await bot.say("Lan", "/commission explain")).outcome).toBe("asked");
  });
});

describe("/commission if", () => {
  it("says what another amount brings, and that a whole tier raises what is there", async () => {
    const { text } = await bot.say("Lan", "/commission if 50tr");

    expect(text).toContain("Hoa hồng từ 10.800.000 đ thành 20.500.000 đ, thêm 9.700.000 đ.");
    expect(text).toContain("các khoản đã có trong tháng cũng được tính theo tỷ lệ mới");
    expect(text).toContain("thêm 90.000.000 đ nữa là lên bậc từ 100 % trở lên (6 %)");
  });

  it("counts a renewal by its own rate", async () => {
    const { text } = await bot.say("Lan", "/hoahong neu 50tr tái ký");

    expect(text).toContain("thành 19.500.000 đ");
  });

  it("writes nothing", async () => {
    const before = await bot.fingerprint();
    await bot.say("Lan", "/commission if 1 tỷ");

    expect(await bot.fingerprint()).toBe(before);
  });
});
