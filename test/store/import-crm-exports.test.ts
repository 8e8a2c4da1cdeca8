import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Importer } from "#src/command/importer.ts";
import { readCompany } from "#src/company.ts";
import { createImporter } from "#src/import/importer.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import type { Authorship } from "#src/store/store.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const company = readCompany("name: Chốt");
const by: Authorship = { actorId: null, messageId: null, at: Temporal.Instant.from("2026-11-22T02:00:00Z") };
const later: Authorship = { ...by, at: by.at.add({ minutes: 5 }) };
const all = { kind: "company" } as const;

const people =
  "Mã NV,Họ tên,Nhóm,Email\nNV001,Nguyễn Lan,Bắc,lan@congty.vn\nNV002,Trần Bảo,Nam,bao@congty.vn\n";
const hubspotDeals = [
  "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline,Associated Company,Associated Contact",
  '101,An Phát - Gói năm,Closed Won,2026-11-10 09:30,Nguyễn Lan (lan@congty.vn),500000000,Sales Pipeline,Công ty An Phát,"Anh Ba"',
  "102,Minh Long,Presentation Scheduled,2026-12-24 17:00,bao@congty.vn,200000000,Sales Pipeline,Minh Long,",
  "103,Hoà Bình,Closed Lost,2026-11-12 08:00,Trần Bảo,0,Sales Pipeline,Hoà Bình,",
].join("\n");
const hubspotContacts = [
  "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Last Activity Date,Lead Status,Marketing contact status,Create Date,Associated Company",
  "1,Ba,Nguyễn Văn,ba@anphat.vn,0912 345 678,Nguyễn Lan,2026-11-20 10:00,Open Deal,Marketing contact,2026-01-05 09:00,Cty An Phát",
  "2,John,Smith,john@acme.com,,Trần Bảo,,New,Non-marketing contact,2026-02-05 09:00,",
].join("\n");
const larkLeads = [
  "\ufeffTên khách hàng,Số điện thoại,Người phụ trách,Trạng thái,Nguồn khách,Ngày tạo,Giá trị dự kiến (triệu),Ngày chốt dự kiến",
  'Bách Hoá Xanh,="0987654321",Nguyễn Lan,Đang tư vấn,Zalo,2026/11/01,"1,200",2026/12/30',
  "Thế Giới Di Động,0909 111 222,Trần Bảo,Mới,fb,2026-11-02 09:30,350,2026-12-15 00:00",
].join("\r\n");

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = openDatabase(test.url);
  await bring("nhansu.csv", people);
}, 60_000);

afterAll(async () => {
  await database.close();
  await test.drop();
});

function within<Result>(work: (importer: Importer) => Promise<Result>): Promise<Result> {
  return database.prisma.$transaction((tx) => work(createImporter(tx, company, "vi")), { timeout: 120_000 });
}

async function look(name: string, content: string) {
  const file = { name, bytes: Buffer.from(content) };
  const found = await within((importer) =>
    importer.preview([file], by, { dates: "dmy", numbers: "comma", unit: "dong" }),
  );
  if (found.kind === "question") throw new Error(found.sentence);
  return found;
}

async function bring(name: string, content: string) {
  const { id } = await look(name, content);
  return await within((importer) => importer.apply(id, by, { leaveOutWrong: false }));
}

