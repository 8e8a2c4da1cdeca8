import { readCompany } from "#src/company.ts";
import { type ImportContext, importFiles } from "#src/import/import-files.ts";
import type { Database } from "#src/store/database.ts";
import { aTerminal, type FakeTerminal } from "./fake-terminal.ts";

type Options = Partial<Pick<ImportContext, "signal" | "now">> & {
  readonly terminal?: FakeTerminal;
  /** Lines of company.yaml. */
  readonly company?: string;
};

export const importDay = Temporal.ZonedDateTime.from("2026-11-22T09:00[Asia/Ho_Chi_Minh]");

/** Imports files as the terminal does, and tells what was said about it. */
export async function importing(database: Database, paths: readonly string[], options: Options = {}) {
  const {
    terminal = aTerminal(),
    company = "",
    now = importDay,
    signal = new AbortController().signal,
  } = options;
  const outcome = await importFiles(
    paths,
    { dates: undefined, numbers: undefined },
    {
      company: readCompany(`name: Chốt\n${company}`),
      openDatabase: async () => database,
      terminal,
      now,
      signal,
    },
  );
  return { outcome, printed: terminal.printed.join("\n"), complaints: terminal.complaints.join("\n") };
}

/** Everything that an import can write, counted. */
export async function countAll({ prisma }: Database) {
  return {
    people: await prisma.person.count(),
    units: await prisma.unit.count(),
    customers: await prisma.customer.count(),
    sales: await prisma.sale.count(),
    shares: await prisma.saleShare.count(),
    collections: await prisma.collection.count(),
    figures: await prisma.dayFigure.count(),
    targets: await prisma.target.count(),
    audits: await prisma.auditEntry.count(),
  };
}

export const nothing = {
  people: 0,
  units: 0,
  customers: 0,
  sales: 0,
  shares: 0,
  collections: 0,
  figures: 0,
  targets: 0,
  audits: 0,
};
