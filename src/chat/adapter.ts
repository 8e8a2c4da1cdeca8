import type { Locale } from "#src/i18n/locale.ts";
import type { ChartSpec } from "./chart.ts";
import type { ConversationAddress, IncomingMessage, Platform } from "./message.ts";
import type { Reply } from "./reply.ts";

/** One chat platform. It translates; it never decides. */
export interface Adapter {
  readonly platform: Platform;
  readonly capabilities: Capabilities;
  /** Opens what the platform needs (long polling, sockets); loops run until the signal aborts. */
  start(accept: Accept, signal: AbortSignal): Promise<void>;
  /** Checks and reads one webhook call. The response goes out once the messages are durable. */
  receive(request: Request): Promise<Received>;
  /** In bytes: how long the body of such a call may be, where it may be longer than a message. */
  longestBody?(headers: Headers): number | undefined;
  /** Throws a PlatformError, and nothing else, when the platform refuses or cannot be reached. */
  send(to: ConversationAddress, reply: Reply, locale: Locale): Promise<void>;
  health(): Health;
}

export type Capabilities = {
  /** `platform`: replies are sent out. `store`: the conversation lives in our own database, so a committed reply has arrived. */
  readonly delivery: "platform" | "store";
};

export type Received = { readonly response: Response; readonly messages: readonly IncomingMessage[] };

export type Health = {
  readonly state: "connecting" | "ready" | "degraded" | "stopped";
  readonly detail?: string;
};

/** Makes messages durable; resolves when they may be acknowledged. */
export type Accept = (messages: readonly IncomingMessage[]) => Promise<void>;

/** Draws a chart as PNG. Handed to the adapters that upload pictures. */
export type DrawChart = (chart: ChartSpec) => Promise<Uint8Array>;

/** The platform refused, or could not be reached. `retryAfter` is the platform's own word on when to come back. */
export class PlatformError extends Error {
  override readonly name = "PlatformError";
  readonly retryAfter: Temporal.Duration | undefined;

  constructor(
    message: string,
    options: { readonly retryAfter?: Temporal.Duration; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.retryAfter = options.retryAfter;
  }
}
