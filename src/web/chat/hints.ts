import { type Command, pathOf } from "#src/command/command.ts";
import type { Role } from "#src/domain/person.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Hint } from "./contract.ts";

/** The lines that somebody may type, as the commands' own first examples show them. */
export function hintsFor(commands: readonly Command[], role: Role, locale: Locale): readonly Hint[] {
  return commands
    .filter(({ roles }) => roles === "everyone" || (roles !== "stranger" && roles.includes(role)))
    .map((command) => {
      const path = `/${pathOf(command)}`;
      return {
        path,
        example: withSlash(command.examples[0] ?? path),
        summary: command.summary[locale],
      };
    });
}

function withSlash(line: string): string {
  return line.startsWith("/") ? line : `/${line}`;
}
