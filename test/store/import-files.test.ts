import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { aTerminal } from "#test/import/fake-terminal.ts";
import { aFile } from "#test/import/files.ts";
import { countAll, importDay, importing, nothing } from "#test/import/importing.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const people =
  "Họ tên,Nhóm,Khu vực\nĐặng Thị Lan,Bắc,Miền Bắc\nLê Minh,Bắc,Miền Bắc\nTrần Bảo,Nam,Miền Nam\n";
const sales = [
  "Nhân viên,Khách hàng,Ngày ký,Số tiền",
  "Đặng Thị Lan,Công ty An Phát,20/11/2026,500tr",
  "le minh,Cty An Phát,13/11/2026,1 tỷ",
  "Trần Bảo,Minh Long,20/11/2026,200tr",
  "Trần Bảo,Minh Long,20/11/2026,200tr",
].join("\n");
const targets = [
  "Giao cho,Kỳ,Chỉ số,Chỉ tiêu",
  "Đặng Thị Lan,T12/2026,,2 tỷ",
  "Bắc,T12/2026,,5 tỷ",
  "công ty,2026,khách mới,40",
].join("\n");

const november = { from: Temporal.PlainDate.from("2026-11-01"), to: Temporal.PlainDate.from("2026-11-30") };
const all = { kind: "company" } as const;
const today = importDay.toPlainDate();

let test: TestDatabase;
let database: Database;

beforeEach(async () => {
  test = await createTestDatabase();
  database = openDatabase(test.url);
});

afterEach(async () => {
  await database.close();
  await test.drop();
});

async function files() {
  // In the order in which they cannot be applied.
  return [
    await aFile("doanhthu.csv", sales),
    await aFile("chitieu.csv", targets),
    await aFile("nhansu.csv", people),
  ];
}

