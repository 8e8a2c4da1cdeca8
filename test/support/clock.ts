import { type Company, readCompany } from "#src/company.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import type { HeldRun, Say } from "#src/schedule/run.ts";
import { createTick, type Ticked } from "#src/schedule/tick.ts";
import type { Work } from "#src/schedule/work.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { prepareDatabase } from "#src/store/prepare.ts";
import type { Cast } from "./cast.ts";
import { createPeopledDatabase } from "./database.ts";

/** A database with the small company in it, for the clock alone. */
export type ClockDatabase = {
  readonly url: string;
  readonly database: Database;
  readonly people: Cast;
  /** The ids of the two teams. */
  readonly north: number;
  readonly south: number;
  close(): Promise<void>;
};

export async function createClockDatabase(): Promise<ClockDatabase> {
  const { url, people, drop } = await createPeopledDatabase();
  const database = openDatabase(url);
  await prepareDatabase(database.pool);
  const idOf = async (name: string) => (await database.prisma.unit.findFirstOrThrow({ where: { name } })).id;

  return {
    url,
    database,
    people,
    north: await idOf("Bắc"),
    south: await idOf("Nam"),
    async close() {
      await database.close();
      await drop();
    },
  };
}

/** A weekly meeting of the teams on Monday at nine, unless the test says otherwise. */
export function anEvent(event: Partial<CadenceEvent> = {}): CadenceEvent {
  return {
    key: "open",
    name: null,
    rule: { kind: "weekly", weekday: 1 },
    at: Temporal.PlainTime.from("09:00"),
    span: "week",
    family: null,
    roll: "next",
    audience: ["team"],
    owner: null,
    lines: [],
    form: null,
    isMeeting: false,
    remindBefore: [],
    collectAt: null,
    isRepeatedOnWorkday: false,
    latestAfter: 24 * 60,
    ...event,
  };
}

export function aCompany(cadence: readonly CadenceEvent[]): Company {
  return { ...readCompany("name: Thử"), cadence };
}

/** A moment where the company works, such as `2026-11-23 09:00`. */
export function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(`${text.replace(" ", "T")}+07:00`);
}

export function createTickAt(
  database: Database,
  cadence: readonly CadenceEvent[],
  works: readonly Work[] = [],
): (moment: string) => Promise<Ticked> {
  const tick = createTick({ database, company: aCompany(cadence), works });
  return (moment) => tick(at(moment));
}

/** Says nothing but that something was said, in a conversation of the audience. */
export const sayPlainly: Say = async (tx, { id, post, moment, on, isLate }: HeldRun) => {
  const blocks = [{ kind: "text", text: `${post} ${moment} ${on}${isLate ? " late" : ""}` }];
  await tx.$executeRaw`
    INSERT INTO outbox_message (platform, conversation, is_direct, outcome, reply, locale, delivered_at, post_run_id)
    SELECT 'local', audience, false, 'answered', ${JSON.stringify({ audience: "conversation", blocks })}::jsonb, 'vi',
      now(), id FROM post_run WHERE id = ${id}`;
};

/** Every run as a line such as `open post 2026-11-23 team:1 done`, in order of time. */
export async function runLines({ pool }: Database): Promise<readonly string[]> {
  const { rows } = await pool.query<{ line: string }>(
    `SELECT concat_ws(' ', post, moment, "on"::text, audience, state, CASE WHEN is_late THEN 'late' END) AS line
     FROM post_run ORDER BY due_at, audience, post, moment`,
  );
  return rows.map(({ line }) => line);
}

export async function forgetRuns({ pool }: Database): Promise<void> {
  await pool.query(`DELETE FROM outbox_message; DELETE FROM post_run; DELETE FROM known_post;
    DELETE FROM schedule_change; DELETE FROM graphile_worker._private_jobs`);
}
