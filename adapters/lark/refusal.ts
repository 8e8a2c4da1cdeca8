import { PlatformError } from "#src/chat/adapter.ts";

/** What Lark said no with. `call` is the method without ids, for the operator. */
export type LarkAnswer = {
  readonly call: string;
  readonly status: number;
  /** Lark's own; undefined where something else answered, such as a proxy. */
  readonly code: number | undefined;
  /** In seconds: when to come back. */
  readonly resetAfter: number | undefined;
};

/** Lark's word as a PlatformError; its `cause` is the code. The text of Lark's message may quote ours, so it stays out. */
export function refuse(answer: LarkAnswer): PlatformError {
  const { call, status, code, resetAfter } = answer;
  const message = `lark ${call}: ${code === undefined ? "" : `code ${code}, `}HTTP ${status}`;
  const because = { cause: code };
  const retryAfter = resetAfter === undefined ? undefined : Temporal.Duration.from({ seconds: resetAfter });

  if (code === chatLimit)
    return new PlatformError("limited", message, { ...because, retryAfter: retryAfter ?? chatLimitLasts });
  if (status === 429 || (code !== undefined && appLimits.has(code)))
    return new PlatformError("limited", message, { ...because, retryAfter, reach: "platform" });
  if (status >= 500 || code === undefined || outOfBreath.has(code))
    return new PlatformError("unavailable", message, { ...because, retryAfter });
  if (tokenRefused.has(code) || operatorMustAct.has(code) || call === tokenCall)
    return new PlatformError("unauthorized", message, { ...because, reach: "platform" });
  if (conversationOver.has(code)) return new PlatformError("closed", message, because);
  return new PlatformError("rejected", message, because);
}

/** The path under which the app's secret is changed for a token: whatever is refused there, only the operator can mend. */
const tokenCall = "auth/v3/tenant_access_token/internal";

/** The token was taken back or ran out before its time: a new one does. */
export function isTokenRefused({ cause }: PlatformError): boolean {
  return typeof cause === "number" && tokenRefused.has(cause);
}

/** The message that is answered, or its thread, is no longer there. */
export function isAnchorGone({ cause }: PlatformError): boolean {
  return typeof cause === "number" && anchorGone.has(cause);
}

/** Too many calls a second, or all that the company's plan has for this month. */
const appLimits = new Set([99991400, 99991403]);

/** Five messages a second to one person or group, so with the next second there is room again. */
const chatLimit = 230020;
const chatLimitLasts = Temporal.Duration.from({ seconds: 1 });

/** System busy; being sent this moment under the same key; sending to people is switched off for a while. */
const outOfBreath = new Set([1, 1000040343, 230049, 230101]);

const tokenRefused = new Set([99991661, 99991663, 99991664, 99991668, 99991671, 99991677]);

/** Wrong secret, app not installed or switched off, missing permission, no bot in the app. */
const operatorMustAct = new Set([10003, 10014, 99991543, 99991662, 99991672, 99991673, 230006, 232034]);

/**
 * Not in the group, outside the app's availability, left the company, muted or not allowed to write, another
 * company's, stopped by the person, group dissolved.
 */
const conversationOver = new Set([230002, 230013, 230018, 230029, 230035, 230038, 230053, 232009]);

const anchorGone = new Set([230011, 230019, 230050, 230071, 230110]);
