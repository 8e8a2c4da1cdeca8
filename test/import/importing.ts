import { readCompany } from "#src/company.ts";
import { type FileOptions, type ImportContext, importFiles, undoImport } from "#src/import/import-files.ts";
import type { Database } from "#src/store/database.ts";
import { aTerminal, type FakeTerminal } from "./fake-terminal.ts";

type Options = Partial<Pick<ImportContext, "signal" | "now">> & {
  readonly terminal?: FakeTerminal;
  /** Lines of company.yaml. */
  readonly company?: string;
  readonly options?: Partial<FileOptions>;
};

export const importDay = Temporal.ZonedDateTime.from("2026-11-22T09:00[Asia/Ho_Chi_Minh]");

/** Imports files as the terminal does, and tells what was said about it. */
export async function importing(database: Database, paths: readonly string[], options: Options = {}) {
  const {
    terminal = aTerminal(),
    company = "",
    now = importDay,
    signal = new AbortController().signal,
    options: settled = {},
  } = options;
  const context = {
    company: readCompany(`name: Chốt\n${company}`),
    openDatabase: async () => database,
    terminal,
    now,
    signal,
  };
  const outcome = await importFiles(paths, { leaveOutWrong: false, ...settled }, context);
  return { outcome, printed: terminal.printed.join("\n"), complaints: terminal.complaints.join("\n") };
}

/** Takes an import back as the terminal does. */
export async function undoing(database: Database, run: number, now = importDay.add({ minutes: 1 })) {
  const terminal = aTerminal();
  const { signal } = new AbortController();
  const company = readCompany("name: Chốt");
  const outcome = await undoImport(run, {
    company,
    openDatabase: async () => database,
    terminal,
    now,
    signal,
  });
  return { outcome, printed: terminal.printed.join("\n"), complaints: terminal.complaints.join("\n") };
}

/** Everything that an import can write, counted. */
export async function countAll({ prisma }: Database) {
  return {
    people: await prisma.person.count(),
    units: await prisma.unit.count(),
    customers: await prisma.customer.count({ where: { removedAt: null } }),
    leads: await prisma.lead.count({ where: { removedAt: null } }),
    contacts: await prisma.contact.count({ where: { removedAt: null } }),
    products: await prisma.product.count(),
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
  leads: 0,
  contacts: 0,
  products: 0,
  sales: 0,
  shares: 0,
  collections: 0,
  figures: 0,
  targets: 0,
  audits: 0,
};
