import type { Context } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import type { Metric } from "#src/domain/metric.ts";
import type { Period } from "#src/domain/period.ts";
import type { UnitKind } from "#src/domain/person.ts";
import { measureProgress, type Progress } from "#src/domain/progress.ts";
import { type ResolvedTarget, resolveTarget, type Target, type TargetScope } from "#src/domain/target.ts";
import type { Member } from "#src/store/interface/figures.ts";

/** One line of a KPI: what came in, what was asked for, and how the one stands against the other. */
export type BoardRow = {
  /** The person or unit; null for what belongs to no unit. */
  readonly id: number | null;
  readonly name: string;
  readonly progress: Progress;
};

export type Board = {
  readonly metric: Metric;
  readonly period: Period;
  /** What the rows are, for the heading of their column. */
  readonly rowsAre: "person" | UnitKind;
  /** Empty for one person's own KPI. */
  readonly rows: readonly BoardRow[];
  readonly total: Progress;
  readonly basis: TargetBasis;
};

export function hasTargets({ rows, total }: Board): boolean {
  return [total, ...rows.map(({ progress }) => progress)].some(({ kind }) => kind === "measured");
}

/** Where the total's target comes from, so that it can be said. */
export type TargetBasis =
  | { readonly kind: "none" | ResolvedTarget["basis"] }
  | { readonly kind: "rows"; readonly count: number; readonly all: number };

export type Asked = { readonly metric: Metric; readonly period: Period };

export function loadSubjectBoard(subject: Subject, asked: Asked, context: Context): Promise<Board> {
  return subject.kind === "company"
    ? loadCompanyBoard(asked, context)
    : loadPeopleBoard(subject, asked, context);
}

/** The company by region where there are regions, else by team, else by person. */
async function loadCompanyBoard(asked: Asked, context: Context): Promise<Board> {
  const units = await context.store.units.list();
  const kind = (["region", "team"] as const).find((candidate) =>
    units.some((unit) => unit.kind === candidate),
  );
  return kind ? loadUnitBoard(kind, asked, context) : loadPeopleBoard({ kind: "company" }, asked, context);
}

/** People of a subject; with a person as subject there are no rows. */
export async function loadPeopleBoard(subject: Subject, asked: Asked, context: Context): Promise<Board> {
  const { store, scope } = context;
  const { metric, period } = asked;
  const [figures, targets, counts] = await Promise.all([
    store.figures.byPerson(scope, subject, metric, period),
    loadTargets(asked, context),
    whoseTargetCounts(subject, asked, context),
  ]);
  const rows = figures
    .map(({ personId, name, role, value }) => ({
      id: personId,
      name,
      role,
      value,
      target: counts(personId) ? targets("person", personId) : undefined,
    }))
    // Everybody who sells is listed; others only when there is something to say.
    .filter(({ role, value, target }) => role === "rep" || value !== 0n || target !== undefined);
  const total = figures.reduce((sum, { value }) => sum + value, 0n);
  const own = subject.kind === "company" ? targets("company", 0) : targets(subject.kind, subject.id);
  return makeBoard({
    asked,
    context,
    rowsAre: "person",
    rows: subject.kind === "person" ? [] : rows,
    total,
    own,
  });
}

/** Somebody who moved on is listed with what came in before, and has the target in the new unit. */
async function whoseTargetCounts(
  subject: Subject,
  { period }: Asked,
  { store }: Context,
): Promise<(personId: number) => boolean> {
  if (subject.kind === "person" || subject.kind === "company") return () => true;
  const members = await store.figures.membersAtEnd(subject.kind, period);
  const present = new Set(
    members.filter(({ unitId }) => unitId === subject.id).map(({ personId }) => personId),
  );
  return (personId) => present.has(personId);
}

/** All units of a kind, and what belongs to none, so that the rows always add up to the company. */
export async function loadUnitBoard(kind: UnitKind, asked: Asked, context: Context): Promise<Board> {
  const { store, scope, t } = context;
  const [figures, targets, members] = await Promise.all([
    store.figures.byUnit(scope, kind, asked.metric, asked.period),
    loadTargets(asked, context),
    store.figures.membersAtEnd(kind, asked.period),
  ]);
  const ofPeople = sumOfPeople(members, targets);
  const rows = figures.map(({ unit, value }) => ({
    id: unit?.id ?? null,
    name: unit?.name ?? t(`kpi.no_${kind}`),
    value,
    target: unit ? preferred(targets(kind, unit.id), ofPeople.get(unit.id)) : undefined,
  }));
  const total = figures.reduce((sum, { value }) => sum + value, 0n);
  return makeBoard({ asked, context, rowsAre: kind, rows, total, own: targets("company", 0) });
}

type Targets = (scope: TargetScope, subjectId: number) => ResolvedTarget | undefined;

/** What the people of each unit have been asked for together, for units without a target of their own. */
function sumOfPeople(members: readonly Member[], targets: Targets): ReadonlyMap<number, ResolvedTarget> {
  const sums = new Map<number, ResolvedTarget>();
  for (const { personId, unitId } of members) {
    const target = targets("person", personId);
    if (target) sums.set(unitId, { value: (sums.get(unitId)?.value ?? 0n) + target.value, basis: "summed" });
  }
  return sums;
}

/** A part cut out of a longer target is weaker than what was set for the parts themselves. */
function preferred(
  own: ResolvedTarget | undefined,
  parts: ResolvedTarget | undefined,
): ResolvedTarget | undefined {
  return own && (own.basis !== "spread" || !parts) ? own : parts;
}

type Parts = {
  readonly asked: Asked;
  readonly context: Context;
  readonly rowsAre: Board["rowsAre"];
  readonly rows: readonly {
    id: number | null;
    name: string;
    value: bigint;
    target: ResolvedTarget | undefined;
  }[];
  readonly total: bigint;
  readonly own: ResolvedTarget | undefined;
};

function makeBoard({ asked, context, rowsAre, rows, total, own }: Parts): Board {
  const moment = {
    period: asked.period,
    today: context.now.toPlainDate(),
    calendar: context.company.calendar,
  };
  const set = rows.flatMap(({ target }) => (target ? [target.value] : []));
  const summed =
    set.length > 0
      ? { value: set.reduce((sum, value) => sum + value, 0n), basis: "summed" as const }
      : undefined;
  const target = preferred(own, summed);
  return {
    ...asked,
    rowsAre,
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      progress: measureProgress(row.value, row.target?.value, moment),
    })),
    total: measureProgress(total, target?.value, moment),
    basis:
      target === undefined
        ? { kind: "none" }
        : target === own
          ? { kind: own.basis }
          : { kind: "rows", count: set.length, all: rows.length },
  };
}

async function loadTargets({ metric, period }: Asked, { store, scope, company }: Context): Promise<Targets> {
  // A quarter may be the sum of its months, and a week a part of its month: everything that overlaps is looked at.
  const all = await store.targets.list(scope, [metric], period);
  const bySubject = new Map<string, Target[]>();
  for (const target of all) {
    const key = `${target.scope}:${target.subjectId}`;
    bySubject.set(key, [...(bySubject.get(key) ?? []), target]);
  }
  return (scopeKind, id) =>
    resolveTarget(bySubject.get(`${scopeKind}:${id}`) ?? [], period, company.calendar);
}
