import { readCompany } from "#src/company.ts";
import { openDatabase } from "#src/store/database.ts";
import { fillDemo } from "../../prisma/demo/fill.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

/** A database of its own with the demo company in it. */
export async function createDemoDatabase(): Promise<TestDatabase> {
  const test = await createTestDatabase();
  const database = openDatabase(test.url);
  const company = readCompany("name: Công ty Demo");
  await fillDemo(database, company, Temporal.Now.zonedDateTimeISO(company.timeZone)).finally(() =>
    database.close(),
  );
  return test;
}
