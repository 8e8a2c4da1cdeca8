import { z } from "zod";
import { type Choice, type MessageValues, type NextStep, UserError } from "#src/errors.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import type { Command } from "./command.ts";
import { exampleOf } from "./parse.ts";

/** What an argument schema says when a text does not do: a sentence, or the readings to choose from. */
export type Doubt = {
  readonly key: MessageKey;
  readonly values?: MessageValues;
  /** Each choice's text replaces what was typed. */
  readonly choices?: readonly { readonly label: string; readonly text: string }[];
};

/** Refuses or asks from within an argument schema. */
export function doubt(context: z.core.$RefinementCtx, input: string, params: Doubt): never {
  context.addIssue({ code: "custom", input, params });
  return z.NEVER;
}

const typedDoubt = z.custom<Doubt>((value) => typeof value === "object" && value !== null && "key" in value);

/** The first thing wrong with the arguments, as the sentence or question that the person gets. */
export function readIssue(
  error: z.ZodError,
  command: Command,
  given: Readonly<Record<string, string>>,
): UserError {
  const [issue] = error.issues;
  const argument = String(issue?.path[0] ?? "");
  const example = exampleOf(command);

  if (issue?.code === "custom") {
    const { key, values = {}, choices } = typedDoubt.parse(issue.params);
    return new UserError(
      key,
      { text: given[argument] ?? "", example, ...values },
      nextStep(argument, choices),
    );
  }
  if (given[argument] === undefined) {
    const question = command.asks?.[argument];
    return question
      ? new UserError(question, { ...given, example }, { slot: argument })
      : new UserError("error.missing_argument", { argument: nameOf(command, argument), example });
  }
  return new UserError(
    "error.invalid_argument",
    { argument: nameOf(command, argument), text: given[argument], example },
    { argument },
  );
}

function nextStep(argument: string, choices: Doubt["choices"]): NextStep {
  if (!choices) return { argument };
  return {
    choices: choices.map(({ label, text }): Choice => ({ label, set: { [argument]: text } })),
    slot: argument,
  };
}

function nameOf(command: Command, argument: string): string {
  return command.names?.[argument]?.[0] ?? argument;
}
