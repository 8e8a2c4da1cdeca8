import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { poll } from "#src/store/embedded/poll.ts";
import { type BotProcess, startBot } from "#test/support/bot-process.ts";
import { type ClockDatabase, createClockDatabase } from "#test/support/clock.ts";
import { connect } from "#test/support/embedded.ts";

let database: ClockDatabase;
let folder: string;
let bots: readonly BotProcess[] = [];

/** Two minutes ago the teams should have met, and no bot ran. */
beforeAll(async () => {
  database = await createClockDatabase();
  folder = await mkdtemp(join(tmpdir(), "chot-clock-"));
  const due = Temporal.Now.zonedDateTimeISO("Asia/Ho_Chi_Minh").subtract({ minutes: 2 });
  await writeFile(join(folder, "company.yaml"), companyFile(due));
  await database.database.pool.query(
    "INSERT INTO known_post (post, seen_until) VALUES ('huddle', now() - interval '1 hour')",
  );
});

afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.kill()));
  await database.close();
  await rm(folder, { recursive: true });
});

describe("two bots that start after a meeting was due", () => {
  it("say it once to each team, though one of them is killed while it speaks", async () => {
    const ledger = await connect(database.url);
    let isSpeaking: true | undefined;
    try {
      // Nothing can be said until this is let go.
      await ledger.query("BEGIN; LOCK TABLE outbox_message IN SHARE MODE");
      bots = await Promise.all([start(), start()]);
      isSpeaking = await poll(20_000, async () => ((await lockedRuns()) > 0 ? true : undefined));
      await bots[0]?.kill();
    } finally {
      await ledger.end();
    }
    await poll(20_000, async () =>
      (await runs()).every(({ state }) => state === "done") ? true : undefined,
    );

    expect(isSpeaking).toBe(true);
    expect(await runs()).toEqual(
      ["Bắc", "Nam"].map(() => ({ post: "huddle", state: "done", isSaid: true, isRepeated: false })),
    );
    expect(bots[1]?.ended()).toBeUndefined();
  });
});

/** The zone of the machine is the farthest from the company's. */
function start(): Promise<BotProcess> {
  const settings = { COMPANY_FILE: join(folder, "company.yaml"), TZ: "Pacific/Kiritimati" };
  return startBot({ DATABASE_URL: database.url, ...settings });
}

function companyFile(due: Temporal.ZonedDateTime): string {
  const weekday = due.toLocaleString("en", { weekday: "long" });
  return `name: Công ty Demo
cadence:
  huddle:
    name: Họp nhanh
    rule: every ${weekday}
    at: "${due.toPlainTime().toString({ smallestUnit: "minute" })}"
    roll: keep
    audience: [team]
    meeting: true
    lines: [kpi]
`;
}

async function runs() {
  const { rows } = await database.database.pool.query<{ state: string }>(
    `SELECT r.post, r.state::text AS state, count(o.id) > 0 AS "isSaid",
       count(o.id) > count(DISTINCT o.conversation) AS "isRepeated"
     FROM post_run r LEFT JOIN outbox_message o ON o.post_run_id = r.id WHERE r.moment = 'post' GROUP BY r.id`,
  );
  return rows;
}

async function lockedRuns(): Promise<number> {
  const { rows } = await database.database.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'post' AND j.locked_by IS NOT NULL`,
  );
  return rows[0]?.count ?? 0;
}
