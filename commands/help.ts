import { z } from "zod";
import { reply, type TextBlock, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Command, type Context, defineCommand, pathOf } from "#src/command/command.ts";
import { mayRun } from "#src/command/rights.ts";
import { fold } from "#src/domain/fold.ts";
import { UserError } from "#src/errors.ts";
import type { MessageKey } from "#src/i18n/translate.ts";

/** What some commands are about; the first of them is its example. */
export type Topic = {
  readonly name: Extract<MessageKey, `help.topic_${string}`>;
  readonly commands: readonly Command[];
};

/** Made from the definitions, so that help cannot say anything else than the commands do. */
export function createHelp(topics: readonly Topic[]) {
  return defineCommand({
    name: "help",
    aliases: ["trogiup", "huongdan"],
    summary: { vi: "Mình làm được gì", en: "What I can do" },
    examples: ["/help", "/help bán hàng", "/help lead", "/help lead status"],
    args: z.object({ command: textArgument.optional() }),
    names: { command: ["lenh"] },
    free: [{ argument: "command" }],
    roles: "everyone",

    async run({ command: wanted }, { actor, t }) {
      const allowed = topics
        .map(({ name, commands }) => ({ name, commands: commands.filter((one) => mayRun(one, actor)) }))
        .filter(({ commands }) => commands.length > 0);
      const reader = { actor, t };
      if (wanted === undefined) {
        const lines = allowed.flatMap((topic) => topicLines(topic, reader));
        return reply(
          title(t("help.title")),
          text(lines.join("\n")),
          text(t("help.more", { topic: t("help.topic_meetings").toLowerCase() })),
        );
      }

      const topic = allowed.find(({ name }) => fold(t(name)) === fold(wanted));
      if (topic) {
        const lines = groupsOf(topic).map((group) => groupLine(group, reader));
        return reply(title(t(topic.name)), text(lines.join("\n")));
      }
      return reply(
        ...describeCalled(
          wanted,
          allowed.flatMap(({ commands }) => commands),
          reader,
        ),
      );
    },
  });
}

type Reader = Pick<Context, "actor" | "t">;

/** The name of a topic with its other commands, and below it the line that people need most. */
function topicLines(topic: Topic, reader: Reader): readonly string[] {
  const { t } = reader;
  const [[first] = [], ...others] = groupsOf(topic);
  if (!first) return [];
  const name = t(topic.name);
  const also = others.flatMap(([other]) => (other ? [`/${other.name}`] : [])).join(", ");
  return [also === "" ? name : t("help.topic_also", { name, also }), t("help.line", valuesOf(first, reader))];
}

function groupsOf({ commands }: Topic): readonly (readonly Command[])[] {
  return [...Map.groupBy(commands, ({ name }) => name).values()];
}

function describeCalled(wanted: string, allowed: readonly Command[], reader: Reader): readonly TextBlock[] {
  const { t } = reader;
  const named = commandsCalled(wanted, allowed);
  const [first, second] = named;
  if (!first) throw new UserError("error.unknown_command", { word: wanted });
  if (!second) return describe(first, reader);
  return [
    title(t("help.group", { name: `/${first.name}` })),
    text(named.map((command) => t("help.line", valuesOf(command, reader))).join("\n")),
    text(t("help.more_verbs", { example: `/help ${pathOf(second)}` })),
  ];
}

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

/** One line for all commands of one name. */
function groupLine([first, ...others]: readonly Command[], reader: Reader): string {
  if (!first) return "";
  return reader.t(others.length > 0 ? "help.line_group" : "help.line", valuesOf(first, reader));
}

function valuesOf({ examples, name, summary }: Command, { actor }: Reader) {
  return { name, example: examples[0] ?? `/${name}`, summary: summary[actor.locale] };
}

function describe(command: Command, { actor, t }: Reader): readonly TextBlock[] {
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
