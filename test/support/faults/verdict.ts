import { createStore } from "#src/store/create-store.ts";
import { openDatabase } from "#src/store/database.ts";
import { tally } from "../disturbed.ts";
import { findBreaches } from "./breaches.ts";
import type { House } from "./house.ts";
import { faultsOfLetters } from "./letters.ts";
import type { Effect, Said } from "./talk.ts";

/** What is not as it should be, once all is at rest. */
export async function findFaults(house: House, said: readonly Said[]): Promise<readonly string[]> {
  return [
    ...(await faultsOfLines(house, said)),
    ...faultsOfAnswers(house, said),
    ...(await faultsOfLetters(house)),
    ...(await differences(house)),
    ...(await findBreaches(house)),
  ];
}

async function faultsOfLines({ look }: House, said: readonly Said[]): Promise<readonly string[]> {
  const rows = await look(
    `SELECT i.platform || ' ' || i.platform_id AS id, i.text,
       (SELECT count(*)::int FROM sale WHERE message_id = i.id) AS sales,
       (SELECT count(*)::int FROM lead WHERE message_id = i.id) AS leads,
       (SELECT array_agg(DISTINCT outcome::text) FROM outbox_message WHERE in_reply_to_id = i.id) AS outcomes,
       (SELECT min(parked_reason) FROM outbox_message WHERE in_reply_to_id = i.id AND parked_at IS NOT NULL) AS parked
     FROM inbox_message i`,
  );
  const traces = new Map(rows.map((row) => [row["id"], row]));
  const faults = said.flatMap(({ platform, id, isAcknowledged, effect, token }) => {
    const trace = traces.get(`${platform} ${id}`);
    traces.delete(`${platform} ${id}`);
    const about = `${effect} “${token}” on ${platform}`;
    if (trace === undefined) return isAcknowledged ? [`${about}: acknowledged and lost`] : [];
    const { sales, leads, outcomes, parked } = trace;
    const left = JSON.stringify({ sales, leads, outcomes, parked });
    return left === JSON.stringify(expected[effect]) ? [] : [`${about}: ${left}`];
  });
  return [...faults, ...[...traces.keys()].map((id) => `${id}: nobody has said it`)];
}

const expected = {
  sale: { sales: 1, leads: 0, outcomes: ["answered"], parked: null },
  lead: { sales: 0, leads: 1, outcomes: ["answered"], parked: null },
  none: { sales: 0, leads: 0, outcomes: ["answered"], parked: null },
  question: { sales: 0, leads: 0, outcomes: ["asked"], parked: null },
} as const satisfies Readonly<Record<Effect, object>>;

/** Of what has an answer that names it: shown once as if for the first time, or else marked as sent again. */
function faultsOfAnswers({ stages }: House, said: readonly Said[]): readonly string[] {
  return stages.flatMap((stage) => {
    const here = said.filter(({ platform }) => platform === stage.platform);
    const conversations = Map.groupBy(here, ({ conversation }) => conversation);
    return [...conversations].flatMap(([conversation, lines]) => {
      const { plain, marked } = tally(stage.shown(conversation), /Khách số \d+ đây/g);
      return lines.flatMap(({ token, effect, isAcknowledged }) => {
        if (effect !== "sale" && effect !== "lead") return [];
        const [first, again] = [plain.get(token) ?? 0, marked.get(token) ?? 0];
        const isShown = first + again > 0 || !isAcknowledged;
        const about = `the answer about “${token}” on ${stage.platform}`;
        return first <= 1 && isShown ? [] : [`${about}: shown ${first} times, and ${again} times marked`];
      });
    });
  });
}

/** Between the ledger and what is kept of it for each day. */
async function differences({ databaseUrl }: House): Promise<readonly string[]> {
  const database = openDatabase(databaseUrl());
  const found = await database.prisma
    .$transaction((tx) => createStore(tx).figures.rebuild())
    .finally(() => database.close());
  return found.map(({ metric, on, kept, counted }) => `${metric} on ${on}: ${kept} kept, ${counted} counted`);
}
