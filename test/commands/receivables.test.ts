import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

/** Logs a sale by a line, and tells its entry. */
async function sold(as: Name, line: string): Promise<string> {
  const said = await bot.say(as, line);
  const entry = /S\d+/.exec(said.text)?.[0];
  if (entry === undefined) throw new Error(`no sale in “${said.text}”`);
  return entry;
}

/** The rows of a table of an answer, as texts. */
function rowsOf({ reply }: Said, place: number): readonly (readonly string[])[] {
  const tables = reply.blocks.filter((block) => block.kind === "table");
  return (tables[place]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "")));
}

describe("/receivables", () => {
  let fifty: string;
  let due: string;

  beforeAll(async () => {
    // Today is Sunday 2026-11-22, and the term 30 days: signed 1/8 is due 31/8, 83 days ago.
    await sold("Lan", "/revenue 100tr Cũ Kỹ thu=40tr ngay=1/8");
    fifty = await sold("Lan", "/revenue 50tr Tháng Mười thu=0 ngay=1/10");
    due = await sold("Lan", "/revenue 30tr Tháng Mười thu=0 ngay=20/11 han=26/11");
    await sold("Minh", "/revenue 70tr Của Minh thu=0 ngay=10/9");
    await sold("Huy", "/revenue 20tr Phía Nam thu=0 ngay=20/11");
    await sold("Lan", "/revenue 10tr Trả Đủ");
  });

  it("sums what customers owe by how late it is, and what falls due", async () => {
    const said = await bot.say("Lan", "/receivables");

    expect(said.text).toContain("140.000.000 đ");
    expect(said.text).toContain("Quá hạn 110 tr: đến 30 ngày 50 tr, 31–60 ngày 0 đ, trên 60 ngày 60 tr");
    expect(said.text).toContain("tuần này 0 đ, tuần sau 30 tr");
    expect(rowsOf(said, 0)).toEqual([
      ["Cũ Kỹ", "60000000", "0", "0", "60000000", "0", "0"],
      ["Tháng Mười", "80000000", "50000000", "0", "0", "0", "30000000"],
      ["Tổng", "140000000", "50000000", "0", "60000000", "0", "30000000"],
    ]);
    expect(rowsOf(said, 1).map(([, name, owed, on, late]) => [name, owed, on, late])).toEqual([
      ["Cũ Kỹ", "60000000", "2026-08-31", "83"],
      ["Tháng Mười", "50000000", "2026-10-31", "22"],
      ["Tháng Mười", "30000000", "2026-11-26", ""],
    ]);
  });

  it.each([
    ["Trang", "/congno", "210.000.000 đ"],
    ["Trang", "/congno @minh", "70.000.000 đ"],
    ["Hà", "/congno", "230.000.000 đ"],
    ["Hà", "/congno team Nam", "20.000.000 đ"],
  ] as const)("answers %s about “%s” within the range", async (as, line, total) => {
    expect((await bot.say(as, line)).text).toContain(total);
  });

  it("refuses a rep who asks about a colleague, and answers privately what a room may not see", async () => {
    const other = await bot.say("Lan", "/congno @minh");
    const inRoom = await bot.say("Lan", "/congno", { in: "room-Bắc" });

    expect(other.outcome).toBe("refused");
    expect([inRoom.audience, inRoom.text.includes("140.000.000 đ")]).toEqual(["direct", true]);
  });

  it("says that nothing is owed", async () => {
    expect((await bot.say("Khải", "/congno me")).text).toContain("không còn công nợ");
  });

  it("forgets what comes in and what is undone", async () => {
    const before = await bot.say("Huy", "/congno");
    const other = await sold("Huy", "/revenue 25tr Nhầm Lẫn thu=0 ngay=19/11");
    const more = await bot.say("Huy", "/congno");
    await bot.say("Huy", `/undo ${other}`);

    expect(before.text).toContain("20.000.000 đ");
    expect(more.text).toContain("45.000.000 đ");
    expect((await bot.say("Huy", "/congno")).text).toContain("20.000.000 đ");
  });

  it("moves a due day, shows it, keeps it in the history, and takes it back", async () => {
    const moved = await bot.say("Lan", `/revenue due ${fifty} 15/12`);
    const shown = await bot.say("Lan", `/revenue show ${fifty}`);
    const history = await bot.say("Lan", `/audit ${fifty}`);
    const undo = /\/undo S\d+-\d+/.exec(moved.text)?.[0] ?? "";
    const undone = await bot.say("Lan", undo);
    const again = await bot.say("Lan", undo);

    expect(moved.text).toContain("15/12/2026");
    expect(moved.text).toContain("Trước đó: 31/10/2026. Còn phải thu 50.000.000 đ");
    expect(shown.text).toContain("Hạn thu 15/12/2026");
    expect(history.text).toContain("Hẹn ngày thu");
    expect(undone.text).toContain("trở về 31/10/2026");
    expect(again.outcome).toBe("refused");
    expect((await bot.say("Lan", `/revenue show ${fifty}`)).text).toContain("trễ 22 ngày");
  });

  it("does not undo a due day that has been changed since", async () => {
    const first = await bot.say("Lan", `/doanhthu han ${due} 27/11`);
    const second = await bot.say("Trang", `/doanhthu han ${due} 30/11`);
    const undone = await bot.say("Lan", /\/undo S\d+-\d+/.exec(first.text)?.[0] ?? "");

    expect([second.outcome, undone.outcome]).toEqual(["answered", "refused"]);
    expect((await bot.say("Lan", `/revenue show ${due}`)).text).toContain("Hạn thu 30/11/2026");
  });

  it.each([
    ["a day before the sale was signed", () => `/revenue due ${due} 1/11/2026`],
    ["a sale that nobody has logged", () => "/revenue due S9999 15/12"],
  ])("refuses %s", async (_what, line) => {
    const before = await bot.fingerprint();

    expect((await bot.say("Lan", line())).outcome).toBe("refused");
    expect(await bot.fingerprint()).toBe(before);
  });

  it("asks for the day, and takes the next line as the answer", async () => {
    const asked = await bot.say("Lan", `/revenue due ${due}`);
    const answered = await bot.say("Lan", "29/11");

    expect([asked.outcome, answered.outcome]).toEqual(["asked", "answered"]);
    expect(answered.text).toContain("29/11/2026");
  });
});

