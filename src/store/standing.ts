import type { Pool } from "pg";
import { z } from "zod";

/** What waits and what was given up, over all instances, as the database has it at the moment. */
export type Standing = z.output<typeof standing>;

/** Newer mails than that are counted by their state; to count all of them would take longer each year. */
export const countedMails = 2_000;

const byPlatform = z.array(z.object({ platform: z.string(), count: z.number(), seconds: z.number() }));
const queue = z.object({ count: z.number(), seconds: z.number() });

const standing = z.object({
  /** Messages without an answer, and how long the first of them has waited. */
  lines: byPlatform,
  /** Replies that have not arrived and have not been given up. */
  deliveries: byPlatform,
  /** Replies that were given up within a day. */
  parked: z.array(z.object({ platform: z.string(), count: z.number() })),
  mailStates: z.array(z.object({ state: z.string(), count: z.number() })),
  /** Posts and mails whose time has come. */
  posts: queue,
  mails: queue,
  /** Of the database's clock, since 1970. */
  clockSeconds: z.number(),
});

/** Each part goes by an index of what is open, or by a primary key: it does not grow with what is done. */
export async function readStanding(pool: Pool): Promise<Standing> {
  const { rows } = await pool.query<{ standing: unknown }>({
    name: "standing",
    text: query,
    values: [countedMails],
  });
  return standing.parse(rows[0]?.standing);
}

const query = `
  WITH line AS (
    SELECT platform, count(*) AS count, extract(epoch FROM now() - min(received_at)) AS seconds
    FROM inbox_message WHERE answered_at IS NULL GROUP BY platform
  ), open AS (
    SELECT platform, count(*) FILTER (WHERE parked_at IS NULL) AS count,
      coalesce(extract(epoch FROM now() - min(created_at) FILTER (WHERE parked_at IS NULL)), 0) AS seconds,
      count(*) FILTER (WHERE parked_at > now() - interval '1 day') AS parked
    FROM outbox_message WHERE delivered_at IS NULL GROUP BY platform
  ), mail AS (
    SELECT state, count(*) AS count
    FROM (SELECT state FROM mail_message ORDER BY id DESC LIMIT $1) newest GROUP BY state
  ), due AS (
    SELECT task.identifier, job.run_at FROM graphile_worker._private_jobs job
    JOIN graphile_worker._private_tasks task ON task.id = job.task_id
    WHERE task.identifier IN ('post', 'mail') AND job.run_at <= now()
  )
  SELECT json_build_object(
    'lines', (SELECT coalesce(json_agg(line), '[]') FROM line),
    'deliveries', (SELECT coalesce(json_agg(open), '[]') FROM open),
    'parked', (SELECT coalesce(json_agg(json_build_object('platform', platform, 'count', parked)), '[]') FROM open),
    'mailStates', (SELECT coalesce(json_agg(mail), '[]') FROM mail),
    'posts', (${dueOf("post")}),
    'mails', (${dueOf("mail")}),
    'clockSeconds', extract(epoch FROM clock_timestamp())
  ) AS standing`;

function dueOf(task: "post" | "mail"): string {
  return `SELECT json_build_object('count', count(*), 'seconds', coalesce(extract(epoch FROM now() - min(run_at)), 0))
    FROM due WHERE identifier = '${task}'`;
}
