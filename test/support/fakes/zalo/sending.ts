import type { Fetched, Fetching } from "./files.ts";
import type { Outside } from "./outside.ts";
import type { Call } from "./rules.ts";
import type { Posted } from "./shown.ts";
import type { State } from "./state.ts";

export type Sending = Extract<Call, { method: "sendMessage" | "sendPhoto" }>;

export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly code: number; readonly description: string };

type Tools = {
  readonly state: State;
  readonly outside: Outside;
  readonly fetching: Fetching;
  readonly breach: (words: string) => void;
};

/** Puts a message of the bot where it belongs, or says why not. The words of these refusals are not documented. */
export async function post(sending: Sending, tools: Tools): Promise<Answer> {
  const { state } = tools;
  const { chat_id: chat } = sending.body;
  if (state.ended.has(chat)) return refused(403, "Forbidden: the bot is not a member of this chat");
  if (!state.users.has(chat) && !state.groups.has(chat)) return refused(404, "Not Found");
  if (state.arrived >= state.plan.messagesPerMonth) return refused(429, "Quota exceeded");

  const posted = await toPosted(sending, tools);
  if (!posted) return refused(400, "Bad Request: the photo cannot be fetched");
  state.arrived += 1;
  state.posted.set(chat, [...(state.posted.get(chat) ?? []), posted]);
  return {
    ok: true,
    result: {
      message_id: state.arrived.toString(16).padStart(20, "0"),
      date: Temporal.Now.instant().epochMilliseconds,
    },
  };
}

function refused(code: number, description: string): Answer {
  return { ok: false, code, description };
}

async function toPosted(sending: Sending, tools: Tools): Promise<Posted | undefined> {
  switch (sending.method) {
    case "sendMessage": {
      const words = sending.body.text;
      return { picture: undefined, words, linked: await follow(words, tools) };
    }
    case "sendPhoto": {
      const { photo, caption = "" } = sending.body;
      const picture = await tools.fetching.fetch(photo);
      if (picture === undefined) return undefined;
      if (!picture.mediaType.startsWith("image/")) {
        tools.breach("what a photo leads to is no picture");
        return undefined;
      }
      return { picture: picture.bytes, words: caption, linked: await follow(caption, tools) };
    }
  }
}

/** What people find behind the bot's own links, each on a line of its own. */
async function follow(
  words: string,
  { outside, fetching, breach }: Tools,
): Promise<ReadonlyMap<string, Fetched>> {
  const found = new Map<string, Fetched>();
  for (const line of words.split("\n")) {
    if (!outside.isOfBot(line) || !new URL(line).pathname.startsWith("/files/")) continue;
    const file = await fetching.fetch(line);
    if (file) found.set(line, file);
    else breach("a link in a message leads nowhere");
  }
  return found;
}
