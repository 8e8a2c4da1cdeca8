import { fold } from "#src/domain/fold.ts";
import { unitKinds } from "#src/domain/person.ts";
import type { ImportedPerson } from "#src/store/import/directory.ts";
import { createDirectory, type Directory, isWrittenAs, type PersonRef } from "./directory.ts";
import { type PersonRow, type WrongRow, wrongRow } from "./rows.ts";

export type Move = { readonly person: ImportedPerson; readonly row: PersonRow };

export type PeoplePlan = {
  /** Those with codes of their own first. */
  readonly added: readonly PersonRow[];
  /** Known people whose team, region or department the file names differently. */
  readonly moved: readonly Move[];
  readonly alreadyThere: readonly PersonRow[];
  readonly wrong: readonly WrongRow[];
  /** Known and added people together. */
  readonly directory: Directory<PersonRef>;
};

/** Somebody is known by the employee code, else by the name; codes of their own tell namesakes apart. */
export function planPeople(rows: readonly PersonRow[], known: readonly ImportedPerson[]): PeoplePlan {
  const judge = createJudge(rows, known);
  const added: PersonRow[] = [];
  const moved: Move[] = [];
  const alreadyThere: PersonRow[] = [];
  const wrong: WrongRow[] = [];
  for (const row of rows) {
    const verdict = judge(row);
    if (verdict.kind === "wrong") wrong.push(verdict.row);
    if (verdict.kind === "moved") moved.push({ person: verdict.person, row });
    if (verdict.kind === "known") alreadyThere.push(row);
    if (verdict.kind === "new") added.push(row);
  }

  // A code that is given must not be taken by somebody who gets the next free one.
  const inOrder = added.toSorted(
    (one, other) => Number(one.code === undefined) - Number(other.code === undefined),
  );
  const directory = createDirectory<PersonRef>([
    ...known.map(({ id, name, code }) => ({ who: { kind: "known", id } as const, name, code })),
    ...inOrder.map(({ name, code }, index) => ({ who: { kind: "new", index } as const, name, code })),
  ]);
  return { added: inOrder, moved, alreadyThere, wrong, directory };
}

type Verdict =
  | { readonly kind: "new" | "known" }
  | { readonly kind: "moved"; readonly person: ImportedPerson }
  | { readonly kind: "wrong"; readonly row: WrongRow };

function createJudge(
  rows: readonly PersonRow[],
  known: readonly ImportedPerson[],
): (row: PersonRow) => Verdict {
  const directory = createDirectory(known.map((who) => ({ who, name: who.name, code: who.code })));
  const codes = codesByName(rows);
  const firstRows = new Map<string, PersonRow>();

  return (row) => {
    const person = findKnown(row, directory, codes.get(fold(row.name)) ?? new Set());
    if (person === "unclear") return wrong(row, "import.wrong_namesakes", { name: row.name });
    if (person && fold(person.name) !== fold(row.name)) {
      return wrong(row, "import.wrong_code", { code: person.code, name: person.name });
    }

    const key = keyOf(row, person);
    const before = firstRows.get(key);
    if (before) {
      if (saysTheSame(before, row)) return { kind: "known" };
      return wrong(row, "import.wrong_person_twice", { name: row.name, line: before.line });
    }
    firstRows.set(key, row);
    if (!person) return { kind: "new" };
    return isElsewhere(row, person) ? { kind: "moved", person } : { kind: "known" };
  };
}

function keyOf({ code, name }: PersonRow, person: ImportedPerson | undefined): string {
  if (person) return `id ${person.id}`;
  return code === undefined ? `name ${fold(name)}` : `code ${fold(code)}`;
}

function wrong(row: PersonRow, key: WrongRow["key"], values: WrongRow["values"]): Verdict {
  return { kind: "wrong", row: wrongRow(row, key, values) };
}

function findKnown(
  row: PersonRow,
  directory: Directory<ImportedPerson>,
  codesOfName: ReadonlySet<string>,
): ImportedPerson | "unclear" | undefined {
  const coded = row.code === undefined ? undefined : directory.withCode(row.code);
  if (coded) return coded;

  const namesakes = directory.named(row.name);
  if (codesOfName.size < 2) return namesakes.length > 1 ? "unclear" : namesakes[0];
  // The file has several people of this name: whoever has none of its codes may be any of them.
  const isClaimed = namesakes.every(({ code }) => codesOfName.has(fold(code)));
  return isClaimed && row.code !== undefined ? undefined : "unclear";
}

function codesByName(rows: readonly PersonRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { name, code } of rows) {
    const key = fold(name);
    codes.set(key, (codes.get(key) ?? new Set()).add(fold(code ?? "")));
  }
  return codes;
}

/** An empty cell says nothing about where somebody is. */
function isElsewhere(row: PersonRow, person: ImportedPerson): boolean {
  return unitKinds.some(
    (kind) => row[kind] !== undefined && fold(row[kind]) !== fold(person[kind]?.name ?? ""),
  );
}

function saysTheSame(one: PersonRow, other: PersonRow): boolean {
  return (
    isWrittenAs(one.name, other.name) &&
    one.role === other.role &&
    unitKinds.every((kind) => one[kind] === other[kind])
  );
}
