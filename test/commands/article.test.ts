import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import { button, createEditing } from "#test/support/editing.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot({ linkedOn: ["telegram"] });
  const monday = { at: "2026-10-01T09:00+07:00" };
  await bot.say("Hà", "/article target @vy E-Magazine 13 quý này", monday);
});

afterAll(() => bot.close());

function articles(authorId: number) {
  return bot.store.articles.list({ authorId, limit: 20 });
}

describe("/article", () => {
  it("registers a link with its channel and title, and tells what is left this week and quarter", async () => {
    const said = await bot.say(
      "Vy",
      "/article https://emagazine.vn/erp?utm_source=zalo E-Magazine “ERP là gì?”",
    );

    expect(said.text).toContain("Đã ghi bài R1 · E-Magazine: ERP là gì?");
    expect(said.text).toContain("Cao Nhật Vy · đăng ngày 22/11/2026\nhttps://emagazine.vn/erp\n");
    expect(said.text).toContain("Quý 4/2026 · E-Magazine: 1/13 bài cả quý, còn 12; tuần này 1/");
  });

  it.each([
    "/article done https://www.emagazine.vn/erp/",
    "/bài viết xong emagazine.vn/erp?fbclid=1",
    "/article http://emagazine.vn/erp kenh=Adtech Khác",
  ])("counts an article once: “%s” is known", async (line) => {
    const before = await bot.fingerprint();

    const said = await bot.say("Vy", line);

    expect(said.text).toContain("Link này đã ghi rồi: R1");
    expect(await bot.fingerprint()).toBe(before);
  });

  it("asks for what is missing in turn, the channels with a target first", async () => {
    const link = await bot.say("Vy", "/article done");
    const channel = await bot.say("Vy", "https://adtech.vn/dung-luc");
    const called = await bot.say("Vy", "Adtech");
    const done = await bot.say("Vy", "Quảng cáo đúng lúc");

    expect([link.outcome, channel.outcome, called.outcome, done.outcome]).toEqual([
      "asked",
      "asked",
      "asked",
      "answered",
    ]);
    expect(channel.text).toMatch(/1\. E-Magazine.*\n2\. Adtech/);
    expect(done.text).toContain("Adtech: Quảng cáo đúng lúc");
    expect(done.text).toContain("không giao chỉ tiêu bài cho kênh Adtech");
  });

  it.each([
    ["/article https://emagazine.vn/a1 emag Bài một hôm qua", "Bài một", "2026-11-21"],
    ["/article hôm qua https://emagazine.vn/a2 E-Magazine Bài hai", "Bài hai", "2026-11-21"],
    ["/article https://emagazine.vn/a3 tạp chí Bài ba ngày 16/11", "Bài ba", "2026-11-16"],
    [
      "/article https://emagazine.vn/a4 kenh=E-Magazine 8/3 tặng gì cho khách",
      "8/3 tặng gì cho khách",
      "2026-11-22",
    ],
    [
      "/article https://emagazine.vn/a5 ngay=2/11 kenh=emag tieude=Wifi Marketing là gì",
      "Wifi Marketing là gì",
      "2026-11-02",
    ],
  ])("reads “%s”", async (line, called, on) => {
    await bot.say("Vy", line);

    const [newest] = (await articles(bot.people.Vy.id)).toSorted((one, other) => other.id - one.id);
    expect(newest).toMatchObject({ title: called, channel: "E-Magazine" });
    expect(newest?.publishedOn.toString()).toBe(on);
  });

  it.each([
    ["Vy", "/article javascript:alert(1)//x.vn/a", "Gửi link"],
    ["Vy", "/article link=bài-nào-đó E-Magazine ABC", "không phải link bài viết"],
    ["Vy", "/article https://emagazine.vn/moi kenh=Tiktok ABC", "Không có kênh “Tiktok”"],
    ["Vy", "/article https://emagazine.vn/moi E-Magazine ABC ngay=30/11", "chưa tới"],
    ["Lan", "/article https://emagazine.vn/moi E-Magazine ABC @vy", "Bạn chỉ ghi bài của mình"],
    ["Lan", "/article drop R1", "R1 là bài của Cao Nhật Vy"],
    ["Lan", "/article R999", "Không có bài R999"],
  ] as const)("refuses %s's “%s” and changes nothing", async (who, line, words) => {
    const before = await bot.fingerprint();

    const said = await bot.say(who, line);

    expect(said.text).toContain(words);
    expect(await bot.fingerprint()).toBe(before);
  });

  it("lets a rep register the own article, which needs no target", async () => {
    const said = await bot.say("Lan", "/article https://emagazine.vn/lan E-Magazine Kinh nghiệm bán hàng");

    expect(said.text).toContain("Nguyễn Thị Lan · đăng ngày");
    expect(said.text).not.toContain("còn");
  });

  it("asks a manager whose article it is, those who write first", async () => {
    const asked = await bot.say("Hà", "/article https://emagazine.vn/ha E-Magazine Bài của ai");
    const done = await bot.say("Hà", "1");

    expect(asked.text).toContain("1. Cao Nhật Vy");
    expect(done.text).toContain("Cao Nhật Vy · đăng ngày 22/11/2026");
  });

  it("keeps from a room how far the author is", async () => {
    const said = await bot.say("Vy", "/article https://emagazine.vn/phong E-Magazine Trong phòng", {
      in: "room-Bắc",
    });

    expect(said.text).toContain("Đã ghi bài");
    expect(said.text).not.toContain("/13");
  });

  it("is taken back by undo, counts no more, and may be registered again", async () => {
    const added = await bot.say("Vy", "/article https://emagazine.vn/nham E-Magazine Nhầm");
    const entry = /R\d+/.exec(added.text)?.[0] ?? "";
    const undone = await bot.say("Vy", `/undo ${entry}`);
    const again = await bot.say("Vy", "/article https://emagazine.vn/nham E-Magazine Không nhầm");
    const history = await bot.say("Lan", `/audit ${entry}`);

    expect(undone.text).toContain(`Đã bỏ bài ${entry}: Nhầm`);
    expect(again.text).toContain("Đã ghi bài");
    expect(history.text).toContain("bỏ bài viết");
    expect(history.text).toContain("Kênh: E-Magazine");
  });

  it("worded anew, takes the place of what was registered", async () => {
    const editing = createEditing(bot);
    const { edit } = await editing.type("Vy", "/article https://emagazine.vn/sua E-Magazine Tiêu đề sai");
    const offered = await edit("/article https://emagazine.vn/sua E-Magazine Tiêu đề đúng");

    await editing.say("Vy", button(offered, "Sửa theo tin mới"));

    const found = await bot.store.articles.findByUrl("https://emagazine.vn/sua");
    expect(found?.title).toBe("Tiêu đề đúng");
  });

  it("is shown to everybody, with what they may do", async () => {
    const forRep = await bot.say("Lan", "/article R1");
    const forAuthor = await bot.say("Vy", "/bài viết xem R1");

    expect(forRep.text).toContain("/mail article R1");
    expect(forRep.text).not.toContain("/article drop");
    expect(forAuthor.text).toContain("/article drop R1");
  });

  it("dropped by its lead or manager, it is gone", async () => {
    await bot.say("Vy", "/article https://emagazine.vn/bo E-Magazine Bài bỏ");
    const [newest] = (await articles(bot.people.Vy.id)).toSorted((one, other) => other.id - one.id);

    const dropped = await bot.say("Hà", `/article bỏ R${newest?.id}`);

    expect(dropped.text).toContain("Đã bỏ bài");
    expect(await bot.store.articles.find(newest?.id ?? 0)).toBeUndefined();
  });
});

