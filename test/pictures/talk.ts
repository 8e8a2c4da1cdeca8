import { randomUUID } from "node:crypto";
import { poll } from "#src/store/embedded/poll.ts";
import type { AnswerEntry, Start, TranscriptPage } from "#src/web/chat/contract.ts";
import type { BotProcess } from "#test/support/bot-process.ts";
import type { Stop } from "./tour.ts";

const answeredWithinMs = 60_000;

/** Says the lines of a stop one after another, and returns the answer to the last one. */
export async function talk(bot: BotProcess, { as, lines }: Stop): Promise<AnswerEntry> {
  const person = await findPerson(bot, as);
  const sender = await bot.choose(person);
  const conversation = `direct-${sender}`;
  let answer: AnswerEntry | undefined;
  for (const text of lines) {
    const line = { id: randomUUID(), sender, text };
    await bot.post(line);
    answer = await poll(answeredWithinMs, () => findAnswer(bot, { person, conversation, key: line.id }));
    if (answer?.outcome !== "answered" && answer?.outcome !== "asked")
      throw new Error(`${as}: “${text}” got ${JSON.stringify(answer?.blocks)}`);
  }
  if (!answer) throw new Error(`${as} says nothing`);
  return answer;
}

async function findPerson(bot: BotProcess, name: string): Promise<number> {
  const { people } = await read<Start>(bot, "/chat/people");
  const found = people.find((person) => person.name === name);
  if (!found) throw new Error(`the demo has no ${name}`);
  return found.id;
}

type Asked = { readonly person: number; readonly conversation: string; readonly key: string };

async function findAnswer(bot: BotProcess, { person, conversation, key }: Asked) {
  const path = `/chat/transcript?as=${person}&conversation=${encodeURIComponent(conversation)}`;
  const { entries } = await read<TranscriptPage>(bot, path);
  const place = entries.findIndex((entry) => entry.kind === "line" && entry.key === key);
  return place < 0 ? undefined : entries.slice(place).find((entry) => entry.kind === "answer");
}

async function read<T>(bot: BotProcess, path: string): Promise<T> {
  const response = await bot.get(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
