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

/** The figures for Prometheus: for programs on this machine, and for whoever brings the token. */
export function createMetricsSite({ write, contentType, token, isFromHere }: Dependencies): Site {
  const isAllowed = (headers: Headers) => isFromHere(headers) || isBrought(token, headers);
  const routes = new Hono().get("/metrics", async (context) => {
    if (!isAllowed(context.req.raw.headers)) {
      return context.json({ error: "unauthorized" }, 401, { "WWW-Authenticate": "Bearer" });
    }
    return context.body(await write(), 200, { "Content-Type": contentType, "Cache-Control": "no-store" });
  });
  return { routes, start() {}, async stop() {} };
}

function isBrought(token: string | undefined, headers: Headers): boolean {
  const [, given] = /^Bearer\s+(\S+)$/i.exec(headers.get("Authorization") ?? "") ?? [];
  if (token === undefined || given === undefined) return false;
  return timingSafeEqual(digestOf(given), digestOf(token));
}

function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
