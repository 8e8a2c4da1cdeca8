import { createHash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import type { Site } from "./server.ts";

type Dependencies = {
  readonly write: () => Promise<string>;
  readonly contentType: string;
  readonly token: string | undefined;
  /** Whether a request comes from this machine, by no proxy. */
  readonly isFromHere: (headers: Headers) => boolean;
};

/**
 * The figures for Prometheus: for whoever brings the token, and for programs on this machine where none is set. A proxy
 * on this machine that hides itself cannot be told from those.
 */
export function createMetricsSite({ write, contentType, token, isFromHere }: Dependencies): Site {
  const isAllowed = (headers: Headers) =>
    token === undefined ? isFromHere(headers) : isBrought(token, headers);
  const routes = new Hono().get("/metrics", async (context) => {
    if (!isAllowed(context.req.raw.headers)) {
      return context.json({ error: "unauthorized" }, 401, { "WWW-Authenticate": "Bearer" });
    }
    return context.body(await write(), 200, { "Content-Type": contentType, "Cache-Control": "no-store" });
  });
  return { routes, start() {}, async stop() {} };
}

function isBrought(token: string, headers: Headers): boolean {
  const [, given = ""] = /^Bearer\s+(\S+)$/i.exec(headers.get("Authorization") ?? "") ?? [];
  return timingSafeEqual(digestOf(given), digestOf(token));
}

function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
