import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

const company = { kind: "company" } as const;
const november = { from: Temporal.PlainDate.from("2026-11-01"), to: Temporal.PlainDate.from("2026-11-30") };

async function saleOf(text: string) {
  const id = Number(/S(\d+)/.exec(text)?.[1]);
  const sale = await bot.store.sales.find(company, id);
  if (!sale) throw new Error(`no sale in “${text}”`);
  return sale;
}

describe("/revenue", () => {
  it("logs a plain line at once and echoes it in full with an undo", async () => {
    const said = await bot.say("Lan", "/revenue 1,5 tỷ An Phát");

    expect(said.outcome).toBe("answered");
    expect(said.text).toContain("An Phát");
    expect(said.text).toContain("1.500.000.000 đ (một tỷ năm trăm triệu đồng)");
    expect(said.text).toMatch(/Hoàn tác: \/undo S\d+/);
    const sale = await saleOf(said.text);
    expect(sale).toMatchObject({ amount: 1_500_000_000n, kind: "new", customer: { name: "An Phát" } });
    expect(sale.signedOn.toString()).toBe("2026-11-22");
    expect(sale.collections).toMatchObject([{ amount: 1_500_000_000n }]);
    expect(sale.shares).toMatchObject([{ personId: bot.people.Lan.id, amount: 1_500_000_000n }]);
  });

  it.each([
    [
      "/doanhthu 300tr Cty TNHH Minh Long hôm qua",
      { amount: 300_000_000n, signedOn: "2026-11-21", kind: "new" },
    ],
    ["/revenue Bình Minh 20/11 250 triệu", { amount: 250_000_000n, signedOn: "2026-11-20", kind: "new" }],
    [
      '/dt khach="Cty 369" tien=90tr ngay=1/11 loai=taiky',
      { amount: 90_000_000n, signedOn: "2026-11-01", kind: "renewal" },
    ],
    [
      "doanh thu 80tr Hoà Phát loại=mởrộng",
      { amount: 80_000_000n, signedOn: "2026-11-22", kind: "expansion" },
    ],
    [
      'revenue 70tr “Mazda 3” thu=0 ghichu="trả sau"',
      { amount: 70_000_000n, signedOn: "2026-11-22", kind: "new" },
    ],
    [
      "/revenue thu=1 tỷ rưỡi tien=2 tỷ khach=Ánh_Dương",
      { amount: 2_000_000_000n, signedOn: "2026-11-22", kind: "new" },
    ],
  ])("reads “%s”", async (line, { amount, signedOn, kind }) => {
    const said = await bot.say("Huy", line);

    const answered = said.outcome === "asked" ? await bot.say("Huy", "1") : said;
    const sale = await saleOf(answered.text);
    expect({ amount: sale.amount, signedOn: sale.signedOn.toString(), kind: sale.kind }).toEqual({
      amount,
      signedOn,
      kind,
    });
  });

  it("keeps what was collected apart from what was signed", async () => {
    const said = await bot.say("Minh", "/revenue 500tr Sao Mai thu=200tr");

    const sale = await saleOf(said.text);
    expect(sale.collections).toMatchObject([{ amount: 200_000_000n }]);
    expect(said.text).toContain("đã thu 200.000.000 đ, còn phải thu 300.000.000 đ");
  });

  it("divides a shared sale so that the shares add up to the đồng", async () => {
    const said = await bot.say("Lan", "/revenue 10.000.001 Gia Đình chia=lan:60,minh:40");

    const sale = await saleOf(said.text);
    expect(sale.shares.map(({ amount }) => amount)).toEqual([6_000_001n, 4_000_000n]);
  });

  it("asks for the amount, and takes the next line as the answer", async () => {
    const asked = await bot.say("Minh", "/revenue Trường Sơn");
    const answered = await bot.say("Minh", "120tr");

    expect(asked.outcome).toBe("asked");
    expect(await saleOf(answered.text)).toMatchObject({
      amount: 120_000_000n,
      customer: { name: "Trường Sơn" },
    });
  });

  it("offers the readings of an unclear amount as choices, and a digit chooses", async () => {
    const asked = await bot.say("Huy", "/revenue 1.500tr Hải Đăng");
    const answered = await bot.say("Huy", "1");

    expect(asked.outcome).toBe("asked");
    expect(asked.text).toContain("1. 1.500.000.000 đ");
    expect((await saleOf(answered.text)).amount).toBe(1_500_000_000n);
  });

  it("goes on asking until everything is clear, one thing at a time", async () => {
    const first = await bot.say("Huy", "/revenue");
    const second = await bot.say("Huy", "250");
    const third = await bot.say("Huy", "1");
    const last = await bot.say("Huy", "Đại Phong");

    expect([first, second, third].map(({ outcome }) => outcome)).toEqual(["asked", "asked", "asked"]);
    expect(await saleOf(last.text)).toMatchObject({ amount: 250_000_000n, customer: { name: "Đại Phong" } });
  });

  it("keeps the question open when an answer does not fit, and takes a command for what it is", async () => {
    await bot.say("Huy", "/revenue Hương Quê");
    const wrong = await bot.say("Huy", "nhiều lắm");
    const right = await bot.say("Huy", "81tr");
    await bot.say("Huy", "/revenue Sông Hương");
    const command = await bot.say("Huy", "kpi");
    const tooLate = await bot.say("Huy", "82tr");

    expect(wrong.outcome).toBe("refused");
    expect((await saleOf(right.text)).amount).toBe(81_000_000n);
    expect(command.text).toContain("KPI Lê Quốc Huy");
    expect(tooLate.outcome).toBe("refused");
  });

  it("takes Huy for a customer and “huỷ đi” for the end of the matter", async () => {
    await bot.say("Huy", "/revenue 90tr");
    const named = await bot.say("Huy", "Huy Hoàng Group");
    await bot.say("Huy", "/revenue 91tr");
    const dropped = await bot.say("Huy", "huỷ đi");

    expect((await saleOf(named.text)).customer.name).toBe("Huy Hoàng Group");
    expect(dropped.text).toContain("Đã bỏ");
  });

  it("keeps the shares as typed when it has to ask which person is meant", async () => {
    await bot.say("Quân", "/team add “Phạm Lan” code=NV050 team=Nam");
    const asked = await bot.say("Lan", "/revenue 100tr Ánh Sao chia=lan:70,minh:30");
    const answered = await bot.say("Lan", "1");

    expect(asked.outcome).toBe("asked");
    expect((await saleOf(answered.text)).shares.map(({ amount }) => amount)).toEqual([
      70_000_000n,
      30_000_000n,
    ]);
    await bot.say("Quân", "/team leave NV050 21/11/2026");
  });

  it("asks before the same entry within ten minutes, logs it on yes, and only once however often yes is pressed", async () => {
    await bot.say("Lan", "/revenue 66tr Phú Quý", { at: "2026-11-22T10:00+07:00" });
    const asked = await bot.say("Lan", "/revenue 66tr Phú Quý", { at: "2026-11-22T10:09+07:00" });
    const button = /: (\/choose \d+ 1)/.exec(asked.text)?.[1] ?? "";

    const first = await bot.say("Lan", button, { at: "2026-11-22T10:09:30+07:00" });
    const second = await bot.say("Lan", button, { at: "2026-11-22T10:09:40+07:00" });

    expect(asked.outcome).toBe("asked");
    expect(first.outcome).toBe("answered");
    expect(second.outcome).toBe("refused");
    const sales = await bot.store.sales.list(company, { ...november, limit: 100 });
    expect(sales.filter(({ customer }) => customer.name === "Phú Quý")).toHaveLength(2);
  });

  it("logs the same entry without asking once ten minutes are over", async () => {
    await bot.say("Lan", "/revenue 67tr Thành Công", { at: "2026-11-22T10:00+07:00" });

    const later = await bot.say("Lan", "/revenue 67tr Thành Công", { at: "2026-11-22T10:10:01+07:00" });

    expect(later.outcome).toBe("answered");
  });

  it("asks before an amount more than ten times the usual, and drops it on no", async () => {
    for (const customer of ["A1", "A2", "A3"]) await bot.say("Khải", `/revenue 10tr ${customer}`);
    const before = await bot.fingerprint();

    const asked = await bot.say("Khải", "/revenue 101tr Việt Hưng");
    const dropped = await bot.say("Khải", "2");

    expect(asked.outcome).toBe("asked");
    expect(dropped.text).toContain("Đã bỏ");
    expect(await bot.fingerprint()).toBe(before);
  });

  it("does not ask at exactly ten times the usual", async () => {
    for (const customer of ["B1", "B2", "B3"]) await bot.say("Hà", `/revenue 10tr ${customer}`);

    expect((await bot.say("Hà", "/revenue 100tr Đại Phong")).outcome).toBe("answered");
  });

  it("takes 23:59 and 00:01 as two months though they are one day in UTC", async () => {
    const last = await saleOf(
      (await bot.say("Lan", "/revenue 11tr Nửa Đêm", { at: "2026-11-30T23:59+07:00" })).text,
    );
    const first = await saleOf(
      (await bot.say("Lan", "/revenue 12tr Nửa Đêm", { at: "2026-12-01T00:01+07:00" })).text,
    );

    expect([last.signedOn.toString(), first.signedOn.toString()]).toEqual(["2026-11-30", "2026-12-01"]);
  });

  it("finds a known customer without marks and legal form", async () => {
    await bot.say("Lan", "/revenue 21tr Công ty TNHH Thiên Ân");

    const said = await bot.say("Lan", "/revenue 22tr thien an");

    expect(said.text).toContain("Công ty TNHH Thiên Ân");
  });

  it("lets a lead log for a member of the team, and a rep for nobody else", async () => {
    const byLead = await bot.say("Trang", "/revenue 33tr Ba Miền nv=@lan");
    const byRep = await bot.say("Minh", "/revenue 34tr Ba Miền nv=@lan");

    expect((await saleOf(byLead.text)).shares).toMatchObject([{ personId: bot.people.Lan.id }]);
    expect(byRep.outcome).toBe("refused");
  });

  it("keeps an entry typed in the team's room in that room", async () => {
    const said = await bot.say("Lan", "/revenue 44tr Cửu Long", { in: "room-Bắc" });

    expect(said).toMatchObject({ outcome: "answered", audience: "conversation", left: undefined });
  });

  it("does not answer small talk in a room", async () => {
    expect((await bot.say("Lan", "chiều nay họp nhé", { in: "room-Bắc" })).outcome).toBe("ignored");
  });
});

