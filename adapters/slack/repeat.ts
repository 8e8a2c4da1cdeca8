import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { PlatformError } from "#src/chat/adapter.ts";
import type { Client } from "./client.ts";
import type { Place } from "./place.ts";

/** What the first block of a part is called, so that the part can be found again in the conversation. */
export function markOf(envelopeId: number, part: number): string {
  return `chot:${envelopeId}:${part}`;
}

/** How many messages are looked through, and how far back; envelopes are numbered anew with a new database. */
const lookBack = { messages: 100, seconds: 24 * 60 * 60 } as const;

/** In milliseconds: Slack shows a file some time after it has taken it. */
const pausesForFiles = [200, 800, 2_000] as const;

/** Whether a part stands in its conversation; undefined where the bot cannot look. */
export async function hasArrived(
  { mark, isFile }: { readonly mark: string; readonly isFile: boolean },
  place: Place,
  client: Client,
  now: Temporal.Instant,
): Promise<boolean | undefined> {
  // What only one person sees is in nobody's history.
  if (place.answer?.isForOne) return undefined;

  let isThere = await look();
  for (const pause of isFile ? pausesForFiles : []) {
    if (isThere !== false) break;
    await sleep(pause);
    isThere = await look();
  }
  return isThere;

  async function look(): Promise<boolean | undefined> {
    const oldest = Math.floor(now.epochMilliseconds / 1_000) - lookBack.seconds;
    const messages = await list(place, oldest, client);
    return messages?.some(
      ({ ts, blocks }) => Number(ts) >= oldest && blocks.some(({ block_id }) => block_id === mark),
    );
  }
}

async function list(place: Place, oldest: number, client: Client) {
  try {
    const channel = await place.channel();
    const limit = lookBack.messages;
    const outcome =
      place.thread === undefined
        ? await client.attempt("conversations.history", { channel, limit })
        : await client.attempt("conversations.replies", { channel, limit, ts: place.thread, oldest });
    return outcome.kind === "done" ? history.parse(outcome.result).messages : undefined;
  } catch (error) {
    if (!(error instanceof PlatformError) || error.kind === "closed") throw error;
    // Not having looked leaves the doubt where it was.
    const { retryAfter, reach, message } = error;
    throw new PlatformError("uncertain", message, { retryAfter, reach });
  }
}

const history = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      blocks: z.array(z.object({ block_id: z.string().optional() })).default([]),
    }),
  ),
});
