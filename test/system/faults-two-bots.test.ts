import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { poll } from "#src/store/embedded/poll.ts";
import { faultsAmong } from "#test/support/answered.ts";
import { aSaleLine, type BotProcess, type Line, startBot } from "#test/support/bot-process.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { createDemoDatabase } from "#test/support/demo-database.ts";
import { connect, query } from "#test/support/embedded.ts";

/** The sellers of the demo company; each has a conversation, so all their lines may be in work at once. */
const sellers = 13;

let database: TestDatabase;
let one: BotProcess;
let other: BotProcess;
let accounts: readonly string[];

beforeAll(async () => {
  database = await createDemoDatabase();
  [one, other] = await Promise.all([
    startBot({ DATABASE_URL: database.url }),
    startBot({ DATABASE_URL: database.url }),
  ]);
  accounts = await Promise.all(Array.from({ length: sellers }, (_, index) => one.choose(index + 1)));
});

afterAll(async () => {
  await Promise.all([one.kill(), other.kill()]);
  await database.drop();
});

describe("two bots on one database", () => {
  it("answer each line once when lines come in at both", async () => {
    const lines = someLines(100);

    const responses = await Promise.all(
      lines.map((line, index) => (index % 2 === 0 ? one : other).post(line)),
    );

    expect(responses.filter(({ ok }) => !ok)).toEqual([]);
    expect(await faultsAmong(database.url, idsOf(lines), 30_000)).toEqual([]);
  });

  it("make one entry and one answer of a line that is delivered again and again", async () => {
    const lines = someLines(10);

    const twice = lines.flatMap((line) => [one.post(line), other.post(line), one.post(line)]);
    const responses = await Promise.all(twice);
    await faultsAmong(database.url, idsOf(lines), 30_000);
    const late = await Promise.all(lines.map((line) => other.post(line)));

    expect([...responses, ...late].filter(({ ok }) => !ok)).toEqual([]);
    expect(await openJobs()).toBe(0);
    expect(await faultsAmong(database.url, idsOf(lines), 0)).toEqual([]);
  });

  // The last one, for it leaves one bot only.
  it("take over the lines of one that is killed in the middle of its work", async () => {
    const lines = someLines(sellers);
    const ledger = await connect(database.url);
    // Every line is held up at its entry. A bot works on eight at once, so each of the two has some.
    await ledger.query("BEGIN; LOCK TABLE sale IN SHARE MODE");
    await Promise.all(lines.map((line) => other.post(line)));
    const isInWork = await poll(20_000, async () => ((await lockedJobs()) === sellers ? true : undefined));

    await other.kill();
    await ledger.query("COMMIT");
    await ledger.end();

    expect(isInWork).toBe(true);
    expect(await faultsAmong(database.url, idsOf(lines), 20_000)).toEqual([]);
    expect(one.ended()).toBeUndefined();
  });
});

function someLines(count: number): readonly Line[] {
  return Array.from({ length: count }, (_, index) => aSaleLine(accounts[index % sellers] ?? ""));
}

function idsOf(lines: readonly Line[]): readonly string[] {
  return lines.map(({ id }) => id);
}

function lockedJobs(): Promise<number> {
  return countOf("graphile_worker._private_jobs WHERE locked_by IS NOT NULL");
}

/** Word of a new customer may wait for the end of the quiet hours. */
const answering = "graphile_worker.jobs WHERE task_identifier = 'answer'";

async function openJobs(): Promise<number> {
  const none = await poll(10_000, async () => ((await countOf(answering)) === 0 ? 0 : undefined));
  return none ?? countOf(answering);
}

async function countOf(rows: string): Promise<number> {
  const [row] = await query(database.url, `SELECT count(*)::int AS count FROM ${rows}`);
  return row?.["count"];
}
