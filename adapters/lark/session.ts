import * as lark from "@larksuiteoapi/node-sdk";
import { PlatformError } from "#src/chat/adapter.ts";
import type { LarkSettings } from "#src/platform-settings.ts";
import { createHttp } from "./http.ts";
import { isTokenRefused } from "./refusal.ts";

/** The SDK's client with its token; it goes when that token is refused. */
export type Session = {
  readonly client: lark.Client;
  readonly apiUrl: string;
  /** One request however many ask at once; the SDK itself would make one for each. */
  readonly token: () => Promise<string>;
};

export type Sessions = {
  /** Throws PlatformErrors only. */
  within<Result>(call: (session: Session) => Promise<Result>): Promise<Result>;
  /** What stands in the way of everything, in English for the operator. */
  trouble(): string | undefined;
};

/** A token that was taken back is asked for anew, once; when the new one does not do either, the operator must act. */
export function createSessions(settings: LarkSettings): Sessions {
  let present: Tried = { session: openSession(settings), isRenewed: false, hasWorked: false };
  let trouble: string | undefined;

  const judge = (error: unknown, used: Tried): PlatformError => {
    const refusal = asRefusal(error);
    if (isTokenRefused(refusal)) {
      const mayNextDo = used !== present || !used.isRenewed || used.hasWorked;
      // Also of no use: kept, it would be refused until it runs out, whatever the operator does.
      if (used === present) present = { session: openSession(settings), isRenewed: true, hasWorked: false };
      if (mayNextDo) return new PlatformError("unavailable", refusal.message, { cause: refusal.cause });
    }
    if (refusal.reach === "platform" && refusal.kind !== "limited") trouble = refusal.message;
    return refusal;
  };

  return {
    async within(call) {
      const used = present;
      try {
        const result = await call(used.session);
        used.hasWorked = true;
        trouble = undefined;
        return result;
      } catch (error) {
        throw judge(error, used);
      }
    },
    trouble: () => trouble,
  };
}

/** The SDK's log would hold tokens and texts. */
export const quiet = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };

type Tried = { readonly session: Session; readonly isRenewed: boolean; hasWorked: boolean };

/** The SDK keeps a refused token until it runs out, so each session has a cache of its own. */
function openSession({ appId, appSecret, apiUrl }: LarkSettings): Session {
  const client = new lark.Client({
    appId,
    appSecret,
    domain: apiUrl,
    logger: quiet,
    cache: new lark.DefaultCache(),
    httpInstance: createHttp(),
  });
  let pending: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    try {
      return await client.tokenManager.getTenantAccessToken();
    } finally {
      pending = undefined;
    }
  };
  return {
    client,
    apiUrl,
    token: () => {
      pending ??= ask();
      return pending;
    },
  };
}

/** What is no PlatformError by now is the SDK's or ours, and its message may hold anything. */
function asRefusal(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  return new PlatformError(
    "rejected",
    `lark: ${error instanceof Error ? error.name : "unknown"} while calling`,
  );
}
