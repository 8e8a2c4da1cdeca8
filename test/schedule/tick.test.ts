import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import type { Work } from "#src/schedule/work.ts";
import type { Database } from "#src/store/database.ts";
import type { Cast } from "#test/support/cast.ts";
import {
  anEvent,
  at,
  type ClockDatabase,
  createClockDatabase,
  createTickAt,
  forgetRuns,
  runLines,
} from "#test/support/clock.ts";

let company: ClockDatabase;
let database: Database;
let people: Cast;
let north: number;
let south: number;

beforeAll(async () => {
  company = await createClockDatabase();
  ({ database, people, north, south } = company);
});

afterAll(() => company.close());

beforeEach(() => forgetRuns(database));

describe("a tick", () => {
  it("hands a post to every team with somebody in it, once its time has come", async () => {
    const tick = createTickAt(database, [anEvent()]);

    const before = await tick("2026-11-23 08:59");
    const then = await tick("2026-11-23 09:00");
    const after = await tick("2026-11-23 09:01");

    expect(before).toEqual({ next: at("2026-11-23 09:00"), jobs: 0 });
    expect([then.jobs, after.jobs]).toEqual([2, 0]);
    expect(await runLines(database)).toEqual(ofTeams("open post 2026-11-23", "claimed"));
    expect(await jobs()).toEqual([`post:team:${north}`, `post:team:${south}`]);
  });

  it.each([
    ["lead", () => [`lead:${north}`, `lead:${south}`]],
    ["people", () => ofPeople("Lan", "Minh", "Huy", "Trang", "Khải")],
    ["company", () => ["company"]],
    ["hr", () => ["hr"]],
  ] as const)("hands what is for “%s” to each of them", async (audience, expected) => {
    const tick = createTickAt(database, [anEvent({ audience: [audience] })]);
    await tick("2026-11-23 08:00");

    await tick("2026-11-23 09:00");

    expect(await audiences()).toEqual(expected().toSorted());
  });

  it("leaves those alone who are on leave all day", async () => {
    await leave(people.Lan.id, 1);
    await leave(people.Lan.id, 2);
    await leave(people.Huy.id, 2);
    const tick = createTickAt(database, [anEvent({ audience: ["people"] })]);
    await tick("2026-11-23 08:00");

    await tick("2026-11-23 09:00");

    const asked = await audiences();
    await database.pool.query("TRUNCATE day_record");
    expect(asked).toEqual(ofPeople("Minh", "Huy", "Trang", "Khải").toSorted());
  });

  it("leaves out who has not begun by then, and who has left", async () => {
    await database.pool.query("UPDATE person SET started_on = '2026-11-24' WHERE id = $1", [people.Lan.id]);
    await database.pool.query("UPDATE person SET left_on = '2026-11-22' WHERE id = $1", [people.Huy.id]);
    const tick = createTickAt(database, [anEvent({ audience: ["people"] })]);
    await tick("2026-11-23 08:00");

    await tick("2026-11-23 09:00");

    await database.pool.query("UPDATE person SET started_on = '2026-01-01', left_on = NULL");
    expect(await audiences()).toEqual(ofPeople("Minh", "Trang", "Khải").toSorted());
  });

  it("owes nothing from before it first knew a post", async () => {
    const tick = createTickAt(database, [anEvent({ audience: ["company"] })]);

    await tick("2026-11-23 09:01");
    await tick("2026-11-23 12:00");
    await createTickAt(database, [anEvent({ audience: ["company"] }), daily("other")])("2026-11-24 08:00");

    expect(await runLines(database)).toEqual([]);
  });

  it("gives those who come later nothing that was due before", async () => {
    const tick = createTickAt(database, [anEvent({ audience: ["people"] })]);
    await tick("2026-11-23 08:00");
    await tick("2026-11-23 09:00");
    await database.pool.query("UPDATE person SET role = 'rep' WHERE id = $1", [people.Vy.id]);

    await tick("2026-11-23 09:10");

    await database.pool.query("UPDATE person SET role = 'media' WHERE id = $1", [people.Vy.id]);
    expect(await audiences()).not.toContain(`person:${people.Vy.id}`);
  });

  it("writes down what a post contains as merged into it", async () => {
    const figures = anEvent({ key: "figures", family: "figures", audience: ["company"] });
    const month = { ...figures, key: "end", span: "month", rule: { kind: "day_of_month", day: 23 } } as const;
    const tick = createTickAt(database, [figures, month]);
    await tick("2026-11-23 08:00");

    await tick("2026-11-23 09:00");

    expect(await runLines(database)).toEqual([
      "end post 2026-11-23 company claimed",
      "figures post 2026-11-23 company merged",
    ]);
    const { rows } = await database.pool.query(
      "SELECT into_run.post FROM post_run JOIN post_run into_run ON into_run.id = post_run.merged_into_id",
    );
    expect(rows).toEqual([{ post: "end" }]);
  });

  it("follows what people changed, for their team or for everybody", async () => {
    const tick = createTickAt(database, [anEvent()]);
    await tick("2026-11-23 08:00");
    await change({ team: north, kind: "move", on: "2026-11-23", to: "2026-11-25" });
    await change({ team: null, kind: "skip", on: "2026-11-30" });

    await tick("2026-11-23 09:00");
    const onMonday = await audiences();
    const tuesday = await tick("2026-11-24 09:00");
    await tick("2026-11-25 09:00");
    await tick("2026-11-30 09:00");

    expect(onMonday).toEqual([`team:${south}`]);
    expect(tuesday.next).toEqual(at("2026-11-25 09:00"));
    expect(await runLines(database)).toEqual([
      `open post 2026-11-23 team:${south} claimed`,
      `open post 2026-11-23 team:${north} claimed`,
    ]);
  });

  it("tells everybody with a chat account the digest of the day, on working days only", async () => {
    const tick = createTickAt(database, [], [digest]);
    await tick("2026-11-21 08:00");

    await tick("2026-11-22 09:00");
    const onSunday = await audiences();
    await tick("2026-11-23 08:15");

    expect(onSunday).toEqual([]);
    expect(await audiences()).toHaveLength(Object.keys(people).length);
  });

  it("hands out reminders of appointments once each, and looks ahead to the next", async () => {
    await database.pool.query(`INSERT INTO appointment (id, title, owner_id, starts_at, at, changed_at)
      VALUES (1, 'Demo', ${people.Lan.id}, '2026-11-24T10:00+07:00', now(), now())`);
    await database.pool.query(`INSERT INTO reminder (appointment_id, kind, person_id, due_at) VALUES
      (1, 'day_before', ${people.Lan.id}, '2026-11-23T10:00+07:00'),
      (1, 'hour_before', ${people.Lan.id}, '2026-11-24T09:00+07:00')`);
    const tick = createTickAt(database, []);

    const early = await tick("2026-11-23 09:59");
    const due = await tick("2026-11-23 10:00");
    await tick("2026-11-23 10:01");

    const { rows } = await database.pool.query(
      "SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = task_id WHERE identifier = 'reminder'",
    );
    await database.pool.query("DELETE FROM reminder; DELETE FROM appointment");
    expect([early.next, due.next]).toEqual([at("2026-11-23 10:00"), at("2026-11-24 09:00")]);
    expect(rows).toEqual([{ payload: { appointmentId: 1, kind: "day_before" } }]);
  });
});

