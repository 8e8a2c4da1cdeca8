import { pauses, type Rates } from "./limits.ts";

export type Throttle = {
  /** In seconds: how long the bot has to wait; undefined when the message may go. */
  take(chatId: string): number | undefined;
  /** The bot was told to leave this chat alone for a while. */
  block(chatId: string, seconds: number): void;
  /** In milliseconds: how much too early the bot is, where it was told to wait. */
  impatience(chatId: string): number;
};

type Bucket = { tokens: number; atMs: number };

export function createThrottle(rates: Rates): Throttle {
  const buckets = new Map<string, Bucket>();
  const blockedUntil = new Map<string, number>();

  return {
    take(chatId) {
      const wanted = [
        { key: "overall", perSecond: rates.overall, size: rates.overall },
        { key: `chat ${chatId}`, perSecond: rates.perChat, size: rates.burst },
        ...(chatId.startsWith("-")
          ? [{ key: `group ${chatId}`, perSecond: rates.perGroup / 60, size: rates.perGroup }]
          : []),
      ].map((rule) => ({ ...rule, bucket: fill(rule) }));

      const short = wanted.filter(({ bucket }) => bucket.tokens < 1);
      for (const { bucket } of short.length === 0 ? wanted : []) bucket.tokens -= 1;
      if (short.length === 0) return undefined;
      return Math.max(...short.map(({ bucket, perSecond }) => Math.ceil((1 - bucket.tokens) / perSecond)));
    },

    block(chatId, seconds) {
      blockedUntil.set(chatId, Date.now() + seconds * 1_000);
    },

    impatience(chatId) {
      const early = (blockedUntil.get(chatId) ?? 0) - Date.now() - pauses.toleranceMs;
      return Math.max(early, 0);
    },
  };

  function fill({ key, perSecond, size }: { key: string; perSecond: number; size: number }): Bucket {
    const now = Date.now();
    const bucket = buckets.get(key) ?? { tokens: size, atMs: now };
    bucket.tokens = Math.min(size, bucket.tokens + ((now - bucket.atMs) / 1_000) * perSecond);
    bucket.atMs = now;
    buckets.set(key, bucket);
    return bucket;
  }
}
