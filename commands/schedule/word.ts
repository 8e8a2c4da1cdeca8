import { z } from "zod";
import { textArgument } from "#src/command/arguments.ts";
import type { Role } from "#src/domain/person.ts";

/** How the meeting calendar is called by all commands about it. */
export const scheduleWord = { name: "schedule", aliases: ["lich"] } as const;

/** Leads change what concerns their own team, managers and admins everybody's or a team's. */
export const whoMayChange = ["lead", "manager", "admin"] as const satisfies readonly Role[];

export function mayChange({ role }: { readonly role: Role }): boolean {
  return whoMayChange.some((known) => known === role);
}

/** “tạm dừng” and the like are two words, which no verb is when more follows. */
const spokenVerbs: readonly (readonly [string, RegExp])[] = [
  ["pause", /^(?:tạm|tam) (?:dừng|dung|ngưng|ngung|nghỉ|nghi|hoãn|hoan)(?: |$)/i],
  ["resume", /^(?:(?:tiếp|tiep) (?:tục|tuc)|(?:chạy|chay) (?:lại|lai)|(?:mở|mo) (?:lại|lai))(?: |$)/i],
  ["simulate", /^(?:mô|mo) (?:phỏng|phong)(?: |$)/i],
  ["feed", /^(?:liên|lien) (?:kết|ket)(?: |$)/i],
];

export function spokenVerb(words: string): string | undefined {
  return spokenVerbs.find(([, pattern]) => pattern.test(words))?.[0];
}

/** “tục” of “tiếp tục”, “lại” of “dừng lại”: the first word alone is a verb as well. */
const secondWord = /^(?:tục|tuc|lại|lai)(?: |$)/i;

export function withoutVerb(words: string): string {
  const pattern = spokenVerbs.find(([, candidate]) => candidate.test(words))?.[1] ?? secondWord;
  return words.replace(pattern, "").trim();
}

/** The event, and whose, in free words or by name. */
export const eventAsSaid = {
  args: z.object({
    event: textArgument.optional(),
    team: textArgument.optional(),
    words: z.string().optional(),
  }),
  names: { event: ["hop", "sukien"], team: ["nhom"] },
  free: [{ argument: "words" }],
  texts: ["event"],
} as const;
