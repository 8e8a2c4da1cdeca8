import { z } from "zod";
import type { Route } from "#src/chat/message.ts";

/** What is needed to answer right there. */
export type SlackRoute = {
  /** The channel of the line; for a direct conversation it may be one that the bot has no part in. */
  readonly channel?: string;
  readonly thread?: string;
  /** That channel is the bot's own conversation with the person. */
  readonly isOwn?: "true";
  /** Where Slack takes answers to a command or press, whether the bot is in the channel or not, `until` then. */
  readonly responseUrl?: string;
  readonly until?: string;
  /** The answer is the person's Home tab. */
  readonly home?: "true";
};

export function readRoute(route: Route | undefined): SlackRoute {
  return kept.safeParse(route).data ?? {};
}

const kept = z.object({
  channel: z.string().exactOptional(),
  thread: z.string().exactOptional(),
  isOwn: z.literal("true").exactOptional(),
  responseUrl: z.string().exactOptional(),
  until: z.string().exactOptional(),
  home: z.literal("true").exactOptional(),
});
