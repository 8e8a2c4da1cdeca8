import { createHash, randomBytes } from "node:crypto";

/** 256 bits of chance: whoever has the link reads the calendar, so it cannot be guessed. */
export function createFeedToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Only this is kept, so that nobody who reads the database can open a calendar. */
export function hashFeedToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The path of a calendar below the bot's public address. */
export function feedPath(token: string): string {
  return `/calendar/${token}.ics`;
}
