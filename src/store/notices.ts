import { type Audience, readAudience, writeAudience } from "#src/domain/cadence/audience.ts";
import type { Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { NoticeKind, Notices } from "./interface/notices.ts";

/** The task that sends a notice; its payload is the id. */
export const noticeTask = "notice";

/** With the queue's growing pauses, days. */
const attempts = 40;

export function createNotices(tx: Transaction): Notices {
  return {
    async add({ kind, audience, subject, sendAt }, { actorId, at }) {
      await tx.$executeRaw`
        WITH added AS (
          INSERT INTO notice (kind, audience, subject, actor_id, at)
          VALUES (${kind}::"NoticeKind", ${writeAudience(audience)}, ${subject}, ${actorId}, ${toTimestamp(at)})
          RETURNING id
        )
        SELECT ${jobFor(Prisma.sql`id`, { audience, sendAt })} FROM added`;
    },
  };
}

type Plan = { readonly audience: Audience; readonly sendAt: Temporal.Instant };

export async function planNotice(tx: Transaction, id: number, plan: Plan): Promise<void> {
  await tx.$executeRaw`SELECT ${jobFor(Prisma.sql`${id}::int`, plan)}`;
}

/** Those of one audience come one after another, so that the first can say what the others would. */
function jobFor(id: Prisma.Sql, { audience, sendAt }: Plan): Prisma.Sql {
  const queue = `notice:${writeAudience(audience)}`;
  return Prisma.sql`
    graphile_worker.add_job(${noticeTask}, json_build_object('id', ${id}), queue_name := ${queue},
      run_at := ${toTimestamp(sendAt)}::timestamptz, max_attempts := ${attempts}::int)`;
}

/** A notice that has not been sent. */
export type WaitingNotice = {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly audience: Audience;
  readonly subject: string;
  readonly actor: { readonly id: number; readonly name: string } | null;
  readonly at: Temporal.Instant;
};

type Row = {
  id: number;
  kind: NoticeKind;
  audience: string;
  subject: string;
  actor_id: number | null;
  actor_name: string | null;
  at: Date;
};

/** Locks a notice with all others of its kind for the same audience; none when it has been sent. */
export async function holdNotices(tx: Transaction, id: number): Promise<readonly WaitingNotice[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT n.id, n.kind::text AS kind, n.audience, n.subject, n.actor_id, p.name AS actor_name, n.at
    FROM notice n
    JOIN notice mine ON mine.audience = n.audience AND mine.kind = n.kind
    LEFT JOIN person p ON p.id = n.actor_id
    WHERE mine.id = ${id} AND mine.sent_at IS NULL AND n.sent_at IS NULL
    ORDER BY n.id FOR UPDATE OF n`;
  return rows.map(({ id: own, kind, audience, subject, actor_id, actor_name, at }) => ({
    id: own,
    kind,
    audience: readAudience(audience),
    subject,
    actor: actor_id === null ? null : { id: actor_id, name: actor_name ?? "" },
    at: toInstant(at),
  }));
}

/** Sent, or not worth it any more. */
export async function endNotices(
  tx: Transaction,
  ids: readonly number[],
  at: Temporal.Instant,
): Promise<void> {
  await tx.notice.updateMany({ where: { id: { in: [...ids] } }, data: { sentAt: toTimestamp(at) } });
}

/** Whether somebody was told of it by then. */
export async function wasTold(
  tx: Transaction,
  { kind, subject }: Pick<WaitingNotice, "kind" | "subject">,
  before: Temporal.Instant,
): Promise<boolean> {
  const where = { kind, subject, sentAt: { lt: toTimestamp(before) } };
  return (await tx.notice.count({ where })) > 0;
}
