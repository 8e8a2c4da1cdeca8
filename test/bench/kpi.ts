import { startEmbedded } from "#src/store/embedded.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import { createCompany, members } from "./large-company.ts";
import { compareAnswers } from "./questions.ts";
import type { Finding } from "./report.ts";

const rounds = { warmUp: { rounds: 2, perRound: 10 }, measured: { rounds: 10, perRound: 10 } };
const aim = 1.3;

const questions = [
  { what: "/kpi of a rep", member: members.rep, line: "/kpi", aim },
  { what: "/kpi of a team", member: members.lead, line: "/kpi team", aim },
  { what: "/kpi of the company", member: members.manager, line: "/kpi company", aim },
];

/** The same question in a company with ten thousand sales and in one with two million. */
export async function measureKpi(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const server = await startEmbedded({ dataDir });
  try {
    const small = await createCompany(server.url, "small", 10_000);
    const large = await createCompany(server.url, "large", 2_000_000);
    const companies = {
      small: { url: small, name: "10 thousand sales" },
      large: { url: large, name: "2 million sales" },
    };
    return await compareAnswers(companies, questions, rounds);
  } finally {
    await server.stop();
    await removeFolder(dataDir);
  }
}
