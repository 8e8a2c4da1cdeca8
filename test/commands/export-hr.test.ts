import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileBlock } from "#src/chat/reply.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";

const october = Temporal.PlainYearMonth.from("2026-10");
const first = { at: "2026-11-01T08:00+07:00" };
const later = { at: "2026-11-02T09:00+07:00" };
const companyYaml = `name: Thử
commission:
  plans:
    - { name: Kinh doanh, from: 2026-01, appliesTo: { roles: [rep, lead] }, base: collected, rate: 5 % }
`;
const mail = { server: "mail.example.com:587", from: "bot@example.com" };

let bot: TestBot;

beforeAll(async () => {
  const system = () => ({ platforms: [], timetable: [], spooled: 0, refused: 0, mail });
  bot = await createTestBot({ companyYaml, system });
  await bot.say("Lan", "/revenue 100tr An Phát", { at: "2026-10-12T09:00+07:00" });
  await bot.store.people.change(bot.people.Hồng.id, { email: "hong@example.com" });
});

afterAll(() => bot.close());

function filesOf({ reply }: Said): readonly FileBlock[] {
  return reply.blocks.filter((block) => block.kind === "file");
}

function plain(cell: unknown): string {
  return String(cell).replaceAll("\u00A0", " ");
}

async function readSheets(said: Said): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = filesOf(said)[0]?.bytes ?? new Uint8Array();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer as ArrayBuffer);
  return workbook;
}

describe("/export hr", () => {
  it.each(["Lan", "Trang", "Hà", "Vy"] as const)("is not for %s", async (name) => {
    const said = await bot.say(name, "/export hr 10/2026", first);

    expect(said.outcome).toBe("refused");
    expect(filesOf(said)).toEqual([]);
  });

  it("tells an admin that it goes to HR, without a figure", async () => {
    const said = await bot.say("Quân", "/export hr 10/2026", first);

    expect(said.text).toContain("chỉ gửi cho nhân sự");
    expect(said.text).not.toMatch(/100\.000\.000|5\.000\.000/);
    expect(filesOf(said)).toEqual([]);
    expect(await bot.store.payroll.lastExport(october)).toBeUndefined();
  });

  it("gives HR the packet of the month that is over, with what is missing", async () => {
    const said = await bot.say("Hồng", "/export hr", first);

    expect(said.text).toContain("Hồ sơ nhân sự Tháng 10/2026");
    expect(said.text).toContain("Bản tạm tính");
    expect(said.text).toContain("chưa xác nhận");
    expect(filesOf(said).map(({ name, isSecret }) => [name, isSecret])).toEqual([
      ["ho-so-nhan-su-2026-10-tam-tinh.xlsx", true],
      ["ho-so-nhan-su-2026-10-tam-tinh.csv", true],
    ]);
    const workbook = await readSheets(said);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      "Bảng chấm công",
      "Doanh thu",
      "Hoa hồng",
      "Đối soát",
      "Ký hiệu",
    ]);
    expect(workbook.getWorksheet("Hoa hồng")?.getRow(7).getCell(11).value).toBe(5_000_000);
  });

  it("goes to the mailbox of whoever asked, with the same files", async () => {
    const said = await bot.say("Hồng", "/export hr 10/2026", first);

    const mails = await bot.database.prisma.mailMessage.findMany({ include: { files: true } });
    const [newest] = mails.toSorted((one, other) => other.id - one.id);
    expect(said.text).toContain("cũng được gửi tới hong@example.com");
    expect(newest).toMatchObject({ to: "hong@example.com", subject: "Hồ sơ nhân sự Tháng 10/2026" });
    expect(newest?.files.map(({ name }) => name)).toEqual(filesOf(said).map(({ name }) => name));
  });

  it("leaves nothing of it in a room", async () => {
    const said = await bot.say("Hồng", "/export hr 10/2026", { ...first, in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toMatch(/Hồ sơ|\d{3}/);
  });

  it("says that nothing has changed, and gives the very same rows", async () => {
    const one = await bot.say("Hồng", "/export hr 10/2026", first);
    const other = await bot.say("Hồng", "/export hr 10/2026", first);

    expect(other.text).toContain("Nội dung không đổi so với lần xuất 1/11 08:00");
    expect(filesOf(other)[0]?.bytes).toEqual(filesOf(one)[0]?.bytes);
  });

  it("names what has changed since the last packet", async () => {
    await bot.say("Lan", "/revenue 20tr Hoa Sen ngay=20/10", later);
    const said = await bot.say("Hồng", "/export hr 10/2026", later);

    const [, changes] = said.reply.blocks.filter((block) => block.kind === "table");
    expect(said.text).toContain("So với lần xuất 1/11 08:00: 3 thay đổi");
    expect(changes?.rows.map((row) => row.slice(2).map(plain))).toEqual([
      ["Doanh số ký", "100.000.000 đ", "120.000.000 đ"],
      ["Thực thu", "100.000.000 đ", "120.000.000 đ"],
      ["Hoa hồng", "5.000.000 đ", "6.000.000 đ"],
    ]);
  });

  it("notes each packet without a figure", async () => {
    const [entry] = await bot.database.prisma.auditEntry.findMany({
      where: { action: "packet.export" },
      orderBy: { id: "desc" },
      take: 1,
    });

    expect(entry).toMatchObject({ subject: "W2026-10", actorId: bot.people.Hồng.id, after: { count: 9 } });
  });

  it("is exported once it is locked, and stays as it was locked", async () => {
    await bot.say("Hồng", "/month lock 10/2026", later);
    await bot.say("Hồng", "vẫn chốt tháng 10/2026", later);
    const before = await bot.say("Hồng", "/export hr 10/2026", later);
    await bot.say("Lan", "/revenue 30tr Muộn Màng ngay=21/10", later);
    const after = await bot.say("Hồng", "/export hr 10/2026", later);

    expect(before.text).toContain("Tháng đã chốt ngày 2/11/2026");
    expect(filesOf(after)[0]?.name).toBe("ho-so-nhan-su-2026-10.xlsx");
    expect(after.text).toContain("Nội dung không đổi");
    expect((await bot.store.payroll.lastExport(october))?.isLocked).toBe(true);
  });

  it("refuses a month in which nobody was there", async () => {
    const { outcome, text } = await bot.say("Hồng", "/export hr 1/2020", later);

    expect(outcome).toBe("refused");
    expect(text).toContain("chưa có ai");
  });
});
