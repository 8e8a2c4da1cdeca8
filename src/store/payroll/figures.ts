import type { Metric } from "#src/domain/metric.ts";
import type { Transaction } from "../database.ts";
import { toDate } from "../dates.ts";
import type { PersonSum } from "../interface/payroll.ts";
import type { Days } from "../store.ts";

type FiguresAsked = {
  readonly personIds: readonly number[];
  readonly metrics: readonly Metric[];
  readonly days: Days;
};

export async function sumFigures(
  tx: Transaction,
  { personIds, metrics, days }: FiguresAsked,
): Promise<readonly PersonSum[]> {
  return await tx.$queryRaw<PersonSum[]>`
    SELECT person_id AS "personId", metric, sum(value)::bigint AS value FROM day_figure
    WHERE person_id = ANY(${[...personIds]}::int[]) AND metric = ANY(${[...metrics]}::text[])
      AND "on" BETWEEN ${toDate(days.from)} AND ${toDate(days.to)}
    GROUP BY person_id, metric ORDER BY person_id, metric`;
}
