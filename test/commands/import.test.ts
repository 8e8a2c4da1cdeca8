import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import {
  buttonsOf,
  createFileChat,
  csv,
  type FileChat,
  fileOf,
  leadsOf,
  numberOf,
} from "#test/support/file-chat.ts";

let bot: TestBot;
let chat: FileChat;

beforeAll(async () => {
  bot = await createTestBot();
  chat = createFileChat(bot);
});

afterAll(() => bot.close());

const byteOrderMark = "\uFEFF";

describe("a file sent to the bot", () => {
  it("is shown before anything is written, and written when its button is pressed", async () => {
    const before = await bot.fingerprint();
    const preview = await chat.send("Hà", leadsOf("An Phát", "Minh Long"));
    const untouched = await bot.fingerprint();

    const applied = await chat.press("Hà", preview, "Nhập 2 dòng");

    expect(preview.text).toMatch(/Cơ hội\s+2\s+0\s+0\s+0\s+0/);
    expect(preview.text).toContain("Cột “Tên cơ hội” → ");
    expect(untouched).toBe(before);
    expect(applied.text).toContain("2 cơ hội");
    expect(await chat.leadNames()).toEqual(expect.arrayContaining(["An Phát", "Minh Long"]));
  });

  it("may have semicolons and a byte order mark, as Excel writes them in Vietnam", async () => {
    const preview = await chat.send("Hà", [
      csv(`${byteOrderMark}Tên cơ hội;Điện thoại;Trạng thái\nGốm Việt;0912 000 001;Mới\n`),
    ]);

    expect(preview.text).toMatch(/Cơ hội\s+1\s+0\s+0\s+0\s+0/);
    expect(preview.text).toContain("Cột “Điện thoại” → ");
  });

  it("changes nothing when it is sent again, and says so", async () => {
    await chat.press("Hà", await chat.send("Hà", leadsOf("Lặp Lại")), "Nhập 1 dòng");
    const before = await bot.fingerprint();

    const again = await chat.send("Hà", leadsOf("Lặp Lại"));

    expect(again.text).toContain("đã có từ trước: nhập lại không thay đổi gì");
    expect(buttonsOf(again)).toEqual([]);
    expect(await bot.fingerprint()).toBe(before);
  });

  it("needs no word beside it, and a caption is none", async () => {
    const captioned = await chat.send("Hà", leadsOf("Chú Thích"), "khách quý 4 đây em");
    const called = await chat.send("Hà", leadsOf("Gọi Tên"), "/nhap tệp này");

    expect(captioned.text).toContain("Xem trước lần nhập");
    expect(called.text).toContain("Xem trước lần nhập");
  });

  it("may come with others: they are one import", async () => {
    const preview = await chat.send("Hà", [
      csv("Tên khách hàng,Mã số thuế\nThép Miền Nam,0300588569\n", "khach.csv"),
      csv("Tên cơ hội,Điện thoại,Trạng thái\nKho Vận,0912000009,Mới\n", "cohoi.csv"),
    ]);

    expect(preview.text).toMatch(/Khách hàng\s+1\s.*khach\.csv/);
    expect(preview.text).toMatch(/Cơ hội\s+1\s.*cohoi\.csv/);
  });

  it("that is none of a table is refused in one sentence and leaves nothing behind", async () => {
    const before = await chat.runs();

    const answer = await chat.send("Hà", [{ name: "x.xlsx", bytes: Uint8Array.of(80, 75, 3, 4, 0) }]);

    expect(answer.outcome).toBe("refused");
    expect(answer.text).toContain("x.xlsx");
    expect(await chat.runs()).toBe(before);
  });
});

describe("wrong rows", () => {
  const file = csv(
    "Tên cơ hội,Điện thoại,Trạng thái,Người phụ trách\nĐúng,0912000021,Mới,\nSai Người,0912000022,Mới,Không Ai Cả\n",
  );

  it("are told with their line and reason, and stay out when the others are applied", async () => {
    const preview = await chat.send("Hà", [file]);
    const applied = await chat.press("Hà", preview, "Nhập 1 dòng, bỏ 1 dòng sai");

    expect(preview.text).toMatch(/Dòng sai \(1\):\nDòng 3: .*Không Ai Cả/);
    expect(applied.text).toContain("1 cơ hội");
    expect(await chat.leadNames()).toContain("Đúng");
    expect(await chat.leadNames()).not.toContain("Sai Người");
  });

  it("are asked about when the line is typed without saying that they stay out", async () => {
    const preview = await chat.send("Hà", [
      csv(
        "Tên cơ hội,Nguồn,Trạng thái,Người phụ trách\nHỏi Một,Facebook,Mới,\nHỏi Hai,Facebook,Mới,Chẳng Có\n",
      ),
    ]);
    const before = await bot.fingerprint();

    const asked = await bot.say("Hà", `/import apply ${numberOf(preview)}`);
    const untouched = await bot.fingerprint();
    const applied = await bot.say("Hà", "1");

    expect(asked.text).toContain("1 dòng sai sẽ không được nhập");
    expect(untouched).toBe(before);
    expect(applied.text).toContain("1 cơ hội");
  });

  it("come back as a file of their own when they are many, ready to be corrected and sent again", async () => {
    const rows = Array.from({ length: 12 }, (_, index) => `Nhiều ${index},Facebook,Mới,=Ai ${index}`);

    const preview = await chat.send("Hà", [
      csv(`Tên cơ hội,Nguồn,Trạng thái,Người phụ trách\n${rows.join("\n")}\n`, "nhieu.csv"),
    ]);
    const file = fileOf(preview);
    const again = await chat.send("Hà", [file]);

    expect(file.name).toBe(`nhieu-dong-sai-${numberOf(preview)}.xlsx`);
    expect(again.text).toMatch(/Cơ hội\s+0\s+0\s+0\s+0\s+12/);
    expect(again.text).toContain("“=Ai 0”");
  });
});

