import type { LeadRules } from "#src/company.ts";
import { foldFirmName } from "#src/domain/fold.ts";
import { isClosed } from "#src/domain/lead.ts";
import { temperatureNames } from "#src/domain/lead-names.ts";
import { saleKindNames } from "#src/domain/names.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { Translate } from "#src/i18n/translate.ts";
import { readEmail, readPerson, readPhone, readTaxCode } from "./contact-details.ts";
import { fingerprint } from "./fingerprint.ts";
import { remember } from "./memo.ts";
import type { RowCells } from "./row-cells.ts";
import type { StagedFields } from "./rows.ts";
import { refuseOverpaid } from "./sale-row.ts";
import { readStage, type Stage } from "./words.ts";

export type LeadReading = {
  readonly today: Temporal.PlainDate;
  readonly leads: LeadRules;
  readonly t: Translate;
};

/** Reads rows of leads and deals. Throws a UserError for one that cannot be taken. */
export function createLeadReader({ today, leads, t }: LeadReading): (cells: RowCells) => StagedFields {
  const folded = remember(foldFirmName);
  const stageOf = remember((text) => readStage(text, leads.steps) ?? null);
  const lost = t("import.lost_reason");

  return (cells) => {
    const stage = readStatus(cells, stageOf, leads);
    const own = readOwn(cells, leads);
    const days = readDays(cells, stage, today);
    const amount = readAmount(cells, stage);
    const id = cells.optional("id");
    const name = nameOf(cells, t);
    // Whoever has bought is a customer, be it under the name of the deal.
    const isSold = stage.status === "qualified" && amount.amount !== undefined;
    const customer = cells.optional("customer") ?? (isSold ? name : undefined);
    const key =
      id === undefined
        ? fingerprint([name, customer, own.phone, own.email, own.taxCode, days.receivedOn, own.product])
        : `id:${id}`;
    return {
      ...own,
      ...stage,
      ...days,
      ...amount,
      name,
      folded: folded(name),
      customer,
      customerKey: customer === undefined ? undefined : folded(customer),
      reason: cells.optional("reason") ?? (stage.status === "unqualified" ? lost : undefined),
      key,
      saleKey: isSold ? key : undefined,
      // A list of contacts has neither: there, a name or number that occurs twice is the same one.
      isDeal: id !== undefined || customer !== undefined,
    };
  };
}

/** “Báo giá” of a file may be a step of the company; nothing at all is as new as it gets. */
function readStatus(cells: RowCells, stageOf: (text: string) => Stage | null, { steps }: LeadRules): Stage {
  const text = cells.text("status");
  if (text === "") return { status: cells.optional("person") === undefined ? "new" : "assigned" };
  const stage = stageOf(text);
  if (stage) return stage;
  throw new UserError("import.wrong_stage", { text, steps: steps.shown });
}

function readOwn(cells: RowCells, leads: LeadRules) {
  const source = cells.optional("source");
  const priority = cells.optional("priority");
  return {
    owner: readPerson(cells),
    contact: cells.optional("contact"),
    phone: readPhone(cells),
    email: readEmail(cells),
    taxCode: readTaxCode(cells),
    source: source && (leads.sources.find(source) ?? source),
    priority: priority && (leads.priorities.find(priority) ?? priority),
    temperature: cells.oneOf("temperature", temperatureNames),
    region: cells.optional("region"),
    product: cells.optional("product"),
    nextStep: cells.optional("nextStep"),
    note: cells.optional("note"),
    saleKind: cells.has("kind") ? saleKindNames.find(cells.text("kind")) : undefined,
  };
}

/** The day of closing is the day work ended, or else the day on which that is expected. */
function readDays(cells: RowCells, { status }: Stage, today: Temporal.PlainDate) {
  const receivedOn = cells.date("receivedOn")?.toString();
  const day = cells.date("closedOn");
  if (!isClosed(status)) return { receivedOn, expectedOn: day?.toString() };
  if (status === "qualified" && cells.has("amount") && !day) throw cells.missing("closedOn");
  if (day && Temporal.PlainDate.compare(day, today) > 0) {
    throw new UserError("import.wrong_future", { day: formatDay(day) });
  }
  return { receivedOn, closedOn: (day ?? today).toString() };
}

/** What is won needs somebody who won it, and what it brought in. */
function readAmount(cells: RowCells, { status }: Stage) {
  const amount = cells.amount("amount") ?? 0n;
  const collected = cells.has("collected") ? (cells.amount("collected") ?? 0n) : undefined;
  if (status === "qualified" && cells.has("amount")) {
    if (cells.text("amount") === "") throw cells.missing("amount");
    if (amount === 0n) throw new UserError("import.wrong_zero", { text: cells.text("amount") });
    if (cells.optional("person") === undefined) throw cells.missing("person");
  }
  refuseOverpaid(collected, amount);
  return { amount: amount === 0n ? undefined : amount.toString(), collected: collected?.toString() };
}

/** A deal without a name goes by its customer, else by what it is about and its number. */
function nameOf(cells: RowCells, t: Translate): string {
  const name =
    cells.optional("name") ??
    cells.optional("customer") ??
    cells.optional("contact") ??
    cells.optional("phone");
  if (name !== undefined) return name;
  const about = [cells.optional("product"), cells.optional("id")].filter((part) => part !== undefined);
  if (about.length === 0) throw cells.missing("name");
  return [t("import.no_account"), ...about].join(" · ");
}
