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

export const secureHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers: own } = context.res;
  for (const [name, value] of Object.entries(headers)) if (!own.has(name)) own.set(name, value);
};
