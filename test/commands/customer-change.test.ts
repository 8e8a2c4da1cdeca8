import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

let count = 0;
let entry: string;
let name: string;

/** A customer of Lan's for every test. */
beforeEach(async () => {
  count += 1;
  name = `Thử Nghiệm ${String.fromCodePoint(64 + count)}`;
  await bot.say("Lan", `/revenue 10tr “${name}”`);
  const { id } = await bot.database.prisma.customer.findFirstOrThrow({ where: { name } });
  entry = `K${id}`;
});

async function read() {
  const customer = await bot.store.customers.read({ kind: "company" }, Number(entry.slice(1)));
  if (!customer) throw new Error(`${entry} is not there`);
  return customer;
}

describe("/customer edit", () => {
  it.each([
    ["sua KX sdt=0911 222 333 nganh=xây dựng", { phone: "+84911222333", sector: "xây dựng" }],
    ["KX sua email=A@b.vn", { email: "a@b.vn" }],
    [
      "edit KX office=12 Lê Lợi, Huế khuvuc=“Miền Nam”",
      { office: "12 Lê Lợi, Huế", region: { name: "Miền Nam" } },
    ],
    ["edit KX ten=Đại Lộc Phát mst=0100109106", { name: "Đại Lộc Phát", taxCode: "0100109106" }],
    ["edit khach=“NAME” sdt=0911222334", { phone: "+84911222334" }],
    ["edit khach=NAME vanphong=Huế", { office: "Huế" }],
    ["edit NAME sdt=chưa có nganh=thép", { phone: null, sector: "thép" }],
    ["edit KX 0162 345 6789", { phone: "+84323456789" }],
  ])("reads “/khach %s”", async (line, fields) => {
    const said = await bot.say("Lan", `/khach ${line.replace("KX", entry).replace("NAME", name)}`);

    expect(said.outcome).toBe("answered");
    expect(await read()).toMatchObject(fields);
    await bot.say("Lan", `/undo ${entry}`);
  });

  it.each([
    ["sdt=0999", "không phải số điện thoại"],
    ["mst=0100109107", "mã số thuế"],
    ["email=abc", "e-mail"],
    ["khuvuc=“Miền Tây”", "Không có “Miền Tây”"],
    ["", "Sửa gì của"],
    ["tuoi=3", "Không có mục “tuoi”"],
  ])("refuses “%s” with a sentence that says why, and changes nothing", async (words, reason) => {
    const before = await read();

    const said = await bot.say("Lan", `/customer edit ${entry} ${words}`);

    expect(said.outcome).not.toBe("answered");
    expect(said.text).toContain(reason);
    expect(await read()).toEqual(before);
  });

  it("is not given to somebody who does not sell", async () => {
    const said = await bot.say("Hà", `/customer edit ${entry} nv=@hồng`);

    expect(said.text).toContain("Mai Thị Hồng không bán hàng");
    expect((await read()).owner?.id).toBe(bot.people.Lan.id);
  });

  it("lets a lead give the customer to somebody else of the team", async () => {
    await bot.say("Trang", `/customer edit ${entry} nv=@minh`);

    expect((await read()).owner?.id).toBe(bot.people.Minh.id);
    expect((await bot.say("Lan", `/customer ${entry}`)).outcome).toBe("refused");
    expect((await bot.say("Minh", `/customer ${entry}`)).outcome).toBe("answered");
  });

  it("is undone exactly, and not over a later change of the same", async () => {
    const before = await read();
    await bot.say("Lan", `/customer edit ${entry} sdt=0911222333 nganh=thép`);
    const undone = await bot.say("Lan", "/undo");
    const restored = await read();
    const again = await bot.say("Lan", `/customer edit ${entry} sdt=0911222333`);
    await bot.say("Trang", `/customer edit ${entry} sdt=0911222444`);
    const refused = await bot.say("Lan", /\/undo (K\d+-\d+)/.exec(again.text)?.[0] ?? "");

    expect(undone.text).toContain(`Đã hoàn tác thay đổi của ${name}`);
    expect(restored).toEqual(before);
    expect(refused.text).toContain("đã được sửa tiếp sau đó");
    expect((await read()).phone).toBe("+84911222444");
  });

  it("takes one change back once", async () => {
    const said = await bot.say("Lan", `/customer edit ${entry} nganh=thép`);
    const undo = /\/undo (K\d+-\d+)/.exec(said.text)?.[0] ?? "";

    expect((await bot.say("Lan", undo)).outcome).toBe("answered");
    expect((await bot.say("Lan", undo)).outcome).toBe("refused");
    expect((await read()).sector).toBeNull();
  });

  it("writes who changed what into the history", async () => {
    await bot.say("Lan", `/customer edit ${entry} nganh=thép`);

    const history = await bot.say("Lan", `/audit ${entry}`);

    expect(history.text).toContain("Ngành: thép");
    expect(history.text).toContain(`/customer edit ${entry} nganh=thép`);
  });
});

