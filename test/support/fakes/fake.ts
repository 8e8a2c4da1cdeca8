import type { Platform } from "#src/chat/message.ts";

/**
 * A chat platform on loopback. It refuses what the real one refuses, with the real one's words, and can be told to
 * be slow, to refuse, to drop, to repeat and to reorder. All four fakes are driven by the same tests through this.
 */
export interface FakePlatform {
  readonly platform: Platform;
  /** The bot's environment: how it finds the platform, and which way lines come in. */
  settings(intake: Intake): Readonly<Record<string, string>>;
  /** Where the bot's public address really is; undefined while the bot is away. Webhooks and signed links go there. */
  reach(publicUrl: string, address: string | undefined): void;

  /** Somebody writes. Resolves when the platform has its acknowledgement, or has given up delivering for good. */
  say(line: Line): Promise<Acknowledged>;
  /** Presses the button of that label on the newest message that has it; where there are no buttons, types its number. */
  press(label: string, where: Pick<Line, "as" | "in">): Promise<Acknowledged>;
  /** A webhook call as a forger would make it: the HTTP status, or undefined where the platform has no such thing. */
  forge(flaw: Flaw, line: Line): Promise<number | undefined>;

  /** What the bot has put into a conversation, as people see it there, oldest first. */
  shown(conversation: string): readonly Shown[];
  /** Takes the bot into a room in which nobody has spoken to it yet. */
  open(room: string): void;
  /** The platform's id of the conversation of the bot with an account. */
  directWith(account: string): string;
  /** All rules that the bot has broken, in words: what the real platform would have refused. */
  readonly breaches: readonly string[];
  /** How many calls the bot has made to send something. */
  readonly sends: number;

  /** What happens to the bot's calls that send something; asked once a call. */
  troubleSending(trouble: (call: number) => SendingTrouble): void;
  /** What happens to the deliveries to the bot; asked once a delivery. */
  troubleTelling(trouble: (delivery: number) => TellingTrouble): void;
  /** Archived, kicked, blocked: the bot can send nothing there any more. */
  end(conversation: string): void;
  /** Refuses connections until `comeBack`. Works before the bot starts as well. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** `connected`: the bot opens the way itself (Socket Mode, long polling, long connection). */
export type Intake = "webhook" | "connected";

export type Line = {
  /** The platform's id of the account. */
  readonly as: string;
  readonly name?: string;
  /** The platform's id of a shared conversation; without it, the conversation with the bot alone. */
  readonly in?: string;
  readonly text: string;
  /** How the bot is called in a shared conversation; `mention` where nothing is said. */
  readonly by?: "mention" | "slash" | "reply" | "nothing";
};

/** `id` is the one that the bot's inbox should know the message by. */
export type Acknowledged = {
  readonly id: string;
  readonly isAcknowledged: boolean;
  readonly afterMs: number;
};

export type Flaw = "unsigned" | "badly_signed" | "old" | "from_the_future";

export type Shown =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "image"; readonly bytes: Uint8Array; readonly text: string }
  /** A link to a file counts as the file that is behind it. */
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array; readonly text: string }
  /** Numbered words count as buttons where there are no others. */
  | { readonly kind: "buttons"; readonly labels: readonly string[] };

export type SendingTrouble =
  | "none"
  /** 429, with or without the platform's word on when to come back. */
  | { readonly kind: "limited"; readonly seconds?: number }
  /** 500 or its like, and nothing was done. */
  | "broken"
  /** The connection ends before anything was done. */
  | "lost_before"
  /** It was done, and the connection ends before the bot hears of it. */
  | "lost_after"
  /** Done, after so long. */
  | { readonly kind: "slow"; readonly ms: number };

export type TellingTrouble =
  | "none"
  /** Delivered twice. */
  | "repeat"
  /** The connection ends before the acknowledgement is read, so it is delivered again. */
  | "drop"
  /** Delivered after the next one. */
  | "reorder";
