import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HeatmapChart } from "#src/chat/chart.ts";
import type { ActivityKind } from "#src/domain/activity.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

const friday = { at: "2026-11-27T10:00+07:00" };

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
  const anPhat = await addCustomer("An Phát", "Lan");
  const minhLong = await addCustomer("Minh Long", "Lan");
  const namVang = await addCustomer("Nam Vang", "Huy");
  await addCustomer("Im Lặng", "Minh");
  await touch("voucher_mail", anPhat, "Lan", "2026-11-03");
  await touch("article_mail", anPhat, "Lan", "2026-11-17");
  await touch("article_mail", anPhat, "Lan", "2026-11-25");
  await touch("product_mail", minhLong, "Lan", "2026-11-18");
  await touch("article_mail", minhLong, "Trang", "2026-11-12");
  await touch("article_mail", namVang, "Huy", "2026-09-30");
  await touch("voucher_mail", namVang, "Huy", "2026-10-01");
});

afterAll(() => bot.close());

async function addCustomer(name: string, owner: Name): Promise<number> {
  const { id } = await bot.store.customers.ensure(name, bot.people[owner].id);
  const createdAt = new Date("2026-07-01T03:00:00Z");
  await bot.database.prisma.customer.update({ where: { id }, data: { createdAt } });
  return id;
}

function touch(kind: ActivityKind, customerId: number, by: Name, on: string): Promise<number> {
  const day = Temporal.PlainDate.from(on);
  const at = day.toZonedDateTime({ timeZone: "Asia/Ho_Chi_Minh", plainTime: "09:00" }).toInstant();
  const author = { actorId: bot.people[by].id, at, on: day, messageId: null };
  return bot.store.activities.add({ kind, customerId, on: day }, author);
}

