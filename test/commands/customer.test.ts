import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
  await bot.say("Lan", "/revenue 500tr Công ty TNHH Minh Phát thu=200tr");
  await bot.say("Lan", "/customer edit K1 sdt=0912345678 mst=0300588569 nganh=bán lẻ");
  await bot.say("Lan", "/customer contact K1 “Chị Đặng Thị Hoà” 0987654321");
  await bot.say("Huy", "/revenue 90tr Sen Vàng");
});

afterAll(() => bot.close());

describe("/customer", () => {
  it("shows who the customer is, what was bought and what is due", async () => {
    const said = await bot.say("Lan", "/customer Minh Phát");

    expect(said.outcome).toBe("answered");
    for (const part of [
      "Công ty TNHH Minh Phát · K1",
      "Nhóm khách: Mới (mua lần đầu 22/11/2026, chưa quá 90 ngày)",
      "Phụ trách: Nguyễn Thị Lan",
      "Điện thoại: 0912 345 678",
      "Mã số thuế: 0300588569",
      "Ngành: bán lẻ",
      "Khu vực: Miền Bắc",
      "Đã ký 500.000.000 đ (1 đơn) · đã thu 200.000.000 đ · còn phải thu 300.000.000 đ",
      "S1 ",
    ]) {
      expect(said.text).toContain(part);
    }
  });

  it("leaves out what there is nothing of", async () => {
    const said = await bot.say("Huy", "/customer Sen Vàng");

    expect(said.text).not.toMatch(/Liên hệ|Cơ hội|Hoạt động|phản hồi|Sắp tới|null|undefined|\{\{/);
  });

  it("shows leads, activities, feedback with its n, the next appointment and open tasks", async () => {
    await bot.say("Lan", "/log call K1 chào giá", { at: "2026-11-20T10:00+07:00" });
    await bot.say("Lan", "/feedback K1 9 rất tốt");
    await bot.say("Lan", "/feedback K1 6 giao chậm");
    await bot.say("Lan", "/task K1 gửi hợp đồng 25/11");
    await bot.say("Lan", "/meeting K1 demo 26/11 14h");
    await bot.database.prisma.lead.create({
      data: {
        name: "Gia hạn",
        foldedName: "gia han",
        status: "in_progress",
        ownerId: bot.people.Lan.id,
        customerId: 1,
      },
    });

    const said = await bot.say("Lan", "/khach K1");

    expect(said.text).toContain("Điểm phản hồi: trung bình 7,5/10 (n = 2), lần cuối 6/10 hôm nay");
    expect(said.text).toContain("Nguyễn Thị Lan đã gọi 2 ngày trước: chào giá");
    expect(said.text).toMatch(/Cơ hội đang mở:\n• L\d+ Gia hạn \(Đang xử lý\)/);
    expect(said.text).toMatch(/• Hẹn H\d+: .*demo.*26\/11 14:00/i);
    expect(said.text).toMatch(/• Việc V\d+: .*gửi hợp đồng.*25\/11\/2026/);
  });

  it("dates what was done by its day, and finds the next appointment behind cancelled ones", async () => {
    await bot.say("Huy", "/log gọi Sen Vàng hôm qua hẹn gặp lại thứ 5");
    for (const hour of [8, 9, 10, 11, 14]) {
      const { text } = await bot.say("Huy", `/hen Sen Vàng 26/11 ${hour}h phut=30`);
      await bot.say("Huy", `/hen huy ${/H\d+/.exec(text)?.[0]}`);
    }
    await bot.say("Huy", "/hen Sen Vàng 27/11 9h");

    const { text } = await bot.say("Huy", "/customer Sen Vàng");

    expect(text).toContain("Lê Quốc Huy đã gọi hôm qua: hẹn gặp lại thứ 5");
    expect(text).toContain("Gặp Sen Vàng, 27/11 09:00");
  });

  it.each([
    "/customer minh phat",
    "/khach MINH PHÁT",
    "khách hàng Minh Phát",
    "/khachhang cty minh phát",
    "/customer phat",
    "/customer 0912 345 678",
    "/customer +84912345678",
    "/customer 0300588569",
    "/customer k1",
    "/customer 1",
    `/customer ${"Minh Phát".normalize("NFD")}`,
  ])("finds it by “%s”", async (line) => {
    expect((await bot.say("Lan", line)).text).toContain("Công ty TNHH Minh Phát · K1");
  });

  it("asks which one when several match, and a digit chooses", async () => {
    await bot.say("Hà", "/revenue 1tr Hoàng Gia Hà Nội");
    await bot.say("Hà", "/revenue 1tr Hoàng Gia Huế");

    const asked = await bot.say("Hà", "/customer hoàng gia");
    const chosen = await bot.say("Hà", "1");

    expect(asked.outcome).toBe("asked");
    expect(chosen.text).toMatch(/^Hoàng Gia H/);
  });

  it("says plainly that there is no such customer", async () => {
    const said = await bot.say("Lan", "/customer Không Có Ai");

    expect(said).toMatchObject({ outcome: "refused" });
    expect(said.text).toContain("Không có khách hàng “Không Có Ai”");
  });

  it.each(["/customer", "khách của tôi", "/khach ds", "/customer list"])(
    "takes “%s” for the list",
    async (line) => {
      const said = await bot.say("Huy", line);

      expect(said.text).toContain("Sen Vàng");
      expect(said.text).not.toContain("Minh Phát");
    },
  );

  it.each([
    ["/customer list @lan", ["K1"]],
    ["/customer list mới @lan", ["K1"]],
    ["/customer list nhom=trungthanh", []],
    ["/customer list khuvuc=Miền Nam", ["K2"]],
    ["/customer list Miền Nam @huy", ["K2"]],
    ["/customer list tháng trước", []],
    ["/customer list @huy tháng này", ["K2"]],
  ])("filters with “%s”", async (line, numbers) => {
    const said = await bot.say("Hà", line);

    expect([...said.text.matchAll(/^K\d+/gm)].map(([number]) => number)).toEqual(numbers);
  });

  it("finds by words in names and contacts within the range only", async () => {
    expect((await bot.say("Lan", "/customer find dang thi hoa")).text).toContain("Công ty TNHH Minh Phát");
    expect((await bot.say("Huy", "/customer find dang thi hoa")).text).not.toContain("Minh Phát");
  });
});

describe("the rights on a customer", () => {
  it.each<Name>(["Huy", "Khải", "Minh"])(
    "tell %s no more than the owner with the team, and no name to a number",
    async (name) => {
      for (const line of ["/customer Minh Phát", "/customer K1", "/customer 0912345678"]) {
        const said = await bot.say(name, line);

        expect(said.text).toBe(
          "Khách hàng K1 do Nguyễn Thị Lan (nhóm Bắc) phụ trách, bạn không xem được thông tin khác. Cần gì hãy hỏi Nguyễn Thị Lan.",
        );
      }
    },
  );

  it.each<[Name, string]>([
    ["Lan", "room-Bắc"],
    ["Trang", "room-Bắc"],
    ["Hà", "room-Nam"],
  ])("answer %s in private when asked in %s", async (name, room) => {
    for (const line of ["/customer Minh Phát", "/customer list", "/customer find minh phat"]) {
      const said = await bot.say(name, line, { in: room });

      expect(said).toMatchObject({ outcome: "answered", audience: "direct" });
      expect(said.left).not.toContain("Minh Phát");
    }
  });

  it("mask phone numbers in a room, also in the history and in what people wrote", async () => {
    await bot.say("Lan", "/log call K1 khách cho số 0977888999");

    const card = await bot.say("Hà", "/customer K1", { in: "room-managers" });
    const history = await bot.say("Hà", "/audit K1", { in: "room-managers" });

    expect(card.audience).toBe("conversation");
    expect(card.text).toContain("0912 *** 678");
    expect(`${card.text}${history.text}`.replace(/\D/g, "")).not.toMatch(/0912345678|0977888999|0987654321/);
  });

  it.each<[Name, string]>([
    ["Minh", "/customer edit K1 sdt=0911000111"],
    ["Huy", "/customer segment K1 loyal"],
    ["Huy", "/customer contact K1 “Anh Tú” 0911000111"],
    ["Hồng", "/customer edit K1 sdt=0911000111"],
    ["Lan", "/customer edit K1 nv=@minh"],
    ["Trang", "/customer edit K1 nv=@huy"],
  ])("keep %s from “%s”", async (name, line) => {
    const before = await bot.database.prisma.customer.findUnique({ where: { id: 1 } });

    const said = await bot.say(name, line);

    expect(said.outcome).toBe("refused");
    expect(await bot.database.prisma.customer.findUnique({ where: { id: 1 } })).toEqual(before);
  });

  it("keep a colleague who may see it from changing it", async () => {
    const open = await createTestBot({ companyYaml: "name: Mở\nrights:\n  repSees: team" });
    await open.say("Lan", "/revenue 10tr Minh Phát");

    const shown = await open.say("Minh", "/customer Minh Phát");
    const refused = await open.say("Minh", "/customer edit Minh Phát sdt=0911000111");
    await open.close();

    expect(shown.text).toContain("Minh Phát · K1");
    expect(refused.text).toContain("Minh Phát là khách của đồng nghiệp");
  });

  it("show the history to those who may see the customer", async () => {
    expect((await bot.say("Trang", "/audit K1")).text).toContain("Cập nhật khách hàng");
    expect((await bot.say("Huy", "/audit K1")).outcome).toBe("refused");
  });
});
