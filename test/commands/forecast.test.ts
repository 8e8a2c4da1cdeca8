import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TableBlock } from "#src/chat/reply.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import { addLead } from "#test/support/lead-rows.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
  // 15 of November's 20 working days are over.
  for (const [name, line] of [
    ["Lan", "/revenue 750tr An Phát 10/11"],
    ["Huy", "/revenue 300tr Sao Mai 13/11"],
    ["Lan", "/revenue 400tr Gia Đình 15/10"],
    ["Lan", "/revenue 60tr Gia Đình 20/9"],
    ["Quân", "/target set @lan T11 1,2 tỷ"],
    ["Quân", "/target set company T11 2 tỷ"],
  ] as const) {
    expect((await bot.say(name, line)).outcome).toBe("answered");
  }
  await addLead(bot, "Lan", {
    name: "Minh Phát",
    amount: 500_000_000n,
    close: "2026-11-30",
    temperature: "warm",
  });
  await addLead(bot, "Lan", {
    name: "Gia Bảo",
    amount: 100_000_000n,
    close: "2026-11-25",
    status: "assigned",
  });
  await addLead(bot, "Lan", { name: "Đức Anh", amount: 90_000_000n, close: "2026-11-20" });
  await addLead(bot, "Lan", { name: "Thiếu tiền", close: "2026-11-30" });
  await addLead(bot, "Lan", { name: "Thiếu ngày", amount: 10_000_000n });
  await addLead(bot, "Lan", { name: "Tháng sau", amount: 200_000_000n, close: "2026-12-15" });
  await addLead(bot, "Huy", { name: "Sông Hồng", amount: 1_000_000_000n, close: "2026-11-28" });
});

afterAll(() => bot.close());

describe("/forecast", () => {
  it("is a range between the open leads and the rate, with every part said", async () => {
    const { text } = await bot.say("Lan", "/forecast");

    // 750 + 500 × 60 % + 100 × 10 % = 1,060; 750 / 15 × 20 = 1,000.
    expect(text).toContain("Dự kiến cả tháng: 1.000.000.000–1.060.000.000 đ");
    expect(text).toContain("dự kiến còn thiếu 140.000.000–200.000.000 đ");
    expect(text).toContain(
      "đã ký 750.000.000 đ + 2 cơ hội chốt trong tháng, 600.000.000 đ nhân xác suất còn 310.000.000 đ = 1.060.000.000 đ",
    );
    expect(text).toContain("đã ký 750.000.000 đ / 15 công × 20 công = 1.000.000.000 đ");
  });

  it("names what it does not count instead of guessing it", async () => {
    const said = await bot.say("Lan", "/dubao");

    expect(said.text).toContain(
      "Chưa tính vào dự báo: 1 cơ hội thiếu giá trị, 1 cơ hội thiếu ngày dự kiến chốt, 1 cơ hội quá ngày dự kiến chốt (90.000.000 đ)",
    );
    expect(
      tables(said)
        .at(-1)
        ?.rows.map((row) => row.slice(0, 5)),
    ).toEqual([["L3", "Đức Anh", "Nguyễn Thị Lan", "Đang xử lý", 90_000_000n]]);
  });

  it("shows by chance what adds up, and the largest leads of the month", async () => {
    const [parts, largest] = tables(await bot.say("Lan", "/forecast"));

    expect(parts?.rows).toEqual([
      ["Ấm", 1, 500_000_000n, 0.6, 300_000_000n],
      ["Đã giao", 1, 100_000_000n, 0.1, 10_000_000n],
      ["Tổng", 2, 600_000_000n, null, 310_000_000n],
    ]);
    expect(largest?.rows.map(([entry, name]) => [entry, name])).toEqual([
      ["L1", "Minh Phát"],
      ["L2", "Gia Bảo"],
    ]);
  });

  it("draws the running total with the range at its end", async () => {
    const { reply } = await bot.say("Lan", "/forecast");

    expect(reply.blocks.find(({ kind }) => kind === "image")).toMatchObject({
      chart: { kind: "trend", range: { low: 1_000_000_000, high: 1_060_000_000 }, target: 1_200_000_000 },
      alt: expect.stringContaining("1–1,06"),
    });
  });

  it.each([
    ["Trang", "/forecast", "nhóm Bắc", "1.000.000.000–1.060.000.000 đ"],
    ["Hà", "/forecast", "toàn công ty", "1.400.000.000–1.660.000.000 đ"],
    ["Trang", "/forecast team", "nhóm Bắc", "1.000.000.000–1.060.000.000 đ"],
    ["Trang", "/dubao @lan", "Nguyễn Thị Lan", "1.000.000.000–1.060.000.000 đ"],
    ["Hà", "/forecast công ty", "toàn công ty", "1.400.000.000–1.660.000.000 đ"],
    ["Hà", "/forecast region Miền Nam", "khu vực Miền Nam", "400.000.000–600.000.000 đ"],
    ["Hồng", "/forecast Nam", "nhóm Nam", "400.000.000–600.000.000 đ"],
  ] as const)("answers %s's “%s” for %s", async (name, line, subject, range) => {
    const { text } = await bot.say(name, line);

    expect(text).toContain(`Dự báo ${subject} · Tháng 11/2026`);
    expect(text).toContain(`Dự kiến cả tháng: ${range}`);
  });

  it("says of everybody how likely the own target is to be reached", async () => {
    await bot.say("Quân", "/target set @minh T11 800tr");
    const [rows] = tables(await bot.say("Trang", "/forecast team"));

    expect(rows?.rows).toEqual([
      ["Nguyễn Thị Lan", 750_000_000n, 1_000_000_000n, 1_060_000_000n, 1_200_000_000n, "khó đạt"],
      ["Trần Minh", 0n, 0n, 0n, 800_000_000n, "khó đạt"],
    ]);
    await bot.say("Quân", "/undo");
  });

  it.each([
    ["/forecast team", "Nhóm", ["Bắc", "Nam"]],
    ["/forecast region", "Khu vực", ["Miền Bắc", "Miền Nam"]],
    ["/forecast company", "Khu vực", ["Miền Bắc", "Miền Nam"]],
  ])("lists for a manager's “%s” a row for each", async (line, label, names) => {
    const said = await bot.say("Hà", line);

    const [rows] = tables(said);
    expect(rows?.columns[0]?.label).toBe(label);
    expect(rows?.rows.map(([name]) => name)).toEqual(names);
    expect(rows?.rows.map((row) => row.slice(2, 4))).toEqual([
      [1_000_000_000n, 1_060_000_000n],
      [400_000_000n, 600_000_000n],
    ]);
    expect(said.text).toContain("Dự kiến cả tháng: 1.400.000.000–1.660.000.000 đ");
  });

  it("says both when the target lies within the range", async () => {
    await bot.say("Quân", "/target set team Nam T11 500tr");

    expect((await bot.say("Khải", "/forecast team")).text).toContain(
      "Chỉ tiêu 500.000.000 đ: mức thấp thiếu 100.000.000 đ, mức cao vượt 100.000.000 đ",
    );
  });

  it("looks at the coming month by its leads alone", async () => {
    const { text, reply } = await bot.say("Lan", "/forecast tháng sau");

    expect(text).toContain("Tháng 12/2026");
    expect(text).toContain("Dự kiến cả tháng: 60.000.000 đ");
    expect(text).toContain("chưa qua ngày công nào");
    expect(reply.blocks.some(({ kind }) => kind === "image")).toBe(false);
  });

  it.each(["/forecast tháng trước", "/forecast quý 4", "/forecast T2/2027", "/forecast tuần này"])(
    "refuses “%s” with an example that works",
    async (line) => {
      const said = await bot.say("Lan", line);

      expect(said.outcome).toBe("refused");
      expect(said.text).toBe("Chỉ dự báo được cho tháng này hoặc tháng sau. Ví dụ: /forecast tháng sau.");
    },
  );

  it("hands out its tables as a workbook", async () => {
    const said = await bot.say("Trang", "/export forecast team");

    expect(said.reply.blocks.find(({ kind }) => kind === "file")).toMatchObject({
      name: expect.stringMatching(/^du-bao-nhom-bac-.*\.xlsx$/),
    });
  });
});

