import { fold } from "#src/domain/fold.ts";
import { type Unit, type UnitKind, unitKinds } from "#src/domain/person.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import { type Directory, findIn, type PersonRef } from "./directory.ts";
import { type PersonRow, type TargetRow, type WrongRow, wrongRow } from "./rows.ts";

export type TargetSubject =
  | { readonly kind: "company" }
  | { readonly kind: "person"; readonly ref: PersonRef }
  /** By its name, as it may only come to be with this import. */
  | { readonly kind: UnitKind; readonly name: string };

export type PlannedTarget = { readonly row: TargetRow; readonly subject: TargetSubject };

export type TargetsPlan = {
  /** New, or of another value than before. */
  readonly set: readonly PlannedTarget[];
  readonly alreadyThere: readonly TargetRow[];
  readonly wrong: readonly WrongRow[];
};

export type TargetsKnown = {
  readonly directory: Directory<PersonRef>;
  /** Of the store and of the people in this import. */
  readonly units: readonly Pick<Unit, "kind" | "name">[];
  /** The values that count now, by `targetKey`. */
  readonly values: ReadonlyMap<string, bigint>;
};

export function planTargets(rows: readonly TargetRow[], known: TargetsKnown): TargetsPlan {
  const set: PlannedTarget[] = [];
  const alreadyThere: TargetRow[] = [];
  const wrong: WrongRow[] = [];
  const firstRows = new Map<string, TargetRow>();

  for (const row of rows) {
    const subject = findSubject(row, known);
    if (typeof subject === "string") {
      wrong.push(wrongRow(row, subject, { name: row.name }));
      continue;
    }
    const key = targetKey(subject, row);
    const before = firstRows.get(key);
    const value = before?.value ?? known.values.get(key);
    if (before && before.value !== row.value)
      wrong.push(wrongRow(row, "import.wrong_target_twice", { file: before.file, line: before.line }));
    else if (value === row.value) alreadyThere.push(row);
    else set.push({ row, subject });
    firstRows.set(key, before ?? row);
  }
  return { set, alreadyThere, wrong };
}

/** Names a target the same way whether its subject is in the store or only in the files. */
export function targetKey(
  subject: TargetSubject,
  { metric, period }: Pick<TargetRow, "metric" | "period">,
): string {
  return [subjectKey(subject), metric, period.from.toString(), period.to.toString()].join(" ");
}

function subjectKey(subject: TargetSubject): string {
  switch (subject.kind) {
    case "company":
      return "company";
    case "person":
      return subject.ref.kind === "known" ? `person ${subject.ref.id}` : `new ${subject.ref.index}`;
    case "team":
    case "region":
    case "department":
      return `${subject.kind} “${fold(subject.name)}”`;
  }
}

/** The subject, or the sentence that says why there is none. */
function findSubject({ scope, name }: TargetRow, known: TargetsKnown): TargetSubject | MessageKey {
  if (scope === "company") return { kind: "company" };

  const people = scope === "person" || scope === "any" ? findIn(known.directory, name) : [];
  const kinds = scope === "any" ? unitKinds : unitKinds.filter((kind) => kind === scope);
  const units = kinds.filter((kind) =>
    known.units.some((unit) => unit.kind === kind && fold(unit.name) === fold(name)),
  );
  const subjects: readonly TargetSubject[] = [
    ...people.map((ref) => ({ kind: "person", ref }) as const),
    ...units.map((kind) => ({ kind, name })),
  ];
  const [subject, ...others] = subjects;
  if (!subject) return "import.wrong_unknown";
  return others.length > 0 ? "import.wrong_several" : subject;
}

/** The units that people rows name. */
export function unitsIn(rows: readonly PersonRow[]): readonly Pick<Unit, "kind" | "name">[] {
  return rows.flatMap((row) =>
    unitKinds.flatMap((kind) => {
      const name = row[kind];
      return name === undefined ? [] : [{ kind, name }];
    }),
  );
}
