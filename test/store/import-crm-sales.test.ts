import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthOf, yearOf } from "#src/domain/period.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import type { Store } from "#src/store/store.ts";
import { countAll, importing } from "#test/import/importing.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "shared", "data", "crm-sales");
const files = [join(folder, "sales_pipeline.csv"), join(folder, "sales_teams.csv")];
const isHere = files.every((file) => existsSync(file));
const all = { kind: "company" } as const;
const year = yearOf(Temporal.PlainDate.from("2017-01-01"));

it(
  isHere
    ? "has the CRM sales to import"
    : "does not find the CRM sales beside the checkout, and so does not import them",
  () => {
    expect(files.map((file) => existsSync(file))).toEqual([isHere, isHere]);
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
    });

    afterAll(async () => {
      await database.close();
      await test.drop();
    });

    it("is imported without a question, and says what is left for the CRM", () => {
      expect(report).toMatchObject({ outcome: "done", complaints: "" });
      expect(report.printed).toContain("Đơn mới: 4.238 · 10.005.534\u00a0đ · 1/3–31/12/2017");
      expect(report.printed).toContain("4.562 (Lost 2.473 · Engaging 1.589 · Prospecting 500)");
      expect(report.printed).toContain("quá nửa số tiền dưới 100.000 đ");
    });

    it("has 35 people in 6 teams under 3 regions", async () => {
      expect(await countAll(database)).toMatchObject({ people: 35, units: 9, customers: 85, sales: 4238 });
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

    it("has figures that the ledger confirms", async () => {
      expect(await database.prisma.$transaction((tx) => createStore(tx).figures.rebuild())).toEqual([]);
    });

    it("adds nothing the second time", async () => {
      const before = await countAll(database);

      const { outcome, printed } = await importing(database, files);

      expect(outcome).toBe("done");
      expect(printed).toContain("Đã có từ trước: 4.238");
      expect(await countAll(database)).toEqual(before);
    });
  });
}
