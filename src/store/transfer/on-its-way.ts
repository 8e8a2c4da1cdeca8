import { reminderTask } from "../due-reminders.ts";
import { errorCode } from "../embedded/error-code.ts";
import { deliveryTask, undeliveredTask } from "../jobs.ts";
import { mailTask } from "../mailing.ts";
import { noticeTask } from "../notices.ts";
import { postTask } from "../post-runs.ts";
import type { Session } from "./session.ts";

/** What was on its way when a back-up was made, counted. */
export type OnItsWay = {
  /** Lines that were taken in and not answered yet. */
  readonly lines: number;
  /** Answers, posts and notices that a platform had not taken yet. */
  readonly replies: number;
  /** Posts, notices and reminders that were due and not written yet. */
  readonly due: number;
  readonly mails: number;
};

/**
 * Whoever wrote the back-up has gone on, and has sent all this since: none of it goes out once more. What is planned
 * for later stays planned.
 */
export async function setAside(session: Session): Promise<OnItsWay> {
  await run(session, unlock);
  const counted = {
    lines: await run(session, lines),
    replies: await run(session, replies),
    due: await run(session, due),
    mails: await run(session, mails),
  };
  await run(session, [clock, ...jobs, mailJobs]);
  return counted;
}

async function run({ client }: Session, statements: readonly string[]): Promise<number> {
  let count = 0;
  for (const statement of statements) {
    await client.query("SAVEPOINT step");
    try {
      count += (await client.query(statement)).rowCount ?? 0;
    } catch (error) {
      // An older release has no such table, and so nothing of the kind on its way.
      if (errorCode(error) !== undefinedTable) throw error;
      await client.query("ROLLBACK TO SAVEPOINT step");
    }
  }
  return count;
}

const undefinedTable = "42P01";

const unlock = [
  "UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_by IS NOT NULL",
  "UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL WHERE locked_by IS NOT NULL",
];

/** Carried out now, a line could send a customer the same mail again. */
const lines = ["UPDATE inbox_message SET answered_at = now() WHERE answered_at IS NULL"];

/** Sent all the same, by `/health`, they say that they may have arrived before. */
const replies = [
  `UPDATE outbox_message SET parked_at = now(), parked_reason = 'restored', sending_at = now(), failures = 0
   WHERE delivered_at IS NULL AND parked_at IS NULL`,
];

const tasks = "graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id";
const subject = "(j.payload->>'id')::int";

const due = [
  // The bot's own work says nothing, and is done after all.
  "UPDATE post_run SET state = 'done', ended_at = now() WHERE state = 'claimed' AND audience <> 'bot'",
  "UPDATE reminder SET sent_at = now() WHERE sent_at IS NULL AND due_at <= now()",
  `UPDATE notice SET sent_at = now() WHERE sent_at IS NULL AND id NOT IN (
     SELECT ${subject} FROM ${tasks} WHERE t.identifier = '${noticeTask}' AND j.run_at > now() AND j.attempts = 0)`,
];

/** On its way, a mail is found by its job, which tells its author that it may have arrived and does not send it. */
const mails = [
  `UPDATE mail_message m SET state = 'sending', settled_at = coalesce(settled_at, now())
   WHERE state = 'sending' OR state = 'waiting' AND NOT (failures = 0 AND id IN (
     SELECT ${subject} FROM ${tasks} WHERE t.identifier = '${mailTask}' AND j.run_at > now()))`,
];

const mailJobs = `UPDATE graphile_worker._private_jobs job SET run_at = now(), attempts = 0
  WHERE id IN (SELECT j.id FROM ${tasks} JOIN mail_message m ON m.id = ${subject} AND m.state = 'sending'
    WHERE t.identifier = '${mailTask}')`;

/** What has become due since the back-up has been said. */
const clock = `UPDATE known_post SET seen_until = greatest(seen_until, now())
  WHERE post NOT IN (SELECT post FROM post_run WHERE audience = 'bot')`;

/** One by one, as an older release may lack the table that one of them asks. */
const jobs = [
  `t.identifier IN ('answer', '${undeliveredTask}', '${reminderTask}') OR starts_with(t.identifier, '${deliveryTask("")}')`,
  `t.identifier = '${postTask}' AND (j.payload->>'runId')::int NOT IN (SELECT id FROM post_run WHERE state = 'claimed')`,
  `t.identifier = '${noticeTask}' AND ${subject} NOT IN (SELECT id FROM notice WHERE sent_at IS NULL)`,
].map(
  (which) =>
    `DELETE FROM graphile_worker._private_jobs WHERE id IN (SELECT j.id FROM ${tasks} WHERE ${which})`,
);
