import { type Envelope, PlatformError } from "#src/chat/adapter.ts";
import type { Client } from "./client.ts";
import { unseen } from "./refusal.ts";
import { readRoute } from "./route.ts";

/** Where a reply is shown. */
export type Place = {
  /** The bot's own way there, opened when it is needed. */
  readonly channel: () => Promise<string>;
  readonly thread?: string;
  /** Slack's address for answers to a command or press, tried first. */
  readonly answer?: {
    readonly url: string;
    /** The person has spoken in somebody else's conversation: nobody but they may see the answer there. */
    readonly isForOne: boolean;
  };
};

export async function placeOf(envelope: Envelope, client: Client, now: Temporal.Instant): Promise<Place> {
  return envelope.to.isDirect ? directPlace(envelope, client, now) : roomPlace(envelope, now);
}

function roomPlace({ to, route }: Envelope, now: Temporal.Instant): Place {
  const { thread } = readRoute(route);
  const url = liveAddress(route, now);
  return {
    channel: async () => to.id,
    ...(thread !== undefined && { thread }),
    // In a thread, an answer by the address could stand beside it.
    ...(thread === undefined && url !== undefined && { answer: { url, isForOne: false } }),
  };
}

/**
 * A command may be given in any conversation of two. Slack does not say whose it is, but the bot knows the one that is
 * its own: everywhere else its answer goes by the address for answers, visible to the one who asked, and never by the
 * bot itself, whose words both would read.
 */
async function directPlace({ to, route }: Envelope, client: Client, now: Temporal.Instant): Promise<Place> {
  const { channel, thread, isOwn } = readRoute(route);
  const url = liveAddress(route, now);
  const own = isOwn === "true" && channel !== undefined ? channel : await openOwn(to.id, client);
  // A direct conversation that cannot be opened still leaves the address.
  if (own instanceof PlatformError && (url === undefined || own.kind !== "closed")) throw own;

  const isElsewhere = channel !== undefined && channel !== own;
  return {
    channel: async () => {
      if (own instanceof PlatformError) throw own;
      return own;
    },
    ...(!isElsewhere && thread !== undefined && { thread }),
    ...(isElsewhere && url !== undefined && { answer: { url, isForOne: true } }),
  };
}

async function openOwn(person: string, client: Client): Promise<string | PlatformError> {
  try {
    return await unseen(() => client.openDirect(person));
  } catch (error) {
    if (error instanceof PlatformError) return error;
    throw error;
  }
}

function liveAddress(route: Envelope["route"], now: Temporal.Instant): string | undefined {
  const { responseUrl, until } = readRoute(route);
  if (responseUrl === undefined || until === undefined) return undefined;
  return Temporal.Instant.compare(now, Temporal.Instant.from(until)) < 0 ? responseUrl : undefined;
}
