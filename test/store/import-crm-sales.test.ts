import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthOf, yearOf } from "#src/domain/period.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import type { Store } from "#src/store/store.ts";
import { countAll, importing, undoing } from "#test/import/importing.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "shared", "data", "crm-sales");
const files = ["sales_pipeline.csv", "sales_teams.csv", "accounts.csv", "products.csv"].map((name) =>
  join(folder, name),
);
const isHere = files.every((file) => existsSync(file));
const all = { kind: "company" } as const;
const year = yearOf(Temporal.PlainDate.from("2017-01-01"));

it(
  isHere
    ? "has the CRM sales to import"
    : "does not find the CRM sales beside the checkout, and so does not import them",
  () => {
    expect(new Set(files.map((file) => existsSync(file)))).toEqual(new Set([isHere]));
  },
);

if (isHere) {
  describe("the CRM sales of 2017", () => {
    let test: TestDatabase;
    let database: Database;
    let store: Store;
    let report: Awaited<ReturnType<typeof importing>>;

    beforeAll(async () => {
      test = await createTestDatabase();
      database = openDatabase(test.url);
      store = createStore(database.prisma);
      report = await importing(database, files);
    }, 120_000);

    afterAll(async () => {
      await database.close();
      await test.drop();
    });

    it("is imported without a question, and says what it holds", () => {
      expect(report).toMatchObject({ outcome: "done", complaints: "" });
      expect(report.printed).toContain("Đơn mới: 4.238 · 10.005.534\u00a0đ · 1/3–31/12/2017");
      expect(report.printed).toContain(
        "Trạng thái: Đã giao 500 · Đang xử lý 1.589 · Khách hàng 4.238 · Không tiềm năng 2.473",
      );
      expect(report.printed).toContain("“GTXPro” (1.480 dòng) không có trong bảng giá, gần giống “GTX Pro”");
      expect(report.printed).toContain("quá nửa số tiền dưới 100.000 đ");
    });

    it("has 35 people in 6 teams under 3 regions", async () => {
      expect(await countAll(database)).toMatchObject({
        people: 35,
        units: 9,
        customers: 85,
        sales: 4238,
        leads: 8800,
        products: 7,
      });
      expect((await store.units.list("team")).map(({ name }) => name)).toEqual([
        "Cara Losch",
        "Celia Rouche",
        "Dustin Brinkmann",
        "Melvin Marxen",
        "Rocco Neubert",
        "Summer Sewald",
      ]);
    });

    it.each([
      ["2017-02", 0n],
      ["2017-03", 1_134_672n],
      ["2017-04", 721_932n],
      ["2017-05", 1_025_713n],
      ["2017-06", 1_338_466n],
      ["2017-07", 696_932n],
      ["2017-08", 1_050_059n],
      ["2017-09", 1_235_264n],
      ["2017-10", 731_980n],
      ["2017-11", 938_943n],
      ["2017-12", 1_131_573n],
    ])("adds up in %s to %d", async (month, signed) => {
      const days = monthOf(Temporal.PlainDate.from(`${month}-01`));

      expect(await store.figures.total(all, all, "revenue_signed", days)).toBe(signed);
      expect(await store.figures.total(all, all, "revenue_collected", days)).toBe(signed);
    });

    it("adds up by region", async () => {
      const regions = await store.figures.byUnit(all, "region", "revenue_signed", year);

      expect(regions.map(({ unit, value }) => [unit?.name, value])).toEqual([
        ["Central", 3_346_293n],
        ["East", 3_090_594n],
        ["West", 3_568_647n],
      ]);
    });

    it("counts every sale, and every customer once", async () => {
      expect(await store.figures.total(all, all, "sales", year)).toBe(4238n);
      expect(await store.figures.total(all, all, "new_customers", year)).toBe(85n);
    });

    it("has its leads by their status, with customer and sale", async () => {
      const counts = await database.prisma.lead.groupBy({
        by: ["status"],
        _count: true,
        orderBy: { status: "asc" },
      });
      expect(Object.fromEntries(counts.map(({ status, _count }) => [status, _count]))).toEqual({
        assigned: 500,
        in_progress: 1589,
        qualified: 4238,
        unqualified: 2473,
      });
      expect(await database.prisma.lead.count({ where: { customerId: null } })).toBe(1425);
      expect(await database.prisma.lead.count({ where: { status: "qualified", sales: { some: {} } } })).toBe(
        4238,
      );
      expect(await database.prisma.lead.count({ where: { receivedOn: null, status: "assigned" } })).toBe(500);
      const [lost] = await database.prisma.lead.groupBy({ by: ["reason"], where: { status: "unqualified" } });
      expect(lost?.reason).toBe("thua khi nhập dữ liệu");
    });

    it("names a lead without an account by its product and number", async () => {
      const lead = await database.prisma.lead.findFirst({ where: { importKey: "id:6IZ0YTKV" } });
      const unnamed = await database.prisma.lead.findFirst({ where: { customerId: null } });

      expect(lead ?? unnamed).not.toBeNull();
      expect(unnamed?.name).toMatch(/^Chưa rõ khách · .+ · [0-9A-Z]{8}$/);
    });

    it("keeps the sector and office of every customer, and the price list", async () => {
      const { prisma } = database;
      expect(await prisma.customer.count({ where: { sector: { not: null }, office: { not: null } } })).toBe(
        85,
      );
      expect(await prisma.product.findFirst({ where: { name: "GTX Pro" } })).toMatchObject({
        series: "GTX",
        price: 4821n,
      });
    });

    it("has figures that the ledger confirms", async () => {
      expect(await database.prisma.$transaction((tx) => createStore(tx).figures.rebuild())).toEqual([]);
    });

    it("adds nothing the second time", { timeout: 120_000 }, async () => {
      const before = await countAll(database);

      const { outcome, printed } = await importing(database, files);

      expect(outcome).toBe("done");
      expect(printed).toContain("Mới 0 · thay đổi 0 · đã có 8.800 · trùng 0 · sai 0");
      expect(await countAll(database)).toEqual(before);
    });

    it("can be taken back as a whole, and comes in again", { timeout: 240_000 }, async () => {
      const undone = await undoing(database, 1);
      expect(undone).toMatchObject({ outcome: "done", complaints: "" });
      expect(undone.printed).toContain(
        "8.800 cơ hội · 85 khách hàng · 7 sản phẩm · 4.238 đơn, 10.005.534\u00a0đ",
      );
      expect(undone.printed).toContain("Giữ lại 35 mục");
      expect(await countAll(database)).toMatchObject({ leads: 0, customers: 0, products: 0, people: 35 });
      expect(await store.figures.total(all, all, "revenue_signed", year)).toBe(0n);
      expect(await database.prisma.leadCount.count({ where: { received: { not: 0 } } })).toBe(0);

      const again = await importing(database, files);
      expect(again.printed).toContain("8.800 cơ hội · 4.238 đơn, 10.005.534\u00a0đ");
      expect(await store.figures.total(all, all, "revenue_collected", year)).toBe(10_005_534n);
      expect(await database.prisma.$transaction((tx) => createStore(tx).figures.rebuild())).toEqual([]);
    });
  });
}
