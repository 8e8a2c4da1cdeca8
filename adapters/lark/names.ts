import type { LarkClient } from "./client.ts";

/** How long a line waits for the name of who wrote it, once for each person. */
const waitMs = 1_000;

/** What people are called. Events hold no names; without the permission to ask, people go by their ids. */
export type NameOf = (account: string) => Promise<string>;

export function createNames(client: LarkClient): NameOf {
  const known = new Map<string, string>();
  const asked = new Set<string>();

  const ask = async (account: string): Promise<void> => {
    asked.add(account);
    try {
      known.set(account, (await client.findName(account)) ?? account);
    } catch {
      // Lark is away: the next line asks again, and this one goes without.
    } finally {
      asked.delete(account);
    }
  };
  return async (account) => {
    if (!known.has(account) && !asked.has(account)) await within(waitMs, ask(account));
    return known.get(account) ?? account;
  };
}

async function within(ms: number, task: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([task, promise]);
  clearTimeout(timer);
}
