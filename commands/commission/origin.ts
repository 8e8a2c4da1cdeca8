import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import type { EntryLine, StatementLine } from "#src/domain/commission/statement.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { nameEntry } from "./line-words.ts";

/** Whoever sees the line as the own pay may see what it comes from. */
const all = { kind: "company" } as const;

/** The chat message behind a line: who wrote it, when, and its words; or the file that it was imported from. */
export async function describeOrigin(line: StatementLine, context: Context): Promise<readonly string[]> {
  switch (line.kind) {
    case "entry":
      return originOfEntry(line, context);
    case "adjustment": {
      const [written] = await context.store.audit.list(all, `J${line.id}`);
      return written ? [describeMessage(written, context)] : [];
    }
    case "override":
    case "bonus":
    case "cap":
    case "floor":
    case "minimum_work":
    case "carried":
      return [];
  }
}

async function originOfEntry(line: EntryLine, context: Context): Promise<readonly string[]> {
  const { store, t, company } = context;
  const written = await findWritten(line, context);
  if (written) return [describeMessage(written, context)];
  const rows = await store.audit.originsOf(all, `S${line.saleId}`);
  return rows.slice(0, 1).map(({ file, line: row, at }) =>
    t("commission.from_file", {
      file,
      row,
      at: formatMoment(at.toZonedDateTimeISO(company.timeZone)),
    }),
  );
}

/** The change that made the entry: its own, or that of the sale it came in with. */
async function findWritten(line: EntryLine, { store }: Context): Promise<AuditEntry | undefined> {
  const sale = await store.sales.find(all, line.saleId);
  const origin = sale?.reversesId ?? line.saleId;
  const entries = await store.audit.list(all, `S${origin}`);
  const name = nameEntry(line.entry);
  const own = entries.find(({ after }) => after?.["entry"] === name);
  if (own) return own;
  const action = line.whole < 0n ? "sale.reverse" : "sale.record";
  return entries.findLast((entry) => entry.action === action);
}

function describeMessage({ at, actor, message }: AuditEntry, { t, company }: Context): string {
  const values = {
    name: actor?.name ?? t("audit.system"),
    at: formatMoment(at.toZonedDateTimeISO(company.timeZone)),
  };
  return message === null
    ? t("commission.from_nobody", values)
    : t("commission.from_message", { ...values, message });
}
