import type { ICalCalendarData } from "ical-generator";

/** How often a calendar comes back by itself, in seconds. */
const refreshAfter = 60 * 60;

export function calendarHead(name: string): ICalCalendarData {
  // Unlike the texts of events, the name goes into the file as it is.
  const line = name.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
  return { name: line, prodId: { company: "Chot", product: "Calendar", language: "VI" }, ttl: refreshAfter };
}

/** A calendar's text holds line breaks and tabs, and no other control character. */
export function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Cc}/gu, "");
}
