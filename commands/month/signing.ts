import type { Context } from "#src/command/command.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import { hasDays } from "#src/pay/month.ts";
import { listPayees, loadRows } from "#src/pay/rows.ts";
import { signsFor } from "#src/pay/signers.ts";

export type Signing = {
  /** Of everybody for whom the asking person signs. */
  readonly rows: readonly PayRow[];
  /** Those that are not signed, or have changed since. */
  readonly open: readonly PayRow[];
};

/** What the asking person signs in a month; empty for whoever signs for nobody. */
export async function loadSigning(month: Temporal.PlainYearMonth, context: Context): Promise<Signing> {
  const { actor, store, company, now } = context;
  if (!signers.has(actor.role)) return { rows: [], open: [] };
  const colleagues = await store.people.list(now.toPlainDate());
  const payees = await listPayees(month, { store, company });
  const people = payees.filter((person) => signsFor(actor, person, colleagues));
  const rows = (await loadRows({ month, people }, { store, company })).filter(hasDays);
  return { rows, open: rows.filter(({ signed }) => signed === null) };
}

const signers: ReadonlySet<string> = new Set(["lead", "manager", "hr"]);
