import type { PoolClient } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Lane, startWorker, type Worker } from "#src/delivery/worker.ts";
import { createLog, type Log } from "#src/log.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { poll } from "#src/store/embedded/poll.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let testDatabase: TestDatabase;
let database: Database;
let worker: Worker | undefined;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});

afterAll(() => testDatabase.drop());

afterEach(async () => {
  await worker?.stop();
  await database.pool.query("DELETE FROM graphile_worker._private_jobs");
  await database.close();
});

describe("a lane", () => {
  it("tries a job again soon, and again, while it says that the database is away", async () => {
    let attempts = 0;
    await start({
      answer: async () => {
        attempts += 1;
        if (attempts < 5) throw new Error("Connection terminated unexpectedly");
      },
    });

    await addJobs(1);

    await until(async () => (await jobs()).length === 0);
    expect(attempts).toBe(5);
  });

  it("lets a job of another kind of fault rest", async () => {
    let attempts = 0;
    await start({
      answer: async () => {
        attempts += 1;
        throw new Error("wrong");
      },
    });

    await addJobs(1);

    await until(async () => (await jobs()).some(({ last_error: said }) => said === "wrong"));
    expect(attempts).toBe(1);
  });

  it("writes into the log which job failed, and nothing that its error quotes", async () => {
    const logged: string[] = [];
    const words = 'no room for "Nguyễn Văn A"\n    at Nguyễn Văn A 0912345678\nKey (phone)=(0912345678)';
    await start(
      { answer: () => Promise.reject(Object.assign(new Error(words), { code: "P0001" })) },
      { log: createLog("debug", { write: (line) => void logged.push(line) }) },
    );

    await addJobs(1);

    await until(async () => (await jobs()).some(({ last_error: said }) => said === words));
    const failed = logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "a job failed");
    expect(failed).toMatchObject([{ level: 40, task: "answer", err: { code: "P0001" } }]);
    expect(logged.join("")).not.toMatch(/Nguyễn|0912345678/);
  });

  it.each([
    ["for later", () => null],
    ["and begun by another pool", () => "pool-b"],
    ["and begun by its own pool", (own: string) => own],
  ])("keeps a job whose lock was lost while it ran, and that was planned anew %s", async (_, holderOf) => {
    const over = Promise.withResolvers<void>();
    await start({
      answer: async () => {
        // As after a crash of the database, which forgets what did not wait for the disk.
        const { rows } = await database.pool.query<{ by: string }>(
          "SELECT locked_by AS by FROM graphile_worker._private_jobs",
        );
        await lock(null);
        await planOnly("now() + interval '1 hour'");
        await lock(holderOf(rows[0]?.by ?? ""));
        over.resolve();
      },
    });
    await planOnly("now()");
    await over.promise;

    await worker?.stop();

    expect(await jobs()).toHaveLength(1);
  });

  it("goes on when it cannot note that several jobs failed", async () => {
    const lost = Promise.withResolvers<void>();
    // One after the other, so that each has a note of its own.
    const mayFail = [1, 2, 3].map(() => Promise.withResolvers<void>());
    const done: unknown[] = [];
    let isFaulty = true;
    await start(
      {
        answer: async (payload) => {
          if (!isFaulty) return void done.push(payload);
          await mayFail[z.object({ n: z.number() }).parse(payload).n]?.promise;
          throw new Error("wrong");
        },
      },
      { loss: { notes: mayFail.length, waits: (count) => mayFail[count]?.resolve(), lost: lost.resolve } },
    );

    await addJobs(mayFail.length);
    mayFail[0]?.resolve();
    await lost.promise;
    isFaulty = false;
    await addJobs(1);

    await until(async () => (await jobs()).length === 0);
    expect(done.length).toBe(4);
  });
});

/** So many notes wait, and are lost together. */
type Loss = {
  readonly notes: number;
  readonly waits: (count: number) => void;
  readonly lost: () => void;
};

/** A worker of one lane, whose first notes of failed jobs get lost. */
async function start(
  tasks: Lane["tasks"],
  { loss, log = createLog("silent") }: { readonly loss?: Loss; readonly log?: Log } = {},
): Promise<void> {
  database = openDatabase(testDatabase.url);
  if (loss) loseNotes(database, loss);
  worker = await startWorker({ database, url: testDatabase.url, log }, [{ tasks, concurrency: 4 }]);
}

function loseNotes({ queue }: Database, { notes, waits, lost }: Loss): void {
  const waiting: ((error: Error) => void)[] = [];
  queue.on("connect", (client: PoolClient) => {
    const ask = client.query.bind(client) as (...asked: unknown[]) => unknown;
    const query = (...asked: unknown[]) => {
      if (waiting.length === notes || !JSON.stringify(asked[0]).includes("els(el)")) return ask(...asked);
      return new Promise((_, reject) => {
        waiting.push(reject);
        waits(waiting.length);
        if (waiting.length < notes) return;
        for (const lose of waiting) lose(new Error("Connection terminated unexpectedly"));
        lost();
      });
    };
    client.query = query as PoolClient["query"];
  });
}

async function addJobs(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await database.pool.query(`SELECT graphile_worker.add_job('answer', '{"n": ${n}}')`);
}

/** Said again, it is the same job, planned anew. */
async function planOnly(runAt: string): Promise<void> {
  await database.pool.query(`SELECT graphile_worker.add_job('answer', job_key := 'one', run_at := ${runAt})`);
}

/** Says which pool runs the job, or that none does; it does not begin by itself then. */
async function lock(poolId: string | null): Promise<void> {
  await database.pool.query(
    `UPDATE graphile_worker._private_jobs SET locked_by = $1, run_at = now() + interval '1 hour',
       locked_at = CASE WHEN $1::text IS NOT NULL THEN now() END`,
    [poolId],
  );
}

async function jobs(): Promise<readonly { readonly last_error: string | null }[]> {
  const { rows } = await database.pool.query<{ last_error: string | null }>(
    "SELECT last_error FROM graphile_worker._private_jobs",
  );
  return rows;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const found = await poll(25_000, async () => ((await isSo()) ? true : undefined));
  expect(found).toBe(true);
}
