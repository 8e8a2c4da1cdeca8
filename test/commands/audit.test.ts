import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Authorship } from "#src/store/store.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

const imported: Authorship = {
  actorId: null,
  at: Temporal.Instant.from("2026-11-01T08:30+07:00"),
  messageId: null,
};

describe("/audit", () => {
  it("tells the fields of a sale in the reader's language", async () => {
    const sale = /S\d+/.exec(
      (await bot.say("Lan", "/revenue 300tr Mộc Lan thu=100tr loai=taiky chia=lan:60,minh:40")).text,
    )?.[0];

    const { text } = await bot.say("Quân", `/audit ${sale}`);
    expect(text).toContain("Khách hàng: Mộc Lan, Số tiền: 300.000.000 đ, Đã thu: 100.000.000 đ");
    expect(text).toContain("Ngày ký: 22/11/2026, Loại: tái ký");
    expect(text).toContain("Chia: Nguyễn Thị Lan 180.000.000 đ, Trần Minh 120.000.000 đ");

    await bot.say("Hà", "/language en");
    expect((await bot.say("Hà", `/audit ${sale}`)).text).toContain(
      "Customer: Mộc Lan, Amount: 300.000.000 đ",
    );
  });

  it("tells a lead the whole history of a target of the own team, by any of its numbers", async () => {
    await bot.say("Trang", "/target set @lan T12 500tr");
    await bot.say("Hà", "/target set @lan T12 20 metric=new_customers");
    await bot.say("Quân", "/target set @lan T12 700tr");
    const shown = (await bot.say("Lan", "/target T12")).text;
    const target = /(T\d+) .*700\.000\.000/.exec(shown)?.[1];
    const count = /(T\d+) .* 20 /.exec(shown)?.[1];

    const { text } = await bot.say("Trang", `/audit ${target}`);

    expect(text).toContain("Nguyễn Thị Lan · Tháng 12/2026");
    expect(text).toContain("Chỉ tiêu: 500.000.000 đ");
    expect(text).toContain("Chỉ tiêu: 700.000.000 đ, Chỉ số: Doanh thu ký, Từ ngày: 1/12/2026");
    expect((await bot.say("Trang", `/audit ${count}`)).text).toContain(
      "Chỉ tiêu: 20, Chỉ số: Khách hàng mới",
    );
    expect((await bot.say("Khải", `/audit ${target}`)).outcome).toBe("refused");
    expect((await bot.say("Minh", `/audit ${target}`)).outcome).toBe("refused");
  });

  it.each(["NV001", "@lan", "nguyễn thị lan"])(
    "finds a person by “%s”, also one who has left",
    async (words) => {
      await bot.say("Quân", "/team leave NV001 20/11/2026");

      const { text } = await bot.say("Quân", `/audit ${words}`);
      expect(text).toContain("Nhật ký Nguyễn Thị Lan (NV001)");
      expect(text).toContain("Làm đến: 20/11/2026");
      expect((await bot.say("Minh", `/audit ${words}`)).outcome).toBe("refused");
    },
  );

  it("says of what nobody typed that it was imported", async () => {
    const { id: customerId } = await bot.store.customers.ensure("Nhập Khẩu", bot.people.Huy.id);
    const { id } = await bot.store.sales.record(
      {
        customerId,
        signedOn: Temporal.PlainDate.from("2026-10-20"),
        amount: 5_000_000n,
        kind: "new",
        shares: [{ personId: bot.people.Huy.id, amount: 5_000_000n }],
        collected: 0n,
        isFirst: true,
      },
      imported,
    );

    expect((await bot.say("Huy", `/audit S${id}`)).text).toContain(
      "được nhập từ tệp hoặc có sẵn khi thiết lập, lúc 1/11 08:30",
    );
    expect((await bot.say("Minh", `/audit S${id}`)).outcome).toBe("refused");
  });
});

describe("/reconcile", () => {
  it("answers the person alone, in their words, and writes down what it put right", async () => {
    await bot.say("Huy", "/revenue 5tr Vạn Xuân");
    await bot.database.prisma.dayFigure.updateMany({
      where: { metric: "new_customers" },
      data: { value: 7n },
    });
    await bot.database.prisma.dayFigure.updateMany({
      where: { metric: "revenue_signed" },
      data: { value: 9n },
    });

    const said = await bot.say("Hồng", "/reconcile", { in: "room-Nam" });

    expect(said).toMatchObject({ audience: "direct", left: "Mình đã nhắn riêng cho Hồng." });
    expect(said.text).toMatch(/Lê Quốc Huy +Khách hàng mới +\d+\/11\/2026 +7 +1/);
    expect(said.text).toMatch(/Doanh thu ký +\d+\/11\/2026 +9 đ/);
    const entry = await bot.database.prisma.auditEntry.findFirst({ where: { action: "figures.rebuild" } });
    expect(entry).toMatchObject({ actorId: bot.people.Hồng.id });
  });

  it("counts the leads again, too", async () => {
    const day = Temporal.PlainDate.from("2026-11-20");
    const by = {
      actorId: bot.people.Huy.id,
      at: Temporal.Instant.from("2026-11-20T02:00Z"),
      messageId: null,
    };
    await bot.store.leads.add({ name: "Hoa Sen", ownerId: null, regionId: null, receivedOn: day }, by);
    await bot.database.prisma.leadCount.updateMany({ where: { dimension: "all" }, data: { received: 5 } });

    expect((await bot.say("Hồng", "/doisoat")).text).toBe(
      "Bảng đếm cơ hội lệch 1 dòng; đã đếm lại cho đúng.",
    );
    expect((await bot.say("Hồng", "/doisoat")).text).toContain("khớp");
  });
});

describe("/target", () => {
  it("keeps money and counts as values in tables of their own", async () => {
    await bot.say("Quân", "/target set @minh T1/2027 500tr");
    await bot.say("Quân", "/target set @minh T1/2027 20 metric=new_customers");

    const { reply } = await bot.say("Quân", "/target T1/2027");
    const tables = reply.blocks.filter((block) => block.kind === "table");
    expect(tables.map(({ columns, rows }) => [columns[4]?.format, rows.map((row) => row[4])])).toEqual([
      ["money", [500_000_000n]],
      ["count", [20n]],
    ]);
  });
});
