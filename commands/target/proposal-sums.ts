import { type Block, note, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { type Metric, unitOf } from "#src/domain/metric.ts";
import type { Period } from "#src/domain/period.ts";
import type { Person, Unit } from "#src/domain/person.ts";
import { resolveTarget, type Target, type TargetScope } from "#src/domain/target.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import type { Proposal } from "#src/store/interface/proposals.ts";

type About = { readonly metric: Metric; readonly days: Period };

const shownNames = 10;

/** For each team with a proposal: what its people come to together, against its own target. */
export async function sumByTeam(
  proposals: readonly Proposal[],
  { metric, days }: About,
  context: Context,
): Promise<Block[]> {
  const { store, scope, company } = context;
  const targets = await store.targets.list(scope, [metric], days);
  const targetOf = (kind: TargetScope, id: number) =>
    resolveTarget(of(targets, kind, id), days, company.calendar)?.value;
  const proposed = new Map(proposals.map(({ person, value }) => [person.id, value]));
  const people = await listSellers(context);

  const teams = new Map<number, { readonly team: Unit; readonly sum: bigint }>();
  for (const { id, team } of people) {
    if (!team || !proposals.some(({ teamId }) => teamId === team.id)) continue;
    const before = teams.get(team.id)?.sum ?? 0n;
    const value = proposed.get(id) ?? targetOf("person", id) ?? 0n;
    teams.set(team.id, { team, sum: before + value });
  }
  return [...teams.values()].map(({ team, sum }) =>
    text(describeSum({ team, sum, target: targetOf("team", team.id) }, metric, context)),
  );
}

/** Who sells in the reader's range and has neither proposed nor been given a target for the days. */
export async function missingFrom(
  proposals: readonly Proposal[],
  days: Period,
  context: Context,
): Promise<Block[]> {
  const { store, scope, company, t } = context;
  const targets = await store.targets.list(scope, [company.kpiMetric], days);
  const proposed = new Set(proposals.map(({ person }) => person.id));
  const missing = (await listSellers(context)).filter(
    ({ id, role }) =>
      role === "rep" &&
      !proposed.has(id) &&
      resolveTarget(of(targets, "person", id), days, company.calendar) === undefined,
  );
  if (missing.length === 0) return [];
  const names = missing.slice(0, shownNames).map(({ name }) => name);
  const more = missing.length > shownNames ? `, +${missing.length - shownNames}` : "";
  return [note(t("proposal.missing", { names: `${names.join(", ")}${more}` }))];
}

async function listSellers({ store, actor, now }: Context): Promise<readonly Person[]> {
  const people = await store.people.list(now.toPlainDate());
  return people.filter(
    ({ role, team }) =>
      (role === "rep" || role === "lead") && (actor.role !== "lead" || team?.id === actor.team?.id),
  );
}

function of(targets: readonly Target[], kind: TargetScope, id: number): readonly Target[] {
  return targets.filter(({ scope, subjectId }) => scope === kind && subjectId === id);
}

type TeamSum = { readonly team: Unit; readonly sum: bigint; readonly target: bigint | undefined };

function describeSum(
  { team, sum, target }: TeamSum,
  metric: Metric,
  { t, actor: { locale } }: Context,
): string {
  const short = (value: bigint) => formatFigure(value, { unit: unitOf(metric), locale, length: "short" });
  const values = { team: team.name, metric: t(`metric.${metric}`), sum: short(sum) };
  if (target === undefined) return t("proposal.sum_without", values);
  const difference =
    sum === target
      ? t("proposal.equal")
      : sum < target
        ? t("proposal.short", { value: short(target - sum) })
        : t("proposal.over", { value: short(sum - target) });
  return t("proposal.sum", { ...values, target: short(target), difference });
}
