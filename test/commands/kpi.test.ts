import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
  for (const line of [
    "/target set @lan T11 1 tỷ",
    "/target set @minh T11 800tr",
    "/target set team Nam T11 2 tỷ",
    "/target set @lan T10/2026 900tr",
  ]) {
    expect((await bot.say("Quân", line)).outcome).toBe("answered");
  }
  // The 15 working days so far are 75 % of the 20 in November.
  await bot.say("Lan", "/revenue 750tr An Phát 10/11");
  await bot.say("Minh", "/revenue 400tr Minh Long 12/11 thu=100tr");
  await bot.say("Huy", "/revenue 900tr Sao Mai 13/11");
  await bot.say("Lan", "/revenue 300tr Gia Đình 15/10 loai=taiky");
  await logLeads();
});

afterAll(() => bot.close());

/** Two leads of Lan's, one of which became a customer to be, and a call about it. */
async function logLeads(): Promise<void> {
  const { store, people } = bot;
  const day = Temporal.PlainDate.from("2026-11-12");
  const by = {
    actorId: people.Lan.id,
    at: Temporal.Instant.from("2026-11-12T02:00Z"),
    on: day,
    messageId: null,
  };
  const lead = { ownerId: people.Lan.id, regionId: null, receivedOn: day };
  await store.leads.add({ ...lead, name: "Hoa Sen", temperature: "warm" }, by);
  const id = await store.leads.add({ ...lead, name: "Đông Á" }, by);
  await store.leads.change(id, { status: "qualified" }, by);
  await store.activities.add({ kind: "call", leadId: id, on: day }, by);
}

function rowsOf({ reply }: Awaited<ReturnType<TestBot["say"]>>) {
  const table = reply.blocks.find((block) => block.kind === "table");
  return table?.kind === "table" ? table.rows : [];
}

