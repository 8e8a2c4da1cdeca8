import type { EntryRef } from "#src/domain/commission/statement.ts";
import type { Metric } from "#src/domain/metric.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import type { Person } from "#src/domain/person.ts";
import { resolveTarget } from "#src/domain/target.ts";
import type { Days } from "#src/store/store.ts";
import { findLate, loadLateEntries } from "./late.ts";
import type { PayBooks } from "./pay.ts";

export type Revenue = PayRow["revenue"];

const company = { kind: "company" } as const;

/** What these people brought in on the days, by person; everything that was entered up to now. */
export async function loadRevenue(
  people: readonly Person[],
  days: Days,
  books: PayBooks,
): Promise<ReadonlyMap<number, Revenue>> {
  const personIds = people.map(({ id }) => id);
  const figureOf = await loadFigures(personIds, days, books);
  const targetOf = await loadTargets(personIds, days, books);
  const sums = await books.store.payroll.revenue(personIds, days);
  const ledger = new Map(sums.map((sum) => [sum.personId, sum]));
  const lateOf = await loadLate(personIds, days, books);

  const { kpiMetric } = books.company;
  return new Map(
    personIds.map((id) => [
      id,
      {
        signed: figureOf(id, "revenue_signed"),
        collected: figureOf(id, "revenue_collected"),
        fresh: ledger.get(id)?.fresh ?? 0n,
        renewal: figureOf(id, "renewal_revenue"),
        refunds: ledger.get(id)?.refunds ?? 0n,
        lateSigned: lateOf(id, "sale"),
        lateCollected: lateOf(id, "collection"),
        target: targetOf(id),
        measured: figureOf(id, kpiMetric),
      },
    ]),
  );
}

async function loadFigures(
  personIds: readonly number[],
  days: Days,
  { store, company: { kpiMetric } }: PayBooks,
) {
  const metrics = [...new Set<Metric>(["revenue_signed", "revenue_collected", "renewal_revenue", kpiMetric])];
  const sums = await store.payroll.figures(personIds, metrics, days);
  const byKey = new Map(sums.map(({ personId, metric, value }) => [`${personId} ${metric}`, value]));
  return (personId: number, metric: Metric) => byKey.get(`${personId} ${metric}`) ?? 0n;
}

async function loadLate(personIds: readonly number[], { from }: Days, books: PayBooks) {
  const late = await findLate(from.toPlainYearMonth(), books);
  const entries = late ? await loadLateEntries(personIds, late, books) : [];
  const sums = new Map<string, bigint>();
  for (const { ref, shares } of entries) {
    for (const { personId, amount } of shares) {
      const key = `${personId} ${ref.kind}`;
      sums.set(key, (sums.get(key) ?? 0n) + amount);
    }
  }
  return (personId: number, kind: EntryRef["kind"]) => sums.get(`${personId} ${kind}`) ?? 0n;
}

async function loadTargets(
  personIds: readonly number[],
  days: Days,
  { store, company: { kpiMetric, calendar } }: PayBooks,
) {
  const [personId, ...others] = personIds;
  const isOne = personId !== undefined && others.length === 0;
  const scope = isOne ? ({ kind: "own", personId } as const) : company;
  const targets = await store.targets.list(scope, [kpiMetric], days);
  const ofPeople = Map.groupBy(
    targets.filter(({ scope }) => scope === "person"),
    ({ subjectId }) => subjectId,
  );
  return (personId: number) => resolveTarget(ofPeople.get(personId) ?? [], days, calendar)?.value ?? null;
}
