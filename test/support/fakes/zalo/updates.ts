import { randomBytes } from "node:crypto";

/** What Zalo tells the bot of one message. */
export type Update = {
  readonly event_name: string;
  readonly message: {
    readonly from: { readonly id: string; readonly display_name: string; readonly is_bot?: boolean };
    readonly chat: { readonly id: string; readonly chat_type: "PRIVATE" | "GROUP" };
    readonly text?: string;
    readonly message_id: string;
    readonly date: number;
  };
};

type Written = {
  readonly by: { readonly id: string; readonly name: string; readonly isBot?: boolean };
  readonly chat: Update["message"]["chat"];
  /** Without it, a picture, file or the like, of which Zalo tells nothing. */
  readonly text: string | undefined;
};

export function toUpdate({ by, chat, text }: Written): Update {
  return {
    event_name: text === undefined ? "message.unsupported.received" : "message.text.received",
    message: {
      from: {
        id: by.id,
        display_name: by.name,
        ...(by.isBot !== undefined && { is_bot: by.isBot }),
      },
      chat,
      ...(text !== undefined && { text }),
      message_id: randomBytes(10).toString("hex"),
      date: Temporal.Now.instant().epochMilliseconds,
    },
  };
}

/** The id by which the bot knows it. */
export function idOf({ message }: Update): string {
  return `${message.chat.id}:${message.message_id}`;
}
