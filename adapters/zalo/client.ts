import type { z } from "zod";
import { PlatformError } from "#src/chat/adapter.ts";
import { account, type BotAccount, webhookInfo } from "./answers.ts";
import { mayBeAboutToken, refusalOf } from "./refusal.ts";
import type { Answer, Call } from "./transport.ts";

/** The methods of Zalo's Bot Platform. They throw a PlatformError, and nothing else. */
export type ZaloClient = {
  getMe(signal?: AbortSignal): Promise<BotAccount>;
  /** Undefined where none is set. */
  getWebhookUrl(signal: AbortSignal): Promise<string | undefined>;
  setWebhook(webhook: { readonly url: string; readonly secret: string }, signal: AbortSignal): Promise<void>;
  /** Waits for the next message; undefined when none has come in half a minute. */
  getUpdates(signal: AbortSignal): Promise<unknown>;
  sendMessage(chatId: string, text: string): Promise<void>;
  /** Zalo fetches the picture itself, now and again later. */
  sendPhoto(chatId: string, photo: { readonly url: string; readonly caption: string }): Promise<void>;
};

const photoTimeoutMs = 30_000;
const pollSeconds = 30;
const pollTimeoutMs = (pollSeconds + 10) * 1_000;

const notFound = 404;
/** Zalo's word for "nothing new". */
const pollIsOver = 408;

export function createZaloClient(call: Call): ZaloClient {
  return {
    getMe,

    async getWebhookUrl(signal) {
      const answer = await call("getWebhookInfo", {}, { signal });
      if (isRefusedWith(answer, notFound)) return undefined;
      return read("getWebhookInfo", webhookInfo, answer).url || undefined;
    },

    async setWebhook({ url, secret }, signal) {
      resultOf("setWebhook", await call("setWebhook", { url, secret_token: secret }, { signal }));
    },

    async getUpdates(signal) {
      const answer = await call("getUpdates", { timeout: pollSeconds }, { signal, timeoutMs: pollTimeoutMs });
      if (isRefusedWith(answer, pollIsOver)) return undefined;
      const update = resultOf("getUpdates", answer);
      return isEmpty(update) ? undefined : update;
    },

    sendMessage: (chatId, text) => send("sendMessage", { chat_id: chatId, text }),
    sendPhoto: (chatId, { url, caption }) =>
      send("sendPhoto", { chat_id: chatId, photo: url, ...(caption && { caption }) }, photoTimeoutMs),
  };

  async function getMe(signal?: AbortSignal): Promise<BotAccount> {
    const answer = await call("getMe", {}, { signal });
    if (answer.kind === "refused" && mayBeAboutToken(answer))
      throw new PlatformError("unauthorized", refusalOf("getMe", answer).message, { reach: "platform" });
    return read("getMe", account, answer);
  }

  async function send(method: string, body: object, timeoutMs?: number): Promise<void> {
    const answer = await call(method, body, timeoutMs === undefined ? {} : { timeoutMs });
    // The end of this message and its conversation, or of all of them? Only the token can tell.
    if (answer.kind === "refused" && mayBeAboutToken(answer)) await getMe();
    resultOf(method, answer);
  }
}

function isRefusedWith(answer: Answer, code: number): boolean {
  return answer.kind === "refused" && answer.code === code;
}

/** Not documented; whoever took it for an update would ask again without end. */
function isEmpty(update: unknown): boolean {
  return typeof update !== "object" || update === null || Object.keys(update).length === 0;
}

function resultOf(method: string, answer: Answer): unknown {
  if (answer.kind === "refused") throw refusalOf(method, answer);
  return answer.result;
}

function read<Output>(method: string, schema: z.ZodType<Output>, answer: Answer): Output {
  const result = schema.safeParse(resultOf(method, answer));
  if (!result.success) throw new PlatformError("unavailable", `Zalo ${method}: not the answer expected`);
  return result.data;
}
