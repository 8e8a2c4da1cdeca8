import type { Scope, Subject } from "#src/domain/access.ts";
import { Prisma } from "./generated/client.ts";

/** Rights are part of the query: restricts rows of `assignment a` to what the scope may see. */
export function visibleTo(scope: Scope): Prisma.Sql {
  switch (scope.kind) {
    case "nobody":
      return Prisma.sql`FALSE`;
    case "company":
      return Prisma.sql`TRUE`;
    case "own":
      return Prisma.sql`a.person_id = ${scope.personId}`;
    case "team":
      return scope.personId === undefined
        ? Prisma.sql`a.team_id = ${scope.teamId}`
        : Prisma.sql`(a.team_id = ${scope.teamId} OR a.person_id = ${scope.personId})`;
  }
}

/** Restricts rows of `assignment a` to what the subject is. */
export function about(subject: Subject): Prisma.Sql {
  switch (subject.kind) {
    case "company":
      return Prisma.sql`TRUE`;
    case "person":
      return Prisma.sql`a.person_id = ${subject.id}`;
    case "team":
      return Prisma.sql`a.team_id = ${subject.id}`;
    case "region":
      return Prisma.sql`a.region_id = ${subject.id}`;
    case "department":
      return Prisma.sql`a.department_id = ${subject.id}`;
  }
}

/** Joins a row of a person and a day to the assignment that held on that day. */
export function assignmentOn(person: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`JOIN assignment a ON a.person_id = ${person}
    AND a.starts_on <= ${day} AND (a.ends_on IS NULL OR a.ends_on > ${day})`;
}
