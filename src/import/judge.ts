import type { MessageKey } from "#src/i18n/translate.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Transaction } from "#src/store/database.ts";
import { type ImportedPerson, listPeople } from "#src/store/import/directory.ts";
import { judgeContacts, judgeCustomers, judgeProducts } from "#src/store/import/judge-directory.ts";
import { judgeLeads, judgeSales } from "#src/store/import/judge-leads.ts";
import { judgeDuplicates, judgeTwins } from "#src/store/import/judge-twins.ts";
import { type JudgedRow, keepJudged, keepVerdicts, type Verdict } from "#src/store/import/rows.ts";
import type { Run } from "#src/store/import/runs.ts";
import { listOwners, openStaged, refuseOwners, setOwners } from "#src/store/import/staged.ts";
import type { PersonRef } from "./directory.ts";
import { loadTargets } from "./known-targets.ts";
import { findOwner } from "./owners.ts";
import { type PeoplePlan, planPeople } from "./plan-people.ts";
import { planTargets, type TargetsPlan, unitsIn } from "./plan-targets.ts";
import type { Place, WrongRow } from "./rows.ts";
import { loadStagedPeople } from "./staged-rows.ts";

/** What becomes of every row of a run, as the store is now; `staged` stays open for those that are written by sets. */
export type Judgement = {
  readonly people: PeoplePlan;
  readonly targets: TargetsPlan;
  /** The people columns' words, and whom they mean. */
  readonly owners: readonly { readonly words: string; readonly ref: PersonRef }[];
};

/** People before targets before the rest, so that files may come in any order. */
export async function judgeRun(tx: Transaction, run: Run, today: Temporal.PlainDate): Promise<Judgement> {
  const store = createStore(tx);
  const known = await listPeople(tx, today);
  const staged = await loadStagedPeople(tx, run.id, run.files);
  const people = planPeople(staged.people, known);
  const units = await store.units.list();
  const targets = planTargets(staged.targets, {
    directory: people.directory,
    units: [...units, ...unitsIn([...people.added, ...people.moved.map(({ row }) => row)])],
    values: await loadTargets(store, staged.targets, units),
  });
  await keepJudged(tx, run.id, judgedRows(run, people, targets));

  await openStaged(
    tx,
    run.id,
    run.files.map(({ kind }) => kind),
  );
  const owners = await judgeOwners(tx, people, known);
  await judgeTwins(
    tx,
    run.files.map(({ name }) => name),
  );
  await judgeLeads(tx);
  await judgeSales(tx);
  await judgeDuplicates(tx);
  await judgeCustomers(tx);
  await judgeContacts(tx);
  await judgeProducts(tx);
  await keepVerdicts(tx, run.id);
  return { people, targets, owners };
}

/** Whoever comes in with the same run has no number yet. */
async function judgeOwners(
  tx: Transaction,
  { directory, added }: PeoplePlan,
  known: readonly ImportedPerson[],
) {
  const byEmail = new Map<string, PersonRef>([
    ...added.flatMap(({ email }, index) =>
      email === undefined ? [] : [[email, { kind: "new", index } as const] as const],
    ),
    ...known.flatMap(({ id, email }) =>
      email ? [[email.toLowerCase(), { kind: "known", id } as const] as const] : [],
    ),
  ]);
  const owners: { words: string; ref: PersonRef }[] = [];
  const refused: { words: string; key: MessageKey }[] = [];
  for (const words of await listOwners(tx)) {
    const [ref, ...others] = findOwner(directory, byEmail, words);
    if (ref && others.length === 0) owners.push({ words, ref });
    else refused.push({ words, key: ref ? "import.wrong_several" : "import.wrong_unknown_person" });
  }
  await refuseOwners(tx, refused);
  await setOwners(
    tx,
    owners.map(({ words, ref }) => ({ words, personId: ref.kind === "known" ? ref.id : null })),
  );
  return owners;
}

function judgedRows(run: Run, people: PeoplePlan, targets: TargetsPlan): readonly JudgedRow[] {
  const fileOf = new Map(run.files.map(({ name }, index) => [name, index + 1]));
  const at = ({ file, line }: Place) => ({ file: fileOf.get(file) ?? 0, line });
  const as = (verdict: Verdict) => (row: Place) => ({ ...at(row), verdict });
  const refused = (row: WrongRow): JudgedRow => ({
    ...at(row),
    verdict: "wrong",
    problem: { key: row.key, values: row.values },
  });
  return [
    ...people.added.map(as("new")),
    ...people.moved.map(({ row }) => as("changed")(row)),
    ...people.alreadyThere.map(as("same")),
    ...people.wrong.map(refused),
    ...targets.set.map(({ row }) => as("new")(row)),
    ...targets.alreadyThere.map(as("same")),
    ...targets.wrong.map(refused),
  ];
}
