import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Acknowledged, Flaw, Intake, TellingTrouble } from "../fake.ts";
import type { createSockets, Handed } from "./sockets.ts";

/** Slack waits so long for an acknowledgement. */
const patienceMs = 3_000;
/** Slack tries events three times more: at once, after a minute, after five. */
const pausesMs = [10, 500, 3_000] as const;
/**
 * What an ending socket takes with it, Slack hands to the next one. Its tries are spread over six minutes there; here all
 * of them may fall into the ends of a few sockets, so those do not count, up to so many.
 */
const lossesAtMost = 20;
/** How long something that is to come after the next one waits for it. */
const reorderMs = 100;

export type Told = {
  readonly id: string;
  readonly kind: "events_api" | "slash_commands" | "interactive";
  readonly payload: Readonly<Record<string, unknown>>;
};

type Options = {
  readonly sockets: ReturnType<typeof createSockets>;
  readonly signingSecret: string;
  intake(): Intake;
  /** Where the bot's server is. */
  bot(): string | undefined;
  trouble(delivery: number): TellingTrouble;
};

/** How Slack tells the bot, with its patience and its retries. */
export function createTelling(options: Options) {
  let deliveries = 0;
  let release = () => {};

  return {
    async tell(told: Told): Promise<Acknowledged> {
      const tries = told.kind === "events_api" ? pausesMs.length + 1 : 1;
      let losses = 0;
      for (let retry = 0; retry < tries; retry += 1) {
        if (retry > 0) await wait(pausesMs[retry - 1]);
        const startedAt = performance.now();
        let handed = await deliver(told, retry);
        while (handed === "lost" && tries > 1 && losses < lossesAtMost) {
          losses += 1;
          handed = await deliver(told, retry);
        }
        const afterMs = performance.now() - startedAt;
        if (handed === "acknowledged") return { id: told.id, isAcknowledged: true, afterMs };
      }
      return { id: told.id, isAcknowledged: false, afterMs: patienceMs };
    },

    async forge(flaw: Flaw, told: Told): Promise<number | undefined> {
      return options.intake() === "connected" ? undefined : await postFlawed(told, flaw);
    },
  };

  async function deliver(told: Told, retry: number): Promise<Handed> {
    deliveries += 1;
    const trouble = options.trouble(deliveries);
    if (trouble === "reorder") {
      const { promise, resolve } = Promise.withResolvers<void>();
      release = resolve;
      await Promise.race([promise, wait(reorderMs)]);
    }
    const handed = await once(told, retry);
    if (trouble !== "reorder") release();
    // Slack repeats events alone: commands and presses have somebody waiting who would see it.
    if (trouble === "repeat" && told.kind === "events_api") await once(told, retry + 1);
    if (trouble !== "drop") return handed;
    if (options.intake() === "connected") options.sockets.end();
    return "unacknowledged";
  }

  async function once({ kind, payload }: Told, retry: number): Promise<Handed> {
    if (options.intake() === "webhook") {
      return (await post({ kind, payload }, retry)) === 200 ? "acknowledged" : "unacknowledged";
    }
    await options.sockets.open(patienceMs);
    const again = retry > 0 && { retry_attempt: retry, retry_reason: "timeout" };
    const envelope = { type: kind, payload, accepts_response_payload: kind !== "events_api", ...again };
    return options.sockets.hand(envelope, randomUUID(), patienceMs);
  }

  async function post(told: Omit<Told, "id">, retry: number): Promise<number | undefined> {
    const { body, type } = write(told);
    const stamp = Math.floor(Date.now() / 1_000);
    return send(body, {
      "content-type": type,
      "x-slack-request-timestamp": String(stamp),
      "x-slack-signature": sign(body, stamp, options.signingSecret),
      ...(retry > 0 && { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_timeout" }),
    });
  }

  async function postFlawed(told: Told, flaw: Flaw): Promise<number | undefined> {
    const { body, type } = write(told);
    const seconds = { unsigned: 0, badly_signed: 0, old: -6 * 60, from_the_future: 2 * 60 }[flaw];
    const stamp = Math.floor(Date.now() / 1_000) + seconds;
    const secret = flaw === "badly_signed" ? "somebody else's" : options.signingSecret;
    const signed = {
      "x-slack-request-timestamp": String(stamp),
      "x-slack-signature": sign(body, stamp, secret),
    };
    return send(body, { "content-type": type, ...(flaw !== "unsigned" && signed) });
  }

  async function send(body: string, headers: Record<string, string>): Promise<number | undefined> {
    const address = options.bot();
    if (address === undefined) return undefined;
    try {
      const signal = AbortSignal.timeout(patienceMs);
      const response = await fetch(`${address}/webhooks/slack`, { method: "POST", body, headers, signal });
      await response.text();
      return response.status;
    } catch {
      // A bot that is away acknowledges nothing.
      return undefined;
    }
  }
}

function write({ kind, payload }: Omit<Told, "id">): { readonly body: string; readonly type: string } {
  const form = "application/x-www-form-urlencoded";
  switch (kind) {
    case "events_api":
      return { body: JSON.stringify(payload), type: "application/json" };
    case "slash_commands":
      return { body: new URLSearchParams(payload as Record<string, string>).toString(), type: form };
    case "interactive":
      return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), type: form };
  }
}

function sign(body: string, stamp: number, secret: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${stamp}:${body}`).digest("hex")}`;
}
