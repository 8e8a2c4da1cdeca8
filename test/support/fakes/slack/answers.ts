import { randomBytes } from "node:crypto";
import { z } from "zod";
import { readBlocks, refusalOfText } from "./methods.ts";
import type { World } from "./world.ts";

/** How long an address for answers lives, and how many it takes. */
const life = { ms: 30 * 60_000, answers: 5 } as const;

type Address = { readonly channel: string; readonly person: string; until: number; answers: number };

/** The addresses that go with commands and presses, and what the bot posts to them. */
export function createAnswers(world: World, base: string) {
  const addresses = new Map<string, Address>();

  return {
    issue(channel: string, person: string): string {
      const key = randomBytes(12).toString("hex");
      addresses.set(key, { channel, person, until: Date.now() + life.ms, answers: 0 });
      return `${base}/response/${key}`;
    },

    /** As if half an hour had gone by. */
    expire(): void {
      for (const address of addresses.values()) address.until = 0;
    },

    take(key: string, body: string): { readonly status: number; readonly text: string } {
      const address = addresses.get(key);
      if (address === undefined || address.until < Date.now()) return refuse(404, "expired_url");
      if (address.answers >= life.answers) return refuse(404, "used_url");

      const read = posted.safeParse(parse(body));
      if (!read.success) {
        world.breaches.push(`response_url: ${z.prettifyError(read.error)}`);
        return refuse(400, "invalid_payload");
      }
      const { text, blocks, response_type } = read.data;
      const checked = readBlocks(JSON.stringify(blocks), "message", world);
      const word = refusalOfText(text, world) ?? ("error" in checked ? checked.error : undefined);
      if (word !== undefined || "error" in checked) return refuse(400, word ?? "invalid_blocks");

      address.answers += 1;
      const { channel, person } = address;
      const isForOne = response_type === "ephemeral";
      world.messages.push({
        channel,
        ts: world.nextStamp(),
        text,
        blocks: checked.blocks,
        ...(isForOne && { visibleTo: person }),
      });
      return { status: 200, text: "ok" };
    },
  };
}

function refuse(status: number, error: string) {
  return { status, text: JSON.stringify({ ok: false, error }) };
}

const posted = z.strictObject({
  response_type: z.enum(["ephemeral", "in_channel"]),
  replace_original: z.literal(false),
  text: z.string(),
  blocks: z.array(z.unknown()).min(1),
  mrkdwn: z.literal(false).optional(),
  unfurl_links: z.literal(false).optional(),
  unfurl_media: z.literal(false).optional(),
});

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // What is no JSON fits no schema.
    return undefined;
  }
}