describe("/kpi", () => {
  it("shows a rep the own figures, the parts of the percentage, the pace and what is needed", async () => {
    const said = await bot.say("Minh", "/kpi");

    expect(said.text).toContain("400.000.000 đ / 800.000.000 đ = 50 %");
    expect(said.text).toContain("15/20 công = 75 %");
    expect(said.text).toContain("chậm 25 điểm");
    expect(said.text).toContain("cần 80.000.000 đ mỗi ngày công (5 công còn lại)");
    expect(said.text).toContain("không tính 24/11 nghỉ lễ");
  });

  it("calls an exact pace on pace", async () => {
    expect((await bot.say("Lan", "kpi")).text).toContain("đúng nhịp");
  });

  it("gives a lead a row for everybody in the team, their sum, a table, and two pictures", async () => {
    const said = await bot.say("Trang", "/kpi team");

    expect(rowsOf(said)).toEqual([
      ["Nguyễn Thị Lan", 750_000_000n, 1_000_000_000n, 0.75, "▲ đạt nhịp"],
      ["Trần Minh", 400_000_000n, 800_000_000n, 0.5, "▼ chậm nhịp"],
      ["Tổng", 1_150_000_000n, 1_800_000_000n, 0.638, "● sát nhịp"],
    ]);
    expect(said.reply.blocks.filter(({ kind }) => kind === "image")).toHaveLength(2);
    expect(said.text).toContain("chỉ tiêu cộng từ 2/2 người có chỉ tiêu");
  });

  it("prefers a team's own target to the sum of its people", async () => {
    expect((await bot.say("Khải", "/kpi nhóm")).text).toContain("900.000.000 đ / 2.000.000.000 đ = 45 %");
  });

  it("says so where no target is set, and shows no percentage", async () => {
    const said = await bot.say("Huy", "/chitieu");

    expect(said.text).toContain("chưa giao chỉ tiêu");
    expect(said.text).not.toContain("%");
  });

  it.each([
    [
      "/kpi region",
      [
        ["Miền Bắc", 1_150_000_000n],
        ["Miền Nam", 900_000_000n],
      ],
      2_050_000_000n,
    ],
    [
      "/kpi company 2026",
      [
        ["Miền Bắc", 1_450_000_000n],
        ["Miền Nam", 900_000_000n],
      ],
      2_350_000_000n,
    ],
    [
      "/kpi khu vực T10",
      [
        ["Miền Bắc", 300_000_000n],
        ["Miền Nam", 0n],
      ],
      300_000_000n,
    ],
    [
      "/kpi team 1/11-12/11",
      [
        ["Bắc", 1_150_000_000n],
        ["Nam", 0n],
      ],
      1_150_000_000n,
    ],
  ])("answers “%s” for a manager with rows that add up", async (line, rows, total) => {
    const said = await bot.say("Hà", line);

    const shown = rowsOf(said).map(([name, actual]) => [name, actual]);
    expect(shown).toEqual([...rows, ["Tổng", total]]);
  });

  it.each([
    ["hôm nay", "Ngày 22/11/2026"],
    ["tuần này", "Tuần 16/11–22/11/2026"],
    ["tháng trước", "Tháng 10/2026"],
    ["T10", "Tháng 10/2026"],
    ["quý 4", "Quý 4/2026"],
    ["2026", "Năm 2026"],
    ["1/11-15/11", "1/11–15/11/2026"],
  ])("understands “%s” as a period", async (period, label) => {
    expect((await bot.say("Lan", `/kpi ${period}`)).text).toContain(label);
  });

  it("measures another metric on request", async () => {
    expect((await bot.say("Minh", "/kpi chiso=thucthu")).text).toContain("Doanh thu thực thu: 100.000.000 đ");
    expect((await bot.say("Lan", "/kpi quý 4 metric=renewal_revenue")).text).toContain("300.000.000 đ");
    expect((await bot.say("Lan", "/kpi quý 4 metric=new_customers")).text).toContain("Khách hàng mới: 1");
  });

  it.each([
    ["/target set @lan T11 lead=4", "/kpi cơ hội", "Cơ hội: 2 / 4 = 50 %"],
    ["/target set @lan T11 10 metric=calls", "/kpi cuộc gọi", "Cuộc gọi: 1 / 10 = 10 %"],
    ["/target set @lan T11 2 cuộc hẹn", "/kpi metric=meeting", "Cuộc hẹn: 0 / 2 = 0 %"],
    [
      "/target set @lan T11 khách tiềm năng 3",
      "/kpi khách tiềm năng",
      "Khách hàng tiềm năng: 1 / 3 = 33,3 %",
    ],
    ["/target set @lan T11 leadam=1", "/kpi lead ấm", "Cơ hội ấm: 1 / 1 = 100 %"],
    ["/target set @lan T11 cold=5", "/kpi chiso=cold", "Cơ hội lạnh: 0 / 5 = 0 %"],
  ])("counts what is logged: “%s”, then “%s”", async (target, line, total) => {
    expect((await bot.say("Quân", target)).outcome).toBe("answered");

    expect((await bot.say("Lan", line)).text).toContain(total);
  });

  it.each([
    "/target set @lan T11 lead=4 call=5",
    "/target set @lan T11 2 tỷ lead=4",
    "/target set @lan lead=1,5",
  ])("sets nothing by “%s”", async (line) => {
    const before = await bot.fingerprint();

    expect((await bot.say("Quân", line)).outcome).toBe("refused");
    expect(await bot.fingerprint()).toBe(before);
  });

  it("takes what the people were asked for where a unit or the company has no target of its own", async () => {
    const said = await bot.say("Hà", "/kpi region");

    expect(rowsOf(said).map((row) => row[2])).toEqual([1_800_000_000n, null, 1_800_000_000n]);
    expect(said.text).toContain("chỉ tiêu cộng từ 1/2 đơn vị có chỉ tiêu");
  });

  it("lists those below pace", async () => {
    expect(rowsOf(await bot.say("Trang", "/kpi below")).map(([name]) => name)).toEqual(["Trần Minh"]);
  });

  it("takes a part of the month's target for a week, by working days, and says so", async () => {
    const said = await bot.say("Lan", "/kpi tuần này");

    expect(said.text).toContain("0 đ / 250.000.000 đ = 0 %");
    expect(said.text).toContain("chỉ tiêu chia theo ngày công");
  });

  it("adds months up to a quarter only when all of them are set", async () => {
    expect((await bot.say("Lan", "/kpi quý 4")).text).toContain("chưa giao chỉ tiêu");
    await bot.say("Quân", "/target set @lan T12 600tr");
    expect((await bot.say("Lan", "/kpi quý 4")).text).toContain("1.050.000.000 đ / 2.500.000.000 đ = 42 %");
  });

  it("keeps the figures of a person who moved with the team of their day", async () => {
    await bot.say("Quân", "/team set @huy team=Bắc from=20/11/2026");

    expect(rowsOf(await bot.say("Khải", "/kpi team")).at(-1)?.[1]).toBe(900_000_000n);
    expect(rowsOf(await bot.say("Trang", "/kpi team")).at(-1)?.[1]).toBe(1_150_000_000n);
    await bot.say("Huy", "/revenue 50tr Sao Mai 21/11");
    expect(rowsOf(await bot.say("Khải", "/kpi team")).at(-1)?.[1]).toBe(900_000_000n);
    expect(rowsOf(await bot.say("Trang", "/kpi team")).at(-1)?.[1]).toBe(1_200_000_000n);
  });

  it("hands out its table as a workbook", async () => {
    const said = await bot.say("Trang", "/export kpi team");

    const file = said.reply.blocks.find((block) => block.kind === "file");
    expect(file).toMatchObject({ name: expect.stringMatching(/^kpi-nhom-bac-.*\.xlsx$/) });
    expect((await bot.say("Trang", "/export revenue 500tr An Phát")).outcome).toBe("refused");
  });

  it("agrees with a fresh count of the ledger", async () => {
    expect((await bot.say("Quân", "/doisoat")).text).toContain("khớp");
  });
});
