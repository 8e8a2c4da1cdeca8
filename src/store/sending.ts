import { z } from "zod";
import type { Database, Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { planDelivery, undeliveredTask } from "./jobs.ts";
import type { OutboxOutcome, StoredEntry } from "./outbox.ts";
import { senderName } from "./sender-name.ts";

type Address = { readonly platform: string; readonly conversation: string };

/** A reply that is being sent. */
export type Claimed = StoredEntry & {
  readonly arrivedParts: number;
  /** Tries that have failed since the last part arrived. */
  readonly failures: number;
  /** A try before this one ended without the platform's word. */
  readonly mayHaveArrived: boolean;
  /** Set when the platform does not take the reply, so that a plain sentence goes in its place. */
  readonly parkedReason: string | null;
  readonly wordLeftIn: string | null;
  /** Who asked. */
  readonly senderName: string;
  /** Of the line that is answered, when it was said in this conversation. */
  readonly route: Readonly<Record<string, string>> | undefined;
};

/** The next reply of a conversation. From now on, until something else is written, its next part may have arrived. */
export async function claimNext(
  { pool, prisma }: Pick<Database, "pool" | "prisma">,
  { platform, conversation }: Address,
): Promise<Claimed | undefined> {
  const { rows } = await pool.query<Row>({
    name: "claim_next",
    text: claim,
    values: [platform, conversation],
  });
  const [row] = rows;
  if (!row) return undefined;
  const select = { block: true, bytes: true } as const;
  const files = row.has_files
    ? await prisma.outboxFile.findMany({ where: { messageId: row.id }, select })
    : [];
  return { platform, conversation, files, ...toClaimed(row) };
}

const claim = `
  WITH next AS (
    SELECT o.id, o.sending_at, ${senderName("i")} AS sender_name, CASE WHEN i.conversation = o.conversation THEN i.route END AS route
    FROM outbox_message o LEFT JOIN inbox_message i ON i.id = o.in_reply_to_id
    WHERE o.platform = $1 AND o.conversation = $2 AND o.delivered_at IS NULL AND o.parked_at IS NULL
    ORDER BY o.id LIMIT 1 FOR UPDATE OF o
  )
  UPDATE outbox_message o SET sending_at = now() FROM next WHERE o.id = next.id
  RETURNING o.id, o.is_direct, o.in_reply_to_id, o.outcome, o.reply, o.locale, o.arrived_parts, o.failures,
    o.parked_reason, o.word_left_in, next.sending_at IS NOT NULL AS may_have_arrived, next.route,
    coalesce(next.sender_name, '') AS sender_name, EXISTS (SELECT FROM outbox_file WHERE message_id = o.id) AS has_files`;

export type Arrival = {
  /** Of the part, counted from 0. */
  readonly place: number;
  readonly isNextBegun: boolean;
  /** It may have been written before. */
  readonly isAgain: boolean;
};

/** False when somebody else has taken the reply over. */
export async function noteArrival(
  tx: Transaction,
  id: number,
  { place, isNextBegun, isAgain }: Arrival,
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE outbox_message SET arrived_parts = ${place + 1}, failures = 0,
      sending_at = CASE WHEN ${isNextBegun} THEN now() END
    WHERE id = ${id} AND arrived_parts BETWEEN ${place} AND ${isAgain ? place + 1 : place} AND delivered_at IS NULL AND parked_at IS NULL`;
  return changed === 1;
}

/** `isLast` where nothing else waits in the conversation; what is written there from now on has a job of its own. */
export type Noted = { readonly isNew: boolean; readonly isLast: boolean };

/** All parts have arrived. */
export async function noteDelivery(tx: Transaction, id: number, parts: number): Promise<Noted> {
  const [row] = await tx.$queryRaw<{ is_last: boolean }[]>`
    UPDATE outbox_message o SET arrived_parts = ${parts}, failures = 0, sending_at = NULL, delivered_at = now()
    WHERE id = ${id} AND delivered_at IS NULL AND parked_at IS NULL
    RETURNING NOT EXISTS (
      SELECT FROM outbox_message w WHERE w.platform = o.platform AND w.conversation = o.conversation AND w.id <> o.id
        AND w.delivered_at IS NULL AND w.parked_at IS NULL) AS is_last`;
  return { isNew: row !== undefined, isLast: row?.is_last ?? false };
}

/** Gives a reply up; the conversation goes on with the next one. `isUncertain` counts once it is sent again after all. */
export async function park(
  tx: Transaction,
  id: number,
  { reason, isUncertain = false }: { readonly reason: string; readonly isUncertain?: boolean },
): Promise<Noted> {
  const parked = await tx.$queryRaw<unknown[]>`
    WITH parked AS (
      UPDATE outbox_message SET parked_at = now(), parked_reason = ${reason}, failures = 0,
        sending_at = CASE WHEN ${isUncertain} THEN sending_at END
      WHERE id = ${id} AND delivered_at IS NULL AND parked_at IS NULL
      RETURNING id, post_run_id, notice_id)
    ${handOn}`;
  return { isNew: parked.length === 1, isLast: false };
}

/** What nobody asked for, nobody misses: its job sees to it that somebody gets it all the same. */
const handOn = Prisma.sql`
  SELECT id, CASE WHEN post_run_id IS NOT NULL OR notice_id IS NOT NULL THEN
    (graphile_worker.add_job(${undeliveredTask}, json_build_object('outboxId', id))).id END AS job
  FROM parked`;

/** The reply itself is not sent any more, and is parked once the sentence in its place has arrived or cannot. */
export async function replaceBySentence(tx: Transaction, id: number, reason: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE outbox_message SET parked_reason = ${reason}, arrived_parts = 0, failures = 0, sending_at = NULL
    WHERE id = ${id} AND delivered_at IS NULL AND parked_at IS NULL`;
}

/** The part has not arrived; `isUncertain` where that is not sure, or was not before. */
export type Attempt = { readonly id: number; readonly isUncertain: boolean };

export async function noteFailure(tx: Transaction, { id, isUncertain }: Attempt): Promise<void> {
  await tx.$executeRaw`
    UPDATE outbox_message SET failures = failures + 1, sending_at = CASE WHEN ${isUncertain} THEN sending_at END
    WHERE id = ${id}`;
}

/** What people asked for so long ago helps nobody any more. */
const worthSending = "24 hours";

/** Comes again after the pause, but for replies that will be too old by then: those are given up. */
export async function postpone(tx: Transaction, address: Address, pauseMs: number): Promise<void> {
  await tx.$queryRaw`
    WITH parked AS (
      UPDATE outbox_message SET parked_at = now(), parked_reason = coalesce(parked_reason, 'expired')
      WHERE platform = ${address.platform} AND conversation = ${address.conversation}
        AND delivered_at IS NULL AND parked_at IS NULL
        AND created_at < now() + ${pauseMs}::float8 * interval '1 millisecond' - ${worthSending}::interval
      RETURNING id, post_run_id, notice_id)
    ${handOn}`;
  await planDelivery(tx, address, pauseMs);
}

type Row = {
  id: number;
  is_direct: boolean;
  in_reply_to_id: number | null;
  outcome: OutboxOutcome;
  reply: unknown;
  locale: string;
  arrived_parts: number;
  failures: number;
  parked_reason: string | null;
  word_left_in: string | null;
  may_have_arrived: boolean;
  route: unknown;
  sender_name: string;
  has_files: boolean;
};

const storedRoute = z.record(z.string(), z.string());

function toClaimed(row: Row) {
  return {
    id: row.id,
    isDirect: row.is_direct,
    inReplyToId: row.in_reply_to_id,
    outcome: row.outcome,
    json: row.reply,
    locale: row.locale,
    arrivedParts: row.arrived_parts,
    failures: row.failures,
    parkedReason: row.parked_reason,
    wordLeftIn: row.word_left_in,
    mayHaveArrived: row.may_have_arrived,
    route: storedRoute.safeParse(row.route).data,
    senderName: row.sender_name,
  };
}
