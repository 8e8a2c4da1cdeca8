import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

// Today is Sunday 2026-11-22; An Phát has K1 and the sales S1 to S4, and its plan of the quarter is F1.
beforeAll(async () => {
  bot = await createTestBot();
  await bot.say("Lan", "/revenue 200tr An Phát ngay=10/12/2025");
  await bot.say("Lan", "/revenue 100tr An Phát thu=40tr ngay=1/8");
  await bot.say("Lan", "/revenue 500tr An Phát thu=0 ngay=18/11");
  await bot.say("Lan", "/revenue 50tr An Phát tái ký thu=0 ngay=2/10 han=22/11");
  await bot.say("Minh", "/revenue 10tr Minh Long ngay=1/11");
  await bot.say("Lan", "/revenue 10tr Chưa Lập ngay=1/11");
  await bot.say("Lan", "/plan K1 kyvong=300tr tyle=2 pt=200tr");
  await bot.say("Trang", "/plan adjust F1 tháng pt=150tr lydo=khách lùi ký");
  await bot.say("Lan", "/plan adjust F1 quý kyvong=400tr tyle=1,5 lydo=thêm LED");
  await bot.say("Minh", "/plan Minh Long kyvong=0 pt=5tr");
});

afterAll(() => bot.close());

function rowsOf({ reply }: Said, place = 0): readonly (readonly string[])[] {
  const tables = reply.blocks.filter((block) => block.kind === "table");
  return (tables[place]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "")));
}

describe("/plan explain", () => {
  it("tells line by line which sales each figure is made of, or who typed it and why", async () => {
    const { text } = await bot.say("Lan", "/plan explain F1");

    const lines = text.split("\n");
    expect(lines.slice(2, 20)).toEqual([
      "(1) Doanh số năm 2026: 650.000.000 đ, theo sổ.",
      "  • S2 ký 1/8/2026: 100.000.000 đ",
      "  • S4 ký 2/10/2026: 50.000.000 đ",
      "  • S3 ký 18/11/2026: 500.000.000 đ",
      "(2) Công nợ đến hạn: 110.000.000 đ, theo sổ.",
      "(2) Công nợ chưa đến hạn: 500.000.000 đ, theo sổ.",
      "  • S2: còn 60.000.000 đ, hạn 31/8/2026, trễ 83 ngày",
      "  • S4: còn 50.000.000 đ, đến hạn hôm nay",
      "  • S3: còn 500.000.000 đ, hạn 18/12/2026",
      "(3) Tái ký: 150.000.000 đ, theo sổ.",
      "  • S1 ký 10/12/2025, hết hạn 10/12/2026: 200.000.000 đ",
      "  • Trừ S4 đã tái ký 2/10/2026: 50.000.000 đ",
      "",
      "(4) Doanh số kỳ vọng: 400.000.000 đ, Nguyễn Thị Lan nhập ở bản 3 (22/11 09:00). Lý do: thêm LED",
      "(5) Tỷ lệ kỳ vọng: 1,5 lần, Nguyễn Thị Lan nhập ở bản 3 (22/11 09:00). Lý do: thêm LED",
      "(6) Doanh số phát triển: 150.000.000 đ, Đỗ Kiều Trang nhập ở bản 2 (22/11 09:00). Lý do: khách lùi ký",
      "",
      expect.stringContaining("30 ngày sau khi ký"),
    ]);
  });

  it("says what the ledger has today where it is otherwise than the plan", async () => {
    await bot.say("Minh", "/revenue 40tr Minh Long thu=0 ngay=20/11");
    await bot.say("Minh", "/plan Minh Long taiky=3tr lydo=khách hứa");

    const { text } = await bot.say("Minh", "/plan explain Minh Long");

    expect(text).toContain(
      "(1) Doanh số năm 2026: bản này ghi 10.000.000 đ theo sổ hôm lập, sổ hôm nay là 50.000.000 đ.",
    );
    expect(text).toContain(
      "(3) Tái ký: 3.000.000 đ, Trần Minh nhập ở bản 2 (22/11 09:00). Lý do: khách hứa\n  Sổ hôm nay đề xuất 0 đ.",
    );
    expect(text).not.toContain("(5)  Tỷ lệ");
  });

  it("speaks English to whoever reads English", async () => {
    await bot.say("Hà", "/language en");

    const said = await bot.say("Hà", "/plan explain F1");

    expect(said.text).toContain("S2: 60.000.000 đ owed, due 31/8/2026, 83 days late");
    expect(said.text).toContain("Expected ratio: 1.5 times");
    await bot.say("Hà", "/language vi");
  });
});

