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

/** The day in Việt Nam on which a moment lies. */
export function dayOf(moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${moment} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
}

/** Leads and customers belong to where their people are now, unlike figures, which stay where they were made. */
export const today = dayOf(Prisma.sql`now()`);

/** The people within the scope, and within the subject if there is one, by the assignments that hold today. */
export function peopleWithin(scope: Scope, subject: Subject = { kind: "company" }): Prisma.Sql {
  return Prisma.sql`(
    SELECT a.person_id FROM assignment a
    WHERE a.starts_on <= ${today} AND (a.ends_on IS NULL OR a.ends_on > ${today})
      AND ${visibleTo(scope)} AND ${about(subject)})`;
}

/** Restricts rows of `lead l`: by the owner or, while there is none, by whoever logged it. */
export function leadVisibleTo(scope: Scope): Prisma.Sql {
  if (scope.kind === "company") return Prisma.sql`l.removed_at IS NULL`;
  return Prisma.sql`(l.removed_at IS NULL AND ${leadWithin(scope)})`;
}

/** The same for those that were taken back as well: their history is kept. */
export function leadWithin(scope: Scope): Prisma.Sql {
  if (scope.kind === "company") return Prisma.sql`TRUE`;
  // As arrays, they let an index narrow the leads down.
  const people = Prisma.sql`ARRAY${peopleWithin(scope)}`;
  return Prisma.sql`(l.owner_id = ANY(${people}) OR (l.owner_id IS NULL AND l.created_by_id = ANY(${people})))`;
}

/** Whether a column names one of the subject's people. */
export function isOf(subject: Subject | undefined, column: Prisma.Sql): Prisma.Sql {
  if (subject === undefined || subject.kind === "company") return Prisma.sql`TRUE`;
  return Prisma.sql`${column} IN ${peopleWithin({ kind: "company" }, subject)}`;
}

type Columns = { readonly person: Prisma.Sql; readonly lead: Prisma.Sql; readonly customer: Prisma.Sql };

/** What a person did or has to do is for those who may see the person, or the lead or customer that it is about. */
export function visibleThrough(scope: Scope, { person, lead, customer }: Columns): Prisma.Sql {
  if (scope.kind === "company") return Prisma.sql`TRUE`;
  const people = peopleWithin(scope);
  return Prisma.sql`(${person} IN ${people}
    OR EXISTS (SELECT FROM lead l WHERE l.id = ${lead} AND ${leadVisibleTo(scope)})
    OR EXISTS (SELECT FROM customer c WHERE c.id = ${customer} AND c.removed_at IS NULL AND c.owner_id IN ${people}))`;
}

/** Whether a row is about the customer or one of its leads. */
export function isAboutCustomer(id: number, customer: Prisma.Sql, lead: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${customer} = ${id}
    OR ${lead} = ANY(ARRAY(SELECT l.id FROM lead l WHERE l.customer_id = ${id} AND l.removed_at IS NULL)))`;
}
