import { PlatformError } from "#src/chat/adapter.ts";
import { readLostCall } from "../lost-call.ts";

/** What is said instead of a result: by Zalo, or by the edge before it, which has no more than a status. */
export type Refused = {
  readonly by: "zalo" | "edge";
  readonly code: number;
  readonly description: string;
};

const longestDescription = 100;

/** Zalo's codes, which stand in the body; what they mean is documented in a few words each. */
export function refusalOf(method: string, { by, code, description }: Refused): PlatformError {
  if (by === "edge") return edgeRefusal(method, code);
  const message = `Zalo ${method}: ${code} ${description.slice(0, longestDescription)}`.trim();
  if (code >= 500 && code < 600) return new PlatformError("unavailable", message);
  switch (code) {
    case 401:
      return new PlatformError("unauthorized", message, { reach: "platform" });
    case 429:
      // Too many a second, or in this month: Zalo does not say which, nor when to come back.
      return new PlatformError("limited", message, { reach: "platform" });
    case 403:
      // By its documentation a fault of the server.
      return new PlatformError(speaksOfChat.test(description) ? "closed" : "unavailable", message);
    case 400:
      return new PlatformError(speaksOfChat.test(description) ? "closed" : "rejected", message);
    case 404:
      return new PlatformError("closed", message);
    case 408:
      return new PlatformError("uncertain", message);
    default:
      // Of the call, by the numbers that Zalo borrows from HTTP; beyond those nobody knows.
      return new PlatformError(code > 400 && code < 500 ? "rejected" : "uncertain", message);
  }
}

/** A wrong token is refused like this, and so is something in a message that is not let through. */
export function mayBeAboutToken({ by, code }: Refused): boolean {
  return by === "edge" ? isTurnedAway(code) : code === 404;
}

function edgeRefusal(method: string, status: number): PlatformError {
  const message = `Zalo ${method}: HTTP ${status} without JSON`;
  if (status >= 500) return new PlatformError("unavailable", message);
  if (status === 429) return new PlatformError("limited", message, { reach: "platform" });
  return new PlatformError(isTurnedAway(status) ? "rejected" : "uncertain", message);
}

function isTurnedAway(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** A call that ended without an answer. The cause stays out: the address in it holds the token. */
export function connectionRefusal(method: string, error: unknown): PlatformError {
  const { mayHaveArrived, reason } = readLostCall(error);
  if (mayHaveArrived) return new PlatformError("uncertain", `Zalo ${method}: no answer (${reason})`);
  return new PlatformError("unavailable", `Zalo ${method}: no connection (${reason})`, { reach: "platform" });
}

const speaksOfChat = /\b(chat|conversation|user|group|member|recipient)\b/i;
