import { Hono } from "hono";
import { hashSecretToken } from "#src/command/secret-link.ts";
import { locales } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Database } from "#src/store/database.ts";
import { findMailPreview } from "#src/store/mail-preview.ts";
import type { Site } from "./server.ts";

/** A token of 256 bits. */
const token = /^[\w-]{43}$/;

/** A mail has no scripts, frames, pictures or forms, and could not use any; its looks stand in its elements. */
const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": [
    "sandbox allow-popups allow-popups-to-escape-sandbox",
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
} as const;

/** A link does not tell who follows it. */
const goneWords = locales.map((locale) => translatorFor(locale)("letter.preview_gone")).join("\n");

/**
 * A mail to a customer as it will look, or went out, behind a secret link: of a draft only as it was previewed last. The
 * link is looked up by its hash, so the time that takes says nothing about it.
 */
export function createMailPreview({ database }: { readonly database: Database }): Site {
  const routes = new Hono().get("/mails/:token", async (context) => {
    const given = context.req.param("token");
    const html = token.test(given)
      ? await findMailPreview(database.prisma, hashSecretToken(given))
      : undefined;
    if (html === undefined) return context.text(goneWords, 404, { "Cache-Control": "no-store" });
    return context.body(html, 200, headers);
  });
  return { routes, start() {}, async stop() {} };
}
