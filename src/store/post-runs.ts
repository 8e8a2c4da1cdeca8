import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";

/** The task that says what a run is about. */
export const postTask = "post";

/** A post for an audience that has become due. */
export type NewRun = {
  readonly post: string;
  readonly moment: string;
  readonly on: Temporal.PlainDate;
  /** As `writeAudience` writes it. */
  readonly audience: string;
  readonly dueAt: Temporal.Instant;
  readonly latestAt: Temporal.Instant;
  readonly isLate: boolean;
  readonly state: "claimed" | "missed";
  /** Other posts that it says as well. */
  readonly merged: readonly { readonly post: string; readonly on: Temporal.PlainDate }[];
};

/** A run that is locked until the transaction ends. */
export type LockedRun = Omit<NewRun, "state" | "merged" | "isLate"> & {
  readonly id: number;
  readonly claimedAt: Temporal.Instant;
};

type Seen = ReadonlyMap<string, Temporal.Instant>;

/** Up to when each of the posts has been seen to. Those that nobody knows yet are left out. */
export async function seenPosts(tx: Transaction, posts: readonly string[]): Promise<Seen> {
  const rows = await tx.$queryRaw<SeenRow[]>`
    SELECT post, seen_until AS at FROM known_post WHERE post = ANY (${posts}::text[])`;
  return toSeen(rows);
}

/** The same, and nobody else sees to them until the transaction ends. */
export async function holdPosts(tx: Transaction, posts: readonly string[]): Promise<Seen> {
  const rows = await tx.$queryRaw<SeenRow[]>`
    SELECT post, seen_until AS at FROM known_post WHERE post = ANY (${posts}::text[]) ORDER BY post FOR UPDATE`;
  return toSeen(rows);
}

/** What was due before a post is known for the first time is nobody's loss. */
export async function knowPosts(
  tx: Transaction,
  posts: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO known_post (post, seen_until) SELECT post, ${toTimestamp(at)}::timestamptz FROM unnest(${posts}::text[]) AS post
    ORDER BY post ON CONFLICT DO NOTHING`;
}

export async function setSeen(
  tx: Transaction,
  posts: readonly string[],
  until: Temporal.Instant,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE known_post SET seen_until = ${toTimestamp(until)} WHERE post = ANY (${posts}::text[])`;
}

/**
 * Writes down runs that nobody has written down yet, and the jobs that say them; tells how many jobs. A run that a clock
 * running ahead gave up before its time is taken after all.
 */
export async function claimRuns(
  tx: Transaction,
  runs: readonly NewRun[],
  at: Temporal.Instant,
): Promise<number> {
  const wanted = new Map(runs.map((run) => [keyOf(run), run]));
  if (wanted.size === 0) return 0;
  const ids = await writeRuns(tx, [...wanted.values()], at);
  const written = [...wanted].flatMap(([key, run]) => {
    const id = ids.get(key);
    return id === undefined ? [] : [{ id, ...run }];
  });

  const merged = written.flatMap(({ id, merged }) => merged.map((part) => ({ id, ...part })));
  await writeMerged(tx, merged);
  const claimed = written.filter(({ state }) => state === "claimed");
  await addJobs(tx, claimed);
  return claimed.length;
}

type RunKey = {
  readonly post: string;
  readonly moment: string;
  readonly on: unknown;
  readonly audience: string;
};

function keyOf({ post, moment, on, audience }: RunKey): string {
  return `${post} ${moment} ${on} ${audience}`;
}

/** The ids of those that were written now, by their keys. */
async function writeRuns(
  tx: Transaction,
  runs: readonly NewRun[],
  at: Temporal.Instant,
): Promise<ReadonlyMap<string, number>> {
  const now = toTimestamp(at);
  const rows = await tx.$queryRaw<(RunKey & { readonly id: number })[]>`
    INSERT INTO post_run (post, moment, "on", audience, due_at, latest_at, claimed_at, is_late, state, ended_at)
    SELECT post, moment, "on", audience, "dueAt", "latestAt", ${now}::timestamptz, "isLate", state,
      CASE state WHEN 'missed' THEN ${now}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(runs)}::jsonb) AS run (post text, moment text, "on" date, audience text,
      "dueAt" timestamptz, "latestAt" timestamptz, "isLate" boolean, state "RunState")
    ON CONFLICT (post, moment, "on", audience) DO UPDATE SET due_at = excluded.due_at, latest_at = excluded.latest_at,
      claimed_at = excluded.claimed_at, is_late = excluded.is_late, state = excluded.state, ended_at = excluded.ended_at
    WHERE post_run.state = 'missed' AND post_run.claimed_at > excluded.claimed_at
    RETURNING id, post, moment, "on"::text AS "on", audience`;
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}

type MergedRun = { readonly id: number; readonly post: string; readonly on: Temporal.PlainDate };