describe("an export of HubSpot", { timeout: 120_000 }, () => {
  it("brings in deals with their stages, owners, companies and sales", async () => {
    const outcome = await bring("hubspot-crm-exports-all-deals.csv", hubspotDeals);

    expect(outcome).toMatchObject({ kind: "applied" });
    const leads = await database.prisma.lead.findMany({
      select: {
        name: true,
        status: true,
        contact: true,
        expectedAmount: true,
        owner: { select: { name: true } },
        customer: { select: { name: true } },
        sales: { select: { amount: true } },
      },
      orderBy: { id: "asc" },
    });
    expect(leads).toMatchObject([
      {
        name: "An Phát - Gói năm",
        status: "qualified",
        contact: "Anh Ba",
        owner: { name: "Nguyễn Lan" },
        customer: { name: "Công ty An Phát" },
        sales: [{ amount: 500_000_000n }],
      },
      {
        name: "Minh Long",
        status: "in_progress",
        expectedAmount: 200_000_000n,
        owner: { name: "Trần Bảo" },
        sales: [],
      },
      { name: "Hoà Bình", status: "unqualified", sales: [] },
    ]);
  });

  it("brings in contacts under their companies, those without one as customers", async () => {
    await bring("hubspot-crm-exports-all-contacts.csv", hubspotContacts);

    const contacts = await database.prisma.contact.findMany({
      select: { name: true, phone: true, email: true, customer: { select: { name: true } } },
      orderBy: { id: "asc" },
    });
    expect(contacts).toEqual([
      {
        name: "Nguyễn Văn Ba",
        phone: "+84912345678",
        email: "ba@anphat.vn",
        customer: { name: "Công ty An Phát" },
      },
      { name: "John Smith", phone: null, email: "john@acme.com", customer: { name: "John Smith" } },
    ]);
  });

  it("changes what the next export says anew, and leaves alone what was done here since", async () => {
    const lead = await database.prisma.lead.findFirstOrThrow({ where: { importKey: "id:102" } });
    await database.prisma.lead.update({
      where: { id: lead.id },
      data: { priority: "Cao", contact: "Chị Tư" },
    });
    const next = hubspotDeals.replace(
      "Presentation Scheduled,2026-12-24 17:00",
      "Closed Won,2026-11-20 17:00",
    );

    const seen = await look("deals.csv", next);
    expect(seen.counts).toMatchObject({ new: 0, changed: 1, same: 2, wrong: 0 });
    await within((importer) => importer.apply(seen.id, later, { leaveOutWrong: false }));

    expect(
      await database.prisma.lead.findUnique({ where: { id: lead.id }, include: { sales: true } }),
    ).toMatchObject({
      status: "qualified",
      priority: "Cao",
      contact: "Chị Tư",
      sales: [{ amount: 200_000_000n }],
    });
    expect(await database.prisma.$transaction((tx) => createStore(tx).figures.rebuild())).toEqual([]);

    await within((importer) => importer.undo(seen.id, { ...later, at: later.at.add({ minutes: 1 }) }));
    expect(await database.prisma.lead.findUnique({ where: { id: lead.id } })).toMatchObject({
      status: "in_progress",
      priority: "Cao",
      expectedAmount: 200_000_000n,
    });
    expect(await database.prisma.$transaction((tx) => createStore(tx).figures.rebuild())).toEqual([]);
  });
});

describe("an export of Lark Base", { timeout: 120_000 }, () => {
  it("brings in leads with phones as text, units in their headings and days of the year first", async () => {
    const seen = await look("CRM_Danh sách khách.csv", larkLeads);
    expect(seen).toMatchObject({ counts: { new: 2, wrong: 0 }, parts: [{ rowKind: "leads", ignored: [] }] });
    await within((importer) => importer.apply(seen.id, by, { leaveOutWrong: false }));

    const leads = await database.prisma.lead.findMany({
      where: { phone: { not: null } },
      select: { name: true, phone: true, status: true, source: true, expectedAmount: true },
      orderBy: { id: "asc" },
    });
    expect(leads).toEqual([
      {
        name: "Bách Hoá Xanh",
        phone: "+84987654321",
        status: "in_progress",
        source: "Zalo",
        expectedAmount: 1_200_000_000n,
      },
      {
        name: "Thế Giới Di Động",
        phone: "+84909111222",
        status: "new",
        source: "Facebook",
        expectedAmount: 350_000_000n,
      },
    ]);
  });
});

