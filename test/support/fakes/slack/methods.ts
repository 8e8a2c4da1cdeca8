import { randomBytes } from "node:crypto";
import { z } from "zod";
import { checkBlocks } from "./block-kit.ts";
import { botId, botUser, type SlackMessage, type SlackUpload, team, type World } from "./world.ts";

export type Answer = Readonly<Record<string, unknown>>;
type Context = { readonly world: World; readonly uploads: Map<string, SlackUpload>; readonly base: string };
type Method = (args: Record<string, string>, context: Context) => Answer;

/** How long Slack takes to look through a file; really some seconds. */
const showMs = 70;

/** What a method is refused without. */
export const scopes: ReadonlyMap<string, string> = new Map([
  ["conversations.open", "im:write"],
  ["chat.postMessage", "chat:write"],
  ["conversations.history", "channels:history"],
  ["conversations.replies", "channels:history"],
  ["files.getUploadURLExternal", "files:write"],
  ["files.completeUploadExternal", "files:write"],
  ["files.info", "files:read"],
]);

/** Every method the fake has, with exactly the arguments that it takes. */
export const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    "auth.test": method(z.strictObject({}), () => ({
      url: "https://chot.slack.com/",
      team: "Chốt",
      user: "chot",
      team_id: team,
      user_id: botUser,
      bot_id: botId,
    })),

    "conversations.open": method(z.strictObject({ users: z.string() }), ({ users }, { world }) => {
      if (!world.isPerson(users)) return refuse("user_not_found");
      const channel = world.openDirect(users);
      return world.ended.has(channel) ? refuse("user_disabled") : { channel: { id: channel } };
    }),

    "chat.postMessage": method(
      z.strictObject({
        channel: z.string(),
        text: z.string(),
        blocks: z.string().optional(),
        thread_ts: z.string().optional(),
        mrkdwn: z.literal("false"),
        unfurl_links: z.literal("false").optional(),
        unfurl_media: z.literal("false").optional(),
      }),
      ({ channel, text, blocks, thread_ts }, { world }) => {
        const refusal = world.refusalAt(channel) ?? refusalOfText(text, world);
        if (refusal !== undefined) return refuse(refusal);
        if (thread_ts !== undefined && !/^\d+\.\d+$/.test(thread_ts)) return refuse("invalid_thread_ts");
        const read = readBlocks(blocks, "message", world);
        if ("error" in read) return read;
        return posted(world, { channel, text, blocks: read.blocks, ...threaded(thread_ts) });
      },
    ),

    "views.publish": method(
      z.strictObject({ user_id: z.string(), view: z.string() }),
      ({ user_id, view }, { world }) => {
        const read = z.strictObject({ type: z.literal("home"), blocks: z.unknown() }).safeParse(json(view));
        if (!read.success) return breach(world, "invalid_arguments", "the view is no home");
        const checked = readBlocks(JSON.stringify(read.data.blocks), "home", world);
        if ("error" in checked) return checked;
        world.homes.set(user_id, checked.blocks);
        return { view: { id: `V${user_id.slice(1)}` } };
      },
    ),

    "conversations.history": method(
      z.strictObject({ channel: z.string(), limit: z.coerce.number().int().min(1).max(999).optional() }),
      ({ channel, limit = 100 }, { world }) => {
        const refusal = world.refusalAt(channel);
        if (refusal !== undefined && refusal !== "is_archived") return refuse(refusal);
        const found = world.messages.filter((message) => message.channel === channel && isOpen(message));
        return { messages: found.reverse().slice(0, limit).map(describe), has_more: found.length > limit };
      },
    ),

    "conversations.replies": method(
      z.strictObject({
        channel: z.string(),
        ts: z.string(),
        oldest: z.coerce.number().optional(),
        limit: z.coerce.number().int().min(1).max(999).optional(),
      }),
      ({ channel, ts, limit = 100 }, { world }) => {
        const refusal = world.refusalAt(channel);
        if (refusal !== undefined) return refuse(refusal);
        const found = world.messages.filter((one) => one.channel === channel && one.thread === ts);
        return { messages: [{ ts, text: "the thread's beginning" }, ...found.slice(0, limit).map(describe)] };
      },
    ),

    "files.getUploadURLExternal": method(
      z.strictObject({
        filename: z.string().min(1),
        length: z.coerce.number().int(),
        alt_text: z.string().max(1_000).optional(),
      }),
      ({ filename, length, alt_text }, { world, uploads, base }) => {
        if (!/\.\w+$/.test(filename))
          return breach(world, "invalid_arguments", "a file name has no extension");
        if (length < 1) return breach(world, "invalid_arguments", "an empty file");
        const id = `F${randomBytes(5).toString("hex").toUpperCase()}`;
        uploads.set(id, { id, name: filename, length, ...(alt_text !== undefined && { altText: alt_text }) });
        return { upload_url: `${base}/upload/v1/${id}`, file_id: id };
      },
    ),

    "files.completeUploadExternal": method(
      z.strictObject({
        files: z.string(),
        channel_id: z.string(),
        thread_ts: z.string().optional(),
        blocks: z.string().optional(),
      }),
      ({ files, channel_id: channel, thread_ts, blocks }, { world, uploads }) => {
        const named = z.array(z.strictObject({ id: z.string(), title: z.string().min(1) })).length(1);
        const read = named.safeParse(json(files));
        const file = uploads.get(read.data?.[0]?.id ?? "");
        if (file === undefined) return breach(world, "file_not_found", "an upload that nobody began");
        if (file.bytes?.length !== file.length)
          return breach(
            world,
            "file_update_failed",
            `${file.bytes?.length} bytes where ${file.length} were said`,
          );
        const refusal = world.refusalAt(channel);
        if (refusal !== undefined) return refuse(refusal);
        const checked = readBlocks(blocks, "message", world);
        if ("error" in checked) return checked;
        // Slack looks through a file before it shows it, and does not wait with its answer.
        setTimeout(() => {
          posted(world, { channel, text: "", file, blocks: checked.blocks, ...threaded(thread_ts) });
        }, showMs);
        return { files: [{ id: file.id, shares: {} }] };
      },
    ),

    "files.info": method(z.strictObject({ file: z.string() }), ({ file: id }, { world, uploads }) => {
      if (!uploads.has(id)) return breach(world, "file_not_found", "a file that nobody sent");
      const shown = world.messages.filter(({ file }) => file?.id === id);
      const places = Object.fromEntries(shown.map(({ channel, ts }) => [channel, [{ ts }]]));
      return { file: { id, shares: shown.length === 0 ? {} : { private: places } } };
    }),
  }),
);