describe("/customer segment", () => {
  it("overrides the rule, says by whom, and gives it back", async () => {
    const set = await bot.say("Lan", `/customer segment ${entry} trung thành`);
    const back = await bot.say("Lan", `/khach nhom ${entry} tự động`);

    expect(set.text).toContain(
      "Nhóm khách: Trung thành (đặt tay bởi Nguyễn Thị Lan; tính theo doanh thu là Mới)",
    );
    expect(back.text).toContain("Nhóm khách: Mới (mua lần đầu 22/11/2026, chưa quá 90 ngày)");
  });

  it.each(["loyal", "trungthanh", "Trung Thành"])("reads “%s” behind a name", async (segment) => {
    await bot.say("Lan", `/customer segment ${name} ${segment}`);

    expect((await read()).segment).toBe("loyal");
  });

  it("asks for the segment that is missing", async () => {
    const asked = await bot.say("Lan", `/customer segment ${entry}`);
    const answered = await bot.say("Lan", "tiềm năng");

    expect(asked.outcome).toBe("asked");
    expect(answered.outcome).toBe("answered");
    expect((await read()).segment).toBe("potential");
  });

  it("is undone", async () => {
    await bot.say("Lan", `/customer segment ${entry} loyal`);
    await bot.say("Lan", "/undo");

    expect((await read()).segment).toBeNull();
  });
});

describe("/customer contact", () => {
  it.each([
    [
      "KX “Chị Hoa” 0987000111 chucvu=“kế toán trưởng”",
      { name: "Chị Hoa", title: "kế toán trưởng", phone: "+84987000111" },
    ],
    ["KX chị Hoa 0987 000 111", { name: "chị Hoa", phone: "+84987000111" }],
    ["“NAME” “Hoa” hoa@an.vn", { name: "Hoa", email: "hoa@an.vn" }],
    ["NAME anh Tú", { name: "anh Tú", phone: null }],
  ])("adds “%s”", async (line, contact) => {
    const said = await bot.say("Lan", `/customer contact ${line.replace("KX", entry).replace("NAME", name)}`);

    expect(said.outcome).toBe("answered");
    expect((await read()).contacts).toMatchObject([contact]);
    await bot.say("Lan", `/undo ${entry}`);
    expect((await read()).contacts).toEqual([]);
  });

  it("asks for the name that is missing", async () => {
    await bot.say("Lan", `/customer contact ${entry} 0987000112`);
    const number = await bot.say("Lan", "0987000113");
    await bot.say("Lan", "Chị Hoa");

    expect(number.text).toContain("Thêm ai làm người liên hệ?");

    expect((await read()).contacts).toMatchObject([{ name: "Chị Hoa", phone: "+84987000112" }]);
  });

  it("removes one, names those there are for an unknown one, and brings it back", async () => {
    await bot.say("Lan", `/customer contact ${entry} “Chị Hoa” 0987000113`);
    const unknown = await bot.say("Lan", `/customer contact ${entry} xoa=“Chị Hạnh”`);
    await bot.say("Lan", `/khach lienhe ${entry} xoa=chị hoa`);
    const removed = (await read()).contacts;
    await bot.say("Lan", "/undo");

    expect(unknown.text).toContain("Đang có: Chị Hoa");
    expect(removed).toEqual([]);
    expect((await read()).contacts).toMatchObject([{ name: "Chị Hoa" }]);
  });

  it("refuses a second contact of the same name", async () => {
    await bot.say("Lan", `/customer contact ${entry} “Chị Hoa” 0987000114`);

    expect((await bot.say("Lan", `/customer contact ${entry} “chị hoa” 0987000115`)).outcome).toBe("refused");
  });
});
