import type { Post } from "./post.ts";

/** Whether people meet for it. */
export function isMeeting({ parts }: Post): boolean {
  return parts.some(({ event }) => event.isMeeting);
}

/** When the post is sent. */
export function timeOf({ date, at }: Post, timeZone: string): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone, plainTime: at });
}

export function minutesBetween(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): number {
  return from.until(to, { largestUnit: "minutes" }).minutes;
}
