import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import { openDatabase } from "#src/store/database.ts";
import { migrate } from "#src/store/migrate.ts";
import { createEmptyDatabase, type TestDatabase } from "#test/support/database.ts";
import { query } from "#test/support/embedded.ts";

const migrations = join(import.meta.dirname, "..", "..", "prisma", "migrations");

let database: TestDatabase;
let older: string;

beforeAll(async () => {
  database = await createEmptyDatabase();
  older = await mkdtemp(join(tmpdir(), "chot-older-"));
  const [first = ""] = (await readdir(migrations)).toSorted();
  await cp(join(migrations, first), join(older, first), { recursive: true });
});

afterAll(async () => {
  await database.drop();
  await rm(older, { recursive: true });
});

it("counts the leads that an older bot has kept", async () => {
  await migrate(database.url, older);
  await query(
    database.url,
    `INSERT INTO lead (name, folded_name, status) VALUES
      ('Spa Hoa Sen', 'spa hoa sen', 'in_progress'), ('Gốm Việt', 'gom viet', 'unqualified')`,
  );

  await migrate(database.url, migrations);

  const { prisma, close } = openDatabase(database.url);
  const differences = await prisma.$transaction((tx) => createStore(tx).leads.recount());
  const kept = await prisma.leadCount.count();
  await close();
  expect(differences).toBe(0);
  expect(kept).toBe(8);
});