describe("/report care", () => {
  it("counts what each has sent to each customer this month", async () => {
    const said = await bot.say("Trang", "/report care", friday);

    expect(said.text).toContain("Chăm sóc khách · nhóm Bắc · Tháng 11/2026");
    expect(said.text).toContain("Đã gửi 5 mail cho 2 khách: 1 voucher, 1 cập nhật sản phẩm, 3 bài viết.");
    expect(said.text).toContain("Chưa gửi mail nào: Trần Minh.");
    expect(rowsOf(said, 0).map((row) => row.map(String))).toEqual([
      ["An Phát", "Nguyễn Thị Lan", "1", "0", "2", "3", "2026-11-25"],
      ["Minh Long", "Nguyễn Thị Lan", "0", "1", "0", "1", "2026-11-18"],
      ["Minh Long", "Đỗ Kiều Trang", "0", "0", "1", "1", "2026-11-12"],
      ["Tổng", "null", "1", "1", "3", "5", "null"],
    ]);
  });

  it("draws a team by who wrote to whom", async () => {
    const map = mapOf(await bot.say("Trang", "/report care", friday));

    expect(map.columns.map(({ name }) => name)).toEqual(["Nguyễn Thị Lan", "Đỗ Kiều Trang"]);
    expect(map.rows).toEqual([
      { name: "An Phát", counts: [3, 0] },
      { name: "Minh Long", counts: [1, 1] },
    ]);
  });

  it("draws one person by what the mails were about, and says all of it in words", async () => {
    const said = await bot.say("Lan", "/baocao chamsoc", friday);
    const map = mapOf(said);

    expect(map.columns.map(({ name }) => name)).toEqual(["Voucher", "Sản phẩm", "Bài viết"]);
    expect(map.rows).toEqual([
      { name: "An Phát", counts: [1, 0, 2] },
      { name: "Minh Long", counts: [0, 1, 0] },
    ]);
    expect(altOf(said)).toContain("An Phát 3 (Voucher 1, Bài viết 2); Minh Long 1 (Sản phẩm 1)");
  });

  it.each([
    ["/report care quý này", "Quý 4/2026", 6],
    ["/report care quý 3", "Quý 3/2026", 1],
    ["/report care năm nay", "Năm 2026", 7],
    ["/báo cáo chăm sóc tháng 10", "Tháng 10/2026", 1],
  ])("looks at other days: “%s”", async (line, period, count) => {
    const said = await bot.say("Hà", line, friday);

    expect(said.text).toContain(`Chăm sóc khách · toàn công ty · ${period}`);
    expect(said.text).toContain(`Đã gửi ${count} mail`);
  });

  it("names customers whom nobody has been in touch with, longest first", async () => {
    const said = await bot.say("Hà", "/report care", friday);

    expect(said.text).toContain("Khách chưa được liên hệ từ 20 ngày công trở lên, tính đến hôm nay: 2");
    expect(
      rowsOf(said, 1).map(([, name, owner, lastOn, days]) => [name, owner, String(lastOn), days]),
    ).toEqual([
      ["Im Lặng", "Trần Minh", "chưa lần nào", null],
      ["Nam Vang", "Lê Quốc Huy", "2026-10-01", 39],
    ]);
  });

  it("says so when every customer has been looked after", async () => {
    const said = await bot.say("Lan", "/report care", friday);

    expect(said.text).toContain("Khách nào cũng được liên hệ trong 20 ngày công gần đây.");
  });

  it("says so when nothing was sent", async () => {
    const said = await bot.say("Lan", "/report care tháng 8", friday);

    expect(said.text).toContain(
      "Chưa có mail voucher, sản phẩm hay bài viết nào gửi cho khách trong Tháng 8/2026.",
    );
    expect(said.reply.blocks.some(({ kind }) => kind === "image")).toBe(false);
  });

  it("shows the mails of a week below what everybody reported about it", async () => {
    const said = await bot.say("Trang", "/report care tuần này", friday);

    expect(said.text).toContain("0/2 người đã báo cáo");
    expect(said.text).toContain("Đã gửi 1 mail cho 1 khách");
    expect(said.text).not.toContain("Khách chưa được liên hệ");
  });

  it("adds up in the chat what only the file lists", async () => {
    for (let number = 1; number <= 34; number += 1) {
      const id = await addCustomer(`Khách ${number}`, "Huy");
      await touch("article_mail", id, "Huy", "2026-11-20");
    }
    const said = await bot.say("Khải", "/report care", friday);
    const full = await bot.say("Khải", "/report care daydu", friday);

    expect(rowsOf(said, 0)).toHaveLength(32);
    expect(
      rowsOf(said, 0)
        .slice(-2)
        .map(([name, , , , , count]) => [name, count]),
    ).toEqual([
      ["và 4 dòng khác", 4],
      ["Tổng", 34],
    ]);
    expect(mapOf(said).rows.at(-1)).toEqual({ name: "và 14 khách khác", counts: [0, 0, 14], isRest: true });
    expect(rowsOf(full, 0)).toHaveLength(35);
  });

  it("hands out all of it as a file", async () => {
    const button = buttonsOf(await bot.say("Khải", "/report care", friday)).at(0);
    const said = await bot.say("Khải", button ?? "", friday);

    expect(button).toBe("/export report care team 2026-11 daydu");
    expect(said.reply.blocks).toContainEqual(expect.objectContaining({ kind: "file" }));
  });

  it.each([
    ["Lan", "/report care @huy"],
    ["Trang", "/report care Nam"],
    ["Trang", "/report care company"],
    ["Vy", "/report care"],
  ] as const)("refuses %s “%s”", async (name, line) => {
    expect((await bot.say(name, line, friday)).outcome).toBe("refused");
  });
});

function rowsOf({ reply }: Said, index: number) {
  const tables = reply.blocks.filter((block) => block.kind === "table");
  return tables[index]?.rows ?? [];
}

function mapOf({ reply }: Said): HeatmapChart {
  const picture = reply.blocks.find((block) => block.kind === "image");
  if (picture?.chart.kind !== "heatmap") throw new Error("There is no map.");
  return picture.chart;
}

function altOf({ reply }: Said): string {
  const picture = reply.blocks.find((block) => block.kind === "image");
  return picture?.alt ?? "";
}

function buttonsOf({ reply }: Said): readonly string[] {
  return reply.blocks.flatMap((block) =>
    block.kind === "actions" ? block.actions.map(({ command }) => command) : [],
  );
}
