import * as lark from "@larksuiteoapi/node-sdk";
import type { Health } from "#src/chat/adapter.ts";
import type { LarkSettings } from "#src/platform-settings.ts";
import { createPauses } from "../pauses.ts";
import { createHttp } from "./http.ts";
import { quiet } from "./session.ts";

/** How long a connection may take to open. Some failures of the SDK are silent, so only the clock tells of them. */
const openWithinMs = 20_000;
/** How long the line may stay silent after a ping. */
const answerWithinSeconds = 30;

const steadyAfterMs = 30_000;

/** Handles one event; what it returns goes back to Lark with the acknowledgement. A throw lets Lark deliver it again. */
export type OnEvent = (event: unknown) => Promise<object>;

export type Connection = {
  /** Holds the long connection open until the signal aborts. Never rejects. */
  hold(onEvent: OnEvent, signal: AbortSignal): Promise<void>;
  health(): Health;
};

/** Lark's way in for a bot without a public address. A lost connection is opened anew by us, with growing pauses. */
export function createConnection(settings: LarkSettings, warn: (sentence: string) => void): Connection {
  let health: Health = { state: "connecting" };
  return {
    async hold(onEvent, signal) {
      const pauses = createPauses(signal);
      while (!signal.aborted) {
        const { reason, wasUseful } = await connectOnce(settings, { onEvent, signal }, () => {
          health = { state: "ready" };
        }).catch(brokenDown);
        if (signal.aborted) break;
        if (wasUseful) pauses.reset();
        health = { state: pauses.areGrowing() ? "degraded" : "connecting", detail: reason };
        if (wasUseful) continue;
        if (!pauses.areGrowing()) warn(reason);
        await pauses.next();
      }
      health = { state: "stopped" };
    },
    health: () => health,
  };
}

/** The SDK tells of failures by its callbacks; this is for the day on which it throws. */
function brokenDown(error: unknown): Lost {
  const name = error instanceof Error ? error.name : "unknown";
  return { reason: `lark: the long connection could not be opened (${name})`, wasUseful: false };
}

type Held = { readonly onEvent: OnEvent; readonly signal: AbortSignal };

/** Useful: something came over it, or it held for a while; so another one may be opened without a pause. */
type Lost = { readonly reason: string; readonly wasUseful: boolean };

/** Resolves when the connection is lost or never comes about. */
async function connectOnce(
  settings: LarkSettings,
  { onEvent, signal }: Held,
  onReady: () => void,
): Promise<Lost> {
  const { promise: lost, resolve: lose } = Promise.withResolvers<string>();
  const timers = [setTimeout(lose, openWithinMs, "lark: the long connection did not open in time")];
  const stop = () => lose("stopped");
  signal.addEventListener("abort", stop, { once: true });
  let wasUseful = false;
  const use = () => {
    wasUseful = true;
  };

  const client = createSocketClient(settings, lose, () => {
    for (const timer of timers.splice(0)) clearTimeout(timer);
    timers.push(setTimeout(use, steadyAfterMs));
    onReady();
  });
  try {
    const eventDispatcher = dispatching((event) => {
      use();
      return onEvent(event);
    });
    await client.start({ eventDispatcher });
    return { reason: await lost, wasUseful };
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    client.close({ force: true });
  }
}

function createSocketClient(
  { appId, appSecret, apiUrl }: LarkSettings,
  lose: (reason: string) => void,
  onReady: () => void,
): lark.WSClient {
  return new lark.WSClient({
    appId,
    appSecret,
    domain: apiUrl,
    logger: quiet,
    httpInstance: watched(lose),
    handshakeTimeoutMs: openWithinMs,
    wsConfig: { pingTimeout: answerWithinSeconds },
    onReady,
    onReconnecting: () => lose("lark: the long connection was lost"),
    onError: () => lose("lark: the long connection was refused"),
  });
}

/** Tells at once why Lark gives no address for the connection; the SDK would only try again minutes later. */
function watched(lose: (reason: string) => void): lark.HttpInstance {
  const http = createHttp();
  return {
    ...http,
    async request(options) {
      try {
        return await http.request(options);
      } catch (error) {
        lose(error instanceof Error ? error.message : "unknown");
        throw error;
      }
    },
  };
}

/** Events as they come: the SDK's own reading would take them apart, and a webhook call could not be read alike. */
function dispatching(onEvent: OnEvent): lark.EventDispatcher {
  const invoke = (event: unknown) => onEvent(event);
  return Object.assign(new lark.EventDispatcher({ logger: quiet }), { invoke });
}
