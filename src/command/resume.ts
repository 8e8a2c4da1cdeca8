import { UserError } from "#src/errors.ts";
import { type Actor, pathOf } from "./command.ts";
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
  if (choice.cancel) return { kind: "cancelled" };
  const command = registry.commands.find((candidate) => pathOf(candidate) === question.command);
  if (!command) throw new UserError("error.question_expired");
  assertMayRun(command, actor);
  const line: LineState = {
    path: question.command,
    command,
    given: { ...question.given, ...choice.set },
    confirmed: new Set([...question.confirmed, ...(choice.confirm ? [choice.confirm] : [])]),
    sourceId: question.messageId,
    at: question.askedAt,
    slot: question.slot,
  };
  return { kind: "line", line };
}

/** Whether the words just asked for may be any: “khách chê đắt” is a reason then, and no line about a customer. */
export async function asksForText(
  { store, message: { conversation }, registry }: Reading,
  actor: Actor,
): Promise<boolean> {
  const question = await store.questions.findLast(actor.id, conversation.platform, conversation.id);
  const command = registry.commands.find((candidate) => pathOf(candidate) === question?.command);
  if (!question || !command) return false;
  if (command.texts?.some((argument) => argument === question.slot)) return true;
  const isOpen = question.choices.every(({ cancel }) => cancel);
  return isOpen && command.free.some(({ argument, find }) => argument === question.slot && !find);
}
