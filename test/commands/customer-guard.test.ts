import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;

/** Lan's customer K1, of team Bắc, whom she called two days ago; and Huy's lead, of team Nam. */
beforeAll(async () => {
  bot = await createTestBot();
  await bot.say("Lan", "/revenue 777.777.777 Công ty TNHH Minh Phát", { at: "2026-11-10T09:00+07:00" });
  await bot.say("Lan", "/customer edit K1 sdt=0912345678 mst=0300588569 email=hi@minhphat.vn");
  await bot.say("Lan", "/customer contact K1 “Chị Hoa” 0987654321");
  await bot.say("Lan", "/log call K1 chào giá gói Vàng", { at: "2026-11-20T10:00+07:00" });
  await bot.say("Huy", "/lead Nhà hàng Sen Hồng 0909111222 nguon=FB uutien=cao giatri=888tr");
});

afterAll(() => bot.close());

async function leads(): Promise<number> {
  return bot.database.prisma.lead.count();
}

/** What of team Bắc's customer nobody of team Nam may learn. */
const secrets = [
  "777.777.777",
  "0912 345 678",
  "0987 654 321",
  "Chị Hoa",
  "gói Vàng",
  "hi@minhphat.vn",
  "0300588569",
];

function seen({ text, left }: Said): string[] {
  return secrets.filter((secret) => `${text} ${left}`.includes(secret));
}

