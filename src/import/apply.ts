import { fold } from "#src/domain/fold.ts";
import type { UnitKind } from "#src/domain/person.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Transaction } from "#src/store/database.ts";
import type { Authorship, Store, UnitIds } from "#src/store/store.ts";
import type { PersonRef } from "./directory.ts";
import type { ImportPlan } from "./plan.ts";
import type { Move } from "./plan-people.ts";
import type { TargetSubject } from "./plan-targets.ts";
import type { PersonRow } from "./rows.ts";
import { writeSales } from "./write-sales.ts";

export type ApplyContext = {
  readonly today: Temporal.PlainDate;
  readonly at: Temporal.Instant;
  /** The language of people who are added. */
  readonly locale: string;
  /** Whether a sale is paid of which its file does not say what came in. */
  readonly isPaid: boolean;
  /** Told how many sales are written so far; what it throws undoes all of them. */
  readonly onWritten: (sales: number) => void;
};

/** Writes a plan without wrong rows, within the transaction that it was made in. */
export async function applyPlan(tx: Transaction, plan: ImportPlan, context: ApplyContext): Promise<void> {
  const store = createStore(tx);
  const by: Authorship = { actorId: null, at: context.at, messageId: null };
  const unitIds = createUnitIds(store);

  const newIds: number[] = [];
  for (const row of plan.people.added) newIds.push(await addPerson(row, store, unitIds, context));
  const idOf = (ref: PersonRef) => (ref.kind === "known" ? ref.id : (newIds[ref.index] ?? 0));

  for (const { person, row } of plan.people.moved) {
    await store.people.assign(person.id, context.today, await unitIds(row, person));
  }
  for (const { row, subject } of plan.targets.set) {
    const { metric, period: days, value } = row;
    const subjectId = await subjectIdOf(subject);
    await store.targets.set({ scope: subject.kind, subjectId, metric, days, value }, by);
  }
  await writeSales(tx, plan.sales.added, { ...context, idOf });
  await store.audit.write({ action: "import", subject: "import", after: summarize(plan) }, by);

  async function subjectIdOf(subject: TargetSubject): Promise<number> {
    switch (subject.kind) {
      case "company":
        return 0;
      case "person":
        return idOf(subject.ref);
      case "team":
      case "region":
      case "department":
        return (await store.units.ensure(subject.kind, subject.name)).id;
    }
  }
}

type FindUnits = (row: PersonRow, present: Partial<Move["person"]>) => Promise<UnitIds>;

/** The units that a row names, made where there are none; one that it does not name stays as it is. */
function createUnitIds(store: Store): FindUnits {
  const known = new Map<string, number>();
  const ensure = async (kind: UnitKind, name: string): Promise<number> => {
    const key = `${kind} ${fold(name)}`;
    const id = known.get(key) ?? (await store.units.ensure(kind, name)).id;
    known.set(key, id);
    return id;
  };
  return async (row, present) => {
    const idOf = async (kind: UnitKind) => {
      const name = row[kind];
      return name === undefined ? (present[kind]?.id ?? null) : await ensure(kind, name);
    };
    return {
      teamId: await idOf("team"),
      regionId: await idOf("region"),
      departmentId: await idOf("department"),
    };
  };
}

async function addPerson(
  row: PersonRow,
  store: Store,
  unitIds: FindUnits,
  { today, locale }: ApplyContext,
): Promise<number> {
  const { id } = await store.people.create({
    name: row.name,
    role: row.role ?? "rep",
    locale,
    startedOn: row.startedOn ?? today,
    units: await unitIds(row, {}),
    ...(row.code !== undefined && { code: row.code }),
    ...(row.email !== undefined && { email: row.email }),
  });
  return id;
}

function summarize({ files, people, targets, sales }: ImportPlan) {
  return {
    files: files.map(({ layout }) => layout.table.name).join(", "),
    sha256: files.map(({ layout }) => layout.table.sha256).join(", "),
    people: people.added.length,
    moved: people.moved.length,
    targets: targets.set.length,
    sales: sales.added.length,
    amount: sales.added.reduce((sum, { row }) => sum + row.amount, 0n).toString(),
  };
}
