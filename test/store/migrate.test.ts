import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "#src/store/migrate.ts";
import { createEmptyDatabase, type TestDatabase } from "#test/support/database.ts";
import { query } from "#test/support/embedded.ts";

const first = { name: "20260101080000_first", sql: "create table note (words text);\n" };
const second = {
  name: "20260102080000_second",
  sql: "alter table note add column at timestamptz;\ncreate function one() returns int language plpgsql as $$ begin return 1; end; $$;\n",
};
const broken = {
  name: "20260103080000_broken",
  sql: "create table half (id int);\nselect no_such_column;\n",
};

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = await mkdtemp(join(tmpdir(), "chot-migrations-"));
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

describe("migrate", () => {
  it("applies every migration in order and records it as Prisma does", async () => {
    await write(second, first);

    expect(await migrate(database.url, folder)).toEqual({ applied: [first.name, second.name] });

    expect(
      await query(
        database.url,
        `select migration_name, checksum, logs, rolled_back_at, applied_steps_count, length(id) as id_length,
                finished_at >= started_at as finished from _prisma_migrations order by started_at`,
      ),
    ).toEqual([recordOf(first), recordOf(second)]);
  });

  it("does nothing the second time", async () => {
    await write(first);
    await migrate(database.url, folder);

    expect(await migrate(database.url, folder)).toEqual({ applied: [] });
  });

  it("applies what came later", async () => {
    await write(first);
    await migrate(database.url, folder);
    await write(second);

    expect(await migrate(database.url, folder)).toEqual({ applied: [second.name] });
  });

  it("applies each migration once when several instances start together", async () => {
    await write(first, second);

    const instances = await Promise.all([1, 2, 3].map(() => migrate(database.url, folder)));

    expect(instances.flatMap(({ applied }) => applied)).toEqual([first.name, second.name]);
  });

  it("undoes a migration that fails and says why", async () => {
    await write(first, broken);

    await expect(migrate(database.url, folder)).rejects.toThrow(
      'Migration 20260103080000_broken failed and was rolled back: column "no_such_column" does not exist',
    );

    expect(
      await query(database.url, "select to_regclass('note') as note, to_regclass('half') as half"),
    ).toEqual([{ note: "note", half: null }]);
  });

  it("refuses to go on after a migration that failed, until somebody marked it as rolled back", async () => {
    await write(first, broken);
    await migrate(database.url, folder).catch(() => undefined);
    await write({ ...broken, sql: "create table half (id int);\n" });

    await expect(migrate(database.url, folder)).rejects.toThrow(/20260103080000_broken failed earlier/);

    await query(
      database.url,
      "update _prisma_migrations set rolled_back_at = now() where migration_name = '20260103080000_broken' and finished_at is null",
    );
    expect(await migrate(database.url, folder)).toEqual({ applied: [broken.name] });
  });

  it("refuses a migration that was changed after it had been applied", async () => {
    await write(first);
    await migrate(database.url, folder);
    await write({ ...first, sql: "create table note (words varchar);\n" });

    await expect(migrate(database.url, folder)).rejects.toThrow(/20260101080000_first was changed after/);
  });

  it("takes a file whose line ends differ for the same", async () => {
    await write(second, first);
    await migrate(database.url, folder);
    await write({ ...second, sql: second.sql.replaceAll("\n", "\r\n") });

    expect(await migrate(database.url, folder)).toEqual({ applied: [] });
  });

  it("refuses a database that a newer release has used", async () => {
    await write(first, second);
    await migrate(database.url, folder);
    await rm(join(folder, second.name), { recursive: true });

    await expect(migrate(database.url, folder)).rejects.toThrow(
      /newer release: migration 20260102080000_second is unknown/,
    );
  });

  it("refuses a database with the tables of another program and leaves it alone", async () => {
    await query(database.url, "create table invoice (id int)");
    await write(first);

    await expect(migrate(database.url, folder)).rejects.toThrow(/tables of another program \(invoice\)/);

    expect(await query(database.url, "select to_regclass('_prisma_migrations') as records")).toEqual([
      { records: null },
    ]);
  });
});

type Migration = typeof first;

async function write(...migrations: readonly Migration[]): Promise<void> {
  for (const { name, sql } of migrations) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, "migration.sql"), sql);
  }
}

function recordOf({ name, sql }: Migration) {
  return {
    migration_name: name,
    checksum: createHash("sha256").update(sql).digest("hex"),
    logs: null,
    rolled_back_at: null,
    applied_steps_count: 1,
    id_length: 36,
    finished: true,
  };
}
