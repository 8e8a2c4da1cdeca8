import { PlatformError } from "#src/chat/adapter.ts";
import { createPauses } from "../pauses.ts";
import type { LarkClient } from "./client.ts";

/** The bot's own account: without it nobody can tell who is called in a group. */
export type BotFinder = {
  known(): string | undefined;
  /** Throws a PlatformError. */
  find(): Promise<string>;
  /** Never rejects. Of each trouble the operator hears once. */
  keepTrying(signal: AbortSignal, warn: (sentence: string) => void): Promise<void>;
  /** Why it is not known yet, in English for the operator. */
  trouble(): string | undefined;
};

export function createBotFinder(client: LarkClient): BotFinder {
  let found: string | undefined;
  let pending: Promise<string> | undefined;
  let trouble: string | undefined;
  const ask = async (): Promise<string> => {
    try {
      found = await client.findBot();
      trouble = undefined;
      return found;
    } catch (error) {
      trouble = error instanceof PlatformError ? error.message : "lark: the bot's account is not known";
      throw error;
    } finally {
      pending = undefined;
    }
  };
  const find = (): Promise<string> => {
    if (found !== undefined) return Promise.resolve(found);
    pending ??= ask();
    return pending;
  };
  return {
    known: () => found,
    find,
    async keepTrying(signal, warn) {
      const pauses = createPauses(signal);
      while (!signal.aborted) {
        try {
          await find();
          return;
        } catch {
          if (!pauses.areGrowing() && trouble !== undefined) warn(trouble);
          await pauses.next();
        }
      }
    },
    trouble: () => trouble,
  };
}
