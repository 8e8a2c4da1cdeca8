import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LeadStatus } from "#src/domain/lead.ts";
import { yearOf } from "#src/domain/period.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { type LeadsAsked, leadDimensions } from "#src/store/interface/reports.ts";
import type { Store } from "#src/store/store.ts";
import { importing } from "#test/import/importing.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "shared", "data", "crm-sales");
const files = ["sales_pipeline.csv", "sales_teams.csv", "accounts.csv", "products.csv"].map((name) =>
  join(folder, name),
);
const isHere = files.every((file) => existsSync(file));
const all = { kind: "company" } as const;
const asked: LeadsAsked = { subject: all, days: yearOf(Temporal.PlainDate.from("2017-01-01")), only: {} };
const expected = { assigned: 500, in_progress: 1589, qualified: 4238, unqualified: 2473 };

it(
  isHere
    ? "has the CRM sales to report on"
    : "does not find the CRM sales beside the checkout, and so reports nothing about them",
  () => {
    expect(files.map((file) => existsSync(file))).toEqual(files.map(() => isHere));
  },
);

if (isHere) {
  describe("the leads of 2017", () => {
    let test: TestDatabase;
    let database: Database;
    let store: Store;

    beforeAll(async () => {
      test = await createTestDatabase();
      database = openDatabase(test.url);
      store = createStore(database.prisma);
      await importing(database, files);
    });

    afterAll(async () => {
      await database.close();
      await test.drop();
    });

    it("are counted by status", async () => {
      expect(countByStatus(await store.reports.byOwner(all, asked))).toEqual(expected);
    });

    it.each(leadDimensions)("are as many when they are counted by %s", async (dimension) => {
      expect(countByStatus(await store.reports.byValue(all, asked, dimension))).toEqual(expected);
    });

    it("are given to thirty of the agents", async () => {
      const owners = new Set((await store.reports.byOwner(all, asked)).map(({ owner }) => owner?.name));

      expect(owners.size).toBe(30);
    });

    it("were all lost in the import, as far as they were lost", async () => {
      const reasons = await store.reports.reasons(all, asked);

      expect(reasons.map(({ status, count }) => [status, count])).toEqual([["unqualified", 2473]]);
    });

    it("brought all the revenue", async () => {
      const revenue = await store.reports.revenue(all, asked);

      expect(revenue.reduce((sum, { amount }) => sum + amount, 0n)).toBe(10_005_534n);
    });
  });
}

function countByStatus(rows: readonly { readonly status: LeadStatus; readonly count: number }[]) {
  const counts: Partial<Record<LeadStatus, number>> = {};
  for (const { status, count } of rows) counts[status] = (counts[status] ?? 0) + count;
  return counts;
}
