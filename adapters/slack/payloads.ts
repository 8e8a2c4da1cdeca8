import { z } from "zod";

const id = z.string().regex(/^[A-Z0-9]{2,40}$/);
const stamp = z.string().regex(/^\d{1,12}\.\d{1,12}$/);

export const commandBody = z.object({
  command: z.string().startsWith("/"),
  text: z.string().default(""),
  trigger_id: z.string().min(1),
  user_id: id,
  user_name: z.string().optional(),
  channel_id: id,
  channel_name: z.string().optional(),
  response_url: z.url(),
});

const file = z.object({
  id,
  name: z.string().nullish(),
  size: z.number().optional(),
  url_private_download: z.url().optional(),
});

export type SlackFile = z.output<typeof file>;

const said = z.object({
  user: id,
  text: z.string().default(""),
  ts: stamp,
  thread_ts: stamp.optional(),
  channel: id,
  bot_id: z.string().optional(),
  files: z.array(file).default([]),
  /** The same text in Slack's own form, which has the characters of emoji. */
  blocks: z.unknown().optional(),
});

const authorizations = z.array(z.object({ user_id: id, is_bot: z.boolean() })).default([]);

export const mentionBody = z.object({
  authorizations,
  event: said.extend({ type: z.literal("app_mention") }),
});

export const messageBody = z.object({
  authorizations,
  event: said.extend({
    type: z.literal("message"),
    channel_type: z.string(),
    subtype: z.string().optional(),
  }),
});

export const homeBody = z.object({
  event_id: z.string().min(1),
  event: z.object({
    type: z.literal("app_home_opened"),
    user: id,
    tab: z.string(),
    event_ts: stamp.optional(),
  }),
});

export const pressBody = z.object({
  type: z.literal("block_actions"),
  user: z.object({ id, username: z.string().optional(), name: z.string().optional() }),
  channel: z.object({ id }).optional(),
  container: z.object({
    type: z.string(),
    message_ts: stamp.optional(),
    view_id: z.string().optional(),
    channel_id: id.optional(),
    thread_ts: stamp.optional(),
  }),
  message: z.object({ thread_ts: stamp.optional() }).optional(),
  actions: z.array(
    z.object({
      type: z.string(),
      action_id: z.string(),
      action_ts: z.string(),
      value: z.string().optional(),
    }),
  ),
  response_url: z.url().optional(),
});

const emoji = z.object({ type: z.literal("emoji"), name: z.string(), unicode: z.string() });
const parent = z.object({ elements: z.array(z.unknown()) });

/** The emoji in the blocks of a message, wherever they stand. */
export function listEmoji(blocks: unknown): readonly z.output<typeof emoji>[] {
  if (Array.isArray(blocks)) return blocks.flatMap(listEmoji);
  const one = emoji.safeParse(blocks);
  if (one.success) return [one.data];
  const several = parent.safeParse(blocks);
  return several.success ? several.data.elements.flatMap(listEmoji) : [];
}
