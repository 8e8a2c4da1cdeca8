import { setTimeout as pause } from "node:timers/promises";
import type { House } from "./house.ts";
import { lettersThatCameTwice } from "./letters.ts";

/** What may not be, not even for a moment. */
export async function findBreaches(house: House): Promise<readonly string[]> {
  const rows = await house.look(never);
  return [
    ...rows.map(({ what, which, count }) => `${what} ${which}: ${count}`),
    ...lettersThatCameTwice(house),
    ...house.bot.deaths().map((death) => `the bot died: ${death}`),
    ...secretsIn(house).map((name) => `${name} stands in the log`),
    ...house.stages.flatMap(({ breaches }) => breaches),
  ];
}

const never = `
  SELECT 'sales of message' AS what, message_id::text AS which, count(*)::int AS count
  FROM sale GROUP BY message_id HAVING count(*) > 1 OR message_id IS NULL
  UNION ALL
  SELECT 'leads of message', message_id::text, count(*)::int
  FROM lead GROUP BY message_id HAVING count(*) > 1 OR message_id IS NULL
  UNION ALL
  SELECT 'answers to message', o.in_reply_to_id::text, count(*)::int
  FROM outbox_message o JOIN inbox_message i ON i.id = o.in_reply_to_id
  WHERE i.is_direct GROUP BY o.in_reply_to_id HAVING count(*) > 1
  UNION ALL
  SELECT 'message ' || platform, platform_id, count(*)::int
  FROM inbox_message GROUP BY platform, platform_id HAVING count(*) > 1
  UNION ALL
  SELECT 'said of ' || r.post, r.audience || ' ' || r.moment || ' ' || r."on", count(o.id)::int
  FROM post_run r JOIN outbox_message o ON o.post_run_id = r.id
  GROUP BY r.id HAVING count(o.id) > count(DISTINCT (o.platform, o.conversation))`;

export type Watch = {
  /** What it has seen so far. */
  readonly seen: () => readonly string[];
  end(): Promise<void>;
};

const lookEveryMs = 1_000;

/** Looks all the time, whenever there is a database to look into. */
export function watch(house: House): Watch {
  const ending = new AbortController();
  let seen: readonly string[] = [];
  const watching = lookOn();

  return {
    seen: () => seen,
    async end() {
      ending.abort();
      await watching;
    },
  };

  async function lookOn(): Promise<void> {
    while (!ending.signal.aborted && seen.length === 0) {
      seen = await findBreaches(house).catch(() => []);
      await pause(lookEveryMs, undefined, { signal: ending.signal }).catch(() => {});
    }
  }
}

function secretsIn({ bot }: House): readonly string[] {
  const said = bot.said();
  const secrets = Object.entries(bot.settings).filter(([name]) => /TOKEN|SECRET|PASSWORD|KEY/.test(name));
  const password = new URL(bot.settings["DATABASE_URL"] ?? "").password;
  const all = [...secrets, ["the password of the database", password]] as const;
  return all.filter(([, secret]) => secret !== "" && said.includes(secret)).map(([name]) => name);
}
