import type { Transaction } from "./database.ts";
import { toInstant, toPlainDate } from "./dates.ts";
import type { LastRun, PostPlace, Posts } from "./interface/posts.ts";

export function createPosts(tx: Transaction): Posts {
  return { lastRuns: () => lastRuns(tx) };
}

type RunRow = Omit<LastRun, "on" | "dueAt" | "claimedAt" | "places"> & {
  readonly on: Date;
  readonly dueAt: Date;
  readonly claimedAt: Date;
  readonly saidBy: number;
};

type PlaceRow = PostPlace & { readonly runId: number };

async function lastRuns(tx: Transaction): Promise<readonly LastRun[]> {
  const runs = await tx.$queryRaw<RunRow[]>`
    SELECT DISTINCT ON (post, audience) post, audience, "on", due_at AS "dueAt", claimed_at AS "claimedAt",
      is_late AS "isLate", state::text AS state, coalesce(merged_into_id, id) AS "saidBy"
    FROM post_run WHERE moment = 'post' ORDER BY post, audience, due_at DESC, id DESC`;
  const places = await placesOf(tx, [...new Set(runs.map(({ saidBy }) => saidBy))]);
  return runs.map(({ on, dueAt, claimedAt, saidBy, ...run }) => ({
    ...run,
    on: toPlainDate(on),
    dueAt: toInstant(dueAt),
    claimedAt: toInstant(claimedAt),
    places: (places.get(saidBy) ?? []).map(({ runId: _, ...place }) => place),
  }));
}

async function placesOf(
  tx: Transaction,
  runIds: readonly number[],
): Promise<ReadonlyMap<number, readonly PlaceRow[]>> {
  if (runIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<PlaceRow[]>`
    SELECT o.post_run_id AS "runId", o.platform, o.conversation, o.is_direct AS "isDirect",
      CASE WHEN o.delivered_at IS NOT NULL THEN 'arrived' WHEN o.parked_at IS NOT NULL THEN 'parked' ELSE 'waiting' END
        AS state,
      coalesce(
        (SELECT c.name FROM conversation c WHERE c.platform = o.platform AND c.platform_id = o.conversation),
        (SELECT p.name FROM chat_account a JOIN person p ON p.id = a.person_id
          WHERE a.platform = o.platform AND a.direct_id = o.conversation LIMIT 1)) AS name
    FROM outbox_message o WHERE o.post_run_id = ANY (${runIds}::int[]) ORDER BY o.id`;
  return Map.groupBy(rows, ({ runId }) => runId);
}
