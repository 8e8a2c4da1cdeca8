import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { PlatformError } from "#src/chat/adapter.ts";
import type { Client, Outcome } from "./client.ts";

/** In milliseconds, between looks. */
const pauses = [50, 150, 300, 500, 1_000, 2_000, 2_000] as const;

/**
 * Slack takes a file and shows it later, when it has looked through it: what is sent at once would stand above it. A
 * file that takes longer than some seconds is not waited for, and neither is one that the bot may not look at.
 */
export async function waitUntilShown(file: string, channel: string, client: Client): Promise<void> {
  for (const pause of pauses) {
    await sleep(pause);
    const outcome = await look(file, client);
    if (outcome === undefined || outcome.kind === "refused") return;
    if (placesOf(outcome.result).has(channel)) return;
  }
}

async function look(file: string, client: Client): Promise<Outcome | undefined> {
  try {
    return await client.attempt("files.info", { file });
  } catch (error) {
    // The file is with Slack whether that can be seen or not.
    if (error instanceof PlatformError) return undefined;
    throw error;
  }
}

function placesOf(result: unknown): ReadonlySet<string> {
  const { shares, channels, groups, ims } = described.safeParse(result).data?.file ?? nowhere;
  const shared = [shares.public, shares.private].flatMap((messages) => Object.keys(messages));
  return new Set([...shared, ...channels, ...groups, ...ims]);
}

const messages = z.record(z.string(), z.unknown()).default({});
const ids = z.array(z.string()).default([]);
const file = z.object({
  shares: z.object({ public: messages, private: messages }).default({ public: {}, private: {} }),
  channels: ids,
  groups: ids,
  ims: ids,
});
const described = z.object({ file });
const nowhere = file.parse({});
