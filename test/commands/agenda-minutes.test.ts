import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";

/** During the Monday meeting of 23 November, and on the days after it. */
const meeting = { at: "2026-11-23T09:20+07:00" };
const friday = { at: "2026-11-27T16:10+07:00" };
const nextMonday = { at: "2026-11-30T09:05+07:00" };

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("/minutes", () => {
  it("is a template with the sections and items of the meeting that runs", async () => {
    await bot.say("Minh", "/agenda add wk_open 2026-11-23 chia lại khu vực", {
      at: "2026-11-22T10:00+07:00",
    });

    const said = await bot.say("Lan", "/minutes", meeting);

    expect(said.text).toContain("Biên bản · Họp đầu tuần · nhóm Bắc · thứ 2 23/11 9:00");
    expect(said.text).toContain("1. Nhìn lại");
    expect(said.text).toContain("chia lại khu vực");
    expect(said.text).toContain("Chưa ghi dòng nào");
  });

  it.each([
    ["2026-11-23T08:44+07:00", "thứ 6 20/11 16:00"],
    ["2026-11-23T08:46+07:00", "thứ 2 23/11 9:00"],
    ["2026-11-25T20:00+07:00", "thứ 2 23/11 9:00"],
    ["2026-11-27T17:00+07:00", "thứ 6 27/11 16:00"],
  ])("at %s is about the meeting of %s", async (at, day) => {
    expect((await bot.say("Huy", "/bienban", { at })).text).toContain(day);
  });

  it("keeps a line that is typed after it, dates and all", async () => {
    const said = await bot.say("Trang", "/biên bản chốt giá gói A đến 31/12", meeting);

    expect(said.text).toMatch(/Đã ghi M\d+ vào biên bản Họp đầu tuần · thứ 2 23\/11 9:00/);
    expect(
      tableOf(await bot.say("Lan", "/minutes", meeting), "Người ghi").map((row) => row.slice(1, 3)),
    ).toEqual([["chốt giá gói A đến 31/12", "Đỗ Kiều Trang"]]);
  });

  it("asks for the lines when the button is pressed", async () => {
    expect((await bot.say("Minh", "/minutes add wk_open 2026-11-23", meeting)).text).toContain(
      "Mỗi dòng là một ý",
    );
    await bot.say("Minh", "họp nhanh với kho\ngửi mẫu báo giá mới", meeting);

    expect(tableOf(await bot.say("Lan", "/minutes", meeting), "Người ghi").map(([, text]) => text)).toEqual([
      "chốt giá gói A đến 31/12",
      "họp nhanh với kho",
      "gửi mẫu báo giá mới",
    ]);
  });

  it.each([
    "/minutes wk_open 2026-11-23",
    "/bienban họp đầu tuần 23/11",
    "/minutes 23/11",
    "/minutes hop=“họp đầu tuần” ngay=23/11",
    "/biên bản họp đầu tuần hôm 23/11/2026",
  ])("shows an older one for “%s”", async (line) => {
    const said = await bot.say("Lan", line, { at: "2026-12-22T10:00+07:00" });

    expect(said.text).toContain("Biên bản · Họp đầu tuần · nhóm Bắc · thứ 2 23/11 9:00");
    expect(said.text).toContain("họp nhanh với kho");
  });

  it("goes to a file", async () => {
    const said = await bot.say("Hà", "/export minutes wk_open 2026-11-23 nhóm Bắc", friday);

    expect(said.reply.blocks.map(({ kind }) => kind)).toEqual(["text", "file"]);
    expect(said.text).toContain("Biên bản · Họp đầu tuần · nhóm Bắc");
  });

  it("loses a line only to whoever wrote it", async () => {
    const entry = /M\d+/.exec((await bot.say("Lan", "/minutes viết nhầm", friday)).text)?.[0];

    expect((await bot.say("Trang", `/minutes drop ${entry}`, friday)).outcome).toBe("refused");
    expect((await bot.say("Lan", `/bienban bỏ ${entry}`, friday)).text).toContain("Đã bỏ");
    expect((await bot.say("Lan", "/minutes", friday)).text).not.toContain("viết nhầm");
  });

  it("does not take a name that no meeting has for one", async () => {
    const said = await bot.say("Lan", "/minutes họp bàn với kho ngày 2/12", meeting);

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain("/minutes add họp bàn với kho");
  });
});

