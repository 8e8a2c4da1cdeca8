import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { aLead, keptLead, leadIn, tasksAbout } from "#test/support/leads.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("/lead", () => {
  it("logs a plain line at once, as the rep's own, and gives the card back", async () => {
    const said = await bot.say("Lan", "/lead Cty Minh Phát 0912345678 nguon=FB uutien=cao");

    expect(said.outcome).toBe("answered");
    expect(said.text).toContain("Đã ghi cơ hội L1 · Cty Minh Phát");
    expect(said.text).toContain("Đã giao · phụ trách: Nguyễn Thị Lan");
    expect(said.text).toContain("Nguồn Facebook · Ưu tiên Cao · Miền Bắc");
    expect(said.text).toMatch(/Hoàn tác: \/undo L1-\d+/);
    expect(await keptLead(bot, 1)).toMatchObject({
      name: "Cty Minh Phát",
      phone: "+84912345678",
      source: "Facebook",
      priority: "Cao",
      status: "assigned",
      owner: { id: bot.people.Lan.id },
      region: { name: "Miền Bắc" },
    });
  });

  it.each([
    ["0912000001 nguon=fb Shop Hoa Tươi", { name: "Shop Hoa Tươi", phone: "+84912000001" }],
    [
      "nguon=Giới thiệu Nhà hàng Sen 0912 000 002",
      { name: "Nhà hàng Sen", source: "Giới thiệu", phone: "+84912000002" },
    ],
    [
      "Cty Đại Dương +84 912 000 003 nguồn=sự kiện hoa@daiduong.vn",
      { name: "Cty Đại Dương", source: "Sự kiện", email: "hoa@daiduong.vn" },
    ],
    [
      "Cty Tân Tiến sdt=0912000004 nguon=web mst=0300588569 lienhe=anh Tú uutien=trung bình",
      { name: "Cty Tân Tiến", taxCode: "0300588569", contact: "anh Tú", priority: "Trung bình" },
    ],
    [
      "lienhe=chị Hoa Cty Ánh Dương 0912000005 nguon=Zalo",
      { name: "Cty Ánh Dương", contact: "chị Hoa", source: "Zalo" },
    ],
    [
      "Bảo Long 0912000006 nguon=web giatri=1,5 tỷ chot=15/12 sp=CRM",
      { name: "Bảo Long", expectedAmount: 1_500_000_000n, product: "CRM" },
    ],
    ["Bảo Ngọc 0912000007 300tr nguon=web nóng", { temperature: "warm", expectedAmount: 300_000_000n }],
    ["Kho 365 Lạnh 0912000008 nguon=web nhiet=lạnh", { name: "Kho 365 Lạnh", temperature: "cold" }],
    ["01234567890 Nội thất Xưa nguon=khac", { name: "Nội thất Xưa", phone: "+84834567890" }],
    [
      "Cty Hà Thành 0912000009 nguon=web khuvuc=Miền Nam ghichu=gọi sau 15h hàng ngày",
      { region: { name: "Miền Nam" }, note: "gọi sau 15h hàng ngày" },
    ],
    ["chị Hương sđt 0912000011 nguồn giới thiệu", { name: "chị Hương", source: "Giới thiệu" }],
    ["Từ Tâm 0912000012 từ facebook", { name: "Từ Tâm", source: "Facebook" }],
    ["“Nóng Lạnh Ariston” 0912000010 nguon=telesale", { name: "Nóng Lạnh Ariston", source: "Gọi điện" }],
  ])("reads “%s”", async (line, expected) => {
    expect(await aLead(bot, "Lan", line)).toMatchObject(expected);
  });

  it("asks for what is missing one thing at a time, with the company's sources as buttons", async () => {
    const first = await bot.say("Minh", "/cohoi");
    const second = await bot.say("Minh", "Tiệm bánh Mây");
    const third = await bot.say("Minh", "0913000001");
    const last = await bot.say("Minh", "4");

    expect([first, second, third, last].map(({ outcome }) => outcome)).toEqual([
      "asked",
      "asked",
      "asked",
      "answered",
    ]);
    expect(first.text).toContain("Cơ hội tên gì?");
    expect(second.text).toContain("Số điện thoại của Tiệm bánh Mây?");
    expect(third.text).toContain("4. Giới thiệu");
    expect(await keptLead(bot, leadIn(last))).toMatchObject({
      name: "Tiệm bánh Mây",
      phone: "+84913000001",
      source: "Giới thiệu",
    });
  });

  it.each(["Chưa có", "chưa", "1", "khong co"])("goes on without a phone on “%s”", async (answer) => {
    await bot.say("Minh", `/lead Khách ${answer} nguon=zalo`);
    const said = await bot.say("Minh", answer);

    expect(said.outcome).toBe("answered");
    expect((await keptLead(bot, leadIn(said))).phone).toBeNull();
  });

  it("takes the phone behind the name that was asked for", async () => {
    await bot.say("Minh", "/lead nguon=zalo");
    const said = await bot.say("Minh", "Anh Sơn 0913 000 002");

    expect(await keptLead(bot, leadIn(said))).toMatchObject({ name: "Anh Sơn", phone: "+84913000002" });
  });

  it("asks for the source again when it knows none of that name", async () => {
    const asked = await bot.say("Minh", "/lead Hoa Sữa 0913000003 nguon=tiktok");
    const said = await bot.say("Minh", "web");

    expect(asked.text).toContain("Không có nguồn “tiktok”");
    expect((await keptLead(bot, leadIn(said))).source).toBe("Website");
  });

  it.each(["/lead L1", "/lead 1", "/lead 0912345678", "/lead 0912 345 678", "/lead xem minh phat"])(
    "opens the card on “%s”",
    async (line) => {
      const said = await bot.say("Lan", line);

      expect(said.text).toContain("L1 · Cty Minh Phát");
      expect(said.text).toContain("0912 345 678");
    },
  );

  it("keeps what a lead or the media log as new, for whoever hands it out within a working day", async () => {
    const byLead = await bot.say("Trang", "/lead Trường Sa 0914000001 nguon=web");
    const byMedia = await bot.say("Vy", "/lead Hoàng Sa 0914000002 nguon=web");

    expect(await keptLead(bot, leadIn(byLead))).toMatchObject({ status: "new", owner: null, region: null });
    expect(byLead.text).toContain("Chờ Đỗ Kiều Trang giao người phụ trách");
    expect(byMedia.text).toContain("Chờ Vũ Thu Hà giao người phụ trách");
    expect(await tasksAbout(bot, leadIn(byLead))).toEqual([
      {
        kind: "dispatch",
        state: "open",
        ownerId: bot.people.Trang.id,
        dueOn: "2026-11-23",
        dueAt: "2026-11-23T10:30:00.000Z",
      },
    ]);
  });

  it("gives the lead to whom a team lead names, with that person's region", async () => {
    const lead = await aLead(bot, "Trang", "Cty Phú Thọ 0914000003 nguon=web @minh");

    expect(lead).toMatchObject({
      status: "assigned",
      owner: { id: bot.people.Minh.id },
      region: { name: "Miền Bắc" },
    });
    expect(await tasksAbout(bot, lead.id)).toEqual([]);
  });
});

