import { z } from "zod";

/** What is read of Telegram's updates. All else that Telegram sends along passes unread. */
const user = z.object({
  id: z.number(),
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
});

const chat = z.object({ id: z.number(), type: z.enum(["private", "group", "supergroup", "channel"]) });

const entities = z
  .array(
    z.object({
      type: z.string(),
      /** In UTF-16 units, as JavaScript counts. */
      offset: z.number(),
      length: z.number(),
      user: z.object({ id: z.number() }).optional(),
    }),
  )
  .default([]);

const document = z.object({
  file_id: z.string(),
  file_name: z.string().optional(),
  file_size: z.number().optional(),
});

const place = { message_id: z.number(), chat, message_thread_id: z.number().optional() };
const topic = { is_topic_message: z.boolean().optional() };

const message = z.object({
  ...place,
  ...topic,
  /** In seconds since 1970. */
  date: z.number(),
  edit_date: z.number().optional(),
  from: user.optional(),
  sender_chat: z.object({ id: z.number() }).optional(),
  is_automatic_forward: z.boolean().optional(),
  text: z.string().optional(),
  entities,
  caption: z.string().optional(),
  caption_entities: entities,
  document: document.optional(),
  photo: z.unknown().optional(),
  voice: z.unknown().optional(),
  audio: z.unknown().optional(),
  video: z.unknown().optional(),
  video_note: z.unknown().optional(),
  reply_to_message: z
    .object({ from: z.object({ id: z.number() }).optional(), forum_topic_created: z.unknown().optional() })
    .optional(),
  migrate_to_chat_id: z.number().optional(),
  migrate_from_chat_id: z.number().optional(),
});

const callbackQuery = z.object({
  id: z.string(),
  from: user,
  data: z.string().optional(),
  /** Absent where the button stood in no conversation of the bot. */
  message: z.object({ ...place, ...topic }).optional(),
});

export const updateSchema = z.object({
  update_id: z.number(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callbackQuery.optional(),
});

export type Update = z.output<typeof updateSchema>;
export type TelegramMessage = z.output<typeof message>;
export type TelegramUser = z.output<typeof user>;
export type TelegramDocument = z.output<typeof document>;
export type CallbackQuery = z.output<typeof callbackQuery>;

/** The kinds that are asked for; Telegram keeps the others to itself. */
export const updateKinds = ["message", "edited_message", "callback_query"] as const;
