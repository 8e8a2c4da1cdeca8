import { createCipheriv, createHash, randomBytes } from "node:crypto";
import type { Flaw } from "../fake.ts";
import { parseJson } from "./answer.ts";
import { acknowledgeWithinMs } from "./rules.ts";
import type { State } from "./state.ts";

/** In seconds. */
const farAway = 600;

export type WebhookCall = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

/** One webhook call: encrypted and signed as the platform does it, or with a flaw. */
export function webhookCall(state: State, event: object, flaw?: Flaw): WebhookCall {
  const body = JSON.stringify({ encrypt: encrypt(state.encryptKey, event) });
  const moved = { old: -farAway, from_the_future: farAway, unsigned: 0, badly_signed: 0 };
  const sentAt = String(Math.floor(Date.now() / 1_000) + (flaw === undefined ? 0 : moved[flaw]));
  const nonce = randomBytes(8).toString("hex");
  const key = flaw === "badly_signed" ? "another key" : state.encryptKey;
  const signature = createHash("sha256").update(`${sentAt}${nonce}${key}${body}`).digest("hex");
  const signed = {
    "x-lark-request-timestamp": sentAt,
    "x-lark-request-nonce": nonce,
    "x-lark-signature": signature,
  };
  return { body, headers: { "content-type": "application/json", ...(flaw !== "unsigned" && signed) } };
}

export function encrypt(key: string, content: object): string {
  const vector = randomBytes(16);
  const cipher = createCipheriv("aes-256-cbc", createHash("sha256").update(key).digest(), vector);
  return Buffer.concat([vector, cipher.update(JSON.stringify(content)), cipher.final()]).toString("base64");
}

/** True when the bot has acknowledged it. `drop` ends the connection before the answer is read. */
export async function push(state: State, url: string, call: WebhookCall, drop: boolean): Promise<boolean> {
  const response = await post(url, call);
  if (response === undefined) return false;
  if (drop) {
    await response.body?.cancel();
    return false;
  }
  const body = parseJson(await response.text());
  if (response.status === 200 && (typeof body !== "object" || body === null))
    state.breaches.push("a webhook call was answered with something that is no JSON object");
  return response.status === 200;
}

/** Undefined when the bot cannot be reached, or does not answer in time. */
export async function post(url: string, { body, headers }: WebhookCall): Promise<Response | undefined> {
  try {
    const signal = AbortSignal.timeout(acknowledgeWithinMs);
    return await fetch(url, { method: "POST", body, headers: { ...headers }, signal });
  } catch {
    return undefined;
  }
}
