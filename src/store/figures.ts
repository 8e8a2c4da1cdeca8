import type { Scope, Subject } from "#src/domain/access.ts";
import type { Metric } from "#src/domain/metric.ts";
import { byName } from "#src/domain/name-order.ts";
import type { UnitKind } from "#src/domain/person.ts";
import type { Transaction } from "./database.ts";
import { toDate, toPlainDate } from "./dates.ts";
import { rebuildFigures } from "./figures-rebuild.ts";
import { Prisma } from "./generated/client.ts";
import type { Figures, Member, PersonFigure, Sums, UnitFigure } from "./interface/figures.ts";
import { about, assignmentOn, visibleTo } from "./scope-sql.ts";
import type { Days } from "./store.ts";

export function createFigures(tx: Transaction): Figures {
  return {
    async total(scope, subject, metric, days) {
      const [row] = await tx.$queryRaw<{ value: bigint }[]>`
        SELECT coalesce(sum(f.value), 0)::bigint AS value ${within(scope, subject, metric, days)}`;
      return row?.value ?? 0n;
    },

    sums: (scope, subject, metrics, stretches) => sums(tx, { scope, subject, metrics, stretches }),

    async byDay(scope, subject, metric, days) {
      const rows = await tx.$queryRaw<{ on: Date; value: bigint }[]>`
        SELECT f.on, sum(f.value)::bigint AS value ${within(scope, subject, metric, days)}
        GROUP BY f.on ORDER BY f.on`;
      return rows.map(({ on, value }) => ({ on: toPlainDate(on), value }));
    },

    membersAtEnd: (kind, days) => membersAtEnd(tx, kind, days),
    byPerson: (scope, subject, metric, days) => byPerson(tx, { scope, subject, metric, days }),
    byUnit: (scope, kind, metric, days) => byUnit(tx, { scope, kind, metric, days }),
    rebuild: () => rebuildFigures(tx),
  };
}

/** A figure counts for the units its person belonged to on its day. */
function within(scope: Scope, subject: Subject, metric: Metric, { from, to }: Days): Prisma.Sql {
  return Prisma.sql`FROM day_figure f ${assignmentOn(Prisma.sql`f.person_id`, Prisma.sql`f.on`)}
    WHERE f.metric = ${metric} AND f.on BETWEEN ${toDate(from)} AND ${toDate(to)}
      AND ${about(subject)} AND ${visibleTo(scope)}`;
}

type SumsAsked = {
  readonly scope: Scope;
  readonly subject: Subject;
  readonly metrics: readonly Metric[];
  readonly stretches: readonly Days[];
};

async function sums(tx: Transaction, { scope, subject, metrics, stretches }: SumsAsked): Promise<Sums[]> {
  const rows = await tx.$queryRaw<{ place: number; metric: Metric; value: bigint }[]>`
    SELECT s.place::int AS place, summed.metric, summed.value
    FROM unnest(${stretches.map(({ from }) => from.toString())}::text[]::date[],
      ${stretches.map(({ to }) => to.toString())}::text[]::date[]) WITH ORDINALITY AS s (starts, ends, place)
    -- Summed for each stretch on its own, so that an index finds its days.
    CROSS JOIN LATERAL (
      SELECT f.metric, sum(f.value)::bigint AS value
      FROM day_figure f ${assignmentOn(Prisma.sql`f.person_id`, Prisma.sql`f.on`)}
      WHERE f.metric = ANY(${[...metrics]}::text[]) AND f.on BETWEEN s.starts AND s.ends
        AND ${about(subject)} AND ${visibleTo(scope)}
      GROUP BY f.metric) AS summed`;
  return stretches.map(
    (_, index) =>
      new Map(rows.filter(({ place }) => place === index + 1).map(({ metric, value }) => [metric, value])),
  );
}

type Asked = { readonly scope: Scope; readonly metric: Metric; readonly days: Days };

function byPerson(tx: Transaction, { scope, subject, metric, days }: Asked & { readonly subject: Subject }) {
  const from = toDate(days.from);
  const to = toDate(days.to);
  return tx.$queryRaw<PersonFigure[]>`
    WITH member AS (
      SELECT DISTINCT a.person_id FROM assignment a
      WHERE a.starts_on <= ${to} AND (a.ends_on IS NULL OR a.ends_on > ${from})
        AND ${about(subject)} AND ${visibleTo(scope)}
    ), figure AS (
      SELECT f.person_id, sum(f.value)::bigint AS value ${within(scope, subject, metric, days)}
      GROUP BY f.person_id
    )
    SELECT p.id AS "personId", p.name, p.role::text AS role,
      coalesce(figure.value, 0)::bigint AS value
    FROM member JOIN person p ON p.id = member.person_id LEFT JOIN figure ON figure.person_id = p.id
    WHERE p.left_on IS NULL OR p.left_on >= ${from} OR figure.value IS NOT NULL
    ORDER BY value DESC, p.id`;
}

function membersAtEnd(tx: Transaction, kind: UnitKind, { from, to }: Days): Promise<Member[]> {
  return tx.$queryRaw`
    SELECT a.person_id AS "personId", ${unitColumns[kind]} AS "unitId"
    FROM assignment a JOIN person p ON p.id = a.person_id
    WHERE a.starts_on <= ${toDate(to)} AND (a.ends_on IS NULL OR a.ends_on > ${toDate(to)})
      AND (p.left_on IS NULL OR p.left_on >= ${toDate(from)}) AND ${unitColumns[kind]} IS NOT NULL`;
}

async function byUnit(
  tx: Transaction,
  { scope, kind, metric, days }: Asked & { readonly kind: UnitKind },
): Promise<UnitFigure[]> {
  const rows = await tx.$queryRaw<{ id: number | null; name: string | null; value: bigint }[]>`
    WITH figure AS (
      SELECT ${unitColumns[kind]} AS unit_id, sum(f.value)::bigint AS value
      ${within(scope, { kind: "company" }, metric, days)} GROUP BY 1
    ), reached AS (
      SELECT DISTINCT ${unitColumns[kind]} AS unit_id FROM assignment a WHERE ${visibleTo(scope)}
    )
    SELECT u.id, u.name, coalesce(figure.value, 0)::bigint AS value
    FROM (SELECT * FROM unit WHERE kind = ${kind}::"UnitKind" AND id IN (SELECT unit_id FROM reached)) u
    FULL JOIN figure ON figure.unit_id = u.id
    WHERE u.id IS NOT NULL OR figure.value <> 0
    ORDER BY u.id`;
  return rows.toSorted(byName).map(({ id, name, value }) => ({
    unit: id === null || name === null ? null : { id, kind, name },
    value,
  }));
}

const unitColumns = {
  team: Prisma.sql`a.team_id`,
  region: Prisma.sql`a.region_id`,
  department: Prisma.sql`a.department_id`,
} as const satisfies Readonly<Record<UnitKind, Prisma.Sql>>;
