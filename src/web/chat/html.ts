import type { Locale, Localized } from "#src/i18n/locale.ts";
import { pageMessages } from "#src/i18n/messages/page.ts";

const words: Readonly<Record<string, Localized>> = pageMessages;

/** Puts the few sentences in that stand there before any script has run, such as `{{page.loading}}`. */
export function fillPage(html: string, locale: Locale): string {
  return html.replace(/\{\{([\w.]+)\}\}/g, (_, key: string) => {
    const text = words[key]?.[locale];
    if (text === undefined) throw new Error(`the page asks for “${key}”, which no catalogue has`);
    return escapeHtml(text);
  });
}

const escapes = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes.get(sign) ?? sign);
}
