import { createHash, randomInt } from "node:crypto";

/** Letters and digits that are not taken for one another when read out. */
const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const length = 8;

/** 40 bits of chance: with one try a line and a day to live, guessing is hopeless. */
export function createLinkCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}

/** Only this is kept, so that nobody who reads the database can join an account. */
export function hashLinkCode(code: string): string {
  return createHash("sha256")
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ""))
    .digest("hex");
}
