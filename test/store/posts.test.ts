import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import { at, type ClockDatabase, createClockDatabase, forgetRuns } from "#test/support/clock.ts";

let company: ClockDatabase;

beforeAll(async () => {
  company = await createClockDatabase();
});

afterAll(() => company.close());

beforeEach(() => forgetRuns(company.database));

describe("the last runs of posts", () => {
  it("are the latest of each post for each audience, without reminders", async () => {
    await addRun({ post: "open", on: "2026-11-16" });
    await addRun({ post: "open", on: "2026-11-23", state: "missed", isLate: true });
    await addRun({ post: "open", on: "2026-11-23", audience: "team:2" });
    await addRun({ post: "open", on: "2026-11-30", moment: "remind:30" });

    expect(await lastRuns()).toEqual([
      {
        post: "open",
        audience: "company",
        on: Temporal.PlainDate.from("2026-11-23"),
        dueAt: at("2026-11-23 09:00"),
        claimedAt: at("2026-11-23 09:01"),
        isLate: true,
        state: "missed",
        places: [],
      },
      expect.objectContaining({ post: "open", audience: "team:2", isLate: false, state: "done" }),
    ]);
  });

  it("tell where each was said, by the name of the room or person, and whether it arrived there", async () => {
    const run = await addRun({ post: "open", on: "2026-11-23" });
    await say(run, { conversation: "room-Bắc", isDirect: false, state: "parked_at" });
    await say(run, {
      conversation: `direct-p${company.people.Trang.id}`,
      isDirect: true,
      state: "delivered_at",
    });
    await say(run, { conversation: "elsewhere", isDirect: false, state: null });

    const [{ places } = { places: [] }] = await lastRuns();

    expect(places).toEqual([
      { platform: "local", conversation: "room-Bắc", isDirect: false, name: "Bắc", state: "parked" },
      {
        platform: "local",
        conversation: `direct-p${company.people.Trang.id}`,
        isDirect: true,
        name: "Đỗ Kiều Trang",
        state: "arrived",
      },
      { platform: "local", conversation: "elsewhere", isDirect: false, name: null, state: "waiting" },
    ]);
  });

  it("of what was merged are where the larger post was said", async () => {
    const larger = await addRun({ post: "end", on: "2026-11-28" });
    await addRun({ post: "figures", on: "2026-11-27", state: "merged", mergedInto: larger });
    await say(larger, { conversation: "room-managers", isDirect: false, state: "delivered_at" });

    const found = await lastRuns();

    expect(found.map(({ post, state, places }) => [post, state, places.length])).toEqual([
      ["end", "done", 1],
      ["figures", "merged", 1],
    ]);
  });
});

function lastRuns() {
  return createStore(company.database.prisma).posts.lastRuns();
}

type Run = {
  readonly post: string;
  readonly on: string;
  readonly moment?: string;
  readonly audience?: string;
  readonly state?: string;
  readonly isLate?: boolean;
  readonly mergedInto?: number;
};

/** Due at nine and claimed a minute later. */
async function addRun({
  moment = "post",
  audience = "company",
  state = "done",
  isLate = false,
  ...run
}: Run): Promise<number> {
  const due = `${run.on}T09:00+07:00`;
  const { rows } = await company.database.pool.query<{ id: number }>(
    `INSERT INTO post_run (post, moment, "on", audience, due_at, latest_at, claimed_at, is_late, state, merged_into_id)
     VALUES ($1, $2, $3, $4, $5::timestamptz, $5::timestamptz + interval '1 day', $5::timestamptz + interval '1 minute',
       $6, $7::"RunState", $8) RETURNING id`,
    [run.post, moment, run.on, audience, due, isLate, state, run.mergedInto ?? null],
  );
  return rows[0]?.id ?? 0;
}

type Said = {
  readonly conversation: string;
  readonly isDirect: boolean;
  readonly state: "delivered_at" | "parked_at" | null;
};

async function say(run: number, { conversation, isDirect, state }: Said): Promise<void> {
  const { rows } = await company.database.pool.query<{ id: number }>(
    `INSERT INTO outbox_message (platform, conversation, is_direct, outcome, reply, locale, post_run_id)
     VALUES ('local', $1, $2, 'answered', '{"audience": "conversation", "blocks": []}', 'vi', $3) RETURNING id`,
    [conversation, isDirect, run],
  );
  if (state !== null) {
    await company.database.pool.query(`UPDATE outbox_message SET ${state} = now() WHERE id = $1`, [
      rows[0]?.id,
    ]);
  }
}
