import { z } from "zod";
import { type Answer, type Call, ok, parseJson, refused } from "./answer.ts";
import { faultOfCard } from "./card-check.ts";
import { checkPace } from "./pace.ts";
import { limits, repeatsKnownForMs } from "./rules.ts";
import { directChatOf, type Message, newId, type State } from "./state.ts";

const common = {
  msg_type: z.enum(["text", "post", "image", "file", "interactive"]),
  content: z.string(),
  uuid: z.string().max(limits.uuid).optional(),
};
const aCreation = z.strictObject({ ...common, receive_id: z.string().min(1) });
const aReply = z.strictObject({ ...common, reply_in_thread: z.boolean().optional() });

type Body = {
  readonly msg_type: string;
  readonly content: string;
  readonly uuid?: string | undefined;
};

type Place = Pick<Message, "conversation" | "threadId" | "repliesTo">;

export function createMessage(state: State, call: Call): Answer {
  const body = aCreation.safeParse(parseJson(call.raw));
  if (!body.success) return breach(state, 9499, `im.message.create: ${z.prettifyError(body.error)}`);
  const type = call.query.get("receive_id_type");
  const place = placeOf(state, type, body.data.receive_id);
  if (typeof place !== "string") return place;
  return put(state, call, body.data, { conversation: place, threadId: undefined, repliesTo: undefined });
}

export function replyTo(state: State, call: Call, messageId: string): Answer {
  const body = aReply.safeParse(parseJson(call.raw));
  if (!body.success) return breach(state, 9499, `im.message.reply: ${z.prettifyError(body.error)}`);
  const parent = state.messages.find(({ id }) => id === messageId);
  if (parent === undefined) return breach(state, 230001, "invalid message_id");
  if (parent.isRecalled) return refused(230011, "The message was withdrawn.");
  const opensThread = body.data.reply_in_thread === true ? newId("omt") : undefined;
  return put(state, call, body.data, {
    conversation: parent.conversation,
    threadId: parent.threadId ?? opensThread,
    repliesTo: parent.id,
  });
}

function placeOf(state: State, type: string | null, id: string): string | Answer {
  switch (type) {
    case "chat_id": {
      const direct = [...state.people.keys()].find((account) => directChatOf(account) === id);
      if (direct !== undefined) return direct;
      return state.groups.has(id) ? id : breach(state, 230001, `invalid receive_id: the chat ${id}`);
    }
    case "open_id":
      return state.people.has(id) ? id : breach(state, 99992351, `the person ${id} is not known`);
    default:
      return breach(state, 99992402, `field validation failed: receive_id_type ${type}`);
  }
}

function put(state: State, call: Call, body: Body, place: Place): Answer {
  const { conversation } = place;
  if (state.ended.has(conversation))
    return state.groups.has(conversation)
      ? refused(230002, "Bot/User can NOT be out of the chat.")
      : refused(230013, "Bot has NO availability to this user.");

  const known = body.uuid === undefined ? undefined : state.byUuid.get(body.uuid);
  if (known !== undefined && Date.now() - known.at < repeatsKnownForMs) {
    if (known.message.conversation !== conversation)
      state.breaches.push(`the key ${body.uuid} came for another conversation`);
    return taken(known.message);
  }

  const tooFast = checkPace(state, conversation);
  if (tooFast !== undefined) return tooFast;
  const fault = faultOf(state, body, call.raw.length);
  if (fault !== undefined) return fault;

  const content = parseJson(body.content);
  const message = {
    ...place,
    id: newId("om"),
    type: body.msg_type,
    content,
    isOurs: true,
    isRecalled: false,
  };
  state.messages.push(message);
  if (body.uuid !== undefined) state.byUuid.set(body.uuid, { message, at: Date.now() });
  return taken(message);
}

function taken({ id, conversation, threadId, type }: Message): Answer {
  return ok({
    message_id: id,
    chat_id: conversation,
    msg_type: type,
    ...(threadId && { thread_id: threadId }),
  });
}

function faultOf(state: State, { msg_type: type, content }: Body, length: number): Answer | undefined {
  const read = parseJson(content);
  if (typeof read !== "object" || read === null)
    return breach(state, 230001, "content is not a string in json format");
  if (length > (type === "interactive" || type === "post" ? limits.cardBody : limits.textBody))
    return breach(state, 230025, `The length of the message content reaches its limit: ${length} bytes`);

  switch (type) {
    case "text": {
      const text = "text" in read ? String(read.text) : "";
      if (text === "") return breach(state, 230001, "a text without text");
      if (/<at\b/.test(text)) state.breaches.push("a mention in a text");
      return undefined;
    }
    case "image":
      return knows(state.images, read, "image_key") ? undefined : breach(state, 230001, "invalid image_key");
    case "file":
      return knows(state.files, read, "file_key") ? undefined : breach(state, 230001, "invalid file_key");
    case "interactive": {
      const fault = faultOfCard(read, (key) => state.images.has(key));
      return fault === undefined
        ? undefined
        : breach(state, 230099, `Failed to create card content, ext=${fault}`);
    }
    default:
      return breach(state, 230001, `the type ${type} is not for this bot`);
  }
}

function knows(known: ReadonlyMap<string, unknown>, content: object, field: string): boolean {
  return known.has(String(new Map(Object.entries(content)).get(field)));
}

function breach(state: State, code: number, words: string): Answer {
  state.breaches.push(`${code}: ${words}`);
  return refused(code, words);
}
