import { z } from "zod";
import { reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Command, type Context, defineCommand, pathOf } from "#src/command/command.ts";
import { mayRun } from "#src/command/rights.ts";
import { fold } from "#src/domain/fold.ts";
import { UserError } from "#src/errors.ts";

/** Made from the definitions, so that help cannot say anything else than the commands do. */
export function createHelp(commands: readonly Command[]) {
  return defineCommand({
    name: "help",
    aliases: ["trogiup", "huongdan"],
    summary: { vi: "Mình làm được gì", en: "What I can do" },
    examples: ["/help", "/help lead", "/help lead status"],
    args: z.object({ command: textArgument.optional() }),
    names: { command: ["lenh"] },
    free: [{ argument: "command" }],
    roles: "everyone",

    async run({ command: wanted }, { actor, t }) {
      const allowed = commands.filter((command) => mayRun(command, actor));
      if (wanted === undefined) {
        const groups = Object.values(Object.groupBy(allowed, ({ name }) => name));
        const lines = groups.map((group = []) => groupLine(group, { actor, t }));
        return reply(title(t("help.title")), text(lines.join("\n")), text(t("help.more")));
      }

      const named = commandsCalled(wanted, allowed);
      const [first, second] = named;
      if (!first) throw new UserError("error.unknown_command", { word: wanted });
      if (!second) return reply(...describe(first, { actor, t }));
      return reply(
        title(t("help.group", { name: `/${first.name}` })),
        text(named.map((command) => t("help.line", valuesOf(command, { actor, t }))).join("\n")),
        text(t("help.more_verbs", { example: `/help ${pathOf(second)}` })),
      );
    },
  });
}

type Reader = Pick<Context, "actor" | "t">;

/** `lead` names all commands about leads, `lead status` one of them; “doanh thu” is one name in two words. */
function commandsCalled(wanted: string, commands: readonly Command[]): readonly Command[] {
  const words = fold(wanted).replace(/^[/!]/, "").split(" ");
  const length = [2, 1].find((count) =>
    commands.some((command) => isCalled(command, words.slice(0, count).join(""))),
  );
  const named = commands.filter((command) => isCalled(command, words.slice(0, length).join("")));
  const verb = words.slice(length).join("");
  const exact = named.filter(({ verb: own, verbAliases }) =>
    [own ?? "", ...verbAliases].some((alias) => verb !== "" && fold(alias) === verb),
  );
  return exact.length > 0 ? exact : named;
}

function isCalled({ name, aliases }: Command, word: string): boolean {
  return [name, ...aliases].includes(word);
}

/** One line for all commands of one name: a phone shows hardly more than twenty. */
function groupLine([first, ...others]: readonly Command[], reader: Reader): string {
  if (!first) return "";
  return reader.t(others.length > 0 ? "help.line_group" : "help.line", valuesOf(first, reader));
}

function valuesOf({ examples, name, summary }: Command, { actor }: Reader) {
  return { name, example: examples[0] ?? `/${name}`, summary: summary[actor.locale] };
}

function describe(command: Command, { actor, t }: Reader) {
  const { name, verb, aliases, verbAliases, summary, examples, args, names } = command;
  const others =
    verb === null ? aliases.map((alias) => `/${alias}`) : verbAliases.map((alias) => `/${name} ${alias}`);
  // What has no other name is not typed by name.
  const options = Object.keys(args.shape).flatMap((option) => {
    const named = names?.[option];
    return named ? [[option, ...named].join("/")] : [];
  });
  return [
    title(t("help.command", { name: `/${pathOf(command)}`, summary: summary[actor.locale] })),
    text(
      [
        ...examples,
        ...(others.length > 0 ? [t("help.also", { names: others.join(", ") })] : []),
        ...(options.length > 0 ? [t("help.options", { options: options.join(", ") })] : []),
      ].join("\n"),
    ),
  ];
}
