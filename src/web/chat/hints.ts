import type { Command } from "#src/command/command.ts";
import type { Role } from "#src/domain/person.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Hint } from "./contract.ts";

/** The lines that somebody may type, as the commands' own first examples show them. */
export function hintsFor(commands: readonly Command[], role: Role, locale: Locale): readonly Hint[] {
  return commands
    .filter(({ roles }) => roles === "everyone" || (roles !== "stranger" && roles.includes(role)))
    .map(({ name, verb, summary, examples: [example] }) => {
      const path = `/${verb === null ? name : `${name} ${verb}`}`;
      return { path, example: withSlash(example ?? path), summary: summary[locale] };
    });
}

function withSlash(line: string): string {
  return line.startsWith("/") ? line : `/${line}`;
}
