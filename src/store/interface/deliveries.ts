/** How answers fare on their way to the platforms, and the bot with its work. For the admin, and without any figures. */
export interface Deliveries {
  waiting(): Promise<readonly WaitingReplies[]>;
  /** Replies that were given up, the latest first. */
  parked(limit: number): Promise<readonly ParkedReplies[]>;
  /** Sends what was given up in the conversation of that reply once more; undefined when nothing was. */
  sendAgain(replyId: number): Promise<ParkedReplies | undefined>;
  /** How many parts have arrived on each platform since then. */
  arrivedSince(at: Temporal.Instant): Promise<ReadonlyMap<string, number>>;
  /** Lines that have not been answered yet, but for those that are being answered right now. */
  unanswered(): Promise<UnansweredLines>;
  database(): Promise<DatabaseFacts>;
}

export type WaitingReplies = {
  readonly platform: string;
  readonly count: number;
  readonly conversations: number;
  /** When the oldest was written. */
  readonly since: Temporal.Instant;
};

export const parkedReasons = ["closed", "rejected", "expired", "restored"] as const;

/** Those of one conversation and one reason. */
export type ParkedReplies = {
  /** One of them, by which they are named. */
  readonly replyId: number;
  readonly platform: string;
  readonly conversation: string;
  /** Of the room, or of the person whose private conversation it is, where that is known. */
  readonly name: string | null;
  readonly reason: (typeof parkedReasons)[number];
  /** Under which the log tells more. */
  readonly reference: string | null;
  readonly count: number;
  readonly since: Temporal.Instant;
};

export type UnansweredLines = {
  readonly count: number;
  readonly since: Temporal.Instant | null;
  /** Those that have failed and are tried again. */
  readonly failing: number;
};

/** The size is in bytes. */
export type DatabaseFacts = { readonly version: string; readonly size: number };
