import type { HttpInstance } from "@larksuiteoapi/node-sdk";
import { z } from "zod";
import { PlatformError } from "#src/chat/adapter.ts";
import { readLostCall } from "../lost-call.ts";
import { refuse } from "./refusal.ts";

/** How long a call may take, and how long one with a file. */
const callTimeoutMs = 10_000;
export const uploadTimeoutMs = 30_000;

export type LarkRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  readonly timeoutMs: number;
};

/**
 * One call of the open platform. Throws a PlatformError, and nothing else: the errors of an HTTP library would carry
 * the Authorization header along.
 */
export async function callLark<Result>(
  request: LarkRequest,
  read: (response: Response) => Promise<Result>,
): Promise<Result> {
  const { url, timeoutMs, ...options } = request;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    return await read(await fetch(url, { ...options, signal, redirect: "error" }));
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw lost(error, request);
  }
}

/** The body of an answer without any complaint. */
export async function readJson(response: Response, call: string) {
  const text = await response.text();
  const answer = anAnswer.safeParse(parseJson(text));
  const code = answer.success ? answer.data.code : undefined;
  if (response.ok && code === 0) return JSON.parse(text);
  throw refuse({ call, status: response.status, code, resetAfter: resetOf(response.headers) });
}

/** A call by its path, without the ids in it. */
export function nameOf(url: string): string {
  return new URL(url).pathname
    .replace(/^\/(open-apis\/)?/, "")
    .replace(/\/(om|ou|oc|omt|file|img)_[^/]+/g, "/*")
    .replace(/\/resources\/.+$/, "/resources/*");
}

/** The SDK's way out: it shall neither wait without end, nor log, nor resolve where Lark refuses. */
export function createHttp(): HttpInstance {
  const send = async (request: SdkRequest) => {
    const { url = "", method = "POST", headers = {}, params = {}, data } = request;
    const target = new URL(url);
    for (const [name, value] of Object.entries(params)) target.searchParams.set(name, String(value));
    return callLark(
      {
        url: target.href,
        method: method.toUpperCase(),
        headers: { ...headers, "content-type": "application/json; charset=utf-8" },
        ...(data !== undefined && { body: JSON.stringify(data) }),
        timeoutMs: callTimeoutMs,
      },
      (response) => readJson(response, nameOf(url)),
    );
  };

  return {
    request: send,
    get: (url, options) => send({ ...options, url, method: "GET" }),
    delete: (url, options) => send({ ...options, url, method: "DELETE" }),
    head: (url, options) => send({ ...options, url, method: "HEAD" }),
    options: (url, options) => send({ ...options, url, method: "OPTIONS" }),
    post: (url, data, options) => send({ ...options, url, data, method: "POST" }),
    put: (url, data, options) => send({ ...options, url, data, method: "PUT" }),
    patch: (url, data, options) => send({ ...options, url, data, method: "PATCH" }),
  };
}

type SdkRequest = {
  readonly url?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
};

const anAnswer = z.object({ code: z.number() });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page, or half an answer: no code to read.
    return undefined;
  }
}

function resetOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get("x-ogw-ratelimit-reset") ?? headers.get("retry-after") ?? Number.NaN);
  return Number.isInteger(seconds) && seconds > 0 ? seconds : undefined;
}

/** Nobody answered. Only a call that shows something can have left a doubt behind. */
function lost(error: unknown, { url, method }: LarkRequest): PlatformError {
  const call = nameOf(url);
  const { mayHaveArrived, reason } = readLostCall(error);
  if (!mayHaveArrived)
    return new PlatformError("unavailable", `lark ${call}: not reached (${reason})`, { reach: "platform" });
  const shows = method === "POST" && call.startsWith("im/v1/messages");
  return new PlatformError(shows ? "uncertain" : "unavailable", `lark ${call}: no answer (${reason})`);
}
