import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

const november = { from: Temporal.PlainDate.from("2026-11-01"), to: Temporal.PlainDate.from("2026-11-30") };

function signed() {
  return bot.store.figures.total({ kind: "company" }, { kind: "company" }, "revenue_signed", november);
}

describe("/undo", () => {
  it("takes a sale back by an entry of its own, and every figure with it", async () => {
    const before = await signed();
    await bot.say("Lan", "/revenue 100tr An Phát");
    const id = Number(/S(\d+)/.exec((await bot.say("Lan", "/revenue 200tr An Phát thu=50tr")).text)?.[1]);

    const said = await bot.say("Lan", `/undo S${id}`);

    expect(said.text).toContain(`Đã hoàn tác S${id} · An Phát · 200.000.000 đ`);
    expect(await signed()).toBe(before + 100_000_000n);
    const [original, reversal] = [
      await bot.store.sales.find({ kind: "company" }, id),
      await bot.store.sales.find({ kind: "company" }, id + 1),
    ];
    expect(original).toMatchObject({ amount: 200_000_000n, reversedById: id + 1 });
    expect(reversal).toMatchObject({ amount: -200_000_000n, reversesId: id });
    expect((await bot.say("Quân", "/reconcile")).text).toContain("khớp");
  });

  it("undoes the person's own last change without being told which", async () => {
    await bot.say("Minh", "/revenue 30tr Bắc Nam");
    await bot.say("Lan", "/revenue 40tr Hương Quê");

    expect((await bot.say("Minh", "/undo")).text).toContain("Bắc Nam");
    expect((await bot.say("Minh", "/undo")).outcome).toBe("refused");
  });

  it("undoes an entry once only, and nobody else's", async () => {
    const entry = /S\d+/.exec((await bot.say("Lan", "/revenue 41tr Hương Quê")).text)?.[0];

    expect((await bot.say("Minh", `/undo ${entry}`)).outcome).toBe("refused");
    expect((await bot.say("Lan", `/undo ${entry}`)).outcome).toBe("answered");
    expect((await bot.say("Lan", `/undo ${entry}`)).outcome).toBe("refused");
  });

  it("ends after 24 hours", async () => {
    const entry = /S\d+/.exec(
      (await bot.say("Huy", "/revenue 42tr Sông Hương", { at: "2026-11-20T09:00+07:00" })).text,
    )?.[0];

    expect((await bot.say("Huy", `/undo ${entry}`, { at: "2026-11-21T09:00:01+07:00" })).outcome).toBe(
      "refused",
    );
    expect((await bot.say("Huy", `/undo ${entry}`, { at: "2026-11-21T08:59+07:00" })).outcome).toBe(
      "answered",
    );
  });

  it("does not reach past a change that it cannot take back", async () => {
    await bot.say("Quân", "/revenue 55tr An Phát");
    await bot.say("Quân", "/team unit team Trung");

    expect((await bot.say("Quân", "/undo")).outcome).toBe("refused");
  });

  it("reaches the sale before one that went back with its collections", async () => {
    const first = /S\d+/.exec((await bot.say("Minh", "/revenue 31tr Bình Minh")).text)?.[0];
    const second = /S\d+/.exec((await bot.say("Minh", "/revenue 32tr Bình Minh thu=0")).text)?.[0];
    await bot.say("Minh", `/revenue collect 10tr ${second}`);
    await bot.say("Minh", `/undo ${second}`);

    expect((await bot.say("Minh", "/undo")).text).toContain(`Đã hoàn tác ${first}`);
  });

  it("leaves a sale on which somebody else has logged a collection since, and says who has to go first", async () => {
    const sale = /S\d+/.exec((await bot.say("Huy", "/revenue 92tr Tâm Đức thu=0")).text)?.[0];
    const entry = /C\d+/.exec((await bot.say("Khải", `/revenue collect 30tr ${sale}`)).text)?.[0];

    expect(await bot.say("Huy", `/undo ${sale}`)).toMatchObject({
      outcome: "refused",
      text: `Phan Văn Khải đã ghi ${entry} sau ${sale} nên Phan Văn Khải phải hoàn tác trước, bằng câu /undo ${entry}.`,
    });
    await bot.say("Khải", `/undo ${entry}`);
    expect((await bot.say("Huy", `/undo ${sale}`)).outcome).toBe("answered");
  });

  it("keeps what was collected between nothing and the amount", async () => {
    const sale = /S\d+/.exec((await bot.say("Huy", "/revenue 100tr Phú Gia thu=0")).text)?.[0];
    const collected = /C\d+/.exec((await bot.say("Huy", `/revenue collect 60tr ${sale}`)).text)?.[0];
    const refunded = /C\d+/.exec((await bot.say("Huy", `/revenue refund 50tr ${sale} trả hàng`)).text)?.[0];

    const below = await bot.say("Huy", `/undo ${collected}`);
    expect(below).toMatchObject({ outcome: "refused" });
    expect(below.text).toContain(`/undo ${refunded}`);

    const last = /C\d+/.exec((await bot.say("Huy", `/revenue collect 90tr ${sale}`)).text)?.[0];
    const above = await bot.say("Huy", `/undo ${refunded}`);
    expect(above).toMatchObject({ outcome: "refused" });
    expect(above.text).toContain(`/undo ${last}`);
  });

  it("says that an entry has been undone already", async () => {
    const sale = /S\d+/.exec((await bot.say("Huy", "/revenue 93tr Phú Gia")).text)?.[0];
    await bot.say("Huy", `/undo ${sale}`);

    expect((await bot.say("Huy", `/undo ${sale}`)).text).toContain(`${sale} đã được hoàn tác`);
  });

  it("takes back one collection and leaves the sale", async () => {
    const sale = /S\d+/.exec((await bot.say("Huy", "/revenue 90tr Tâm Đức thu=0")).text)?.[0];
    const entry = /C\d+/.exec((await bot.say("Huy", `/revenue collect 30tr ${sale}`)).text)?.[0];

    expect((await bot.say("Huy", `/undo ${entry}`)).text).toContain(`Đã hoàn tác ${entry} của ${sale}`);
    expect((await bot.say("Huy", `/revenue show ${sale}`)).text).toContain("chưa thu");
  });

  it("gives a target its former value back", async () => {
    await bot.say("Trang", "/target set @minh T12 500tr");
    await bot.say("Trang", "/target set @minh T12 700tr");

    expect((await bot.say("Trang", "/undo")).text).toMatch(
      /^Đã hoàn tác T\d+ · Trần Minh · Tháng 12\/2026: chỉ tiêu trở về 500\.000\.000 đ$/,
    );
    expect((await bot.say("Minh", "/target T12")).text).toContain("500.000.000 đ");
    expect((await bot.say("Trang", "/undo")).text).toContain("trở về chưa giao");
    expect((await bot.say("Minh", "/target T12")).text).toContain("chưa được giao");
  });

  it("keeps a target that somebody else has set since", async () => {
    await bot.say("Trang", "/target set @lan T12 500tr");
    const { id } = await bot.database.prisma.target.findFirstOrThrow({ orderBy: { id: "desc" } });
    await bot.say("Hà", "/target set @lan T12 900tr");

    expect(await bot.say("Trang", `/undo T${id}`)).toMatchObject({
      outcome: "refused",
      text: `T${id} đã có bản mới hơn nên không hoàn tác được. Xem: /audit T${id}.`,
    });
    expect((await bot.say("Lan", "/target T12")).text).toContain("900.000.000 đ");
  });

  it.each(["/revenue 94tr Phú Gia", "/target set @huy T12 94tr"])(
    "takes “%s” back once when its button is pressed twice at the same time",
    async (line) => {
      const command = /\/undo [ST]\d+/.exec((await bot.say("Khải", line)).text)?.[0] ?? "";

      const said = await Promise.all([bot.say("Khải", command), bot.say("Khải", command)]);

      expect(said.map(({ outcome }) => outcome).sort()).toEqual(["answered", "refused"]);
    },
  );

  it("says nothing about a target in a room that may not see it", async () => {
    await bot.say("Trang", "/target set @minh T11 611tr");
    const target = /\/undo (T\d+)/.exec((await bot.say("Trang", "/target set @minh T11 622tr")).text)?.[1];

    expect(await bot.say("Trang", `/undo ${target}`, { in: "room-Bắc" })).toMatchObject({
      audience: "direct",
      left: "Mình đã nhắn riêng cho Trang.",
    });
  });

  it("refuses changes to an entry that was taken back", async () => {
    const sale = /S\d+/.exec((await bot.say("Huy", "/revenue 91tr Ánh Dương thu=0")).text)?.[0];
    await bot.say("Huy", `/undo ${sale}`);

    expect((await bot.say("Huy", `/revenue collect 1tr ${sale}`)).outcome).toBe("refused");
  });
});

