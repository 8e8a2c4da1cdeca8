import { fold } from "#src/domain/fold.ts";
import { type Choice, UserError } from "#src/errors.ts";
import type { Question } from "#src/store/interface/questions.ts";
import type { Store } from "#src/store/store.ts";
import { readNumber } from "./press.ts";

/** What a question's button types; short enough for every platform. */
const button = /^\/?choose (\d{1,9}) (\d{1,2})$/;

const openFor = Temporal.Duration.from({ hours: 1 });

/** How people drop a matter instead of answering. Huy is a name; with its marks, “huỷ” is a word. */
const dropped =
  /^(?:(?:hủy|huỷ|thôi)(?: .*)?|(?:bỏ|bo)(?: đi| di| qua)?|thoi(?: bo)?(?: di)?|huy (?:bo|di)|không|khong|no|cancel|stop|never mind)$/;

export function choiceCommand(questionId: number, index: number): string {
  return `/choose ${questionId} ${index + 1}`;
}

export function expiryOf(askedAt: Temporal.Instant): Temporal.Instant {
  return askedAt.add(openFor);
}

/** A line taken up again where its question stopped it. */
export type Resumed = { readonly question: Question; readonly choice: Choice };

type Asked = {
  readonly text: string;
  readonly personId: number;
  readonly platform: string;
  readonly conversation: string;
  /** Said to the bot, rather than among colleagues. */
  readonly isForBot: boolean;
  /** The lines that the text words anew: if one of them was an answer that did not do, this is another. */
  readonly insteadOf?: readonly number[];
  readonly at: Temporal.Instant;
};

/** The question that a text answers: by a button, a number, a label, or as the missing argument. */
export async function findAnswered(store: Store, asked: Asked): Promise<Resumed | undefined> {
  const text = asked.text.normalize("NFC").trim();
  const pressed = button.exec(text);
  if (pressed) return pressedButton(store, asked, Number(pressed[1]), Number(pressed[2]));
  if (/^[/!]/.test(text)) return undefined;

  const question = await store.questions.findLast(asked.personId, asked.platform, asked.conversation);
  if (!question || Temporal.Instant.compare(asked.at, question.expiresAt) > 0) return undefined;

  if (asked.insteadOf && !isAnsweredBy(question, asked.insteadOf)) return undefined;
  const choice = chosen(question, text, asked.isForBot);
  if (!choice) return undefined;
  await store.questions.close(question.id, asked.at);
  return { question, choice };
}

/** What was asked about such a line itself is no question any more once that line reads otherwise. */
function isAnsweredBy({ askedInId, messageId }: Question, lines: readonly number[]): boolean {
  return lines.includes(askedInId) && !lines.includes(messageId);
}

async function pressedButton(store: Store, asked: Asked, id: number, number: number): Promise<Resumed> {
  const question = await store.questions.find(id);
  const choice = question?.choices[number - 1];
  // A button shown in a room can be pressed by anybody; the question is for the one who was asked.
  if (!question || !choice || question.personId !== asked.personId) {
    throw new UserError("error.not_your_question");
  }
  if (question.answeredAt !== null) throw new UserError("error.question_answered");
  if (Temporal.Instant.compare(asked.at, question.expiresAt) > 0) {
    throw new UserError("error.question_expired");
  }
  await store.questions.close(id, asked.at);
  return { question, choice };
}

function chosen({ choices, slot }: Question, text: string, isForBot: boolean): Choice | undefined {
  const folded = fold(text);
  const labelled = choices.find(({ label }) => fold(label) === folded);
  if (labelled) return labelled;
  // A digit chooses among readings; where only a missing argument is asked for, it is that argument.
  const number = choices.some(({ cancel }) => !cancel) ? readNumber(text) : undefined;
  const numbered = choices[(number ?? 0) - 1];
  if (numbered) return numbered;
  if (dropped.test(text.toLowerCase())) return { label: text, cancel: true };
  // In a room the next line may be meant for the colleagues.
  return slot === null || !isForBot ? undefined : { label: text, set: { [slot]: text } };
}
