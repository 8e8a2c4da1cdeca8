import type { Locale, Localized } from "#src/i18n/locale.ts";
import type { ChartSpec } from "./chart.ts";
import type { ConversationAddress, ConversationMove, IncomingMessage, Platform, Route } from "./message.ts";
import type { Reply } from "./reply.ts";

/** One chat platform. It translates; it never decides. */
export interface Adapter {
  readonly platform: Platform;
  readonly capabilities: Capabilities;
  /**
   * Opens what the platform needs (long polling, sockets) and resolves at once; loops run until the signal aborts.
   * A platform that is away now is tried again by the adapter itself, with growing pauses.
   */
  start(intake: Intake, signal: AbortSignal): Promise<void>;
  /** Checks and reads one webhook call. The response goes out once the messages are durable. */
  receive(request: Request): Promise<Received>;
  /** In bytes: how long the body of such a call may be, where it may be longer than a message. */
  longestBody?(headers: Headers): number | undefined;
  /**
   * The calls that bring a reply to its conversation, in order, the same ones whenever it is asked. Each arrives
   * whole or not at all, and is tried again on its own.
   */
  parts(envelope: Envelope): readonly Part[];
  health(): Health;
}

export type Capabilities = {
  /** `platform`: replies are sent out. `store`: the conversation lives in our own database, so a committed reply has arrived. */
  readonly delivery: "platform" | "store";
  /** How many parts the platform takes in a calendar month, where it counts them. */
  readonly partsPerMonth?: number;
};

/** What an adapter hands in. */
export interface Intake {
  readonly accept: Accept;
  /** What the bot knows of a conversation, and what waits for it, goes along to its new id. */
  readonly move: (move: ConversationMove) => Promise<void>;
}

/** Makes messages durable; resolves when they may be acknowledged. */
export type Accept = (messages: readonly IncomingMessage[]) => Promise<void>;

export type Received = {
  readonly response: Response;
  readonly messages: readonly IncomingMessage[];
  readonly moves?: readonly ConversationMove[];
};

/** A reply on its way to a conversation. */
export type Envelope = {
  /** The same in every attempt, and no other reply's. */
  readonly id: number;
  readonly to: ConversationAddress;
  readonly reply: Reply;
  readonly locale: Locale;
  /** Of the line that is answered, when the answer goes where that was said. */
  readonly route?: Route;
};

/**
 * Throws a PlatformError, and nothing else, when the platform refuses or cannot be reached. After an attempt that
 * ended without the platform's word, the part may have arrived: a platform that knows repeats by a key drops it, and
 * elsewhere the part says that it is sent again.
 */
export type Part = (attempt: { readonly mayHaveArrived: boolean }) => Promise<void>;

export type Health = {
  readonly state: "connecting" | "ready" | "degraded" | "stopped";
  /** In English, for the operator; without any secret. */
  readonly detail?: string;
};

/** Draws a chart as PNG. Handed to the adapters that upload pictures. */
export type DrawChart = (chart: ChartSpec) => Promise<Uint8Array>;

/** What every adapter is made with, besides its settings. */
export type AdapterTools = {
  readonly draw: DrawChart;
  readonly linkTo: LinkTo;
  /** What people can say, in the order of the help, for the platform's own menu. */
  readonly menu: readonly MenuEntry[];
  /** For the operator, in English; no token, no address with one, no text of a message. */
  readonly warn: (sentence: string) => void;
};

/** A command without its verbs. */
export type MenuEntry = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: Localized;
};

/**
 * The address under which anybody who has it gets a picture or file of a reply, for a while; undefined without a public
 * URL. It ends with the name, for those who see no more than the address.
 */
export type LinkTo = (of: {
  readonly envelopeId: number;
  readonly block: number;
  readonly name?: string;
}) => string | undefined;

export type Refusal =
  /** Too much at once. */
  | "limited"
  /** Away or out of breath, and the part has not arrived. */
  | "unavailable"
  /** A time-out, or a connection lost while waiting: nobody knows whether the part arrived. */
  | "uncertain"
  /** The conversation is over for the bot: archived, deleted, left, blocked, never opened. */
  | "closed"
  /** The conversation goes on under the id in `movedTo`. */
  | "moved"
  /** The platform does not take such a part. Ours to mend, and not worth another try. */
  | "rejected"
  /** The token does not do: nothing gets through until the operator acts. */
  | "unauthorized";

/** The platform refused, or could not be reached. Its message holds no token and no address with one. */
export class PlatformError extends Error {
  override readonly name = "PlatformError";
  readonly kind: Refusal;
  /** The platform's own word on when to come back. */
  readonly retryAfter: Temporal.Duration | undefined;
  /** Whether only this conversation has to wait, or all of the platform's. */
  readonly reach: "conversation" | "platform";
  readonly movedTo: string | undefined;

  constructor(
    kind: Refusal,
    message: string,
    options: {
      readonly retryAfter?: Temporal.Duration | undefined;
      readonly reach?: "conversation" | "platform";
      readonly movedTo?: string;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryAfter = options.retryAfter;
    this.reach = options.reach ?? "conversation";
    this.movedTo = options.movedTo;
  }
}
