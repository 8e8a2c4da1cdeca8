import { z } from "zod";
import type { Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { type Deliveries, type ParkedReplies, parkedReasons } from "./interface/deliveries.ts";
import { addDelivery } from "./jobs.ts";

export function createDeliveries(tx: Transaction): Deliveries {
  return {
    async waiting() {
      type Row = { platform: string; count: number; conversations: number; since: Date };
      const rows = await tx.$queryRaw<Row[]>`
        SELECT platform, count(*)::int AS count, count(DISTINCT conversation)::int AS conversations, min(created_at) AS since
        FROM outbox_message WHERE delivered_at IS NULL AND parked_at IS NULL GROUP BY platform`;
      return rows.map(({ since, ...row }) => ({ ...row, since: toInstant(since) }));
    },

    parked: (limit) => selectParked(tx, Prisma.empty, limit),

    async sendAgain(replyId) {
      const [parked] = await selectParked(
        tx,
        Prisma.sql`AND (o.platform, o.conversation) IN
          (SELECT platform, conversation FROM outbox_message WHERE id = ${replyId})`,
        1,
      );
      if (!parked) return undefined;
      const { platform, conversation } = parked;
      // Its day begins anew: otherwise the first pause would be its end again.
      const count = await tx.$executeRaw`
        UPDATE outbox_message SET parked_at = NULL, parked_reason = NULL, failures = 0, created_at = now()
        WHERE platform = ${platform} AND conversation = ${conversation} AND parked_at IS NOT NULL`;
      await addDelivery(tx, { platform, conversation });
      return { ...parked, count };
    },

    async arrivedSince(at) {
      const rows = await tx.$queryRaw<{ platform: string; parts: number }[]>`
        SELECT platform, sum(arrived_parts)::int AS parts FROM outbox_message
        WHERE coalesce(delivered_at, parked_at, created_at) >= ${toTimestamp(at)} GROUP BY platform`;
      return new Map(rows.map(({ platform, parts }) => [platform, parts]));
    },

    async unanswered() {
      const [row] = await tx.$queryRaw<{ count: number; since: Date | null; failing: number }[]>`
        SELECT count(*)::int AS count, min(created_at) AS since,
          count(*) FILTER (WHERE last_error IS NOT NULL)::int AS failing
        FROM graphile_worker.jobs WHERE task_identifier = 'answer' AND locked_at IS NULL`;
      return {
        count: row?.count ?? 0,
        since: row?.since ? toInstant(row.since) : null,
        failing: row?.failing ?? 0,
      };
    },

    async database() {
      const [row] = await tx.$queryRaw<{ version: string; size: bigint }[]>`
        SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
          pg_database_size(current_database()) AS size`;
      return { version: row?.version ?? "", size: Number(row?.size ?? 0) };
    },
  };
}

const knownReason = z.enum(parkedReasons);

async function selectParked(tx: Transaction, and: Prisma.Sql, limit: number): Promise<ParkedReplies[]> {
  type Row = Omit<ParkedReplies, "since" | "reason"> & { readonly since: Date; readonly reason: string };
  const rows = await tx.$queryRaw<Row[]>`
    SELECT min(o.id) AS "replyId", o.platform, o.conversation, split_part(o.parked_reason, ' ', 1) AS reason,
      max(nullif(split_part(o.parked_reason, ' ', 2), '')) AS reference, count(*)::int AS count, min(o.parked_at) AS since,
      coalesce(
        (SELECT c.name FROM conversation c WHERE c.platform = o.platform AND c.platform_id = o.conversation),
        (SELECT p.name FROM chat_account a JOIN person p ON p.id = a.person_id
          WHERE a.platform = o.platform AND a.direct_id = o.conversation LIMIT 1)) AS name
    FROM outbox_message o WHERE o.delivered_at IS NULL AND o.parked_at IS NOT NULL ${and}
    GROUP BY o.platform, o.conversation, reason ORDER BY max(o.parked_at) DESC LIMIT ${limit}`;
  return rows.map(({ since, reason, ...row }) => ({
    ...row,
    reason: knownReason.parse(reason),
    since: toInstant(since),
  }));
}
