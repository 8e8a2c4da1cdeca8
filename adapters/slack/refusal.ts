import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import { PlatformError } from "#src/chat/adapter.ts";
import { readLostCall } from "../lost-call.ts";

/** What Slack's word for an error means. The word itself is safe to show: it is one of a fixed list. */
export function refusalOf(method: string, word: string): PlatformError {
  const message = `slack ${method}: ${/^[a-z_]{2,64}$/.test(word) ? word : "an answer that is none"}`;
  // A scope that was forgotten closes what it is for, and nothing else.
  const isScopeOfOne = word === "missing_scope" && method !== "chat.postMessage";
  if (closedWords.has(word) || isScopeOfOne) return new PlatformError("closed", message);
  if (tokenWords.has(word)) return new PlatformError("unauthorized", message, { reach: "platform" });
  if (limitedWords.has(word)) return new PlatformError("limited", message);
  if (awayWords.has(word)) return new PlatformError("unavailable", message);
  if (uncertainWords.has(word) || message.endsWith("none")) return new PlatformError("uncertain", message);
  return new PlatformError("rejected", message);
}

/** What went wrong on the way. `error` is what Slack's client has thrown, or `fetch`. */
export function faultOf(method: string, error: unknown): PlatformError {
  if (error instanceof WebAPIRateLimitedError) return limited(method, error.retryAfter);
  if (error instanceof WebAPIHTTPError) return faultOfStatus(method, error.statusCode);
  // The client's own words for a 429 that does not say when to come back.
  if (error instanceof Error && error.message.startsWith("Retry header did not contain"))
    return limited(method);

  const lost = readLostCall(error instanceof WebAPIRequestError ? error.original : error);
  const message = `slack ${method}: ${lost.reason}`;
  if (lost.mayHaveArrived) return new PlatformError("uncertain", message);
  return new PlatformError("unavailable", message, { reach: "platform" });
}

export function faultOfStatus(method: string, status: number): PlatformError {
  const message = `slack ${method}: HTTP ${status}`;
  if (status === 429) return new PlatformError("limited", message);
  // Slack itself says no with a word; any other status is that of a gateway on the way.
  return new PlatformError(refusedStatuses.has(status) ? "rejected" : "unavailable", message);
}

export function limited(method: string, seconds?: number): PlatformError {
  return new PlatformError("limited", `slack ${method}: too much at once`, {
    ...(seconds !== undefined && { retryAfter: Temporal.Duration.from({ seconds: Math.ceil(seconds) }) }),
    // A conversation has its own limit on messages; every other method has one for the whole workspace.
    reach: method === "chat.postMessage" || method === "response_url" ? "conversation" : "platform",
  });
}

/** What is lost on the way of a call that shows nothing has shown nothing to anybody. */
export async function unseen<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PlatformError) || error.kind !== "uncertain") throw error;
    throw new PlatformError("unavailable", error.message, { retryAfter: error.retryAfter });
  }
}

const tokenWords = new Set([
  "account_inactive",
  "enterprise_is_restricted",
  "invalid_auth",
  "missing_scope",
  "not_allowed_token_type",
  "not_authed",
  "org_login_required",
  "team_access_not_granted",
  "token_expired",
  "token_revoked",
]);

const closedWords = new Set([
  "access_denied",
  "cannot_dm_bot",
  "channel_is_archived",
  "channel_not_found",
  "ekm_access_denied",
  "is_archived",
  "is_inactive",
  "messages_tab_disabled",
  "no_permission",
  "not_in_channel",
  "restricted_action",
  "restricted_action_non_threadable_channel",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
  "user_disabled",
  "user_not_found",
  "user_not_visible",
]);

/** Malformed or too long, and so again the next time. */
const refusedStatuses: ReadonlySet<number> = new Set([400, 413, 414, 422, 431]);

const limitedWords = new Set(["ratelimited", "rate_limited", "message_limit_exceeded"]);
const awayWords = new Set(["service_unavailable", "team_added_to_org"]);

/** Slack says of these that a part may have been done. */
const uncertainWords = new Set(["fatal_error", "internal_error", "request_timeout"]);