describe("/plan compare", () => {
  it("shows what the last version changed, by whom and why", async () => {
    const said = await bot.say("Lan", "/plan compare An Phát");

    expect(said.text).toContain("bản 2 và bản 3");
    expect(rowsOf(said)).toEqual([
      ["(4) Doanh số kỳ vọng", "300000000", "400000000", "100000000"],
      ["(5) Tỷ lệ kỳ vọng", "2 lần", "1,5 lần", ""],
      ["Chắc chắn (2) + (3) + (6)", "910000000", "910000000", "0"],
      ["Kỳ vọng (4) × (5)", "600000000", "600000000", "0"],
    ]);
    expect(said.text).toContain("Bản 3: Nguyễn Thị Lan, 22/11 09:00, điều chỉnh quý. Lý do: thêm LED");
  });

  it.each(["/plan compare An Phát v1 v3", "/kehoach sosanh v1 F1", "/plan compare F1 tu=1 den=3"])(
    "compares with “%s” the versions that are named, and tells of all between",
    async (line) => {
      const said = await bot.say("Lan", line);

      expect(rowsOf(said).map(([name]) => name)).toEqual([
        "(4) Doanh số kỳ vọng",
        "(5) Tỷ lệ kỳ vọng",
        "(6) Doanh số phát triển",
        "Chắc chắn (2) + (3) + (6)",
        "Kỳ vọng (4) × (5)",
      ]);
      expect(said.text).toContain("Bản 2: Đỗ Kiều Trang");
      expect(said.text).toContain("Bản 3: Nguyễn Thị Lan");
    },
  );

  it("refuses a version that is not there", async () => {
    const said = await bot.say("Lan", "/plan compare F1 v1 v9");

    expect([said.outcome, said.text]).toEqual(["refused", expect.stringContaining("chỉ có bản 1 đến 3")]);
  });
});

describe("/plan versions", () => {
  it("lists who wrote which, when and why", async () => {
    const said = await bot.say("Trang", "/plan versions F1");

    expect(rowsOf(said)).toEqual([
      ["1", "22/11 09:00", "Nguyễn Thị Lan", "lập kế hoạch", "960000000", "600000000", ""],
      ["2", "22/11 09:00", "Đỗ Kiều Trang", "điều chỉnh tháng", "910000000", "600000000", "khách lùi ký"],
      ["3", "22/11 09:00", "Nguyễn Thị Lan", "điều chỉnh quý", "910000000", "600000000", "thêm LED"],
    ]);
  });
});

describe("/plan list", () => {
  it("sums up the plans of the quarter, and names who has none", async () => {
    const said = await bot.say("Lan", "/plan");

    expect(rowsOf(said)).toEqual([
      ["F1", "An Phát", "610000000", "150000000", "150000000", "910000000", "600000000", "550000000", "0"],
      ["Tổng", "", "610000000", "150000000", "150000000", "910000000", "600000000", "550000000", "0"],
    ]);
    expect(said.text).toContain("chưa có kế hoạch: 1 (Chưa Lập)");
    expect(said.text).toContain("/plan K3 Q4/2026");
  });

  it.each([
    ["Trang", "/plan list", ["F1", "F2", "Tổng"]],
    ["Trang", "/kehoach ds @minh", ["F2", "Tổng"]],
    ["Hà", "/kế hoạch của nhóm", ["F1", "F2", "Tổng"]],
    ["Huy", "/plan list", []],
    ["Trang", "/plan list quý 1/2027", []],
  ] as const)("answers %s about “%s” within the range", async (as, line, entries) => {
    expect(rowsOf(await bot.say(as, line)).map(([entry]) => entry)).toEqual(entries);
  });

  it("goes on in private from a room that may not see them", async () => {
    expect((await bot.say("Lan", "/plan list", { in: "room-Bắc" })).audience).toBe("direct");
  });
});

describe("/plan of a year", () => {
  it("shows four quarters beside what was signed, with the year before in the picture", async () => {
    const said = await bot.say("Lan", "/plan An Phát 2026");

    expect(rowsOf(said)).toEqual([
      ["Quý 1/2026", "", "", "", "", "", "0", "0", ""],
      ["Quý 2/2026", "", "", "", "", "", "0", "0", ""],
      ["Quý 3/2026", "", "", "", "", "", "100000000", "40000000", ""],
      ["Quý 4/2026", "610000000", "150000000", "150000000", "910000000", "600000000", "550000000", "0", "3"],
      ["Tổng", "", "150000000", "150000000", "", "600000000", "650000000", "40000000", ""],
    ]);
    expect(said.reply.blocks.find((block) => block.kind === "image")?.chart).toMatchObject({
      kind: "columns",
      columns: [{}, {}, { now: 100_000_000 }, { now: 550_000_000, before: 200_000_000, target: 950_000_000 }],
    });
  });

  it("says that there is none, and how to make one", async () => {
    expect((await bot.say("Lan", "/plan An Phát 2029")).text).toContain("/plan K1 Quý 1/2029");
    expect((await bot.say("Lan", "/plan An Phát 2025")).text).toContain(
      "không có kế hoạch nào trong năm 2025",
    );
  });
});

describe("/export of plans", () => {
  it.each(["/export plan list", "/export plan versions F1", "/export plan compare F1"])(
    "takes the tables of “%s” away as a workbook",
    async (line) => {
      const said = await bot.say("Lan", line);

      expect(said.reply.blocks.some((block) => block.kind === "file")).toBe(true);
    },
  );

  it("does not write a plan on the way", async () => {
    const before = await bot.fingerprint();

    const said = await bot.say("Lan", "/export plan F1 pt=1tr");

    expect(said.outcome).toBe("refused");
    expect(await bot.fingerprint()).toBe(before);
  });
});
