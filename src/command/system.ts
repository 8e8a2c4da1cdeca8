import type { Health } from "#src/chat/adapter.ts";
import type { Platform } from "#src/chat/message.ts";

/** How the bot itself is doing, as this instance knows it. */
export type SystemState = {
  readonly platforms: readonly PlatformState[];
  readonly timetable: readonly TimedWork[];
  /** Messages that have been acknowledged and wait for the database. */
  readonly spooled: number;
  /** Messages that the database would not take; they lie in a file for the operator. */
  readonly refused: number;
  /** Absent where no mail server is set: then no mail is written at all. */
  readonly mail?: MailState;
};

/** The mail server, as this instance knows it. */
export type MailState = {
  /** Host and port. */
  readonly server: string;
  readonly from: string;
  /** Why mails have to wait; in English, for the operator, without any secret. */
  readonly problem?: string;
};

export type PlatformState = {
  readonly platform: Platform;
  readonly health: Health;
  /** How many parts of replies the platform takes in a calendar month, where it counts them. */
  readonly partsPerMonth?: number;
};

/** What the clock does at that time, where the company works, besides the meeting calendar. Its runs are those of that post. */
export type TimedWork = {
  readonly name: string;
  readonly at: Temporal.PlainTime;
  readonly days: "every_day" | "workdays";
};
