import { createHash, randomBytes } from "node:crypto";

/** 256 bits of chance: whoever has the link reads what is behind it, so it cannot be guessed. */
export function createSecretToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Only this is kept, so that nobody who reads the database can follow a link. */
export function hashSecretToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The path of a calendar below the bot's public address. */
export function feedPath(token: string): string {
  return `/calendar/${token}.ics`;
}

/** The path of a mail as it will look. */
export function previewPath(token: string): string {
  return `/mails/${token}`;
}
