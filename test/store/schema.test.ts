import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { diffSchema } from "#src/cli/schema-diff.ts";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "#test/support/database.ts";

const schema = join(import.meta.dirname, "..", "..", "prisma", "schema.prisma");

let migrated: TestDatabase;
let empty: TestDatabase;

beforeAll(async () => {
  [migrated, empty] = await Promise.all([createTestDatabase(), createEmptyDatabase()]);
});

afterAll(async () => {
  await Promise.all([migrated.drop(), empty.drop()]);
});

it("is where all the migrations together lead to", async () => {
  expect(await diffSchema(migrated.url, schema)).toBe("");
});

it("differs from an empty database by all its tables", async () => {
  expect(await diffSchema(empty.url, schema)).toContain('CREATE TABLE "person"');
});
