import type { DateRange } from "#src/domain/period.ts";
import type { Unit } from "#src/domain/person.ts";
import type { Target } from "#src/domain/target.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Transaction } from "#src/store/database.ts";
import { createImports, type ImportedSale } from "#src/store/imports.ts";
import type { Known } from "./plan.ts";
import { type TargetSubject, targetKey } from "./plan-targets.ts";
import type { FileRows, SaleRow, TargetRow } from "./rows.ts";

/** Reads from the store what the rows of the files may already be there as. */
export async function loadKnown(
  tx: Transaction,
  files: readonly FileRows[],
  today: Temporal.PlainDate,
): Promise<Known> {
  const units = await createStore(tx).units.list();
  return {
    people: await createImports(tx).listPeople(today),
    units,
    targets: await loadTargets(
      tx,
      files.flatMap((file) => file.targets),
      units,
    ),
    sales: await loadSales(
      tx,
      files.flatMap((file) => file.sales),
    ),
  };
}

const keysAtOnce = 10_000;

async function loadSales(
  tx: Transaction,
  rows: readonly SaleRow[],
): Promise<ReadonlyMap<string, ImportedSale>> {
  const imports = createImports(tx);
  const sales = new Map<string, ImportedSale>();
  for (let start = 0; start < rows.length; start += keysAtOnce) {
    const keys = rows.slice(start, start + keysAtOnce).map(({ key }) => key);
    for (const [key, sale] of await imports.findSales(keys)) sales.set(key, sale);
  }
  return sales;
}

async function loadTargets(
  tx: Transaction,
  rows: readonly TargetRow[],
  units: readonly Unit[],
): Promise<ReadonlyMap<string, bigint>> {
  const days = spanOf(rows);
  if (!days) return new Map();

  const metrics = [...new Set(rows.map(({ metric }) => metric))];
  const values = new Map<string, bigint>();
  for (const target of await createStore(tx).targets.list({ kind: "company" }, metrics, days)) {
    const subject = subjectOf(target, units);
    if (subject) values.set(targetKey(subject, target), target.value);
  }
  return values;
}

/** The days that all rows lie within. */
function spanOf(rows: readonly TargetRow[]): DateRange | undefined {
  const [from] = rows.map(({ period }) => period.from).toSorted(Temporal.PlainDate.compare);
  const to = rows
    .map(({ period }) => period.to)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1);
  return from && to && { from, to };
}

function subjectOf({ scope, subjectId }: Target, units: readonly Unit[]): TargetSubject | undefined {
  switch (scope) {
    case "company":
      return { kind: scope };
    case "person":
      return { kind: scope, ref: { kind: "known", id: subjectId } };
    case "team":
    case "region":
    case "department": {
      const unit = units.find(({ id }) => id === subjectId);
      return unit && { kind: scope, name: unit.name };
    }
  }
}
