import { z } from "zod";
import { UserError } from "#src/errors.ts";
import { type Actor, type Command, pathOf } from "./command.ts";
import { isForBot } from "./for-bot.ts";
import type { LineState, Reading, ReadLine } from "./line.ts";
import { findAnswered } from "./question.ts";
import { assertMayRun } from "./rights.ts";

/** The line that a text goes on with, as the answer to the question that was asked last. */
export async function resume(
  { store, message, registry, edit }: Reading,
  actor: Actor,
): Promise<ReadLine | undefined> {
  const answered = await findAnswered(store, {
    text: message.text,
    personId: actor.id,
    platform: message.conversation.platform,
    conversation: message.conversation.id,
    isForBot: isForBot(message),
    at: message.sentAt,
    ...(edit && { insteadOf: edit.earlier.map(({ messageId }) => messageId) }),
  });
  if (!answered) return undefined;

  const { question, choice } = answered;
  const command = registry.commands.find((candidate) => pathOf(candidate) === question.command);
  const isNothing = choice.cancel && isForBot(message) && takesNothing(command, question.slot, choice.label);
  if (choice.cancel && !isNothing) return { kind: "cancelled" };
  if (!command) throw new UserError("error.question_expired");
  assertMayRun(command, actor);
  const line: LineState = {
    path: question.command,
    command,
    given: {
      ...question.given,
      ...choice.set,
      ...(isNothing && question.slot !== null && { [question.slot]: choice.label }),
    },
    confirmed: new Set([...question.confirmed, ...(choice.confirm ? [choice.confirm] : [])]),
    sourceId: question.messageId,
    at: question.askedAt,
    slot: question.slot,
  };
  return { kind: "line", line };
}

/** “không” drops the matter, but not where an amount was asked for that may be 0: there, it is the answer. */
function takesNothing(command: Command | undefined, slot: string | null, said: string): boolean {
  const argument = slot === null ? undefined : command?.args.shape[slot];
  const read = argument && z.safeParse(argument, said);
  return read?.success === true && typeof read.data !== "string";
}

/** Whether the words just asked for may be any: “khách chê đắt” is a reason then, and no line about a customer. */
export async function asksForText(
  { store, message: { conversation }, registry }: Reading,
  actor: Actor,
): Promise<boolean> {
  const question = await store.questions.findLast(actor.id, conversation.platform, conversation.id);
  const command = registry.commands.find((candidate) => pathOf(candidate) === question?.command);
  if (!question || !command) return false;
  if (isText(command, question.slot)) return true;
  const isOpen = question.choices.every(({ cancel }) => cancel);
  return isOpen && command.free.some(({ argument, find }) => argument === question.slot && !find);
}

/** Whether a text was asked for, such as that of a mail: an amount in it makes no sale of it. */
export async function asksForWords(
  { store, message: { conversation }, registry }: Reading,
  actor: Actor,
): Promise<boolean> {
  const question = await store.questions.findLast(actor.id, conversation.platform, conversation.id);
  const command = registry.commands.find((candidate) => pathOf(candidate) === question?.command);
  return question !== undefined && command !== undefined && isText(command, question.slot);
}

function isText({ texts }: Command, slot: string | null): boolean {
  return texts?.some((argument) => argument === slot) ?? false;
}