describe("/receivables of a shared sale", () => {
  it("counts the part of the person, and the whole for the team", async () => {
    const before = await bot.say("Khải", "/congno");
    await bot.say("Khải", "/revenue 100tr Chung Vốn thu=50tr chia=khải:60,huy:40 ngay=1/11");

    const said = await Promise.all(
      ["/congno me", "/congno @huy", "/congno"].map((line) => bot.say("Khải", line)),
    );

    expect(before.text).toContain("20.000.000 đ");
    expect(said.map(({ text }) => /Phải thu (\S+ đ)/.exec(text)?.[1])).toEqual([
      "30.000.000 đ",
      "40.000.000 đ",
      "70.000.000 đ",
    ]);
  });

  it("counts for a team the part of its people, so that the teams add up to the company", async () => {
    const teams = ["/congno team Bắc", "/congno team Nam", "/congno company"];
    const read = async () => {
      const said = await Promise.all(teams.map((line) => bot.say("Hà", line)));
      return said.map(({ text }) => BigInt((/Phải thu (\S+) đ/.exec(text)?.[1] ?? "").replaceAll(".", "")));
    };
    const before = await read();
    await bot.say("Hà", "/revenue 100tr Hai Nhóm thu=30tr chia=lan:70,huy:30 ngay=1/11");

    const after = await read();

    expect(after.map((amount, place) => amount - (before[place] ?? 0n))).toEqual([
      49_000_000n,
      21_000_000n,
      70_000_000n,
    ]);
    expect((await bot.say("Hà", "/congno team Nam")).text).toContain("chỉ tính phần của");
    expect((await bot.say("Hà", "/congno company")).text).not.toContain("chỉ tính phần của");
  });
});

describe("/undo of a sale with a due day", () => {
  it("takes the due day along, so that the next undo goes on to what was before", async () => {
    const kept = await sold("Minh", "/revenue 15tr Giữ Lại thu=0 ngay=19/11");
    const entry = await sold("Minh", "/revenue 25tr Bỏ Đi thu=0 ngay=19/11");
    await bot.say("Trang", `/revenue due ${entry} 30/11`);
    await bot.say("Minh", `/revenue due ${entry} 15/12`);
    await bot.say("Minh", `/undo ${entry}`);

    expect((await bot.say("Minh", "/undo")).text).toContain(kept);
    expect((await bot.say("Trang", "/undo")).text).not.toContain(entry);
  });
});

describe("/revenue with a day until which it is to be paid", () => {
  it.each([
    "/revenue 500tr Hẹn Trả han=15/12",
    "/revenue 500tr Hẹn Trả hạn thu 15/12",
    "/revenue Hẹn Trả 500tr hạn 15 tháng 12",
  ])("takes “%s” as not paid yet", async (line) => {
    const said = await bot.say("Minh", line);
    const logged = said.outcome === "asked" ? await bot.say("Minh", "1") : said;

    expect(logged.text).toContain("chưa thu");
    expect(logged.text).toContain("Hạn thu 15/12/2026");
    expect(logged.text).toContain("Hẹn Trả");
  });

  it("keeps what has come in beside it", async () => {
    const said = await bot.say("Minh", "/revenue 80tr Trả Góp thu=20tr han=1/12");

    expect(said.text).toContain("còn phải thu 60.000.000 đ");
    expect(said.text).toContain("Hạn thu 1/12/2026");
  });

  it("refuses a due day for what is paid in full", async () => {
    expect((await bot.say("Minh", "/revenue 80tr Trả Rồi thu=80tr han=1/12")).outcome).toBe("refused");
  });
});

describe("/receivables of everybody", () => {
  let ledger: TestBot;

  beforeAll(async () => {
    ledger = await createTestBot();
  });

  afterAll(() => ledger.close());

  it.each([
    { what: "a sale paid at once", lines: ["/revenue 10tr Trả Đủ"], owed: undefined },
    {
      what: "one paid in two parts",
      lines: ["/revenue 20tr Hai Lần thu=5tr", "/revenue collect 15tr S2"],
      owed: undefined,
    },
    { what: "one paid in part", lines: ["/revenue 30tr Một Phần thu=10tr"], owed: "20.000.000 đ" },
    {
      what: "one paid at once and refunded in part",
      lines: ["/revenue 40tr Hoàn Tiền", "/revenue refund 15tr S4 giao thiếu"],
      owed: "35.000.000 đ",
    },
    { what: "one taken back", lines: ["/revenue 50tr Nhầm thu=0", "/undo"], owed: "35.000.000 đ" },
  ])("adds up to the same for the company and for its one seller after $what", async ({ lines, owed }) => {
    for (const line of lines) await ledger.say("Lan", line);

    const answers = [
      await ledger.say("Hà", "/receivables company"),
      await ledger.say("Hà", "/receivables team Bắc"),
      await ledger.say("Lan", "/receivables"),
    ].map(({ text }) => /[\d.]+ đ/.exec(text)?.[0]);

    expect(answers).toEqual([owed, owed, owed]);
  });
});
