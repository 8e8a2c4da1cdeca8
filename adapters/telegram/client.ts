import { Telegram, TelegramError } from "telegraf";
import type { Telegram as Methods, Opts } from "telegraf/types";
import { z } from "zod";
import { PlatformError } from "#src/chat/adapter.ts";
import { type Refused, toNetworkError } from "./refusal.ts";

/** What Telegram answered. Where no answer comes, a call throws a PlatformError, without the token. */
export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly refused: Refused };

/** A file goes up in the field that is called after its kind. */
export type Upload = {
  readonly kind: "photo" | "document";
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

export type Client = ReturnType<typeof createClient>;

const callMs = 10_000;
const transferMs = 30_000;

/** Bot API calls, each made once: trying again is the business of whoever called. */
export function createClient({ botToken, apiUrl }: { readonly botToken: string; readonly apiUrl: string }) {
  const telegram = new Telegram(botToken, { apiRoot: apiUrl, webhookReply: false });

  return {
    async call<Method extends keyof Methods>(
      method: Method,
      payload: Opts<Method>,
      { ms = callMs, signal }: { readonly ms?: number; readonly signal?: AbortSignal } = {},
    ): Promise<Answer> {
      const limit = AbortSignal.timeout(ms);
      try {
        const either = telegrafSignal.parse(signal ? AbortSignal.any([signal, limit]) : limit);
        const result = await telegram.callApi(method, payload, { signal: either });
        return { ok: true, result };
      } catch (error) {
        // Whatever answers without a code is not Telegram, and its word counts for nothing.
        if (error instanceof TelegramError && typeof error.code === "number")
          return toAnswer(method, { ok: false, ...error.response });
        throw toNetworkError(method, error);
      }
    },

    /** Not by telegraf: on Node 26 its uploads never end. */
    async upload(fields: Readonly<Record<string, string>>, { kind, name, mediaType, bytes }: Upload) {
      const method = kind === "photo" ? "sendPhoto" : "sendDocument";
      const form = new FormData();
      for (const [field, value] of Object.entries(fields)) form.set(field, value);
      form.set(kind, new File([new Uint8Array(bytes)], name, { type: mediaType }));

      const request = { method: "POST", body: form, signal: AbortSignal.timeout(transferMs) };
      try {
        const response = await fetch(`${apiUrl}/bot${botToken}/${method}`, request);
        return readAnswer(method, response.status, await response.text());
      } catch (error) {
        throw error instanceof PlatformError ? error : toNetworkError(method, error);
      }
    },

    /** A file that somebody sent, by the path that `getFile` gave. */
    async download(path: string, longest: number): Promise<Uint8Array> {
      try {
        const request = { signal: AbortSignal.timeout(transferMs) };
        const response = await fetch(`${apiUrl}/file/bot${botToken}/${path}`, request);
        if (!response.ok) throw new PlatformError("unavailable", `telegram file: ${response.status}`);
        const bytes = await response.bytes();
        if (bytes.length > longest) throw new PlatformError("rejected", "telegram file: too large");
        return bytes;
      } catch (error) {
        throw error instanceof PlatformError ? error : toNetworkError("file", error);
      }
    },
  };
}

/** Node's own signal does; telegraf's types know only that of a package from before there was one. */
const telegrafSignal = z.custom<NonNullable<NonNullable<Parameters<Telegram["callApi"]>[2]>["signal"]>>(
  (value) => value instanceof AbortSignal,
);

const answer = z.union([
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error_code: z.number(),
    description: z.string().default(""),
    parameters: z
      .object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() })
      .optional(),
  }),
]);

/** A gateway before Telegram may answer for it, with a page instead of JSON. */
function readAnswer(method: string, status: number, body: string): Answer {
  const read = answer.safeParse(parseJson(body));
  if (read.success) return toAnswer(method, read.data);
  if (status < 400) throw new PlatformError("uncertain", `telegram ${method}: ${status} without an answer`);
  return { ok: false, refused: { method, code: status, description: "" } };
}

function toAnswer(method: string, read: z.input<typeof answer>): Answer {
  if (read.ok) return { ok: true, result: read.result };
  const { error_code: code, description = "", parameters } = read;
  const movedTo = parameters?.migrate_to_chat_id?.toString();
  return {
    ok: false,
    refused: { method, code, description, retryAfterSeconds: parameters?.retry_after, movedTo },
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // What is no JSON fits no answer either.
    return undefined;
  }
}
