/** @import { Locale } from "#src/i18n/locale.ts" */
/** @import { Words } from "./words.js" */

/** @typedef {{ clock(at: string): string, day(at: string): string, dayLabel(at: string): string, brief(at: string): string }} Times */

/**
 * Moments as people of the company read them, in the company's own zone wherever the browser stands.
 * @param {{ timeZone: string, locale: Locale, t: Words }} setting
 * @returns {Times}
 */
export function createTimes({ timeZone, locale, t }) {
  const tag = locale === "vi" ? "vi-VN" : "en-GB";
  const clock = new Intl.DateTimeFormat(tag, { timeZone, hour: "2-digit", minute: "2-digit" });
  const weekday = new Intl.DateTimeFormat(tag, { timeZone, weekday: "long" });
  const isoDay = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const shortDay = new Intl.DateTimeFormat(tag, { timeZone, day: "2-digit", month: "2-digit" });
  const longDay = new Intl.DateTimeFormat(tag, {
    timeZone,
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  });

  /** @param {string} at */
  const day = (at) => isoDay.format(new Date(at));
  const daysAgo = (/** @type {number} */ days) => day(new Date(Date.now() - days * 86_400_000).toISOString());

  return {
    clock: (at) => clock.format(new Date(at)),
    day,

    dayLabel(at) {
      if (day(at) === daysAgo(0)) return t("page.today");
      if (day(at) === daysAgo(1)) return t("page.yesterday");
      const name = weekday.format(new Date(at));
      return `${name}, ${longDay.format(new Date(at))}`;
    },

    brief: (at) => (day(at) === daysAgo(0) ? clock.format(new Date(at)) : shortDay.format(new Date(at))),
  };
}