describe("/action", () => {
  it("gives a task of the meeting with an owner and a day", async () => {
    const said = await bot.say("Minh", "/action @lan gửi báo giá An Phát 26/11", meeting);
    const entry = taskOf(said);

    expect(said.text).toContain(`Đã giao ${entry} cho Nguyễn Thị Lan · hạn Thứ Năm 26/11/2026`);
    expect(said.text).toContain("gửi báo giá An Phát\nTừ Họp đầu tuần · thứ 2 23/11 9:00");
    expect(buttonsOf(said.reply)).toEqual([`/undo ${entry}`, `/task done ${entry}`]);
    expect(tableOf(await bot.say("Lan", "/minutes", meeting), "Trạng thái")).toEqual([
      [entry, "gửi báo giá An Phát", "Nguyễn Thị Lan", "26/11/2026", "đang mở"],
    ]);
    const shown = await bot.say("Lan", `/task show ${entry}`, meeting);
    expect(shown.text).toContain("Từ Họp đầu tuần · 23/11/2026");
    expect((await bot.say("Lan", "/task list", meeting)).text).toContain("gửi báo giá An Phát");
  });

  it("comes back in every later meeting of the team, marked when it is overdue, until it is done", async () => {
    const entry = taskOf(await bot.say("Trang", "/action @minh soạn kịch bản gọi thứ 5", meeting));
    const open = async (line: string, moment: { readonly at: string }) =>
      tableOf(await bot.say("Lan", line, moment), "Giao ngày").filter(([id]) => id === entry);

    expect(await open("/agenda", meeting)).toEqual([]);
    const back = [entry, "soạn kịch bản gọi", "Trần Minh"];
    expect(await open("/agenda", { at: "2026-11-24T09:00+07:00" })).toMatchObject([
      [...back, "26/11/2026", Temporal.PlainDate.from("2026-11-23"), 1],
    ]);
    expect(await open("/agenda", nextMonday)).toMatchObject([
      [...back, "Quá hạn 4 ngày (26/11/2026)", Temporal.PlainDate.from("2026-11-23"), 2],
    ]);
    expect(await open("/minutes", nextMonday)).toHaveLength(1);

    await bot.say("Minh", `/task done ${entry}`, nextMonday);
    expect(await open("/agenda", { at: "2026-12-01T09:00+07:00" })).toEqual([]);
    expect((await bot.say("Lan", "/minutes wk_open 2026-11-23", nextMonday)).text).toContain("đã xong");
  });

  it("asks for whatever is missing, one thing at a time", async () => {
    const line = { at: "2026-11-27T16:20+07:00" };
    expect((await bot.say("Trang", "/hanhdong", line)).text).toContain("Việc cần làm là gì");
    expect((await bot.say("Trang", "gọi lại khách cũ", line)).text).toContain("Giao cho ai?");
    expect((await bot.say("Trang", "Minh", line)).text).toContain("Hạn ngày nào?");
    expect((await bot.say("Trang", "khi nào rảnh", line)).outcome).toBe("asked");
    const said = await bot.say("Trang", "thứ 6 tuần sau 10h", line);

    expect(said.text).toContain("cho Trần Minh · hạn 10:00 Thứ Sáu 4/12/2026");
    expect(said.text).toContain("Từ Đánh giá ngày 28 + Họp số liệu tuần");
  });

  it("may be one's own", async () => {
    const said = await bot.say("Huy", "/action nv=mình viết bài thứ 6", meeting);

    expect(said.text).toContain("cho Lê Quốc Huy");
  });

  it("is undone by whoever gave it", async () => {
    const entry = taskOf(await bot.say("Lan", "/action @minh bỏ đi mai", friday));

    expect((await bot.say("Lan", `/undo ${entry}`, friday)).text).toContain("Đã hoàn tác");
    expect((await bot.say("Lan", "/minutes", friday)).text).not.toContain("bỏ đi");
  });

  it.each([
    ["Lan", "/action @huy gửi hàng 28/11", "không thuộc cuộc họp này"],
    ["Trang", "/action @huy gửi hàng 28/11", "không thuộc cuộc họp này"],
    ["Lan", "/action @minh gửi hàng 20/11/2026", "đã qua"],
    ["Vy", "/action @minh gửi hàng 28/11", "chưa thuộc nhóm nào"],
  ] as const)("refuses %s “%s”", async (name, line, words) => {
    const before = await bot.fingerprint();

    expect(await bot.say(name, line, friday)).toMatchObject({
      outcome: "refused",
      text: expect.stringContaining(words),
    });
    expect(await bot.fingerprint()).toBe(before);
  });

  it("may go to anybody in a meeting of the company", async () => {
    const said = await bot.say("Hà", "/action @huy chuẩn bị số quý 4/12", friday);

    expect(said.text).toContain("cho Lê Quốc Huy");
    expect(tableOf(await bot.say("Quân", "/minutes", friday), "Trạng thái")).toHaveLength(1);
  });

  it("is closed by its owner or the lead, and by nobody else", async () => {
    const entry = taskOf(await bot.say("Trang", "/action @minh làm bảng so sánh 4/12", friday));

    expect((await bot.say("Lan", `/task done ${entry}`, friday)).outcome).toBe("refused");
    expect((await bot.say("Trang", `/task done ${entry}`, friday)).text).toContain("Đã xong");
  });

  it("is answered in the team's room", async () => {
    const said = await bot.say("Trang", "/action @lan gọi 0912345678 mai", { ...friday, in: "room-Bắc" });

    expect(said.audience).toBe("conversation");
    expect(said.text).not.toContain("0912345678");
  });
});

function taskOf({ text }: Said): string {
  return /V\d+/.exec(text)?.[0] ?? "";
}

/** The rows of the table that has such a column. */
function tableOf({ reply }: Said, column: string) {
  const table = reply.blocks.find(
    (block) => block.kind === "table" && block.columns.some(({ label }) => label === column),
  );
  return table?.kind === "table" ? table.rows : [];
}
