import { createHash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";

type Dependencies = {
  readonly secret: string;
  /** Takes in a whole mail, a report as a mail server writes it; tells how many mails have come back. */
  readonly take: (raw: Uint8Array) => Promise<number>;
};

/** In bytes. Reports hold the mail that came back, or the head of it. */
const longestReport = 2 * 1_024 * 1_024;

/**
 * The way in for reports about mails that could not be delivered, `/mail-bounce` below the webhooks. It is acknowledged
 * once all that it says is written down, so whoever sent it may send it again.
 */
export function createBounceRoute({ secret, take }: Dependencies): Hono {
  const expected = digestOf(secret);

  return new Hono().post(
    "/mail-bounce",
    async (context, next) => {
      const [, given = ""] = /^Bearer\s+(\S+)$/i.exec(context.req.header("Authorization") ?? "") ?? [];
      if (!timingSafeEqual(digestOf(given), expected)) return context.json({ error: "unauthorized" }, 401);
      await next();
      return context.res;
    },
    bodyLimit({
      maxSize: longestReport,
      onError: (context) => context.json({ error: "too_large" }, 413),
    }),
    async (context) => {
      const raw = new Uint8Array(await context.req.arrayBuffer());
      return context.json({ bounced: await take(raw) });
    },
  );
}

function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
