import { startEmbedded } from "#src/store/embedded.ts";
import { aSaleLine } from "#test/support/bot-process.ts";
import { createFolder, query, removeFolder } from "#test/support/embedded.ts";
import { importSales } from "./import-sales.ts";
import { createCompany, membersOf, type Staff } from "./large-company.ts";
import { comparePackets } from "./large-packet.ts";
import { fillPipeline } from "./large-pipeline.ts";
import { type Companies, compareAnswers, type Question } from "./questions.ts";
import { type Finding, report } from "./report.ts";

const few = 10_000;
const sales = 10_000_000;
const leads = 1_000_000;
/** Five years, in which a seller makes eight sales a working day. */
export const staff: Staff = { reps: 900, teams: 100, customers: 500_000, days: 5 * 365 };
const rounds = { warmUp: { rounds: 1, perRound: 1 }, measured: { rounds: 2, perRound: 3 } };

/** Ten million sales and a million leads on one PostgreSQL, beside ten thousand of each. */
export async function measureLarge(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const server = await startEmbedded({ dataDir });
  try {
    return await measureOn(await createBoth(server.url), server.url);
  } finally {
    await server.stop();
    await removeFolder(dataDir);
  }
}

async function createBoth(serverUrl: string): Promise<Companies> {
  const small = await createCompany(serverUrl, "small", few, { ...staff, customers: few / 2 });
  await fillPipeline(small, few, staff);
  const large = await createCompany(serverUrl, "large", sales, staff);
  await fillPipeline(large, leads, staff);
  return {
    small: { url: small, name: "10 thousand sales" },
    large: { url: large, name: "10 million sales" },
  };
}

/** The packet first and the import last, because what is said in between adds to the month. */
export async function measureOn(companies: Companies, serverUrl: string): Promise<readonly Finding[]> {
  const { small, large } = companies;
  const [size, without] = await Promise.all([bytesOf(large.url), bytesOf(small.url)]);
  const packet = await comparePackets(large.url, { serverUrl, staff, sales });
  const answers = await compareAnswers(companies, questions, rounds);
  const imported = await importSales({ small: small.url, large: large.url });
  return [
    ...answers,
    imported,
    packet,
    report("disk of a sale with all that belongs to it", `${Math.round((size - without) / sales)} bytes`),
    report("disk of the large company", `${(size / 1e9).toFixed(1)} GB`),
  ];
}

async function bytesOf(url: string): Promise<number> {
  const [row] = await query(url, "SELECT pg_database_size(current_database()) AS bytes");
  return Number(row?.["bytes"]);
}

const { rep, lead, manager } = membersOf(staff);

export const questions: readonly Question[] = [
  { what: "/kpi of a rep", member: rep, line: "/kpi", aim: 1.3 },
  { what: "/kpi of a team", member: lead, line: "/kpi team", aim: 1.3 },
  { what: "/kpi of the company", member: manager, line: "/kpi company", aim: 1.3 },
  { what: "/revenue", member: rep, line: () => aSaleLine("").text, aim: 1.3 },
  { what: "/revenue list of a rep", member: rep, line: "/revenue list", aim: 3 },
  { what: "/revenue list of the company", member: manager, line: "/revenue list", aim: 3 },
  { what: "/customer of a rep", member: rep, line: "/customer Khách 1000", aim: 3 },
  { what: "/customer list of the company", member: manager, line: "/customer list", aim: 3 },
  { what: "/lead list of a rep", member: rep, line: "/lead list", aim: 3 },
  { what: "/lead list of the company", member: manager, line: "/lead list", aim: 3 },
  { what: "/lead, a new one", member: rep, line: nextLead, aim: 1.3 },
  { what: "/today of a lead", member: lead, line: "/today", aim: 3 },
  { what: "/report week", member: manager, line: "/report week", aim: 3 },
  { what: "/report month", member: manager, line: "/report month", aim: 3 },
  { what: "/report quarter", member: manager, line: "/report quarter", aim: 3 },
  { what: "/report year", member: manager, line: "/report year", aim: 3 },
  { what: "/report month of a team", member: lead, line: "/report month", aim: 3 },
  { what: "/report leads", member: manager, line: "/report leads", aim: 3 },
  { what: "/forecast", member: manager, line: "/forecast company", aim: 3 },
  { what: "/receivables of a rep", member: rep, line: "/receivables", aim: 3 },
  { what: "/receivables of a team", member: lead, line: "/receivables team", aim: 3 },
  { what: "/receivables of the company", member: manager, line: "/receivables company", aim: 3 },
];

let firms = 0;

function nextLead(): string {
  firms += 1;
  return `/lead Cơ sở Ánh Dương ${firms} 09${String(10_000_000 + firms)} nguon=Zalo`;
}
