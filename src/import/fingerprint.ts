import { createHash } from "node:crypto";
import { fold } from "#src/domain/fold.ts";

/**
 * Names a row that carries no number of its own by what it says, so that the same row never comes in twice; rows of
 * one file that say the same are counted off behind it when they are judged.
 */
export function fingerprint(values: readonly (string | undefined)[]): string {
  return `row:${contentOf(values.map((value) => fold(value ?? "")))}`;
}

export function contentOf(values: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(values)).digest("base64url").slice(0, 22);
}