describe("what an import leaves behind", { timeout: 120_000 }, () => {
  it("tells of which file, line and cells an entry was made", async () => {
    const lead = await database.prisma.lead.findFirstOrThrow({ where: { importKey: "id:101" } });
    const [row] = await createStore(database.prisma).audit.originsOf(all, `L${lead.id}`);

    expect(row).toMatchObject({ file: "hubspot-crm-exports-all-deals.csv", line: 2 });
    expect(row?.cells[1]).toEqual({ heading: "Deal Name", text: "An Phát - Gói năm" });
  });

  it("finds whoever has the phone of a list twice, and leaves them out", async () => {
    const seen = await look(
      "ds.csv",
      "Họ tên,SĐT,Nguồn\nAnh Năm,0977000111,fb\nanh nam,84977000111,Zalo\nChị Sáu,0987654321,fb\n",
    );

    expect(seen.counts).toMatchObject({ new: 1, duplicate: 2 });
    expect(seen.duplicates.map(({ line, key }) => [line, key])).toEqual([
      [3, "import.duplicate_row"],
      [4, "import.duplicate_entry"],
    ]);
    await within((importer) => importer.drop(seen.id, by));
    expect(await within((importer) => importer.apply(seen.id, by, { leaveOutWrong: false }))).toEqual({
      kind: "gone",
      state: "dropped",
    });
  });

  it("writes nothing while a row is wrong, and the right ones when told to", async () => {
    const file =
      "Mã,Khách hàng,Phụ trách,Giai đoạn,Giá trị\n901,Ký Ức,Nguyễn Lan,Mới,5tr\n902,Sương Mai,Ai Đó,Mới,6tr\n903,A,Nguyễn Lan,Bay,6tr\n";
    const seen = await look("cohoi.csv", file);
    const before = await database.prisma.lead.count();

    expect(await within((importer) => importer.apply(seen.id, by, { leaveOutWrong: false }))).toMatchObject({
      kind: "wrong_rows",
    });
    expect(await database.prisma.lead.count()).toBe(before);
    const outcome = await within((importer) => importer.apply(seen.id, by, { leaveOutWrong: true }));
    expect(outcome).toMatchObject({ kind: "applied", run: { counts: { new: 1, wrong: 2 } } });
    expect(await within((importer) => importer.apply(seen.id, by, { leaveOutWrong: true }))).toEqual(outcome);
    expect(await database.prisma.lead.count()).toBe(before + 1);
    expect(await within((importer) => importer.problems(all, seen.id, 10))).toMatchObject([
      { line: 3, key: "import.wrong_unknown_person", verdict: "wrong" },
      { line: 4, key: "import.wrong_stage" },
    ]);
  });

  it("keeps at an undo what was worked on since, and says so", async () => {
    const seen = await look(
      "moi.csv",
      "Mã,Khách hàng,Phụ trách,Giai đoạn\n801,Một,Nguyễn Lan,Mới\n802,Hai,Nguyễn Lan,Mới\n",
    );
    await within((importer) => importer.apply(seen.id, by, { leaveOutWrong: false }));
    const kept = await database.prisma.lead.findFirstOrThrow({ where: { importKey: "id:801" } });
    await database.prisma.$transaction((tx) =>
      createStore(tx).leads.change(
        kept.id,
        { note: "đã gọi" },
        { ...later, on: Temporal.PlainDate.from("2026-11-22") },
      ),
    );

    const undone = await within((importer) =>
      importer.undo(seen.id, { ...later, at: later.at.add({ minutes: 1 }) }),
    );

    expect(undone).toMatchObject({ kind: "undone", keptCount: 2 });
    expect(undone.kind === "undone" && undone.kept.map(({ name }) => name)).toEqual(["Một", "Một"]);
    expect(await database.prisma.lead.count({ where: { name: "Hai", removedAt: null } })).toBe(0);
    expect(await within((importer) => importer.undo(seen.id, later))).toEqual({
      kind: "gone",
      state: "undone",
    });
    expect(await database.prisma.$transaction((tx) => createStore(tx).figures.rebuild())).toEqual([]);
  });
});
