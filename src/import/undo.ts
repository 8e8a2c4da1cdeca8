import { z } from "zod";
import type { ImportNote, UndoOutcome } from "#src/command/importer.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Transaction } from "#src/store/database.ts";
import { endRun, type Run } from "#src/store/import/runs.ts";
import {
  listKept,
  listTaken,
  openTaken,
  undoCustomers,
  undoLeads,
  undoProducts,
  undoSales,
} from "#src/store/import/undo.ts";
import type { Authorship, Store } from "#src/store/store.ts";

type Undoing = { readonly by: Authorship; readonly today: Temporal.PlainDate; readonly locale: Locale };

/** Takes back what a run wrote, sales before leads before customers, as each belongs to the next. */
export async function undoRun(
  tx: Transaction,
  run: Run,
  { by, today, locale }: Undoing,
): Promise<UndoOutcome> {
  const appliedAt = run.appliedAt ?? run.at;
  await openTaken(tx, run.id, appliedAt);
  const sales = await undoSales(tx, appliedAt, by);
  const leads = await undoLeads(tx, by);
  const { contacts, customers } = await undoCustomers(tx, by);
  const products = await undoProducts(tx);
  const store = createStore(tx);
  const targets = await undoTargets(tx, store, by);
  await undoMoves(tx, store, today);

  const { kept, count } = await listKept(tx, shownKept);
  await endRun(tx, run.id, "undone", by.at);
  await store.audit.write(
    {
      action: "import.undo",
      subject: "import",
      after: { run: run.id, leads, customers, sales: sales.count, kept: count },
    },
    by,
  );

  const counted: readonly (readonly [MessageKey, number])[] = [
    ["import.count_leads", leads],
    ["import.count_customers", customers],
    ["import.count_contacts", contacts],
    ["import.count_products", products],
    ["import.count_targets", targets],
    ["import.count_sales", sales.count],
  ];
  const removed: ImportNote[] = counted
    .filter(([, made]) => made > 0)
    .map(([key, made]) => ({
      key,
      values: {
        count: formatCount(made, locale),
        ...(key === "import.count_sales" && { amount: formatMoney(sales.amount) }),
      },
    }));
  return { kind: "undone", removed, kept, keptCount: count };
}

const shownKept = 10;

const targetBefore = z.object({ value: z.string().transform(BigInt).nullable() });

/** A target that was set again since stays as it is. */
async function undoTargets(tx: Transaction, store: Store, by: Authorship): Promise<number> {
  let restored = 0;
  for (const { id, before } of await listTaken(tx, "T")) {
    const target = await store.targets.find({ kind: "company" }, id);
    if (!target || !(await store.targets.holdStanding(id))) continue;
    const { scope, subjectId, metric, period: days } = target;
    const { value } = targetBefore.parse(before);
    await store.targets.set({ scope, subjectId, metric, days, value }, by);
    restored += 1;
  }
  return restored;
}

const moveBefore = z.object({
  teamId: z.int().nullable(),
  regionId: z.int().nullable(),
  departmentId: z.int().nullable(),
});

async function undoMoves(tx: Transaction, store: Store, today: Temporal.PlainDate): Promise<void> {
  for (const { id, verdict, before } of await listTaken(tx, "P")) {
    if (verdict === "changed") await store.people.assign(id, today, moveBefore.parse(before));
  }
}
