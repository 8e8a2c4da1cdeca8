import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";

/** No foreign or inline script, style or frame: texts typed by people can never become more than text. */
const headers = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
} as const;

/** A path as a log may hold it: without the secret of a link to a calendar, a file or a mail. */
export function withoutSecrets(path: string): string {
  return path.replace(/^\/(calendar|files|mails)\/.*$/s, "/$1/…");
}

/**
 * Refuses what only a proxy is asked, another server's page, and says of a request in the old HTTP 1.0 that it was
 * carried here: no browser has spoken that for decades, but some proxies that are told nothing else do, and they tell
 * nobody for whom they ask.
 */
export const ownRequests: MiddlewareHandler<{ Bindings: HttpBindings }> = async (context, next) => {
  const { url = "", httpVersion } = context.env.incoming;
  if (!url.startsWith("/")) return context.json({ error: "bad_request" }, 400);
  if (httpVersion === "1.0") context.req.raw.headers.append("Via", "1.0 unknown");
  await next();
  return context.res;
};

export const secureHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers: own } = context.res;
  for (const [name, value] of Object.entries(headers)) if (!own.has(name)) own.set(name, value);
};
