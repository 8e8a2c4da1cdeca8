import { type Command, pathOf } from "#src/command/command.ts";

const begin = "<!-- commands: written by `npm run readme` from the definitions -->";
const end = "<!-- /commands -->";

/** The table of commands in the README, made from their definitions. */
export function describeCommands(commands: readonly Command[]): string {
  const rows = commands.map((command) => {
    const { name, verb, aliases, verbAliases, examples, summary } = command;
    const path = `/${pathOf(command)}`;
    const other = verb === null ? aliases[0] : `${aliases[0] ?? name} ${verbAliases[0] ?? verb}`;
    return `| \`${path}\` | \`/${other ?? name}\` | ${summary.en} | \`${examples[0] ?? path}\` |`;
  });
  return ["| English | Vietnamese | what it does | example |", "|---|---|---|---|", ...rows].join("\n");
}

/** Throws when the README has lost the place of the table. */
export function replaceCommands(readme: string, table: string): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from === -1 || to === -1) throw new Error("README.md has no place for the table of commands");
  return `${readme.slice(0, from)}${begin}\n${table}\n${readme.slice(to)}`;
}