describe("the duplicate guard", () => {
  it.each([
    ["/lead Thép Việt 0912.345.678 nguon=FB", "Trùng số điện thoại"],
    ["/lead Thép Việt +84912345678 nguon=FB", "Trùng số điện thoại"],
    ["/lead Thép Việt 0987654321 nguon=FB", "Trùng số điện thoại"],
    ["/lead Thép Việt 0901000001 mst=0300588569 nguon=FB", "Trùng mã số thuế"],
    ["/lead Thép Việt 0901000001 mst=0300588569-001 nguon=FB", "Trùng mã số thuế"],
    ["/lead Thép Việt 0901000001 email=HI@minhphat.vn nguon=FB", "Trùng e-mail"],
    ["/lead Công ty CP Minh Phát 0901000001 nguon=FB", "Trùng tên"],
    ["/lead minh phat 0901000001 nguon=FB", "Trùng tên"],
    ["/lead nha hang sen hong 0901000001 nguon=FB", "Trùng tên"],
  ])("asks before “%s” is saved: %s", async (line, matched) => {
    const before = await bot.fingerprint();

    const said = await bot.say("Minh", line);

    expect(said.outcome).toBe("asked");
    expect(said.text).toContain(matched);
    expect(await bot.fingerprint()).toBe(before);
  });

  it("tells the own team who was in touch, when and about what", async () => {
    const said = await bot.say("Trang", "/lead Thép Việt 0912345678 nguon=FB");

    expect(said.text).toContain(
      "khách hàng Công ty TNHH Minh Phát (K1), phụ trách: Nguyễn Thị Lan (nhóm Bắc)",
    );
    expect(said.text).toContain("Nguyễn Thị Lan đã gọi 2 ngày trước: “chào giá gói Vàng”");
    expect(said.text).toContain("Gán vào Công ty TNHH Minh Phát (K1)");
  });

  it.each<[Name, string]>([
    ["Huy", "/lead Thép Việt 0912345678 nguon=FB"],
    ["Huy", "/lead Minh Phát 0901000001 nguon=FB"],
    ["Khải", "/lead Thép Việt 0901000001 mst=0300588569 nguon=FB"],
    ["Vy", "/lead Thép Việt 0901000001 email=hi@minhphat.vn nguon=FB"],
    ["Minh", "/lead Thép Việt 0987654321 nguon=FB"],
  ])("tells %s of another's customer no more than whose it is", async (name, line) => {
    const said = await bot.say(name, line);

    expect(said.outcome).toBe("asked");
    expect(said.text).toContain("do Nguyễn Thị Lan (nhóm Bắc) phụ trách");
    const typed = secrets.filter((secret) => line.includes(secret));
    expect(seen(said).filter((secret) => !typed.includes(secret))).toEqual([]);
    expect(said.text).not.toContain("đã gọi");
    expect(said.text.replace(/Gán vào .*/, "")).not.toContain("Công ty TNHH");
  });

  it("tells of another team's lead neither its name nor its status nor its worth", async () => {
    const said = await bot.say("Lan", "/lead Thép Việt 0909111222 nguon=FB");

    expect(said.text).toContain("một cơ hội do Lê Quốc Huy (nhóm Nam) phụ trách");
    expect(said.text).not.toMatch(/Sen Hồng|Đã giao|888/);
  });

  it.each<[Name, string]>([
    ["Huy", "room-Nam"],
    ["Lan", "room-Bắc"],
    ["Minh", "room-Bắc"],
  ])("asks %s in private when the line was typed in %s", async (name, room) => {
    const said = await bot.say(name, "/lead Thép Việt 0912345678 nguon=FB", { in: room });

    expect(said).toMatchObject({ outcome: "asked", audience: "direct" });
    expect(said.left).not.toMatch(/Minh Phát|Trùng|Lan \(/);
  });

  it("asks managers in their own room, with the phones in the words masked", async () => {
    await bot.say("Lan", "/log call K1 gọi lại số 0977888999", { at: "2026-11-21T10:00+07:00" });

    const said = await bot.say("Hà", "/lead Thép Việt 0912345678 nguon=FB", { in: "room-managers" });

    expect(said).toMatchObject({ outcome: "asked", audience: "conversation" });
    expect(said.text).toContain("0977 *** 999");
    expect(said.text).not.toContain("0977888999");
  });

  it("sends whoever meets a customer without an owner to the managers", async () => {
    const data = { name: "Vô Chủ", foldedName: "vo chu", phone: "+84944444444" };
    await bot.database.prisma.customer.create({ data });

    const said = await bot.say("Lan", "/lead Thép Việt 0944444444 nguon=FB");

    expect(said.text).toContain("một khách hàng chưa có người phụ trách. Hãy hỏi quản lý trước khi liên hệ.");
    expect(said.text).toMatch(/Gán vào khách hàng đó \(K\d+\)/);
    expect(said.text).not.toContain("Vô Chủ");
  });

  it("logs it on the second word, once, and drops it on the third", async () => {
    const before = await leads();
    await bot.say("Minh", "/lead Gạch Đồng Tâm 0912345678 nguon=FB");
    const logged = await bot.say("Minh", "2");
    await bot.say("Minh", "/lead Gạch Đồng Nai 0912345678 nguon=FB");
    const dropped = await bot.say("Minh", "Bỏ");

    expect(logged.outcome).toBe("answered");
    expect(dropped.text).toContain("Đã bỏ");
    expect(await leads()).toBe(before + 1);
  });

  it("attaches the lead to the customer and keeps both", async () => {
    await bot.say("Huy", "/lead Minh Phát Sài Gòn 0987 654 321 nguon=FB");
    const attached = await bot.say("Huy", "1");

    expect(attached.outcome).toBe("answered");
    const lead = await bot.database.prisma.lead.findFirst({ where: { name: "Minh Phát Sài Gòn" } });
    expect(lead).toMatchObject({ status: "duplicate", customerId: 1 });
  });

  it("lets a lead pass that nobody has", async () => {
    expect((await bot.say("Huy", "/lead Cơ khí Bảo Long 0966777888 nguon=FB")).outcome).toBe("answered");
  });

  it("lets two people of one form of address pass as long as their numbers differ", async () => {
    await bot.say("Lan", "/lead Chị Hạnh 0966000001 nguon=FB");

    expect((await bot.say("Huy", "/lead chị Hạnh 0966000002 nguon=FB")).outcome).toBe("answered");
  });

  it("leaves out leads that are duplicates already, and those that were taken back", async () => {
    const first = await bot.say("Lan", "/lead Sơn Hà 0966000003 nguon=FB");
    await bot.say("Lan", `/undo ${/L\d+/.exec(first.text)?.[0]}`);

    expect((await bot.say("Huy", "/lead Sơn Hà 0966000003 nguon=FB")).outcome).toBe("answered");
  });

  it("asks when another customer already has the number that is set or the contact that is added", async () => {
    await bot.say("Huy", "/revenue 10tr Sen Vàng");
    const before = await bot.fingerprint();

    const phone = await bot.say("Huy", "/customer edit Sen Vàng sdt=0912345678");
    const contact = await bot.say("Huy", "/customer contact Sen Vàng “Anh Tú” 0987654321");

    for (const said of [phone, contact]) {
      expect(said.outcome).toBe("asked");
      expect(said.text).toContain("do Nguyễn Thị Lan (nhóm Bắc) phụ trách");
      expect(said.text).not.toMatch(/Minh Phát|Gán vào/);
    }
    expect(await bot.fingerprint()).toBe(before);
    expect((await bot.say("Huy", "1")).text).toContain("Liên hệ: Anh Tú, 0987 654 321");
  });

  it("asks the second of two people who type the same contact at the same moment", async () => {
    const both = await Promise.all([
      bot.say("Lan", "/lead Vật liệu An Cường 0966000006 nguon=FB"),
      bot.say("Huy", "/lead Nội thất An Cường 0966000006 nguon=FB"),
    ]);

    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["answered", "asked"]);
    expect(await bot.database.prisma.lead.count({ where: { phone: "+84966000006" } })).toBe(1);
  });

  it("does not take a customer for its own twin, nor its leads", async () => {
    await bot.say("Lan", "/revenue 10tr Gỗ Trường Thành");
    await bot.say("Lan", "/customer edit Gỗ Trường Thành sdt=0966000004");
    const { id } = await bot.database.prisma.customer.findFirstOrThrow({
      where: { name: "Gỗ Trường Thành" },
    });
    const own = {
      name: "Gỗ Trường Thành",
      foldedName: "go truong thanh",
      phone: "+84966000005",
      customerId: id,
    };
    await bot.database.prisma.lead.create({ data: own });

    expect((await bot.say("Lan", `/customer edit K${id} sdt=0966000005`)).outcome).toBe("answered");
    expect((await bot.say("Lan", `/customer edit K${id} ten=Gỗ Trường Thành`)).outcome).toBe("refused");
  });

  it("says when a customer made by a sale has the name of somebody's lead", async () => {
    const ofOther = await bot.say("Lan", "/revenue 20tr Nhà hàng Sen Hồng");
    const inRoom = await bot.say("Lan", "/revenue 20tr Cơ khí Bảo Long", { in: "room-Bắc" });

    expect(ofOther.text).toContain("Đã có cơ hội cùng tên do Lê Quốc Huy (nhóm Nam) phụ trách");
    expect(inRoom.text).not.toMatch(/cơ hội|Huy/);
  });
});
