import { z } from "zod";
import { reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Actor, type Command, defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { UserError } from "#src/errors.ts";

/** Made from the definitions, so that help cannot say anything else than the commands do. */
export function createHelp(commands: readonly Command[]) {
  return defineCommand({
    name: "help",
    aliases: ["trogiup", "huongdan"],
    summary: { vi: "Mình làm được gì", en: "What I can do" },
    examples: ["/help", "/help revenue"],
    args: z.object({ command: textArgument.optional() }),
    names: { command: ["lenh"] },
    free: [{ argument: "command" }],
    roles: "everyone",

    async run({ command: wanted }, { actor, t }) {
      const allowed = commands.filter((command) => mayUse(command, actor));
      if (wanted === undefined) {
        const lines = allowed.map(({ examples, name, summary }) =>
          t("help.line", { example: examples[0] ?? `/${name}`, summary: summary[actor.locale] }),
        );
        return reply(title(t("help.title")), text(lines.join("\n")), text(t("help.more")));
      }

      // “doanh thu” is one name in two words.
      const [first = "", second = ""] = fold(wanted).replace(/^\//, "").split(" ");
      const asked = [first, first + second];
      const named = allowed.filter(({ name, aliases }) =>
        [name, ...aliases].some((word) => asked.includes(word)),
      );
      if (named.length === 0) throw new UserError("error.unknown_command", { word: wanted });
      return reply(...named.flatMap((command) => describe(command)));

      function describe({ name, verb, aliases, verbAliases, summary, examples, args, names }: Command) {
        const path = verb === null ? `/${name}` : `/${name} ${verb}`;
        const others =
          verb === null
            ? aliases.map((alias) => `/${alias}`)
            : verbAliases.map((alias) => `/${name} ${alias}`);
        const options = Object.keys(args.shape).map((option) =>
          [option, ...(names?.[option] ?? [])].join("/"),
        );
        return [
          title(t("help.command", { name: path, summary: summary[actor.locale] })),
          text(
            [
              ...examples,
              ...(others.length > 0 ? [t("help.also", { names: others.join(", ") })] : []),
              ...(options.length > 0 ? [t("help.options", { options: options.join(", ") })] : []),
            ].join("\n"),
          ),
        ];
      }
    },
  });
}

function mayUse({ roles }: Command, { role }: Actor): boolean {
  return typeof roles === "string" || roles.includes(role);
}