describe("/lead with the number before the verb", () => {
  it.each([
    ["/lead 1 buoc “đã demo” tiep=26/11", /đã demo[\s\S]*Bước xử lý: Demo[\s\S]*26\/11 08:00/],
    ["/lead L1 giatri 300tr chot=15/12", /300\.000\.000 đ/],
    ["/cohoi #1 nóng", /Cty Minh Phát: ấm/],
    ["/lead 1 xem", /^L1 · Cty Minh Phát/],
    ["lead 1 ghichu khách hẹn cuối tuần", /Đã ghi chú vào L1/],
  ])("understands “%s”", async (line, answer) => {
    expect((await bot.say("Lan", line)).text).toMatch(answer);
  });

  it("leaves a number before the verb of another command alone", async () => {
    expect((await bot.say("Lan", "/revenue 500 thu 200tr An Phát")).outcome).not.toBe("answered");
  });
});

describe("/lead with a name that reads like a verb", () => {
  it.each([
    ["Sữa Mộc Châu", "0916100001"],
    ["Giao Hàng Nhanh", "0916100002"],
    ["Nông sản Việt", "0916100003"],
    ["Note Shop", "0916100004"],
    ["âm thanh ánh sáng", "0916100005"],
    ["Góp Đá", "0916100006"],
  ])("logs “%s”", async (name, phone) => {
    expect(await aLead(bot, "Huy", `${name} ${phone} nguon=web`)).toMatchObject({ name });
  });

  it.each(["/lead Xem L1", "/lead XEM 1", "/Lead xem L1", "/cơ hội xem L1", "/lead xem cty minh phát"])(
    "still takes “%s” for the verb",
    async (line) => {
      expect((await bot.say("Lan", line)).text).toContain("L1 · Cty Minh Phát");
    },
  );

  it.each(["/lead của tôi", "cơ hội của tôi", "/lead tháng này", "/lead của tôi tháng này"])(
    "lists on “%s”",
    async (line) => {
      expect((await bot.say("Lan", line)).text).toContain("Cơ hội · Nguyễn Thị Lan");
    },
  );
});

