import type { Unit } from "#src/domain/person.ts";
import type { ImportedPerson, ImportedSale } from "#src/store/imports.ts";
import { type PeoplePlan, planPeople } from "./plan-people.ts";
import { planSales, type SalesPlan } from "./plan-sales.ts";
import { planTargets, type TargetsPlan, unitsIn } from "./plan-targets.ts";
import type { FileRows, WrongRow } from "./rows.ts";

/** What the store already has of that which the files speak of. */
export type Known = {
  readonly people: readonly ImportedPerson[];
  readonly units: readonly Unit[];
  /** By `targetKey`. */
  readonly targets: ReadonlyMap<string, bigint>;
  /** By import key. */
  readonly sales: ReadonlyMap<string, ImportedSale>;
};

/** What an import will write. With a single wrong row it writes nothing. */
export type ImportPlan = {
  readonly files: readonly FileRows[];
  readonly people: PeoplePlan;
  readonly targets: TargetsPlan;
  readonly sales: SalesPlan;
  /** People first: what is wrong with them makes other rows wrong. */
  readonly wrong: readonly WrongRow[];
};

/** People before targets before sales, so that files may come in any order. */
export function planImport(files: readonly FileRows[], known: Known): ImportPlan {
  const people = planPeople(
    files.flatMap((file) => file.people),
    known.people,
  );
  const units = [...known.units, ...unitsIn([...people.added, ...people.moved.map(({ row }) => row)])];
  const { directory } = people;
  const targets = planTargets(
    files.flatMap((file) => file.targets),
    { directory, units, values: known.targets },
  );
  const sales = planSales(
    files.flatMap((file) => file.sales),
    { directory, sales: known.sales },
  );

  const found = [...files.flatMap((file) => file.wrong), ...people.wrong, ...targets.wrong, ...sales.wrong];
  const wrong = inOrder(files).flatMap(({ layout }) =>
    found.filter(({ file }) => file === layout.table.name).toSorted((one, other) => one.line - other.line),
  );
  return { files, people, targets, sales, wrong };
}

function inOrder(files: readonly FileRows[]): readonly FileRows[] {
  const kinds = ["people", "targets", "sales"] as const;
  return kinds.flatMap((kind) => files.filter(({ layout }) => layout.kind === kind));
}

/** Whether all of it is in the store already. */
export function isDone({ people, targets, sales }: ImportPlan): boolean {
  return people.added.length + people.moved.length + targets.set.length + sales.added.length === 0;
}
