import { startEmbedded } from "#src/store/embedded.ts";
import { createFolder, query, removeFolder } from "#test/support/embedded.ts";
import { members } from "./large-company.ts";
import { createPipeline } from "./large-pipeline.ts";
import { compareAnswers } from "./questions.ts";
import type { Finding } from "./report.ts";

const rounds = { warmUp: { rounds: 2, perRound: 10 }, measured: { rounds: 10, perRound: 10 } };
const aim = 3;

const questions = (name: string) => [
  { what: "/lead list of a rep", member: members.rep, line: "/lead list" },
  { what: "/lead list of a team", member: members.lead, line: "/lead list" },
  { what: "/lead list of the company", member: members.manager, line: "/lead list" },
  { what: "a lead by its name, a rep", member: members.rep, line: `/lead xem ${name}` },
  { what: "a lead by its name, the company", member: members.manager, line: `/lead xem ${name}` },
  { what: "a lead by its phone", member: members.manager, line: "/lead xem 0900007919" },
  { what: "/report leads of a team", member: members.lead, line: "/report leads" },
  { what: "/report leads of the company", member: members.manager, line: "/report leads" },
];

/** The same question in a company with ten thousand leads and in one with a million. */
export async function measureLeads(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const server = await startEmbedded({ dataDir });
  try {
    const small = await createPipeline(server.url, "small", 10_000);
    const large = await createPipeline(server.url, "large", 1_000_000);
    const companies = {
      small: { url: small, name: "10 thousand leads" },
      large: { url: large, name: "1 million leads" },
    };
    const asked = questions(await aNameIn(small)).map((question) => ({ ...question, aim }));
    return await compareAnswers(companies, asked, rounds);
  } finally {
    await server.stop();
    await removeFolder(dataDir);
  }
}

/** Of a lead of the rep; the large company has all that the small one has. */
async function aNameIn(url: string): Promise<string> {
  const [lead] = await query(
    url,
    `SELECT folded_name FROM lead WHERE owner_id = ${members.rep} ORDER BY id LIMIT 1`,
  );
  return String(lead?.["folded_name"]);
}
