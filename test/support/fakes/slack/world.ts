import type { Block } from "./block-kit.ts";

export type SlackMessage = {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly thread?: string;
  readonly file?: SlackUpload;
  /** Of an ephemeral message: the only one who sees it. */
  readonly visibleTo?: string;
};

export type SlackUpload = {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly altText?: string;
  readonly bytes?: Uint8Array;
};

export const botUser = "UCHOTBOT1";
export const botId = "BCHOTBOT1";
export const team = "TCHOT0001";

export type World = ReturnType<typeof createWorld>;

/** One workspace. People and channels are there as soon as somebody names them by a well-formed id. */
export function createWorld() {
  const messages: SlackMessage[] = [];
  const homes = new Map<string, readonly Block[]>();
  const directs = new Map<string, string>();
  const ended = new Set<string>();
  const outside = new Set<string>();
  const breaches: string[] = [];
  let stamps = 0;

  return {
    messages,
    homes,
    ended,
    outside,
    breaches,

    /** A stamp later than all before, as Slack names messages by. */
    nextStamp(): string {
      stamps += 1;
      return `${Math.floor(Date.now() / 1_000)}.${String(stamps).padStart(6, "0")}`;
    },

    isPerson: (id: string) => /^[UW][A-Z0-9]{2,20}$/.test(id),

    openDirect(person: string): string {
      const channel = `D${person.slice(1)}`;
      directs.set(channel, person);
      return channel;
    },

    /** Slack's word for why the bot cannot write there. */
    refusalAt(channel: string): string | undefined {
      if (ended.has(channel)) return directs.has(channel) ? "user_disabled" : "is_archived";
      if (directs.has(channel)) return undefined;
      if (!/^[CG][A-Z0-9]{2,20}$/.test(channel)) return "channel_not_found";
      return outside.has(channel) ? "not_in_channel" : undefined;
    },
  };
}
