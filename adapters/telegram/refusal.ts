import { PlatformError } from "#src/chat/adapter.ts";
import { readLostCall } from "../lost-call.ts";

/** What Telegram said instead of doing it. */
export type Refused = {
  readonly method: string;
  readonly code: number;
  readonly description: string;
  readonly retryAfterSeconds?: number | undefined;
  readonly movedTo?: string | undefined;
};

/** Which of the bot's own rights a chat has taken away decides whether it can be spoken to at all. */
const closedWords =
  /chat not found|user not found|user is deactivated|PEER_ID_INVALID|CHAT_WRITE_FORBIDDEN|CHAT_SEND_PLAIN_FORBIDDEN|CHAT_RESTRICTED|chat was deactivated|rights to send (?:a |text )?messages?\b/i;

export function toPlatformError(refused: Refused): PlatformError {
  const { method, code, description, retryAfterSeconds, movedTo } = refused;
  const sentence = `telegram ${method}: ${code} ${withoutQuotes(description)}`;
  if (movedTo !== undefined) return new PlatformError("moved", sentence, { movedTo });
  if (code === 429) {
    const retryAfter =
      retryAfterSeconds === undefined
        ? undefined
        : Temporal.Duration.from({ seconds: Math.ceil(retryAfterSeconds) });
    // Telegram does not say whether this chat or all of them heard too much; a chat's own limit is met far more often.
    const reach = method === "getUpdates" ? "platform" : "conversation";
    return new PlatformError("limited", sentence, { retryAfter, reach });
  }
  // Another copy of the bot listens as well; nothing is refused for good.
  if (code >= 500 || code === 409) return new PlatformError("unavailable", sentence);
  if (code === 401 || code === 404) return new PlatformError("unauthorized", sentence, { reach: "platform" });
  if (code === 403 || closedWords.test(description)) return new PlatformError("closed", sentence);
  return new PlatformError("rejected", sentence);
}

/** Where the topic of a forum is gone or closed, the group itself is still there. */
export function isAboutTopic({ code, description }: Refused): boolean {
  return code === 400 && /message thread not found|TOPIC_(?:CLOSED|DELETED|ID_INVALID)/i.test(description);
}

/** The fault of a call that ended without Telegram's word. */
export function toNetworkError(method: string, fault: unknown): PlatformError {
  const { mayHaveArrived, reason } = readLostCall(fault);
  if (mayHaveArrived) return new PlatformError("uncertain", `telegram ${method}: no answer (${reason})`);
  return new PlatformError("unavailable", `telegram ${method}: cannot be reached (${reason})`, {
    reach: "platform",
  });
}

/** Telegram quotes what it does not like, which may be words of a message. */
function withoutQuotes(description: string): string {
  return description.replace(/"[^"]*"?/g, '"…"').slice(0, 200);
}
