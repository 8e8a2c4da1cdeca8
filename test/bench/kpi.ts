import { startEmbedded } from "#src/store/embedded.ts";
import { startBot } from "#test/support/bot-process.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import { type Chat, openChat } from "./client.ts";
import { createCompany, members } from "./large-company.ts";
import { inTurns } from "./measure.ts";
import { compare, type Finding } from "./report.ts";

const warmUp = { rounds: 2, perRound: 10 };
const measured = { rounds: 10, perRound: 10 };

const questions = [
  { what: "/kpi of a rep", member: members.rep, line: "/kpi" },
  { what: "/kpi of a team", member: members.lead, line: "/kpi team" },
  { what: "/kpi of the company", member: members.manager, line: "/kpi company" },
] as const;

/** The same question in a company with ten thousand sales and in one with two million. */
export async function measureKpi(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const server = await startEmbedded({ dataDir });
  try {
    const small = await createCompany(server.url, "small", 10_000);
    const large = await createCompany(server.url, "large", 2_000_000);
    return await compareCompanies(small, large);
  } finally {
    await server.stop();
    await removeFolder(dataDir);
  }
}

async function compareCompanies(small: string, large: string): Promise<readonly Finding[]> {
  const bots = await Promise.all([small, large].map((url) => startBot({ DATABASE_URL: url })));
  const findings: Finding[] = [];
  try {
    for (const { what, member, line } of questions) {
      const chats = await Promise.all(bots.map((bot) => openChat(bot, member)));
      const asking = chats.map((chat: Chat) => () => chat.ask(line));
      await inTurns(warmUp, ...asking);
      const [base = [], samples = []] = await inTurns(measured, ...asking);
      findings.push(
        compare({ what: `${what}, 2 million sales`, samples, against: "10 thousand sales", base, aim: 1.3 }),
      );
      for (const chat of chats) chat.close();
    }
    return findings;
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
  }
}