describe("/audit", () => {
  it("tells who did what, from which line, before and after", async () => {
    const line = "/revenue 64tr Mộc Lan thu=14tr";
    const sale = /S\d+/.exec((await bot.say("Huy", line)).text)?.[0];
    await bot.say("Huy", `/revenue collect 50tr ${sale}`);
    await bot.say("Huy", `/undo ${sale}`);

    const { text } = await bot.say("Khải", `/audit ${sale}`);

    expect(text).toContain(line);
    expect(text).toContain("Lê Quốc Huy");
    expect(text).toContain("Số tiền: 64.000.000 đ");
    expect(text.match(/Ghi thu|Ghi doanh thu|Hoàn tác doanh thu/g)).toHaveLength(3);
  });

  it("names the line as first typed for an entry that was asked about", async () => {
    await bot.say("Huy", "/revenue Buôn Mê");
    const sale = /S\d+/.exec((await bot.say("Huy", "65tr")).text)?.[0];

    expect((await bot.say("Huy", `/audit ${sale}`)).text).toContain("/revenue Buôn Mê");
  });
});

describe("the ledger", () => {
  it.each([
    ["sale", "amount"],
    ["sale_share", "amount"],
    ["collection", "amount"],
    ["collection_share", "amount"],
    ["audit_entry", "action"],
  ])("lets no row of %s be changed or deleted", async (name, column) => {
    const { prisma } = bot.database;

    for (const change of [`DELETE FROM ${name}`, `UPDATE ${name} SET ${column} = ${column}`])
      await expect(prisma.$executeRawUnsafe(change), change).rejects.toThrow("append-only");
  });
});