describe("how good the forecast was", () => {
  it("is not known before one was kept", async () => {
    expect((await bot.say("Lan", "/forecast")).text).toContain("Chưa có dự báo của tháng trước");
  });

  it("is said of last month by what was kept on the same day, and of the months before as a mean", async () => {
    const lan = { scope: "person", subjectId: bot.people.Lan.id } as const;
    await bot.store.forecasts.keep(
      [
        { month: "2026-09-01", on: "2026-09-22", low: 90_000_000n, high: 110_000_000n },
        { month: "2026-10-01", on: "2026-10-20", low: 350_000_000n, high: 410_000_000n },
        { month: "2026-10-01", on: "2026-10-29", low: 1n, high: 2n },
      ].map(({ month, on, ...ends }) => ({
        ...lan,
        ...ends,
        actual: 0n,
        month: Temporal.PlainDate.from(month),
        on: Temporal.PlainDate.from(on),
      })),
    );

    const { text } = await bot.say("Lan", "/forecast");
    expect(text).toContain("Tháng trước: dự báo ngày 20/10: 350–410 tr, thực tế 400 tr (trong khoảng)");
    // 380 against 400 is 5 % off, 100 against 60 is 66.6 %.
    expect(text).toContain(
      "2 tháng gần đây: 1/2 lần trong khoảng, giữa khoảng lệch thực tế trung bình 35,8 %",
    );
  });
});

describe("the rights to a forecast", () => {
  it.each([
    ["Lan", "/forecast @huy"],
    ["Lan", "/forecast team"],
    ["Lan", "/forecast company"],
    ["Trang", "/forecast Nam"],
  ] as const)("refuse %s “%s”", async (name, line) => {
    const said = await bot.say(name, line);

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain("Ví dụ: /forecast");
    expect(said.text).not.toContain("Sông Hồng");
  });

  it("are not media's", async () => {
    expect((await bot.say("Vy", "/forecast")).outcome).toBe("refused");
  });

  it("answer in private what the room may not see", async () => {
    const said = await bot.say("Trang", "/forecast team", { in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.text).toContain("Minh Phát");
    expect(said.left).not.toContain("Minh Phát");
  });

  it("let the managers' room see the company", async () => {
    expect(await bot.say("Hà", "/forecast company", { in: "room-managers" })).toMatchObject({
      audience: "conversation",
      text: expect.stringContaining("Sông Hồng"),
    });
  });
});

function tables({ reply }: Said): readonly TableBlock[] {
  return reply.blocks.filter((block) => block.kind === "table");
}
