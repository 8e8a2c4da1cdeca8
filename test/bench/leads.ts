import { startEmbedded } from "#src/store/embedded.ts";
import { startBot } from "#test/support/bot-process.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import { openChat } from "./client.ts";
import { members } from "./large-company.ts";
import { createPipeline } from "./large-pipeline.ts";
import { inTurns } from "./measure.ts";
import { compare, type Finding } from "./report.ts";

const warmUp = { rounds: 2, perRound: 10 };
const measured = { rounds: 10, perRound: 10 };

const questions = [
  { what: "/lead list of a rep", member: members.rep, line: "/lead list" },
  { what: "/lead list of a team", member: members.lead, line: "/lead list" },
  { what: "/lead list of the company", member: members.manager, line: "/lead list" },
  { what: "a lead by its name, a rep", member: members.rep, line: "/lead xem minh phat logistics" },
  { what: "a lead by its name, the company", member: members.manager, line: "/lead xem minh phat logistics" },
  { what: "a lead by its phone", member: members.manager, line: "/lead xem 0900007919" },
  { what: "/report leads of a team", member: members.lead, line: "/report leads" },
  { what: "/report leads of the company", member: members.manager, line: "/report leads" },
] as const;

/** The same question in a company with ten thousand leads and in one with a million. */
export async function measureLeads(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const server = await startEmbedded({ dataDir });
  try {
    const small = await createPipeline(server.url, "small", 10_000);
    const large = await createPipeline(server.url, "large", 1_000_000);
    return await comparePipelines(small, large);
  } finally {
    await server.stop();
    await removeFolder(dataDir);
  }
}

async function comparePipelines(small: string, large: string): Promise<readonly Finding[]> {
  const bots = await Promise.all([small, large].map((url) => startBot({ DATABASE_URL: url })));
  const findings: Finding[] = [];
  try {
    for (const { what, member, line } of questions) {
      const chats = await Promise.all(bots.map((bot) => openChat(bot, member)));
      const asking = chats.map((chat) => () => chat.ask(line));
      await inTurns(warmUp, ...asking);
      const [base = [], samples = []] = await inTurns(measured, ...asking);
      findings.push(
        compare({ what: `${what}, 1 million leads`, samples, against: "10 thousand leads", base, aim: 3 }),
      );
      for (const chat of chats) chat.close();
    }
    return findings;
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
  }
}
