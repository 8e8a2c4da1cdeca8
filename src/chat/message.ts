export const platforms = ["local", "slack", "telegram", "zalo", "lark"] as const;

export type Platform = (typeof platforms)[number];

/** Where actions are shown as numbered words, of which a digit chooses one. */
export const withoutButtons: ReadonlySet<Platform> = new Set(["zalo"]);

/** Where people and the bot talk, as the platform names it. */
export type ConversationAddress = {
  readonly platform: Platform;
  readonly id: string;
  readonly isDirect: boolean;
};

export type Sender = {
  /** The platform's own id of the account, never an e-mail address or a name. */
  readonly id: string;
  readonly displayName: string;
};

/** A file that somebody sent along, as it came. */
export type IncomingFile = { readonly name: string; readonly bytes: Uint8Array };

/** What may come with one message; `bytes` is for each file. The tables that `/import` reads. */
export const fileLimits = {
  count: 5,
  bytes: 25 * 1_024 * 1_024,
  types: [".csv", ".tsv", ".txt", ".xlsx", ".xls"],
} as const;

/** One line that somebody typed, or one button that somebody pressed. */
export type IncomingMessage = {
  /** Unique within the platform; a message delivered again carries the same id. */
  readonly id: string;
  readonly conversation: ConversationAddress;
  readonly sender: Sender;
  /** Empty where there are only files. */
  readonly text: string;
  /** When it was typed. Business dates follow from this, not from when it was handled. */
  readonly sentAt: Temporal.Instant;
  readonly files?: readonly IncomingFile[];
  /** The bot was called by name or replied to: in a shared conversation, other talk is not for it. */
  readonly isAddressed?: true;
  readonly route?: Route;
  /** The id of the message that this one words anew. */
  readonly edits?: string;
};

/** What a platform needs to answer a message right there: a thread, an address for replies. Only its adapter reads it. */
export type Route = Readonly<Record<string, string>>;

/** A conversation goes on under another id of its platform. */
export type ConversationMove = { readonly platform: Platform; readonly from: string; readonly to: string };
