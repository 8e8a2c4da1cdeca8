import { type ConversationMove, fileLimits, type IncomingMessage } from "#src/chat/message.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Client } from "./client.ts";
import { fetchDocument, longestDocument } from "./documents.ts";
import { toHtml } from "./html.ts";
import type { BotAccount } from "./line.ts";
import { type Hint, type Parsed, parseUpdate } from "./parse.ts";
import { targetFields } from "./target.ts";
import type { TelegramDocument } from "./update.ts";

/** What one update hands in. */
export type Taken =
  | { readonly kind: "message"; readonly message: IncomingMessage }
  | { readonly kind: "move"; readonly move: ConversationMove }
  | { readonly kind: "nothing" };

export type Reader = {
  /** Whether the update takes a while to read. */
  isSlow(parsed: Parsed): boolean;
  parse(update: unknown, bot: BotAccount): Parsed;
  take(parsed: Parsed): Promise<Taken>;
};

/** From an update to what is handed in, with what Telegram wants done on the way. */
export function createReader(client: Client, warn: (sentence: string) => void): Reader {
  return {
    isSlow: (parsed) => parsed.kind === "message" && parsed.document !== undefined,
    parse: (update, bot) => parseUpdate(update, bot, Temporal.Now.instant()),

    async take(parsed) {
      switch (parsed.kind) {
        case "message":
          return parsed.document ? takeWithDocument(parsed.message, parsed.document, parsed.locale) : parsed;
        case "press":
          stopSpinner(parsed.queryId);
          return { kind: "message", message: parsed.message };
        case "move":
          return parsed;
        case "hint":
          say(parsed.hint);
          return nothing;
        case "nothing":
          return nothing;
        case "unreadable":
          warn("telegram: an update could not be read, and nobody will hear of it");
          return nothing;
      }
    },
  };

  async function takeWithDocument(
    message: IncomingMessage,
    document: TelegramDocument,
    locale: Locale,
  ): Promise<Taken> {
    const fetched = await fetchDocument(client, document);
    if (fetched.kind === "file") return { kind: "message", message: { ...message, files: [fetched.file] } };

    const { name, reason } = fetched;
    const values = { name, size: longestDocument / 1_024 ** 2, types: fileLimits.types.join(", ") };
    const chatId = message.conversation.id;
    say({ chatId, route: message.route ?? {}, locale, key: unread[reason], values });
    return message.text === "" ? nothing : { kind: "message", message };
  }

  /** The button shows that it works until it is told to stop; that it goes on for a while does no harm. */
  function stopSpinner(queryId: string): void {
    client.call("answerCallbackQuery", { callback_query_id: queryId }).catch(ignore);
  }

  /** Said once and not kept: nobody's entry hangs on it, and the acknowledgement does not wait for it. */
  function say({ chatId, route, locale, key, values }: Hint): void {
    const text = toHtml(translatorFor(locale)(key, values));
    const target = targetFields(chatId, route, { isReply: true, isInTopic: true });
    client.call("sendMessage", { ...target, text, parse_mode: "HTML" }).catch(ignore);
  }
}

const nothing = { kind: "nothing" } as const;

const unread = {
  size: "platform.file_unread_size",
  type: "platform.file_unread_type",
  lost: "platform.file_unread_lost",
} as const;

function ignore(): void {
  // Where it is called, it says why nothing depends on the call.
}
