import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";
import type { LockedRun } from "./post-runs.ts";

/** Under this moment it is kept that the owner of a post has been told. */
export const tellingMoment = "undelivered";

/** What it was for that could not be delivered. */
type Cause = { readonly postRunId: number } | { readonly noticeId: number };

/** A reply that nobody asked for and that was given up. */
export type ParkedPost = {
  readonly cause: Cause;
  readonly platform: string;
  readonly conversation: string;
  readonly isDirect: boolean;
  readonly reason: string;
  readonly locale: string;
  readonly json: unknown;
  readonly files: readonly { readonly block: number; readonly bytes: Uint8Array }[];
};

/** Undefined when it answers somebody, or is on its way again. */
export async function readParked(tx: Transaction, outboxId: number): Promise<ParkedPost | undefined> {
  const row = await tx.outboxMessage.findUnique({
    where: { id: outboxId },
    include: { files: { select: { block: true, bytes: true } } },
  });
  if (!row || row.parkedAt === null) return undefined;
  const cause = toCause(row);
  if (!cause) return undefined;
  const { platform, conversation, isDirect, locale, reply: json, files, parkedReason } = row;
  const [reason = ""] = (parkedReason ?? "").split(" ");
  return { cause, platform, conversation, isDirect, reason, locale, json, files };
}

function toCause(row: {
  readonly postRunId: number | null;
  readonly noticeId: number | null;
}): Cause | undefined {
  if (row.postRunId !== null) return { postRunId: row.postRunId };
  return row.noticeId === null ? undefined : { noticeId: row.noticeId };
}

/** A place that was tried; `isLive` while it may still arrive there, or has. */
export type Tried = { readonly platform: string; readonly conversation: string; readonly isLive: boolean };

export async function listTried(tx: Transaction, cause: Cause): Promise<readonly Tried[]> {
  const rows = await tx.outboxMessage.findMany({
    where: cause,
    select: { platform: true, conversation: true, parkedAt: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ parkedAt, ...place }) => ({ ...place, isLive: parkedAt === null }));
}

/** A run that has been said, locked: nobody else looks for another place for it meanwhile. */
export async function holdSaidRun(tx: Transaction, id: number): Promise<LockedRun | undefined> {
  await tx.$executeRaw`SELECT FROM post_run WHERE id = ${id} FOR UPDATE`;
  const row = await tx.postRun.findUnique({ where: { id } });
  return (
    (row && {
      id,
      post: row.post,
      moment: row.moment,
      on: toPlainDate(row.on),
      audience: row.audience,
      dueAt: toInstant(row.dueAt),
      latestAt: toInstant(row.latestAt),
      claimedAt: toInstant(row.claimedAt),
    }) ??
    undefined
  );
}

/** Whom a notice is for, as `writeAudience` writes it. */
export async function holdNotice(tx: Transaction, id: number): Promise<string | undefined> {
  await tx.$executeRaw`SELECT FROM notice WHERE id = ${id} FOR UPDATE`;
  return (await tx.notice.findUnique({ where: { id }, select: { audience: true } }))?.audience;
}

type Telling = Pick<LockedRun, "post" | "on" | "audience" | "dueAt" | "latestAt">;

/** Whoever gets the row tells the owner; undefined when somebody has it already. */
export async function claimTelling(
  tx: Transaction,
  { post, on, audience, dueAt, latestAt }: Telling,
  at: Temporal.Instant,
): Promise<number | undefined> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO post_run (post, moment, "on", audience, due_at, latest_at, claimed_at, is_late, state, ended_at)
    VALUES (${post}, ${tellingMoment}, ${toDate(on)}, ${audience}, ${toTimestamp(dueAt)}, ${toTimestamp(latestAt)},
      ${toTimestamp(at)}, false, 'done', ${toTimestamp(at)})
    ON CONFLICT DO NOTHING RETURNING id`;
  return row?.id;
}

/** What has become due at another time is claimed anew then, together with what was merged into it. */
export async function releaseRun(tx: Transaction, id: number): Promise<void> {
  await tx.$executeRaw`DELETE FROM post_run WHERE merged_into_id = ${id}`;
  await tx.$executeRaw`DELETE FROM post_run WHERE id = ${id}`;
}
