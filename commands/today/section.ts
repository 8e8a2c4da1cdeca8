import type { Action } from "#src/chat/reply.ts";

/** A part of the digest: a heading and what stands below it, and the buttons that go with it. */
export type Section = { readonly lines: readonly string[]; readonly actions?: readonly Action[] };

export function bullet(line: string): string {
  return `• ${line}`;
}
