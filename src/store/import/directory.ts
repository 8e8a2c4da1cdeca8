import type { Person } from "#src/domain/person.ts";
import type { Transaction } from "../database.ts";
import { toDate } from "../dates.ts";

export type ImportedPerson = Pick<Person, "id" | "code" | "name" | "team" | "region" | "department"> & {
  readonly email?: string | null;
};

const unit = { select: { id: true, kind: true, name: true } } as const;

/** Everybody there ever was, with the units of a day. */
export async function listPeople(tx: Transaction, on: Temporal.PlainDate): Promise<ImportedPerson[]> {
  const day = toDate(on);
  const people = await tx.person.findMany({
    select: {
      id: true,
      code: true,
      name: true,
      email: true,
      assignments: {
        where: { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
        select: { team: unit, region: unit, department: unit },
      },
    },
    orderBy: { id: "asc" },
  });
  return people.map(({ assignments: [assignment], ...person }) => ({
    ...person,
    team: assignment?.team ?? null,
    region: assignment?.region ?? null,
    department: assignment?.department ?? null,
  }));
}
