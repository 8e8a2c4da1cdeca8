import { fold } from "#src/domain/fold.ts";
import type { Person, Role, UnitKind } from "#src/domain/person.ts";
import type { Transaction } from "./database.ts";
import { toDate, toPlainDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { NewPerson, People, PersonChange, UnitIds } from "./store.ts";

/** The first assignment reaches back to here, so that figures from before somebody was entered find their team. */
const beginning = Temporal.PlainDate.from("1900-01-01");

export function createPeople(tx: Transaction): People {
  return {
    async get(id, on) {
      const [person] = await selectPeople(tx, on, Prisma.sql`p.id = ${id}`);
      if (!person) throw new Error(`person ${id} does not exist`);
      return person;
    },

    search: (words, on) => search(tx, { words, on, among: employed(on) }),
    searchEver: (words, on) => search(tx, { words, on, among: Prisma.sql`TRUE` }),

    async findByCode(code, on) {
      return (await selectPeople(tx, on, Prisma.sql`lower(p.code) = lower(${code})`))[0];
    },

    list: (on) => selectPeople(tx, on, employed(on)),

    create: (person) => create(tx, person),
    change: (id, change) => update(tx, id, change),
    assign: (id, startsOn, units) => assign(tx, id, startsOn, units),
  };
}

function employed(on: Temporal.PlainDate): Prisma.Sql {
  return Prisma.sql`(p.left_on IS NULL OR p.left_on >= ${toDate(on)})`;
}

type Search = { readonly words: string; readonly on: Temporal.PlainDate; readonly among: Prisma.Sql };

async function search(tx: Transaction, { words, on, among }: Search): Promise<readonly Person[]> {
  const folded = fold(words);
  if (folded === "") return [];
  const people = await selectPeople(
    tx,
    on,
    Prisma.sql`${among}
      AND (lower(p.code) = ${folded} OR strpos(' ' || p.folded_name || ' ', ${` ${folded} `}) > 0)`,
  );
  return bestMatches(people, words);
}

export type PersonRow = {
  id: number;
  code: string;
  name: string;
  role: Role;
  email: string | null;
  locale: string;
  started_on: Date;
  left_on: Date | null;
} & Record<`${UnitKind}_id`, number | null> &
  Record<`${UnitKind}_name`, string | null>;

export async function selectPeople(
  tx: Transaction,
  on: Temporal.PlainDate,
  where: Prisma.Sql,
): Promise<Person[]> {
  const rows = await tx.$queryRaw<PersonRow[]>`
    SELECT ${personColumns} FROM person p ${unitsOn(Prisma.sql`${toDate(on)}::date`)} WHERE ${where} ORDER BY p.id`;
  return rows.map(toPerson);
}

/** Of `person p`, with the units that `unitsOn` joins. */
export const personColumns = Prisma.sql`
  p.id, p.code, p.name, p.role::text AS role, p.email, p.locale, p.started_on, p.left_on,
  team.id AS team_id, team.name AS team_name, region.id AS region_id, region.name AS region_name,
  department.id AS department_id, department.name AS department_name`;

/** Where `person p` belongs on a day. */
export function unitsOn(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    LEFT JOIN assignment a ON a.person_id = p.id
      AND a.starts_on <= ${day} AND (a.ends_on IS NULL OR a.ends_on > ${day})
    LEFT JOIN unit team ON team.id = a.team_id
    LEFT JOIN unit region ON region.id = a.region_id
    LEFT JOIN unit department ON department.id = a.department_id`;
}

export function toPerson(row: PersonRow): Person {
  const unit = (kind: UnitKind) => {
    const id = row[`${kind}_id`];
    const name = row[`${kind}_name`];
    return id === null || name === null ? null : { id, kind, name };
  };
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    role: row.role,
    email: row.email,
    locale: row.locale,
    startedOn: toPlainDate(row.started_on),
    leftOn: row.left_on && toPlainDate(row.left_on),
    team: unit("team"),
    region: unit("region"),
    department: unit("department"),
  };
}

/** A whole name or code beats a part of one, and marks that were typed beat a look without them. */
function bestMatches(people: readonly Person[], words: string): readonly Person[] {
  const typed = words.normalize("NFC").trim().toLowerCase();
  const folded = fold(words);
  const tests: ((person: Person) => boolean)[] = [
    ({ code }) => code.toLowerCase() === typed,
    ({ name }) => name.toLowerCase() === typed,
    ({ name }) => fold(name) === folded,
    // The given name comes last, and is what colleagues call each other.
    ({ name }) => name.toLowerCase().endsWith(` ${typed}`),
    ({ name }) => fold(name).endsWith(` ${folded}`),
    ({ name }) => ` ${name.toLowerCase()} `.includes(` ${typed} `),
  ];
  for (const test of tests) {
    const matches = people.filter(test);
    if (matches.length > 0) return matches;
  }
  return people;
}

async function create(tx: Transaction, person: NewPerson): Promise<Person> {
  const name = person.name.normalize("NFC").trim();
  const { id } = await tx.person.create({
    data: {
      name,
      foldedName: fold(name),
      code: person.code ?? (await nextCode(tx)),
      role: person.role,
      email: person.email ?? null,
      locale: person.locale ?? "vi",
      startedOn: toDate(person.startedOn),
      assignments: { create: { startsOn: toDate(beginning), ...person.units } },
    },
    select: { id: true },
  });
  const [created] = await selectPeople(tx, person.startedOn, Prisma.sql`p.id = ${id}`);
  if (!created) throw new Error("a person just made was not found");
  return created;
}

async function nextCode(tx: Transaction): Promise<string> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    SELECT coalesce(max(substr(code, 3)::int), 0) AS last FROM person WHERE code ~ '^NV[0-9]{1,8}$'`;
  return `NV${String((row?.last ?? 0) + 1).padStart(3, "0")}`;
}

async function update(tx: Transaction, id: number, { name, leftOn, ...rest }: PersonChange): Promise<void> {
  await tx.person.update({
    where: { id },
    data: {
      ...rest,
      ...(name !== undefined && { name: name.normalize("NFC").trim(), foldedName: fold(name) }),
      ...(leftOn !== undefined && { leftOn: leftOn && toDate(leftOn) }),
    },
  });
}

async function assign(
  tx: Transaction,
  personId: number,
  startsOn: Temporal.PlainDate,
  units: UnitIds,
): Promise<void> {
  const start = toDate(startsOn);
  // Later assignments are replaced: the newest word about the future counts.
  await tx.assignment.deleteMany({ where: { personId, startsOn: { gte: start } } });
  await tx.assignment.updateMany({
    where: { personId, OR: [{ endsOn: null }, { endsOn: { gt: start } }] },
    data: { endsOn: start },
  });
  await tx.assignment.create({ data: { personId, startsOn: start, ...units } });
}