/** Slack's word that it will not do it. */
function refuse(error: string): Answer {
  return { error };
}

function breach(world: World, error: string, why: string): Answer {
  world.breaches.push(`${error}: ${why}`);
  return { error };
}

/** Blocks as an argument; the same checks for a message by the address for answers. */
export function readBlocks(blocks: string | undefined, surface: "message" | "home", world: World) {
  if (blocks === undefined) return { blocks: [] };
  const checked = checkBlocks(json(blocks), surface);
  return checked.kind === "right"
    ? checked
    : { ...breach(world, checked.word, checked.why), error: checked.word };
}

/** Text with markup in it was not escaped: the bot has none of its own to send. */
export function refusalOfText(text: string, world: World): string | undefined {
  if (text.trim() === "") return "no_text";
  if (/[<>]|&(?!(?:amp|lt|gt);)/.test(text)) world.breaches.push("text beside the blocks is not escaped");
  if (text.length <= 40_000) return undefined;
  world.breaches.push(`msg_too_long: ${text.length} characters of text`);
  return "msg_too_long";
}

function method<Shape extends z.ZodObject>(
  shape: Shape,
  run: (args: z.output<Shape>, context: Context) => Answer,
): Method {
  return (args, context) => {
    const read = shape.safeParse(args);
    if (read.success) return run(read.data, context);
    return breach(context.world, "invalid_arguments", z.prettifyError(read.error));
  };
}

function posted(world: World, message: Omit<SlackMessage, "ts">): Answer {
  const ts = world.nextStamp();
  world.messages.push({ ...message, ts });
  return { channel: message.channel, ts };
}

function describe({ ts, text, blocks, thread }: SlackMessage) {
  return {
    type: "message",
    bot_id: botId,
    ts,
    text,
    blocks,
    ...(thread !== undefined && { thread_ts: thread }),
  };
}

function isOpen({ visibleTo, thread }: SlackMessage): boolean {
  return visibleTo === undefined && thread === undefined;
}

function threaded(thread: string | undefined) {
  return thread === undefined ? {} : { thread };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is refused by whoever reads it.
    return undefined;
  }
}
