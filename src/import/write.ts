import type { Company } from "#src/company.ts";
import { fold } from "#src/domain/fold.ts";
import type { UnitKind } from "#src/domain/person.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Transaction } from "#src/store/database.ts";
import { type JudgedRow, keepJudged, keepVerdicts } from "#src/store/import/rows.ts";
import type { Run } from "#src/store/import/runs.ts";
import { listRegions, setOwners, setRegions } from "#src/store/import/staged.ts";
import { writeCustomers } from "#src/store/import/write-customers.ts";
import { writeLeads } from "#src/store/import/write-leads.ts";
import { writeContacts, writeProducts } from "#src/store/import/write-others.ts";
import { writeSales } from "#src/store/import/write-sales.ts";
import type { Authorship, Store, UnitIds } from "#src/store/store.ts";
import type { PersonRef } from "./directory.ts";
import type { Judgement } from "./judge.ts";
import type { Move } from "./plan-people.ts";
import type { TargetSubject } from "./plan-targets.ts";
import type { PersonRow } from "./rows.ts";

export type Writing = {
  readonly company: Pick<Company, "locale" | "plainEntry" | "timeZone">;
  readonly today: Temporal.PlainDate;
  readonly by: Authorship;
  /** Told how much is done, from 0 to 1; what it throws undoes all of it. */
  readonly onDone: (done: number) => void;
};

/** Writes the rows of a run that was just judged, within the same transaction. */
export async function writeRun(
  tx: Transaction,
  run: Run,
  judgement: Judgement,
  writing: Writing,
): Promise<void> {
  const { company, today, by, onDone } = writing;
  const store = createStore(tx);
  const idOf = await writePeople(tx, { run, judgement, store, writing });
  await setOwners(
    tx,
    judgement.owners.map(({ words, ref }) => ({ words, personId: idOf(ref) })),
  );
  const regions = new Map<string, number>();
  for (const words of await listRegions(tx))
    regions.set(words, (await store.units.ensure("region", words)).id);
  await setRegions(tx, regions);
  onDone(0.05);

  await writeProducts(tx);
  await writeCustomers(tx, run.id, by);
  await writeContacts(tx);
  onDone(0.15);
  await writeLeads(tx, { by, today, timeZone: company.timeZone });
  onDone(0.6);
  await writeSales(tx, { by, isPaid: company.plainEntry === "signed_and_collected" });
  onDone(0.8);
  await keepVerdicts(tx, run.id);
  onDone(1);
}

type PeopleWriting = {
  readonly run: Run;
  readonly judgement: Judgement;
  readonly store: Store;
  readonly writing: Writing;
};

/** People and targets, one by one; returns who is meant by whom. */
async function writePeople(tx: Transaction, { run, judgement, store, writing }: PeopleWriting) {
  const { people, targets } = judgement;
  const unitIds = createUnitIds(store);
  const fileOf = new Map(run.files.map(({ name }, index) => [name, index + 1]));
  const written: JudgedRow[] = [];
  const at = ({ file, line }: { file: string; line: number }) => ({ file: fileOf.get(file) ?? 0, line });

  const newIds: number[] = [];
  for (const row of people.added) {
    const id = await addPerson(row, store, unitIds, writing);
    newIds.push(id);
    written.push({ ...at(row), verdict: "new", subject: `P${id}` });
  }
  const idOf = (ref: PersonRef) => (ref.kind === "known" ? ref.id : (newIds[ref.index] ?? 0));

  for (const { person, row } of people.moved) {
    await store.people.assign(person.id, writing.today, await unitIds(row, person));
    const { team, region, department } = person;
    const before = {
      teamId: team?.id ?? null,
      regionId: region?.id ?? null,
      departmentId: department?.id ?? null,
    };
    written.push({ ...at(row), verdict: "changed", subject: `P${person.id}`, before });
  }
  for (const { row, subject } of targets.set) {
    const { metric, period: days, value } = row;
    const subjectId = await subjectIdOf(subject, store, idOf);
    const made = await store.targets.set({ scope: subject.kind, subjectId, metric, days, value }, writing.by);
    const before = { value: made.before?.toString() ?? null };
    written.push({ ...at(row), verdict: "new", subject: `T${made.id}`, before });
  }
  await keepJudged(tx, run.id, written);
  return idOf;
}

async function subjectIdOf(
  subject: TargetSubject,
  store: Store,
  idOf: (ref: PersonRef) => number,
): Promise<number> {
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
  { today, company }: Writing,
): Promise<number> {
  const { id } = await store.people.create({
    name: row.name,
    role: row.role ?? "rep",
    locale: company.locale,
    startedOn: row.startedOn ?? today,
    units: await unitIds(row, {}),
    ...(row.code !== undefined && { code: row.code }),
    ...(row.email !== undefined && { email: row.email }),
  });
  return id;
}
