import { poll } from "#src/store/embedded/poll.ts";
import { query } from "./embedded.ts";

/** What the database holds of one line, by the id under which it was posted. */
export type Trace = {
  readonly id: string;
  readonly messages: number;
  readonly sales: number;
  readonly answers: number;
  readonly outcome: string | null;
};

function tracesOf(url: string, ids: readonly string[]): Promise<readonly Trace[]> {
  const list = ids.map((id) => `'${id}'`).join(", ");
  return query(
    url,
    `SELECT asked.id, count(DISTINCT i.id)::int AS messages, count(DISTINCT s.id)::int AS sales,
       count(DISTINCT o.id)::int AS answers, min(o.outcome::text) AS outcome
     FROM unnest(ARRAY[${list}]) AS asked (id)
     LEFT JOIN inbox_message i ON i.platform = 'local' AND i.platform_id = asked.id
     LEFT JOIN sale s ON s.message_id = i.id
     LEFT JOIN outbox_message o ON o.in_reply_to_id = i.id
     GROUP BY asked.id ORDER BY asked.id`,
  ) as Promise<readonly Trace[]>;
}

/** Waits until all the lines have been answered, and returns what there is of those that are not as they should be. */
export async function faultsAmong(
  url: string,
  ids: readonly string[],
  withinMs: number,
): Promise<readonly Trace[]> {
  const isAllAnswered = async () => {
    const traces = await tracesOf(url, ids);
    return traces.every(({ answers }) => answers > 0) ? true : undefined;
  };
  await poll(withinMs, isAllAnswered);
  return (await tracesOf(url, ids)).filter((trace) => !isLoggedOnce(trace));
}

function isLoggedOnce({ messages, sales, answers, outcome }: Trace): boolean {
  return messages === 1 && sales === 1 && answers === 1 && outcome === "answered";
}
