import { formatReply } from "#src/chat/format.ts";
import type { Reply } from "#src/chat/reply.ts";
import { restoreReply } from "#src/chat/serial.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { createNotifying } from "#src/schedule/notices.ts";
import { findAnswer } from "#src/store/outbox.ts";
import type { TestBot } from "./bot.ts";

export type Told = {
  readonly conversation: string;
  readonly text: string;
  readonly reply: Reply;
};

/** What the bot has said without being asked, oldest first, since the row with that id. */
export async function toldBy(bot: TestBot, since = 0): Promise<readonly Told[]> {
  const { prisma } = bot.database;
  const rows = await prisma.outboxMessage.findMany({
    where: { inReplyToId: null, id: { gt: since } },
    select: { id: true, conversation: true, locale: true },
    orderBy: { id: "asc" },
  });
  const told: Told[] = [];
  for (const { id, conversation, locale } of rows) {
    const entry = await findAnswer(prisma, id);
    if (!entry) throw new Error(`row ${id} has gone`);
    const reply = restoreReply(entry);
    const text = formatReply(reply, locale as Locale).replaceAll("\u00A0", " ");
    told.push({ conversation, text, reply });
  }
  return told;
}

/** The newest row of the outbox, from which on something is looked for. */
export async function lastRow(bot: TestBot): Promise<number> {
  const row = await bot.database.prisma.outboxMessage.findFirst({
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return row?.id ?? 0;
}

export type Job = { readonly payload: unknown; readonly runAt: Temporal.Instant };

/** The jobs of a task that wait in the queue, oldest first. */
export async function jobsOf(bot: TestBot, task: string): Promise<readonly Job[]> {
  const rows = await bot.database.prisma.$queryRaw<{ payload: unknown; run_at: Date }[]>`
    SELECT job.payload, job.run_at FROM graphile_worker._private_jobs AS job
    JOIN graphile_worker._private_tasks AS task ON task.id = job.task_id
    WHERE task.identifier = ${task} ORDER BY job.id`;
  return rows.map(({ payload, run_at }) => ({
    payload,
    runAt: Temporal.Instant.fromEpochMilliseconds(run_at.getTime()),
  }));
}

/** Does the notices' jobs that are due by then; tells what was said since that row. */
export async function workOnNotices(bot: TestBot, at: string, since: number): Promise<readonly Told[]> {
  const due = (await jobsOf(bot, "notice")).filter(
    ({ runAt }) => Temporal.Instant.compare(runAt, Temporal.Instant.from(at)) <= 0,
  );
  for (const { payload } of due) await notifyingAt(bot, at)(payload);
  return (await toldBy(bot, since)).filter(({ reply }) => reply.blocks.length > 0);
}

export function notifyingAt({ database, company }: TestBot, at: string) {
  const platforms = { isOn: () => true, isSent: () => false };
  return createNotifying({ database, company, platforms, now: () => Temporal.Instant.from(at) });
}

/** Empties the queue, as a worker does. */
export async function forgetJobs(bot: TestBot): Promise<void> {
  await bot.database.prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
}