describe("/revenue collect and refund", () => {
  it("adds up what came in, and refuses more than is due", async () => {
    const { id } = await saleOf((await bot.say("Minh", "/revenue 100tr Trí Việt thu=chưa")).text);

    const first = await bot.say("Minh", `/revenue collect 60tr S${id}`);
    const tooMuch = await bot.say("Minh", `/revenue thu 41tr S${id}`);
    const rest = await bot.say("Minh", `/revenue thu 40tr S${id} hôm qua`);

    expect(first.text).toContain("còn phải thu 40.000.000 đ");
    expect(tooMuch).toMatchObject({ outcome: "refused" });
    expect(rest.text).toContain("còn phải thu 0 đ");
    expect((await bot.say("Minh", `/revenue collect 1tr S${id}`)).outcome).toBe("refused");
  });

  it("writes a refund as a negative entry that names its sale and its reason", async () => {
    const { id } = await saleOf((await bot.say("Minh", "/revenue 100tr Bát Tràng")).text);

    const said = await bot.say("Minh", `/revenue refund 40tr S${id} khách trả hàng`);

    const sale = await bot.store.sales.find(company, id);
    expect(said.outcome).toBe("answered");
    expect(sale?.collections).toMatchObject([
      { amount: 100_000_000n },
      { amount: -40_000_000n, note: "khách trả hàng" },
    ]);
  });

  it("gives each person of a shared sale exactly the own share once all is collected", async () => {
    const line = "/revenue 10.000.001 Mộc Lan thu=0 chia=lan:33.33,minh:33.33,huy:33.34";
    const { id } = await saleOf((await bot.say("Lan", line)).text);

    for (const part of ["3.333.333", "3.333.333", "3.333.335"])
      await bot.say("Lan", `/revenue collect ${part} S${id}`);

    const parts = await bot.database.prisma.collectionShare.groupBy({
      by: ["personId"],
      where: { collection: { saleId: id } },
      _sum: { amount: true },
      orderBy: { personId: "asc" },
    });
    const sale = await bot.store.sales.find(company, id);
    expect(parts.map(({ _sum }) => _sum.amount)).toEqual(sale?.shares.map(({ amount }) => amount));
  });
});