describe("/lead list", () => {
  it.each<[Parameters<TestBot["say"]>[0], string, RegExp, RegExp]>([
    ["Lan", "/lead list", /Nguyễn Thị Lan · đang mở/, /Tiệm bánh Mây|Trường Sa/],
    ["Trang", "/lead ds", /Trường Sa[\s\S]*Tiệm bánh Mây/, /Hoàng Sa/],
    ["Hà", "/lead list mới", /Hoàng Sa[\s\S]*Trường Sa/, /Minh Phát/],
    ["Trang", "/lead list @lan facebook", /Shop Hoa Tươi/, /Nhà hàng Sen|Tiệm bánh/],
    ["Hà", "/lead list team Bắc giới thiệu", /Tiệm bánh Mây[\s\S]*Nhà hàng Sen/, /Minh Phát/],
    ["Lan", "/lead list đang xử lý", /Cty Minh Phát[\s\S]*26\/11 08:00/, /Shop Hoa/],
    ["Lan", "/lead list nong", /Minh Phát/, /Shop Hoa/],
    ["Lan", "/lead list uutien=trung bình", /Tân Tiến/, /Minh Phát/],
    ["Lan", "/lead list khuvuc=Miền Nam", /Hà Thành/, /Minh Phát/],
    ["Lan", "/lead list buoc=demo", /Minh Phát/, /Shop Hoa/],
    ["Lan", "/lead list T10", /Không có cơ hội nào/, /Minh Phát/],
    ["Lan", "/lead list của tôi hôm nay", /Minh Phát/, /Trường Sa/],
    ["Vy", "/lead list", /Hoàng Sa/, /Trường Sa|Minh Phát/],
  ])("shows %s for “%s” what was asked for and nothing else", async (who, line, shown, hidden) => {
    const said = await bot.say(who, line);

    expect(said.outcome).toBe("answered");
    expect(said.text).toMatch(shown);
    expect(said.text).not.toMatch(hidden);
  });

  it("finds stale ones once enough working days have passed", async () => {
    const at = "2026-11-27T09:00+07:00";

    expect((await bot.say("Lan", "/lead list trễ")).text).toContain("Không có cơ hội nào");
    expect((await bot.say("Lan", "/lead list stale", { at })).text).toContain("Cty Minh Phát");
  });

  it("counts working hours only for how long a new lead waits", async () => {
    const { text } = await bot.say("Trang", "/lead list new", { at: "2026-11-25T10:00+07:00" });

    expect(text).toMatch(/Trường Sa.*1 ngày 2 giờ/);
  });

  it("shows at most twenty and says how to see the others", async () => {
    for (let index = 10; index < 31; index += 1) {
      await bot.say("Huy", `/lead Khách ${index} 09150000${index} nguon=web`);
    }
    const { text } = await bot.say("Huy", "/lead list");

    expect(text.match(/^L\d+ /gm)).toHaveLength(20);
    expect(text).toContain("Chỉ hiện 20 cơ hội");
  });
});