describe("importFiles", () => {
  it("writes people, targets and sales that come in any order", async () => {
    const { outcome, complaints } = await importing(database, await files());

    expect({ outcome, complaints }).toEqual({ outcome: "done", complaints: "" });
    expect(await countAll(database)).toMatchObject({
      people: 3,
      units: 4,
      customers: 2,
      sales: 4,
      shares: 4,
      collections: 4,
      targets: 3,
      audits: 1,
    });
    const store = createStore(database.prisma);
    expect(
      (await store.people.list(today)).map(({ code, name, role, team }) => [code, name, role, team?.name]),
    ).toEqual([
      ["NV001", "Đặng Thị Lan", "rep", "Bắc"],
      ["NV002", "Lê Minh", "rep", "Bắc"],
      ["NV003", "Trần Bảo", "rep", "Nam"],
    ]);
  });

  it("keeps figures that the ledger confirms", async () => {
    await importing(database, await files());

    const { figures } = createStore(database.prisma);
    const total = (metric: "revenue_signed" | "revenue_collected" | "new_customers" | "sales") =>
      figures.total(all, all, metric, november);

    expect(await total("revenue_signed")).toBe(1_900_000_000n);
    expect(await total("revenue_collected")).toBe(1_900_000_000n);
    expect(await total("sales")).toBe(4n);
    expect(await total("new_customers")).toBe(2n);
    expect(await database.prisma.$transaction((tx) => createStore(tx).figures.rebuild())).toEqual([]);
  });

  it("takes the earliest sale to a customer for the first one", async () => {
    await importing(database, await files());

    const first = await database.prisma.sale.findMany({
      where: { isFirst: true },
      select: { id: true, amount: true, customer: { select: { name: true } } },
      orderBy: { id: "asc" },
    });

    expect(first).toEqual([
      { id: 1, amount: 1_000_000_000n, customer: { name: "Cty An Phát" } },
      { id: 3, amount: 200_000_000n, customer: { name: "Minh Long" } },
    ]);
  });

  it("adds nothing the second time", async () => {
    const paths = await files();
    await importing(database, paths);
    const before = await countAll(database);

    const { outcome, printed } = await importing(database, paths);

    expect(outcome).toBe("done");
    expect(printed).toContain("Tất cả đã có từ trước, không nhập thêm gì.");
    expect(await countAll(database)).toEqual(before);
  });

  it("adds only what is new of a file that has grown", async () => {
    await importing(database, await files());
    const grown = await aFile("doanhthu.csv", `${sales}\nLê Minh,An Phát,21/11/2026,300tr`);

    const { printed } = await importing(database, [grown]);

    expect(printed).toContain("Đơn mới: 1 · 300.000.000\u00a0đ · 21/11/2026");
    expect(printed).toContain("Mới 1 · thay đổi 0 · đã có 4");
    expect(await countAll(database)).toMatchObject({ customers: 2, sales: 5, audits: 2 });
    expect(await database.prisma.sale.count({ where: { isFirst: true } })).toBe(2);
  });

  it("lists wrong rows by file and line, and imports nothing", async () => {
    const wrong = await aFile(
      "sai.csv",
      `${sales}\nLâm Không,An Phát,21/11/2026,300tr\nLê Minh,,21/11/2026,x\n`,
    );

    const { outcome, complaints } = await importing(database, [await aFile("nhansu.csv", people), wrong]);

    expect(outcome).toBe("refused");
    expect(complaints).toBe(
      [
        "2 dòng sai nên chưa nhập gì. Sửa trong tệp rồi chạy lại, hoặc thêm --skip-wrong để nhập các dòng đúng:",
        "  sai.csv dòng 6: không có nhân viên “Lâm Không”; thêm vào tệp nhân sự hoặc sửa tên",
        "  sai.csv dòng 7: thiếu khách hàng",
      ].join("\n"),
    );
    expect(await countAll(database)).toEqual(nothing);
  });

  it("lists the first ten of many wrong rows, and counts the rest", async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `Ai,KH ${index},20/11/2026,1tr`);
    const path = await aFile("sai.csv", ["Nhân viên,Khách hàng,Ngày ký,Số tiền", ...rows].join("\n"));

    const { complaints } = await importing(database, [path]);

    expect(complaints.split("\n")).toHaveLength(12);
    expect(complaints).toMatch(/^25 dòng sai.*… và 15 dòng nữa$/s);
  });

  it("leaves nothing behind when it fails in the middle", async () => {
    const terminal = aTerminal({
      progress: {
        end() {},
        report(step) {
          if (step === "Ghi dữ liệu") throw new Error("the disk is full");
        },
      },
    });

    await expect(importing(database, await files(), { terminal })).rejects.toThrow("the disk is full");

    expect(await countAll(database)).toEqual(nothing);
  });

  it("leaves nothing behind when it is interrupted", async () => {
    const controller = new AbortController();
    const terminal = aTerminal({
      progress: {
        end() {},
        report(step) {
          if (step === "Ghi dữ liệu") controller.abort();
        },
      },
    });

    await expect(
      importing(database, await files(), { terminal, signal: controller.signal }),
    ).rejects.toThrow();

    expect(await countAll(database)).toEqual(nothing);
  });

  it("writes nothing when the person at the terminal says no", async () => {
    const { outcome, complaints } = await importing(database, await files(), {
      terminal: aTerminal({ confirm: async () => false }),
    });

    expect({ outcome, complaints }).toEqual({ outcome: "refused", complaints: "Chưa nhập gì." });
    expect(await countAll(database)).toEqual(nothing);
  });

  it("imports twice at once only once", async () => {
    const paths = await files();

    const outcomes = await Promise.all([importing(database, paths), importing(database, paths)]);

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["done", "done"]);
    expect(await countAll(database)).toMatchObject({ people: 3, sales: 4, audits: 1 });
  });

  it("moves a known person to another team from the day of the import on", async () => {
    await importing(database, await files());
    const path = await aFile("nhansu.csv", "Họ tên,Nhóm\nLe Minh,Nam\nĐặng Thị Lan,Bắc\n");

    const { printed } = await importing(database, [path]);

    expect(printed).toContain("Đổi nhóm, khu vực hoặc phòng từ hôm nay: 1 (Le Minh)");
    const { people: directory } = createStore(database.prisma);
    const minh = { code: "NV002", team: { name: "Nam" }, region: { name: "Miền Bắc" } };
    expect(await directory.search("NV002", today)).toMatchObject([minh]);
    expect(await directory.search("NV002", today.subtract({ days: 1 }))).toMatchObject([
      { ...minh, team: { name: "Bắc" } },
    ]);
  });

  it("gives a target a new version only where its value differs", async () => {
    await importing(database, await files());
    const path = await aFile("chitieu.csv", targets.replace("5 tỷ", "6 tỷ"));

    const { printed } = await importing(database, [path]);

    expect(printed).toContain("Mới 1 · thay đổi 0 · đã có 2");
    const versions = await database.prisma.target.findMany({
      where: { scope: "team" },
      orderBy: { version: "asc" },
    });
    expect(versions.map(({ value, version }) => [value, version])).toEqual([
      [5_000_000_000n, 1],
      [6_000_000_000n, 2],
    ]);
  });

  it("takes a sale as unpaid where the company logs collections apart", async () => {
    await importing(database, await files(), { company: "revenue:\n  plainEntry: signed" });

    expect(await countAll(database)).toMatchObject({ sales: 4, collections: 0 });
  });

  it("collects what the file says has come in", async () => {
    const path = await aFile(
      "doanhthu.csv",
      "Nhân viên;Khách hàng;Ngày ký;Số tiền (triệu);Đã thu (triệu)\nLê Minh;A;20/11/2026;500;200,5\nLê Minh;B;20/11/2026;300;\n",
    );

    await importing(database, [await aFile("nhansu.csv", people), path]);

    const collected = await database.prisma.collection.findMany({ select: { saleId: true, amount: true } });
    expect(collected).toEqual([{ saleId: 1, amount: 200_500_000n }]);
    expect(await database.prisma.$transaction((tx) => createStore(tx).figures.rebuild())).toEqual([]);
  });

  it("refuses a number of the file that the ledger knows as another sale", async () => {
    const header = "Mã đơn,Nhân viên,Khách hàng,Ngày ký,Số tiền";
    await importing(database, [
      await aFile("nhansu.csv", people),
      await aFile("t11.csv", `${header}\n1,Lê Minh,A,20/11/2026,500tr`),
    ]);

    const { complaints } = await importing(database, [
      await aFile("t12.csv", `${header}\n1,Lê Minh,B,21/11/2026,1tr`),
    ]);

    expect(complaints).toContain(
      "t12.csv dòng 2: mã 1 đã nhập là S1 với nội dung khác (500.000.000\u00a0đ, 20/11/2026)",
    );
  });

  it("remembers what was imported, and from which file", async () => {
    await importing(database, await files());

    const [entry] = await createStore(database.prisma).audit.list(all, "import");

    expect(entry).toMatchObject({
      action: "import",
      actor: null,
      after: {
        files: "doanhthu.csv, chitieu.csv, nhansu.csv",
        people: 3,
        targets: 3,
        sales: 4,
        amount: "1900000000",
      },
    });
    expect(entry?.after?.["sha256"]).toMatch(/^[0-9a-f]{64}, [0-9a-f]{64}, [0-9a-f]{64}$/);
  });
});
