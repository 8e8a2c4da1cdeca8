import type { Entity } from "./markup.ts";

export type Account = { readonly id: number; readonly name: string; hasStarted: boolean };

export type Chat = {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup";
  /** Why the bot can say nothing here any more, in Telegram's words. */
  ended?: string;
  movedTo?: number;
  readonly topics: Set<number>;
  readonly closedTopics: Set<number>;
  readonly messages: ChatMessage[];
};

export type ChatMessage = {
  readonly id: number;
  readonly isFromBot: boolean;
  /** A text, or the caption of what is sent along. */
  text: string;
  readonly entities: readonly Entity[];
  readonly photo?: Uint8Array;
  readonly document?: { readonly name: string; readonly bytes: Uint8Array };
  readonly buttons: readonly (readonly Button[])[];
  readonly replyTo?: number;
  readonly threadId?: number;
};

export type Button = { readonly text: string; readonly callback_data: string };

export type World = ReturnType<typeof createWorld>;

export const bot = { id: 7_654_321, is_bot: true, first_name: "Chốt", username: "chot_sales_bot" } as const;

/** Who and what is there on the other side. Chats come into being when somebody speaks in them. */
export function createWorld() {
  const accounts = new Map<number, Account>();
  const chats = new Map<number, Chat>();
  const files = new Map<string, { readonly path: string; readonly bytes: Uint8Array }>();
  let lastMessage = 100;

  return {
    accounts,
    files,

    account(id: string, name?: string): Account {
      const known = accounts.get(readId(id));
      if (known && (name === undefined || known.name === name)) return known;
      const account = {
        id: readId(id),
        name: name ?? known?.name ?? "Lan",
        hasStarted: known?.hasStarted ?? false,
      };
      accounts.set(account.id, account);
      return account;
    },

    chat(id: string | number): Chat {
      const number = readId(String(id));
      const known = chats.get(number);
      if (known) return known;
      const type = number > 0 ? "private" : String(number).startsWith("-100") ? "supergroup" : "group";
      const chat: Chat = { id: number, type, topics: new Set(), closedTopics: new Set(), messages: [] };
      chats.set(number, chat);
      return chat;
    },

    findChat: (id: string): Chat | undefined => chats.get(Number(id)),

    add(chat: Chat, message: Omit<ChatMessage, "id">): ChatMessage {
      lastMessage += 1;
      const added = { id: lastMessage, ...message };
      chat.messages.push(added);
      return added;
    },
  };
}

function readId(id: string): number {
  const number = Number(id);
  if (!Number.isSafeInteger(number) || number === 0) throw new Error(`Telegram has no such id: ${id}`);
  return number;
}
