import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { PlatformError } from "#src/chat/adapter.ts";
import { deliveryLane } from "#src/delivery/delivery-lane.ts";
import { type Pauses, usualPauses } from "#src/delivery/pauses.ts";
import { type Lane, startWorker, type Worker } from "#src/delivery/worker.ts";
import { createLog } from "#src/log.ts";
import { openDatabase } from "#src/store/database.ts";
import { poll } from "#src/store/embedded/poll.ts";
import { openWire } from "#test/support/faults/wire.ts";
import { createTestOutbox, type TestOutbox } from "#test/support/outbox.ts";
import { createScriptedAdapter, type ScriptedAdapter } from "#test/support/scripted-adapter.ts";

let outbox: TestOutbox;
const workers: Worker[] = [];
const log = createLog("silent");
const pauses: Pauses = { first: 20, longest: 200, limited: 20, platform: 20, unauthorized: 20 };

beforeAll(async () => {
  outbox = await createTestOutbox();
});
afterAll(() => outbox.close());

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await outbox.database.pool.query("DELETE FROM graphile_worker._private_jobs");
});

async function start(...lanes: readonly Lane[]): Promise<Worker> {
  const worker = await startWorker({ database: outbox.database, url: outbox.url, log }, lanes);
  workers.push(worker);
  return worker;
}

function laneOf(adapter: ScriptedAdapter, lanePauses: Pauses = pauses): Lane {
  return deliveryLane({ database: outbox.database, adapter, log, pauses: lanePauses });
}

