import { z } from "zod";

/** In a form, everything is text: numbers and truth values as such, objects as JSON. */
export type Fields = Readonly<Record<string, unknown>>;

export type FileField = { readonly name: string; readonly bytes: Uint8Array };

const number = z.preprocess(
  (value) => (typeof value === "string" && value !== "" ? Number(value) : value),
  z.int(),
);
const flag = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : value),
  z.boolean(),
);

function json<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => {
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value);
    } catch {
      return undefined;
    }
  }, schema);
}

const file = z.custom<FileField>((value) => typeof value === "object" && value !== null && "bytes" in value);

const button = z.strictObject({ text: z.string(), callback_data: z.string() });

const sending = {
  chat_id: z.union([z.string(), z.number()]).transform(String),
  message_thread_id: number.optional(),
  parse_mode: z.literal("HTML").optional(),
  disable_notification: flag.optional(),
  protect_content: flag.optional(),
  reply_parameters: json(
    z.strictObject({ message_id: z.int(), allow_sending_without_reply: z.boolean().optional() }),
  ).optional(),
  reply_markup: json(z.strictObject({ inline_keyboard: z.array(z.array(button)) })).optional(),
};

const updateKind = z.enum([
  "message",
  "edited_message",
  "channel_post",
  "edited_channel_post",
  "callback_query",
  "my_chat_member",
  "chat_member",
  "inline_query",
]);

const language = z.string().regex(/^(?:[a-z]{2})?$/);

/** The methods that this fake knows, with all the fields they take. Telegram itself passes over fields it does not know. */
export const methods = {
  getMe: z.strictObject({}),
  getWebhookInfo: z.strictObject({}),
  deleteWebhook: z.strictObject({ drop_pending_updates: flag.optional() }),
  setWebhook: z.strictObject({
    url: z.string(),
    secret_token: z.string().optional(),
    allowed_updates: json(z.array(updateKind)).optional(),
    max_connections: number.optional(),
    drop_pending_updates: flag.optional(),
  }),
  getUpdates: z.strictObject({
    offset: number.optional(),
    limit: number.optional(),
    timeout: number.optional(),
    allowed_updates: json(z.array(updateKind)).optional(),
  }),
  sendMessage: z.strictObject({
    ...sending,
    text: z.string(),
    link_preview_options: json(z.strictObject({ is_disabled: z.boolean() })).optional(),
  }),
  sendPhoto: z.strictObject({ ...sending, photo: file, caption: z.string().optional() }),
  sendDocument: z.strictObject({ ...sending, document: file, caption: z.string().optional() }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: z.string().max(200).optional(),
    show_alert: flag.optional(),
    cache_time: number.optional(),
  }),
  getFile: z.strictObject({ file_id: z.string() }),
  setMyCommands: z.strictObject({
    commands: json(z.array(z.strictObject({ command: z.string(), description: z.string() }))),
    scope: json(
      z.strictObject({ type: z.enum(["default", "all_private_chats", "all_group_chats"]) }),
    ).optional(),
    language_code: language.optional(),
  }),
} as const;

export type Method = keyof typeof methods;

export type Given<Name extends Method> = z.output<(typeof methods)[Name]>;

export const sendingMethods: ReadonlySet<string> = new Set(["sendMessage", "sendPhoto", "sendDocument"]);