describe("/article list", () => {
  it.each([
    ["/article list", ["ERP là gì?", "Kinh nghiệm bán hàng"], []],
    ["/article list @lan", ["Kinh nghiệm bán hàng"], ["ERP là gì?"]],
    ["/bài viết ds Adtech tháng này", ["Quảng cáo đúng lúc"], ["ERP là gì?"]],
    ["/article list tim=kinh nghiem", ["Kinh nghiệm bán hàng"], ["ERP là gì?"]],
    ["/article list tháng trước", [], ["ERP là gì?"]],
  ] as const)("%s", async (line, there, missing) => {
    const { text } = await bot.say("Khải", line);

    for (const called of there) expect(text).toContain(called);
    for (const called of missing) expect(text).not.toContain(called);
  });

  it("is taken away as a file by the same words", async () => {
    const said = await bot.say("Khải", "/article list @lan E-Magazine kinh nghiem");
    const [, line = ""] = /Tải Excel: (.*)/.exec(said.text) ?? [];
    const whole = await bot.say("Khải", line.replace("/export", ""));

    expect(line).toContain("daydu");
    expect(tableOf(said).length).toBe(1);
    expect(tableOf(whole)).toEqual(tableOf(said));
  });
});

function tableOf({ reply }: Said) {
  return reply.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
}