/** The id is that of the larger run. */
async function writeMerged(tx: Transaction, merged: readonly MergedRun[]): Promise<void> {
  if (merged.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO post_run (post, moment, "on", audience, due_at, latest_at, claimed_at, is_late, state, ended_at,
      merged_into_id)
    SELECT m.post, r.moment, m."on", r.audience, r.due_at, r.latest_at, r.claimed_at, r.is_late, 'merged', r.claimed_at, r.id
    FROM jsonb_to_recordset(${JSON.stringify(merged)}::jsonb) AS m (id int, post text, "on" date)
    JOIN post_run r ON r.id = m.id
    ON CONFLICT (post, moment, "on", audience) DO NOTHING`;
}

export type RunPart = { readonly post: string; readonly on: Temporal.PlainDate };

/** What a run was claimed to say: its own first, then what is merged into it. */
export async function listParts(tx: Transaction, runId: number): Promise<readonly RunPart[]> {
  const rows = await tx.$queryRaw<{ post: string; on: Date }[]>`
    SELECT post, "on" FROM post_run WHERE id = ${runId} OR merged_into_id = ${runId} ORDER BY merged_into_id NULLS FIRST, id`;
  return rows.map(({ post, on }) => ({ post, on: toPlainDate(on) }));
}

/**
 * Makes a locked run one about these parts, whatever it was claimed for; what it leaves out may be claimed anew. False
 * when the first part has a run of its own, which says the others as well.
 */
export async function setParts(
  tx: Transaction,
  id: number,
  [first, ...others]: readonly [RunPart, ...RunPart[]],
): Promise<boolean> {
  const kept = others.map(({ post, on }) => `${post} ${on}`);
  await tx.$executeRaw`
    DELETE FROM post_run WHERE merged_into_id = ${id} AND post || ' ' || "on"::text <> ALL (${kept}::text[])`;
  const own = await tx.$queryRaw<unknown[]>`
    UPDATE post_run r SET post = ${first.post}, "on" = ${toDate(first.on)}
    WHERE id = ${id} AND NOT EXISTS (
      SELECT FROM post_run o WHERE o.id <> r.id AND o.post = ${first.post} AND o.moment = r.moment
        AND o."on" = ${toDate(first.on)} AND o.audience = r.audience)
    RETURNING id`;
  if (own.length === 0) return false;
  await writeMerged(
    tx,
    others.map((part) => ({ id, ...part })),
  );
  return true;
}

/** A post is never given up by the queue: it is said, or its time passes. */
const attempts = 32_767;

/** What an audience gets, it gets in order: the queue goes by the time from which a job may run. */
async function addJobs(
  tx: Transaction,
  runs: readonly { readonly id: number; readonly audience: string }[],
): Promise<void> {
  if (runs.length === 0) return;
  const jobs = runs.map(({ id, audience }, index) => ({ id, audience, before: runs.length - index }));
  await tx.$executeRaw`
    SELECT FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW (${postTask}, json_build_object('runId', id), 'post:' || audience,
        now() - before * interval '1 microsecond', ${attempts}::int, NULL, NULL, NULL)::graphile_worker.job_spec
      FROM jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) AS job (id int, audience text, before int)))`;
}

/** Locks a run; undefined when it has been said already, or given up. */
export async function holdRun(tx: Transaction, id: number): Promise<LockedRun | undefined> {
  type Row = {
    post: string;
    moment: string;
    on: Date;
    audience: string;
    dueAt: Date;
    latestAt: Date;
    claimedAt: Date;
  };
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT post, moment, "on", audience, due_at AS "dueAt", latest_at AS "latestAt", claimed_at AS "claimedAt"
    FROM post_run WHERE id = ${id} AND state = 'claimed' FOR UPDATE`;
  return (
    row && {
      id,
      ...row,
      on: toPlainDate(row.on),
      dueAt: toInstant(row.dueAt),
      latestAt: toInstant(row.latestAt),
      claimedAt: toInstant(row.claimedAt),
    }
  );
}

type Ending = { readonly state: "done" | "missed"; readonly isLate: boolean; readonly at: Temporal.Instant };

export async function endRun(tx: Transaction, id: number, { state, isLate, at }: Ending): Promise<void> {
  await tx.$executeRaw`
    UPDATE post_run SET state = ${state}::"RunState", is_late = ${isLate}, ended_at = ${toTimestamp(at)} WHERE id = ${id}`;
}

/** Everybody with a chat account. */
export async function linkedPeople(tx: Transaction): Promise<ReadonlySet<number>> {
  const rows = await tx.$queryRaw<{ id: number }[]>`SELECT DISTINCT person_id AS id FROM chat_account`;
  return new Set(rows.map(({ id }) => id));
}

type SeenRow = { readonly post: string; readonly at: Date };

function toSeen(rows: readonly SeenRow[]): Seen {
  return new Map(rows.map(({ post, at }) => [post, toInstant(at)]));
}
