import { type Audience, readAudience, writeAudience } from "#src/domain/cadence/audience.ts";
import type { Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import type { NoticeKind, Notices } from "./interface/notices.ts";

/** The task that sends a notice; its payload is the id. */
export const noticeTask = "notice";

/** With the queue's growing pauses, days. */
const attempts = 40;

export function createNotices(tx: Transaction): Notices {
  return {
    async add({ kind, audience, subject, sendAt }, { actorId, at }) {
      const data = { kind, audience: writeAudience(audience), subject, actorId, at: toTimestamp(at) };
      const { id } = await tx.notice.create({ data, select: { id: true } });
      await planNotice(tx, { id, audience, sendAt });
    },
  };
}

type Plan = { readonly id: number; readonly audience: Audience; readonly sendAt: Temporal.Instant };

/** Those of one audience come one after another, so that the first can say what the others would. */
export async function planNotice(tx: Transaction, { id, audience, sendAt }: Plan): Promise<void> {
  const queue = `notice:${writeAudience(audience)}`;
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${noticeTask}, json_build_object('id', ${id}::int), queue_name := ${queue},
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

type FirstSale = {
  readonly saleId: number;
  readonly customerId: number;
  readonly at: Temporal.Instant;
};

/** Whether the audience has heard of a first sale to the customer before: one that was logged anew is no news. */
export async function wasToldOfCustomer(
  tx: Transaction,
  audience: Audience,
  { saleId, customerId, at }: FirstSale,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM sale s JOIN notice n ON n.subject = 'S' || s.id
      WHERE s.customer_id = ${customerId} AND s.id < ${saleId} AND n.kind = 'new_customer'
        AND n.audience = ${writeAudience(audience)} AND n.sent_at < ${toTimestamp(at)}
        -- One that was taken back before it could be told was not told.
        AND NOT EXISTS (SELECT FROM sale r WHERE r.reverses_id = s.id AND r.at <= n.sent_at)) AS found`;
  return row?.found ?? false;
}
