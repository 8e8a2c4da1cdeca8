import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";
import { createFileChat, csv, type FileChat, leadsOf, numberOf } from "#test/support/file-chat.ts";

let bot: TestBot;
let chat: FileChat;

beforeAll(async () => {
  bot = await createTestBot();
  chat = createFileChat(bot);
});

afterAll(() => bot.close());

describe("/import show, list and drop", () => {
  it("show a preview again with its buttons, as it is kept", async () => {
    const preview = await chat.send("Hà", leadsOf("Xem Lại"));

    const shown = await bot.say("Hà", `/import show ${numberOf(preview)}`);
    const byNumber = await bot.say("Hà", `/import ${numberOf(preview)}`);

    expect(shown.text).toBe(preview.text);
    expect(byNumber.text).toBe(preview.text);
  });

  it("list what was imported and drop what was not", async () => {
    const preview = await chat.send("Hà", [
      csv("Tên cơ hội,Nguồn,Trạng thái\nBỏ Đi,Facebook,Mới\n", "bo-di.csv"),
    ]);

    const dropped = await bot.say("Hà", `/import drop ${numberOf(preview)}`);
    const applied = await bot.say("Hà", `/import apply ${numberOf(preview)}`);
    const list = await bot.say("Hà", "/import ds");

    expect(dropped.text).toContain("Đã bỏ lần nhập");
    expect(applied.text).toContain("đã bỏ");
    expect(list.text).toContain("Các lần nhập");
    expect(list.text).not.toContain("bo-di.csv");
  });

  it.each([
    { line: "/import apply 99999", answer: "Không có lần nhập 99999" },
    { line: "/import undo 99999", answer: "Không có lần nhập 99999" },
    { line: "/import drop 99999", answer: "Không có lần nhập 99999" },
    { line: "/import show abc", answer: "“abc” không phải số lần nhập" },
    { line: "/import show", answer: "Lần nhập số mấy?" },
    { line: "/import danh sách khách", answer: "Mình không hiểu “danh sách khách”" },
    { line: "/import donvi=đô", answer: "Chọn:" },
  ])("answer $line with one sentence and change nothing", async ({ line, answer }) => {
    const before = await bot.fingerprint();

    expect((await bot.say("Hà", line)).text).toContain(answer);
    expect(await bot.fingerprint()).toBe(before);
  });
});

describe("who may import", () => {
  it.each<Name>(["Hà", "Quân"])("%s may", async (name) => {
    expect((await chat.send(name, leadsOf(`Của ${name}`))).text).toContain("Xem trước lần nhập");
  });

  it.each<Name>(["Lan", "Trang", "Hồng", "Vy"])("%s may not, and nothing is staged", async (name) => {
    const before = await chat.runs();

    const answer = await chat.send(name, leadsOf(`Của ${name}`));

    expect(answer.text).toContain("Vai trò của bạn không dùng được lệnh /import");
    expect(await chat.runs()).toBe(before);
  });

  it("lets nobody else press a button that was shown to a manager", async () => {
    const preview = await chat.send("Hà", leadsOf("Nút Của Hà"));

    const pressed = await bot.say("Lan", `/import apply ${numberOf(preview)}`);

    expect(pressed.outcome).toBe("refused");
    expect(await chat.leadNames()).not.toContain("Nút Của Hà");
  });
});

describe("in a room", () => {
  const room = "room-managers";

  it("a file is nobody's business unless /import is typed with it", async () => {
    expect((await chat.send("Hà", leadsOf("Phòng Một"), "", room)).outcome).toBe("ignored");
    expect((await chat.send("Hà", leadsOf("Phòng Một"), "tệp đây nhé", room)).outcome).toBe("ignored");
  });

  it("the preview goes to the person alone, phones and all", async () => {
    const preview = await chat.send("Hà", leadsOf("Phòng Hai"), "/import", room);

    expect(preview.audience).toBe("direct");
    expect(preview.text).toContain("Xem trước lần nhập");
    expect(preview.left).toBe("Mình đã nhắn riêng cho Hà.");
  });

  it("so do questions, lists and refusals", async () => {
    const file = csv(
      "Tên khách hàng,Nhân viên,Ngày ký,Số tiền\nHỏi Riêng,Nguyễn Thị Lan,03/04/2026,150000000\n",
    );

    const answers = [
      await chat.send("Hà", [file], "/import", room),
      await chat.send("Hà", [{ name: "x.xlsx", bytes: Uint8Array.of(1) }], "/import", room),
      await bot.say("Hà", "/import list", { in: room }),
    ];

    expect(answers.map(({ audience }) => audience)).toEqual(["direct", "direct", "direct"]);
  });
});

describe("/import mau", () => {
  it("gives a workbook for each kind, which can be imported as it stands", async () => {
    const template = await bot.say("Hà", "/import mau");
    const files = template.reply.blocks.filter((block) => block.kind === "file");

    const preview = await chat.send("Hà", files);

    expect(files.map(({ name }) => name)).toEqual([
      "mau-nhan-su.xlsx",
      "mau-chi-tieu.xlsx",
      "mau-san-pham.xlsx",
      "mau-khach-hang.xlsx",
      "mau-co-hoi.xlsx",
      "mau-doanh-thu.xlsx",
    ]);
    for (const kind of ["Nhân sự", "Chỉ tiêu", "Sản phẩm", "Khách hàng", "Cơ hội", "Doanh thu"])
      expect(preview.text).toMatch(new RegExp(`${kind}\\s+1\\s+0\\s+0\\s+0\\s+0`));
    expect(preview.text).not.toContain("Không dùng:");
  });

  it("gives the one that was asked for", async () => {
    const template = await bot.say("Hà", "/import mau sản phẩm");

    const files = template.reply.blocks.filter((block) => block.kind === "file");
    expect(files.map(({ name }) => name)).toEqual(["mau-san-pham.xlsx"]);
  });

  it("does so in English for those who read it", async () => {
    await bot.say("Quân", "/language en");
    const template = await bot.say("Quân", "/import template");
    const files = template.reply.blocks.filter((block) => block.kind === "file");

    const preview = await chat.send("Quân", files);

    for (const kind of ["People", "Targets", "Products", "Customers", "Leads", "Sales"])
      expect(preview.text).toMatch(new RegExp(`${kind}\\s+1\\s+0\\s+0\\s+0\\s+0`));
    expect(preview.text).not.toContain("Not used:");
  });
});
