import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1.25rem;color:#1f2933}
h1{font-size:1.25rem;overflow-wrap:anywhere}
button{font:inherit;font-weight:600;padding:.75rem 1.5rem;border:0;border-radius:.5rem;background:#1d4ed8;color:#fff}
@media (prefers-color-scheme:dark){body{background:#111827;color:#e5e7eb}}`;

const styleHash = createHash("sha256").update(style).digest("base64");

/** Of a page in a browser: nobody else may show it, follow it or keep it. */
export const secretPageHeaders = {
  "Content-Security-Policy": [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
} as const;

/**
 * Stands between the link to a private file and the file: programs that look at every link in a chat, as platforms and
 * virus scanners do, see this page and use nothing up.
 */
export function renderSecretPage(file: { readonly name: string; readonly isUsed: boolean }, locale: Locale) {
  const t = translatorFor(locale);
  const action = file.isUsed
    ? html`<p>${t("secret.used")}</p>`
    : html`<p>${t("secret.once")}</p>
        <form method="post"><button>${t("secret.download")}</button></form>`;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${file.name}</title>
        <style>${raw(style)}</style>
      </head>
      <body>
        <h1>${file.name}</h1>
        ${action}
      </body>
    </html>`;
}
