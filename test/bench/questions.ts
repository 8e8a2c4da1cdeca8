import { type BotProcess, startBot } from "#test/support/bot-process.ts";
import { query } from "#test/support/embedded.ts";
import { type Chat, openChat } from "./client.ts";
import { inTurns, type Rounds } from "./measure.ts";
import { compare, type Finding } from "./report.ts";

export type Question = {
  readonly what: string;
  readonly member: number;
  /** A new line each time where the same one would be asked about. */
  readonly line: string | (() => string);
  /** How many times the small company's time the large one's may be. */
  readonly aim: number;
};

/** Two companies by the addresses of their databases, and what each is called in the report. */
export type Companies = {
  readonly small: { readonly url: string; readonly name: string };
  readonly large: { readonly url: string; readonly name: string };
};

/** The same questions to a bot of each company, in turns. Throws where one of them is refused. */
export async function compareAnswers(
  { small, large }: Companies,
  questions: readonly Question[],
  { warmUp, measured }: { readonly warmUp: Rounds; readonly measured: Rounds },
): Promise<readonly Finding[]> {
  const urls = [small.url, large.url];
  const bots = await Promise.all(urls.map((url) => startBot({ DATABASE_URL: url })));
  const findings: Finding[] = [];
  try {
    for (const { what, member, line, aim } of questions) {
      const chats = await Promise.all(bots.map((bot: BotProcess) => openChat(bot, member)));
      const answersBefore = await Promise.all(urls.map(lastAnswer));
      const asking = chats.map((chat: Chat) => () => chat.ask(typeof line === "string" ? line : line()));
      await inTurns(warmUp, ...asking);
      const [base = [], samples = []] = await inTurns(measured, ...asking);
      const subject = `${what}, ${large.name}`;
      findings.push(compare({ what: subject, samples, against: small.name, base, aim }));
      for (const chat of chats) chat.close();
      await Promise.all(urls.map((url, index) => assertAnswered(url, what, answersBefore[index] ?? 0)));
    }
    return findings;
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
  }
}

async function lastAnswer(url: string): Promise<number> {
  const [row] = await query(url, "SELECT coalesce(max(id), 0) AS id FROM outbox_message");
  return Number(row?.["id"]);
}

/** A refusal would be fast as well. */
async function assertAnswered(url: string, what: string, since: number): Promise<void> {
  const [other] = await query(
    url,
    `SELECT outcome, reply::text AS reply FROM outbox_message
      WHERE id > ${since} AND outcome IN ('refused', 'failed') LIMIT 1`,
  );
  if (other) throw new Error(`${what} was ${other["outcome"]}: ${other["reply"]}`);
}