describe("a worker", () => {
  it("goes on with one platform and with the answers while another platform hangs", async () => {
    const released = Promise.withResolvers<void>();
    const slack = createScriptedAdapter("slack");
    const telegram = createScriptedAdapter("telegram");
    slack.play(() => released.promise);
    const answered: unknown[] = [];
    const answers = {
      tasks: { answer: async (payload: unknown) => void answered.push(payload) },
      concurrency: 1,
    };
    for (let n = 0; n < 12; n += 1) await outbox.answer({ to: `hang-${n}`, texts: ["một"] });
    await start(answers, laneOf(slack), laneOf(telegram));
    await until(() => slack.attempts.length === 8);

    await outbox.answer({ platform: "telegram", to: "T1", texts: ["hai"] });
    await outbox.database.pool.query(`SELECT graphile_worker.add_job('answer', '{"id": 7}')`);
    await until(() => telegram.arrived.length === 1 && answered.length === 1);

    expect([slack.arrived, telegram.arrived, answered]).toEqual([[], ["T1: hai"], [{ id: 7 }]]);
    released.resolve();
    await until(() => slack.arrived.length === 12);
  });

  it("carries every reply once and in order through failures of every kind", async () => {
    const adapter = createScriptedAdapter("lark");
    const kinds = ["limited", "unavailable", "unauthorized"] as const;
    let calls = 0;
    adapter.play(() => {
      calls += 1;
      const kind = kinds[Math.floor(calls / 4) % kinds.length];
      if (calls % 4 === 0 && kind) throw new PlatformError(kind, kind);
    });
    const conversations = ["a", "b", "c", "d"];
    for (let n = 0; n < 5; n += 1) {
      for (const to of conversations)
        await outbox.answer({ platform: "lark", to, texts: [`${n}.1`, `${n}.2`] });
    }

    await start(laneOf(adapter));
    await until(() => adapter.arrived.length === 40);

    for (const to of conversations) {
      const there = adapter.arrived.filter((line) => line.startsWith(`${to}:`));
      expect(there).toEqual([0, 1, 2, 3, 4].flatMap((n) => [`${to}: ${n}.1`, `${to}: ${n}.2`]));
    }
    expect(adapter.attempts.some(({ mayHaveArrived }) => mayHaveArrived)).toBe(false);
  });

  it("shares the work with another instance, and each reply is carried once and in order", async () => {
    const adapter = createScriptedAdapter("telegram");
    await start(laneOf(adapter));
    await start(laneOf(adapter));

    const texts = Array.from({ length: 10 }, (_, n) => String(n));
    for (const text of texts) {
      await Promise.all(["a", "b"].map((to) => outbox.answer({ platform: "telegram", to, texts: [text] })));
    }
    await until(() => adapter.arrived.length >= 20);

    for (const to of ["a", "b"]) {
      expect(adapter.arrived.filter((line) => line.startsWith(to))).toEqual(
        texts.map((text) => `${to}: ${text}`),
      );
    }
  });

  it("takes over the part that an instance was sending when it died, and says that it may have arrived", async () => {
    const id = await outbox.answer({ platform: "zalo", to: "Z1", texts: ["một", "hai"] });
    // What an instance leaves that is killed behind the call and before it has written down that the part arrived.
    await outbox.database.pool.query("UPDATE outbox_message SET sending_at = now() WHERE id = $1", [id]);
    await outbox.database.pool.query(
      `WITH job AS (UPDATE graphile_worker._private_jobs SET locked_by = 'pool-dead', attempts = 1,
          locked_at = now() - interval '1 minute' WHERE key = 'out:zalo:Z1' RETURNING job_queue_id)
       UPDATE graphile_worker._private_job_queues q SET locked_by = 'pool-dead', locked_at = now() - interval '1 minute'
       FROM job WHERE q.id = job.job_queue_id`,
    );
    const adapter = createScriptedAdapter("zalo");

    await start(laneOf(adapter));
    await until(() => adapter.arrived.length === 2);

    expect(adapter.attempts.map(({ text, mayHaveArrived }) => [text, mayHaveArrived])).toEqual([
      ["một", true],
      ["hai", false],
    ]);
  });

  it("repeats nothing when the database goes away between the call and its note", async () => {
    const wire = await openWire(outbox.url);
    const database = openDatabase(wire.url);
    const adapter = createScriptedAdapter("slack");
    adapter.play(({ text }) => {
      if (text === "hai") wire.cutAt({ from: "bot", says: "arrived_parts" });
    });
    const id = await outbox.answer({ to: "cut", texts: ["một", "hai", "ba"] });

    const worker = await startWorker({ database, url: wire.url, log }, [
      deliveryLane({ database, adapter, log, pauses }),
    ]);
    await until(async () => (await outbox.progressOf(id)).isDelivered);
    await worker.stop();
    await database.close();
    wire.close();

    expect(wire.wasCut()).toBe(true);
    expect(adapter.arrived).toEqual(["cut: một", "cut: hai", "cut: ba"]);
  });

  it("lets a platform rest that fails again and again, and carries all when it is back", async () => {
    const adapter = createScriptedAdapter("slack");
    let isAway = true;
    adapter.play(() => {
      if (isAway) throw new PlatformError("unavailable", "503");
    });
    const resting = await start(laneOf(adapter, { ...usualPauses, first: 1, longest: 1, platform: 60_000 }));
    for (let n = 0; n < 20; n += 1) await outbox.answer({ to: `away-${n}`, texts: ["một"] });
    await until(async () => (await waitingLong()) === 20);
    const triesWhileAway = adapter.attempts.length;

    isAway = false;
    await resting.stop();
    await start(laneOf(adapter));
    await outbox.database.pool.query("UPDATE graphile_worker._private_jobs SET run_at = now()");
    await until(() => adapter.arrived.length === 20);

    // Eight may be under way when the third one fails.
    expect(triesWhileAway).toBeLessThanOrEqual(10);
  });

  it("leaves what it cannot finish to the next start when it is stopped", async () => {
    const adapter = createScriptedAdapter("slack");
    const begun = Promise.withResolvers<void>();
    const finished = Promise.withResolvers<void>();
    adapter.play(async () => {
      begun.resolve();
      await finished.promise;
    });
    await outbox.answer({ to: "stop", texts: ["một", "hai"] });
    const worker = await start(laneOf(adapter));
    await begun.promise;
    const stopped = worker.stop();
    finished.resolve();
    await stopped;
    const before = [...adapter.arrived];

    await start(laneOf(adapter));
    await until(() => adapter.arrived.length === 2);

    expect(before).toEqual(["stop: một"]);
    expect(adapter.attempts.map(({ mayHaveArrived }) => mayHaveArrived)).toEqual([false, false]);
  });

  it("stops while a platform hangs, and says at the next start that the part may have arrived", async () => {
    const adapter = createScriptedAdapter("slack");
    const begun = Promise.withResolvers<void>();
    adapter.play(() => {
      begun.resolve();
      return new Promise(() => {});
    });
    await outbox.answer({ to: "hang", texts: ["một", "hai"] });
    const { database } = outbox;
    const worker = await start(deliveryLane({ database, adapter, log, pauses, lastCallMs: 20 }));
    await begun.promise;
    await worker.stop();

    adapter.play(() => {});
    await start(laneOf(adapter));
    await until(() => adapter.arrived.length === 2);

    expect(adapter.attempts.map(({ text, mayHaveArrived }) => [text, mayHaveArrived])).toEqual([
      ["một", false],
      ["một", true],
      ["hai", false],
    ]);
  });
});

async function waitingLong(): Promise<number> {
  const { rows } = await outbox.database.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM graphile_worker.jobs
     WHERE key LIKE 'out:slack:away-%' AND run_at > now() + interval '30 seconds'`,
  );
  return rows[0]?.count ?? 0;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const isSoNow = await poll(20_000, async () => ((await isSo()) ? true : undefined));
  expect(isSoNow).toBe(true);
}
