import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { presenceClass } from "#src/store/presence-lock.ts";
import { move } from "#src/store/transfer/move.ts";
import {
  createEmptyDatabase,
  createPeopledDatabase,
  createTestDatabase,
  type TestDatabase,
} from "#test/support/database.ts";
import { connect, query } from "#test/support/embedded.ts";
import { type Contents, fillEveryTable, readEveryTable } from "#test/support/every-table.ts";

let source: TestDatabase;
let contents: Contents;
const made: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  source = await createPeopledDatabase();
  await fillEveryTable(source.url);
  contents = await readEveryTable(source.url);
});

afterEach(async () => {
  for (const drop of made.splice(0).reverse()) await drop();
});

afterAll(() => source.drop());

describe("a move", () => {
  it("brings every row of every table to an empty database of an ordinary role", async () => {
    const to = await anOrdinaryDatabase();

    const moved = await move({ from: source.url, to });

    expect(Object.entries(contents).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(moved.done).toBe("now");
    expect(moved.cargo).toHaveLength(Object.keys(contents).length);
    expect(await readEveryTable(to)).toEqual(contents);
    expect(await foreignKeys(to)).toEqual(await foreignKeys(source.url));
  });

  it("goes on giving out numbers where the old database stopped", async () => {
    const { url: to } = await keep(createTestDatabase());
    await query(source.url, "SELECT setval('sale_id_seq', 4711), setval('unit_id_seq', 99, false)");

    await move({ from: source.url, to });

    const [next] = await query(
      to,
      `SELECT nextval('sale_id_seq')::int AS sale, nextval('unit_id_seq')::int AS unit,
         (graphile_worker.add_job('answer')).id > (SELECT min(id) FROM graphile_worker._private_jobs) AS is_new_job`,
    );
    expect(next).toEqual({ sale: 4712, unit: 99, is_new_job: true });
  });

  it("says that it is done when it is run again", async () => {
    const { url: to } = await keep(createTestDatabase());
    await move({ from: source.url, to });

    const again = await move({ from: source.url, to });

    expect(again.done).toBe("before");
    expect(await readEveryTable(to)).toEqual(contents);
  });

  it("takes over from a bot that has only been started there", async () => {
    const { url: to } = await keep(createTestDatabase());
    await query(to, "INSERT INTO signing_key (purpose, key) VALUES ('files', '\\x01')");
    await query(to, "INSERT INTO known_post (post, seen_until) VALUES ('wk_open', now())");

    await move({ from: source.url, to });

    expect(await readEveryTable(to)).toEqual(contents);
  });

  it.each([1, 60])(
    "that is cut short after %i tables has done nothing, and can be run again",
    async (count) => {
      const { url: to } = await keep(createTestDatabase());
      const ending = new AbortController();
      let copied = 0;
      const first = move({
        from: source.url,
        to,
        signal: ending.signal,
        copied() {
          copied += 1;
          if (copied === count) ending.abort();
        },
      });
      await expect(first).rejects.toThrow();
      const left = await readEveryTable(to);

      const second = await move({ from: source.url, to });

      expect(Object.values(left).flat()).toEqual([]);
      expect(second.done).toBe("now");
      expect(await readEveryTable(to)).toEqual(contents);
    },
  );

  it("keeps nothing when one row does not arrive as it was", async () => {
    const { url: to } = await keep(createTestDatabase());
    await query(
      to,
      `CREATE FUNCTION change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name := NEW.name || '!'; RETURN NEW; END $$;
       CREATE TRIGGER change BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION change()`,
    );

    await expect(move({ from: source.url, to })).rejects.toThrow("person did not arrive whole (rows)");

    expect(Object.values(await readEveryTable(to)).flat()).toEqual([]);
  });
});

describe("a move is refused", () => {
  it.each([
    ["the present database", () => source.url],
    ["the database given with --to", () => target.url],
  ])("while an instance runs on %s", async (place, urlOf) => {
    target = await keep(createTestDatabase());
    const instance = await connect(urlOf());
    made.push(() => instance.end());
    await instance.query("SELECT pg_advisory_lock($1, 7)", [presenceClass]);

    await expect(move({ from: source.url, to: target.url })).rejects.toThrow(
      `The bot runs on ${place} (process `,
    );
  });

  it("into a database that holds other rows", async () => {
    const { url: to } = await keep(createPeopledDatabase());

    await expect(move({ from: source.url, to })).rejects.toThrow(
      /already holds rows .*Give an empty database/,
    );
  });

  it("into a database of another program", async () => {
    const { url: to } = await keep(createEmptyDatabase());
    await query(to, "CREATE TABLE invoice (id int)");

    await expect(move({ from: source.url, to })).rejects.toThrow("tables of another program (invoice)");
  });

  it("into itself", async () => {
    await expect(move({ from: source.url, to: source.url })).rejects.toThrow("is the present one");
  });

  it("from a database of an older release", async () => {
    const [from, to] = [await keep(createTestDatabase()), await keep(createTestDatabase())];
    await query(from.url, "DELETE FROM _prisma_migrations WHERE migration_name LIKE '%offers'");

    await expect(move({ from: from.url, to: to.url })).rejects.toThrow("of an older release");
  });

  it("from a database without a bot", async () => {
    const [from, to] = [await keep(createEmptyDatabase()), await keep(createTestDatabase())];

    await expect(move({ from: from.url, to: to.url })).rejects.toThrow("there is nothing to move");
  });

  it("to a server that is not there, in one sentence", async () => {
    const to = "postgresql://chot@127.0.0.1:1/chot";

    await expect(move({ from: source.url, to })).rejects.toThrow(
      "The database given with --to cannot be reached: connect ECONNREFUSED",
    );
  });
});

let target: TestDatabase;

async function keep(making: Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await making;
  made.push(database.drop);
  return database;
}

/** Owned by a role that may log in, and nothing else. */
async function anOrdinaryDatabase(): Promise<string> {
  const { url } = await keep(createEmptyDatabase());
  const [role, database] = [`role_${randomBytes(6).toString("hex")}`, new URL(url).pathname.slice(1)];
  await query(
    url,
    `CREATE ROLE ${role} LOGIN PASSWORD 'secret'; ALTER DATABASE ${database} OWNER TO ${role}`,
  );
  made.splice(-1, 0, () => query(source.url, `DROP ROLE ${role}`));
  const own = new URL(url);
  own.username = role;
  own.password = "secret";
  return own.href;
}

async function foreignKeys(url: string): Promise<unknown> {
  return query(
    url,
    `SELECT conrelid::regclass::text AS "table", conname, convalidated, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2`,
  );
}