describe("what a file leaves open", () => {
  const file = csv(
    "Tên khách hàng,Nhân viên,Ngày ký,Số tiền\nHỏi Ngày,Nguyễn Thị Lan,03/04/2026,150000000\n",
  );

  it("is asked with buttons, and the answer goes on with the same file", async () => {
    const asked = await chat.send("Hà", [file]);
    const [first = ""] = buttonsOf(asked);
    const preview = await chat.press("Hà", asked, first);

    expect(asked.outcome).toBe("asked");
    expect(asked.text).toContain("03/04/2026");
    expect(preview.text).toMatch(/Doanh thu\s+1\s/);
  });

  it("is asked about the unit of small amounts, and the preview says which was chosen", async () => {
    const rows = [150, 250, 90].map(
      (amount, index) => `Nhỏ ${index},Nguyễn Thị Lan,2026-11-0${index + 2},${amount}`,
    );
    const small = csv(`Tên khách hàng,Nhân viên,Ngày ký,Doanh số\n${rows.join("\n")}\n`);

    const asked = await chat.send("Hà", [small]);
    const [, , millions = ""] = buttonsOf(asked);
    const preview = await chat.press("Hà", asked, millions);

    expect(asked.text).toContain("cột “Doanh số”");
    expect(preview.text).toContain("Cột “Doanh số” → số tiền, triệu đồng");
    expect(preview.text).toContain("490.000.000 đ");
  });

  it("may be said with the file at once", async () => {
    const preview = await chat.send("Hà", [file], "/import ngay=dmy");

    expect(preview.text).toMatch(/Doanh thu\s+1\s/);
  });

  it("is dropped with all that was read when nobody wants to answer", async () => {
    const before = await chat.runs();

    const asked = await chat.send("Hà", [file]);
    const dropped = await chat.press("Hà", asked, "Bỏ");

    expect(dropped.text).toBe("Đã bỏ, chưa có gì thay đổi.");
    expect(await chat.runs()).toBe(before);
  });
});

describe("an import that was applied", () => {
  it("can be undone once, and imported again", async () => {
    const preview = await chat.send("Hà", leadsOf("Lấy Lại"));
    await chat.press("Hà", preview, "Nhập 1 dòng");

    const undone = await bot.say("Hà", `/import undo ${numberOf(preview)}`);
    const names = await chat.leadNames();
    const twice = await bot.say("Hà", `/import undo ${numberOf(preview)}`);
    const again = await chat.press("Hà", await chat.send("Hà", leadsOf("Lấy Lại")), "Nhập 1 dòng");

    expect(undone.text).toContain("1 cơ hội");
    expect(names).not.toContain("Lấy Lại");
    expect(twice.text).toContain("đã hoàn tác rồi");
    expect(again.text).toContain("1 cơ hội");
  });

  it("is written once, however often its button is pressed", async () => {
    const preview = await chat.send("Hà", leadsOf("Bấm Hai Lần"));
    await chat.press("Hà", preview, "Nhập 1 dòng");
    const before = await chat.leadNames();

    await chat.press("Hà", preview, "Nhập 1 dòng");

    expect(await chat.leadNames()).toEqual(before);
  });

  it("is shown in the history of what it brought in, with the row that it came from", async () => {
    const preview = await chat.send("Hà", [
      csv("Tên cơ hội,Điện thoại,Trạng thái\nGốc Tích,0912000031,Mới\n", "goc.csv"),
    ]);
    await chat.press("Hà", preview, "Nhập 1 dòng");
    const { id } = await bot.database.prisma.lead.findFirstOrThrow({ where: { name: "Gốc Tích" } });

    const history = await bot.say("Hà", `/audit L${id}`);

    expect(history.text).toContain("goc.csv");
    expect(history.text).toContain("Gốc Tích");
  });
});
