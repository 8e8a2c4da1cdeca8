import { createHash } from "node:crypto";
import type { Letter } from "#src/chat/letter.ts";

/**
 * What a person confirms is this very letter: whatever of it changes, its recipients included, changes these sixteen
 * signs.
 */
export function hashLetter(letter: Letter): string {
  return createHash("sha256").update(JSON.stringify(letter)).digest("hex").slice(0, 16);
}
