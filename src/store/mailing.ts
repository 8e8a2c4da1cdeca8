import type { Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { Mail, MailFile, MailTrouble } from "./interface/mails.ts";
import { writeTrouble } from "./mail-trouble.ts";

/** The task that hands a mail to the mail server; its payload is the id. */
export const mailTask = "mail";

/** The queue never gives a mail up: what cannot arrive is settled, and its job ends. */
const attempts = 32_767;

/** After a pause from now, or at that moment, by the clock of the database. */
export type Planned = { readonly pauseMs: number } | { readonly at: Temporal.Instant };

/** The one job of a mail begins then, whatever was planned before. */
export async function planMail(tx: Transaction, id: number, planned: Planned): Promise<void> {
  const runAt =
    "at" in planned
      ? Prisma.sql`${toTimestamp(planned.at)}::timestamptz`
      : Prisma.sql`now() + ${planned.pauseMs}::float8 * interval '1 millisecond'`;
  let isAdded = false;
  // The job that waited may begin between the two steps of add_job, which then adds none. Asked again, it sees that.
  while (!isAdded) {
    const [job] = await tx.$queryRaw<{ id: bigint | null }[]>`
      SELECT (graphile_worker.add_job(${mailTask}, json_build_object('id', ${id}::int),
        run_at := ${runAt}, max_attempts := ${attempts}::int,
        job_key := ${`mail:${id}`}, job_key_mode := 'replace')).id`;
    isAdded = job?.id != null;
  }
}

/** A mail with all that goes out. */
export type OutgoingMail = {
  readonly id: number;
  readonly personId: number | null;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly replyTo: string | null;
  readonly senderName: string | null;
  readonly files: readonly MailFile[];
  readonly headerId: string;
  readonly state: Mail["state"];
  /** Tries that have failed. */
  readonly failures: number;
  readonly at: Temporal.Instant;
  /** Not before then. */
  readonly sendAt: Temporal.Instant | null;
  /** Since when it has been in its state; of a mail that waits, nothing is noted. */
  readonly since: Temporal.Instant | null;
  /** The mail to a customer that it is a copy of. */
  readonly copyOf: { readonly id: number; readonly overridden: readonly string[] } | null;
};

export async function readMail(tx: Transaction, id: number): Promise<OutgoingMail | undefined> {
  const row = await tx.mailMessage.findUnique({
    where: { id },
    include: {
      files: { orderBy: { place: "asc" } },
      customerMail: { select: { id: true, overridden: true } },
    },
  });
  if (!row) return undefined;
  const { at, sendAt, settledAt, customerMail, ...mail } = row;
  return {
    ...mail,
    at: toInstant(at),
    sendAt: sendAt && toInstant(sendAt),
    since: settledAt && toInstant(settledAt),
    copyOf: customerMail,
  };
}

/** One try to hand a mail over. Its moment tells it from every other. */
export type Try = { readonly id: number; readonly begunAt: Temporal.Instant };

/** From now on, until something else is written, the mail may have arrived. False where it does not wait any more. */
export async function beginSending(tx: Transaction, { id, begunAt }: Try): Promise<boolean> {
  const { count } = await tx.mailMessage.updateMany({
    where: { id, state: "waiting" },
    data: { state: "sending", settledAt: toTimestamp(begunAt) },
  });
  return count === 1;
}

/** The try has not brought it there. Leaves alone what somebody else has begun or settled meanwhile. */
export async function endTry(
  tx: Transaction,
  { id, begunAt }: Try,
  { words, isFailure }: { readonly words: string | null; readonly isFailure: boolean },
): Promise<void> {
  const ours = { state: "sending", settledAt: toTimestamp(begunAt) } as const;
  await tx.mailMessage.updateMany({
    where: { id, OR: [{ state: "waiting" }, ours] },
    data: {
      state: "waiting",
      settledAt: null,
      ...(words !== null && { problem: words }),
      ...(isFailure && { failures: { increment: 1 } }),
    },
  });
}

/** The mail server has taken it; nothing else is written down, for want of a better way. */
export async function noteSentAlone(tx: Transaction, id: number, at: Temporal.Instant): Promise<void> {
  await tx.mailMessage.updateMany({
    where: { id, state: { notIn: ["sent", "bounced"] } },
    data: { state: "sent", settledAt: toTimestamp(at), problem: null },
  });
}

/** The mail server does not take it, or has not for too long. True the first time. */
export async function noteRefused(
  tx: Transaction,
  id: number,
  { trouble, at }: { readonly trouble: MailTrouble; readonly at: Temporal.Instant },
): Promise<boolean> {
  const { count } = await tx.mailMessage.updateMany({
    where: { id, state: { in: ["waiting", "sending"] } },
    data: { state: "refused", settledAt: toTimestamp(at), problem: writeTrouble(trouble) },
  });
  return count === 1;
}

/** It was being handed over at that moment, and nobody knows what became of it. True the first time. */
export async function noteUnknown(
  tx: Transaction,
  { id, begunAt }: Try,
  at: Temporal.Instant,
): Promise<boolean> {
  const { count } = await tx.mailMessage.updateMany({
    where: { id, state: "sending", settledAt: toTimestamp(begunAt) },
    data: { state: "unknown", settledAt: toTimestamp(at) },
  });
  return count === 1;
}