const digest: Work = {
  name: "today",
  at: Temporal.PlainTime.from("08:15"),
  days: "workdays",
  latestAfter: 60,
  audience: "everybody",
  line: "today",
};

/** Something else that is due often, so that the clock has a reason to look. */
function daily(key: string): CadenceEvent {
  return anEvent({ key, rule: { kind: "weekly", weekday: 2 }, audience: ["hr"] });
}

type Change = {
  readonly team: number | null;
  readonly kind: string;
  readonly on: string;
  readonly to?: string;
};

async function change({ team, kind, on, to = "" }: Change): Promise<void> {
  await database.pool.query(
    `INSERT INTO schedule_change (kind, event, team_id, "on", "to", at)
     VALUES ($1::"ScheduleChangeKind", 'open', $2, $3, nullif($4, '')::date, now())`,
    [kind, team, on, to],
  );
}

function ofTeams(what: string, state: string): readonly string[] {
  return [north, south].map((id) => `${what} team:${id} ${state}`);
}

function ofPeople(...names: readonly (keyof Cast)[]): readonly string[] {
  return names.map((name) => `person:${people[name].id}`);
}

async function audiences(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ audience: string }>("SELECT audience FROM post_run");
  return rows.map(({ audience }) => audience).toSorted();
}

async function jobs(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ queue: string }>(
    `SELECT q.queue_name AS queue FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id ORDER BY q.queue_name`,
  );
  return rows.map(({ queue }) => queue);
}

async function leave(personId: number, half: number) {
  await database.pool.query(
    "INSERT INTO day_record (person_id, \"on\", half, code, at) VALUES ($1, '2026-11-23', $2, 'annual', now())",
    [personId, half],
  );
}
