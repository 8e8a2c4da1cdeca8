import type { Scope } from "#src/domain/access.ts";
import { toDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { type LeadDimension, type LeadsAsked, leadDimensions } from "./interface/reports.ts";
import { endedOn } from "./lead-counts.ts";
import { leadVisibleTo, peopleWithin } from "./scope-sql.ts";

/** The column of `lead l` that a dimension is kept in. */
export const columnOf = {
  source: Prisma.sql`l.source`,
  priority: Prisma.sql`l.priority`,
  step: Prisma.sql`l.step`,
} as const satisfies Readonly<Record<LeadDimension, Prisma.Sql>>;

/** Restricts rows of `lead l` to what is asked, whatever the days. */
export function isAsked(scope: Scope, asked: LeadsAsked): Prisma.Sql {
  return Prisma.join([leadVisibleTo(scope), isOfSubject(scope, asked), ...onlyOf(asked)], " AND ");
}

/** Whether everything that the reader may see is asked about, so that it need not be restricted further. */
export function isEverybody(scope: Scope, { subject }: LeadsAsked): boolean {
  return scope.kind === "company" && subject.kind === "company";
}

/** Whether the lead was worked on within the days. */
export function isWorkedOn({ days: { from, to } }: LeadsAsked): Prisma.Sql {
  return Prisma.sql`(l.received_on IS NULL OR l.received_on <= ${toDate(to)})
    AND NOT (${isClosed} AND l.closed_on IS NOT NULL AND ${endedOn} < ${toDate(from)})`;
}

export const isClosed = Prisma.sql`l.status IN ('qualified', 'unqualified', 'paused', 'duplicate')`;

function isOfSubject(scope: Scope, { subject }: LeadsAsked): Prisma.Sql {
  return subject.kind === "company"
    ? Prisma.sql`TRUE`
    : Prisma.sql`coalesce(l.owner_id, l.created_by_id) IN ${peopleWithin(scope, subject)}`;
}

function onlyOf({ only }: LeadsAsked): Prisma.Sql[] {
  return leadDimensions.flatMap((dimension) => {
    const value = only[dimension];
    return value === undefined ? [] : [Prisma.sql`${columnOf[dimension]} = ${value}`];
  });
}
