import { metricsOf } from "#src/domain/commission/plan-text.ts";
import type { Payee } from "#src/domain/commission/reckon.ts";
import type { Metric } from "#src/domain/metric.ts";
import type { Person } from "#src/domain/person.ts";
import { resolveTarget } from "#src/domain/target.ts";
import { atWork, type SlotCode } from "#src/domain/timesheet/code.ts";
import type { StatementsAsked } from "../statements.ts";
import { loadTimesheets } from "../timesheets.ts";
import { type Circle, ledBy } from "./circle.ts";
import type { Setting } from "./setting.ts";
import { supposedFigure } from "./supposed.ts";

type Given = {
  readonly asked: StatementsAsked;
  readonly carried: ReadonlyMap<number, bigint>;
  readonly setting: Setting;
};

/** Everybody of the circle, with all that the own plan asks for. */
export async function loadPayees(
  { payeeIds, wholeIds }: Circle,
  { asked, carried, setting }: Given,
): Promise<readonly Payee[]> {
  const people = payeeIds.flatMap((id) => setting.people.get(id) ?? []);
  const figureOf = await loadFigures(payeeIds, asked, setting);
  const targetOf = await loadTargets(payeeIds, setting);
  const workedOf = await loadWorked(people, setting);
  const adjustmentsOf = await loadAdjustments(wholeIds, setting);

  return people.map((person) => {
    const plan = setting.planOf(person.id);
    const metrics = plan && metricsOf(plan);
    return {
      id: person.id,
      name: person.name,
      plan,
      leftOn: person.leftOn,
      figures: new Map(metrics?.figures.map((metric) => [metric, figureOf(person.id, metric)])),
      targets: new Map(metrics?.targets.flatMap((metric) => entryOf(metric, targetOf(person.id, metric)))),
      employed: employmentOf(person, setting),
      worked: workedOf.get(person.id) ?? 0,
      led: ledBy(person.id, setting),
      adjustments: adjustmentsOf(person.id),
      carried: carried.get(person.id) ?? 0n,
    };
  });
}

function entryOf(metric: Metric, value: bigint | undefined): readonly (readonly [Metric, bigint])[] {
  return value === undefined ? [] : [[metric, value]];
}

function metricsAsked(payeeIds: readonly number[], { planOf }: Setting, of: "figures" | "targets") {
  const plans = new Set(payeeIds.flatMap((id) => planOf(id) ?? []));
  return [...new Set([...plans].flatMap((plan) => metricsOf(plan)[of]))];
}

async function loadFigures(payeeIds: readonly number[], { supposed }: StatementsAsked, setting: Setting) {
  const metrics = metricsAsked(payeeIds, setting, "figures");
  const { payroll } = setting.books.store;
  const sums = metrics.length > 0 ? await payroll.figures(payeeIds, metrics, setting.days) : [];
  const byKey = new Map(sums.map(({ personId, metric, value }) => [`${personId} ${metric}`, value]));
  return (personId: number, metric: Metric) =>
    (byKey.get(`${personId} ${metric}`) ?? 0n) + supposedFigure(supposed, personId, metric);
}

async function loadTargets(payeeIds: readonly number[], setting: Setting) {
  const { store, company } = setting.books;
  const metrics = metricsAsked(payeeIds, setting, "targets");
  const all = metrics.length > 0 ? await store.targets.list({ kind: "company" }, metrics, setting.days) : [];
  const own = Map.groupBy(
    all.filter(({ scope }) => scope === "person"),
    ({ subjectId, metric }) => `${subjectId} ${metric}`,
  );
  return (personId: number, metric: Metric) =>
    resolveTarget(own.get(`${personId} ${metric}`) ?? [], setting.days, company.calendar)?.value;
}

/** Only where a plan asks for it. */
async function loadWorked(people: readonly Person[], { month, planOf, books }: Setting) {
  const asked = people.filter(({ id }) => (planOf(id)?.minimumWork ?? null) !== null);
  if (asked.length === 0) return new Map<number, number>();
  const sheets = await loadTimesheets({ kind: "everybody" }, { month, people: asked }, books);
  return new Map(
    sheets.map(({ personId, sums }) => {
      const worked = [...sums].filter(([code]) => isAtWork(code));
      return [personId, worked.reduce((sum, [, quarters]) => sum + quarters, 0)];
    }),
  );
}

const working: ReadonlySet<SlotCode> = atWork;

function isAtWork(code: SlotCode): boolean {
  return working.has(code);
}

/** An adjustment that was taken back within its month never was. */
async function loadAdjustments(personIds: readonly number[], { month, books }: Setting) {
  const scope = { kind: "people", personIds } as const;
  const all = await books.store.payroll.adjustments(scope, month);
  const ids = new Set(all.map(({ id }) => id));
  const undone = new Set(all.flatMap(({ reversesId }) => (reversesId === null ? [] : [reversesId])));
  const standing = all.filter(
    ({ id, reversesId }) => !undone.has(id) && (reversesId === null || !ids.has(reversesId)),
  );
  const byPerson = Map.groupBy(standing, ({ personId }) => personId);
  return (personId: number) => byPerson.get(personId) ?? [];
}

function employmentOf({ startedOn, leftOn }: Person, { days, books }: Setting): Payee["employed"] {
  const { calendar } = books.company;
  const { compare } = Temporal.PlainDate;
  const from = compare(startedOn, days.from) > 0 ? startedOn : days.from;
  const to = leftOn !== null && compare(leftOn, days.to) < 0 ? leftOn : days.to;
  const halfDays = compare(from, to) > 0 ? 0 : calendar.workingHalfDays({ from, to });
  return { halfDays, of: calendar.workingHalfDays(days) };
}
