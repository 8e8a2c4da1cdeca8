/** @import { Locale } from "#src/i18n/locale.ts" */
/** @import { pageMessages } from "#src/i18n/messages/page.ts" */
/** @import { Start } from "../contract.ts" */

/** @typedef {keyof typeof pageMessages} WordKey */
/** @typedef {(key: WordKey, values?: Readonly<Record<string, string | number>>) => string} Words */

/**
 * The page's sentences in one language.
 * @param {Start["words"]} catalogue
 * @param {Locale} locale
 * @returns {Words}
 */
export function createWords(catalogue, locale) {
  return (key, values = {}) =>
    (catalogue[key]?.[locale] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ""));
}
