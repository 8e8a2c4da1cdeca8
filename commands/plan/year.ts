import { actions, type Block, note, type Reply, reply, table, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { type Period, quarterOf } from "#src/domain/period.ts";
import { certainRevenue, hopedRevenue, quartersWithin } from "#src/domain/plan.ts";
import { plannedSigned } from "#src/domain/plan-actual.ts";
import { quartersLeft } from "#src/domain/plan-year.ts";
import type { Plan, PlanActual } from "#src/store/interface/plans.ts";
import { alreadyOf } from "./already.ts";
import { nameOfQuarter } from "./find.ts";
import { yearImage } from "./year-image.ts";

export type PlannedQuarter = {
  readonly quarter: Temporal.PlainDate;
  readonly plan: Plan | undefined;
  /** What is to be signed; undefined without a plan. */
  readonly target: bigint | undefined;
  /** Undefined of a quarter that has not begun. */
  readonly signed: bigint | undefined;
  readonly collected: bigint | undefined;
  /** In the same quarter a year before. */
  readonly before: bigint;
};

type Named = { readonly id: number; readonly name: string };

/** The four quarters of a customer's year, planned and signed. */
export async function showYear(customer: Named, year: Period, context: Context): Promise<Reply> {
  const { store, scope, t } = context;
  const limit = 4;
  const plans = await store.plans.list(scope, { customerId: customer.id, quarters: year, limit });
  const values = { year: String(year.from.year), name: customer.name };
  if (plans.length === 0) return reply(text(emptyYear(customer, year, context)));

  const quarters: PlannedQuarter[] = [];
  for (const quarter of quartersWithin(year)) {
    const plan = plans.find((candidate) => candidate.quarter.equals(quarter));
    quarters.push(await loadQuarter(customer.id, { quarter, plan }, context));
  }
  return reply(
    title(t("plan.year_title", values)),
    tableOf(quarters, context),
    yearImage(quarters, { year, name: customer.name }, context),
    note(t("plan.year_note")),
    actions(
      ...plans.map(({ id, quarter }) => ({
        label: nameOfQuarter(quarter, context),
        command: `/plan F${id}`,
      })),
    ),
  );
}

/** With the line that makes a plan for the first quarter that is not over. */
function emptyYear({ id, name }: Named, year: Period, context: Context): string {
  const { t, now } = context;
  const [next] = quartersLeft(year.from, now.toPlainDate());
  const values = { year: String(year.from.year), name, id };
  return next === undefined
    ? t("plan.year_over_empty", values)
    : t("plan.year_empty", { ...values, quarter: nameOfQuarter(next, context) });
}

async function loadQuarter(
  customerId: number,
  { quarter, plan }: Pick<PlannedQuarter, "quarter" | "plan">,
  context: Context,
): Promise<PlannedQuarter> {
  const { store, now } = context;
  const hasBegun = Temporal.PlainDate.compare(quarter, now.toPlainDate()) <= 0;
  const actual = hasBegun ? await store.plans.actual(customerId, quarterOf(quarter)) : undefined;
  const before = await store.plans.actual(customerId, quarterOf(quarter.subtract({ years: 1 })));
  return {
    quarter,
    plan,
    target: plan && plannedSigned(plan.current.figures, await alreadyOf(plan, context)),
    signed: actual && signedOf(actual),
    collected: actual?.collected,
    before: signedOf(before),
  };
}

function signedOf({ signed }: PlanActual): bigint {
  return signed.new + signed.renewal + signed.expansion;
}

function tableOf(quarters: readonly PlannedQuarter[], context: Context): Block {
  const { t } = context;
  const figures = quarters.map(({ plan }) => plan?.current.figures);
  const sum = (amounts: readonly (bigint | undefined)[]) =>
    amounts.reduce<bigint>((total, amount) => total + (amount ?? 0n), 0n);
  return table(
    [
      { label: t("column.plan_quarter"), format: "text" },
      { label: t("column.plan_receivables"), format: "money" },
      { label: t("column.plan_renewals"), format: "money" },
      { label: t("column.plan_development"), format: "money" },
      { label: t("column.certain"), format: "money" },
      { label: t("column.hoped"), format: "money" },
      { label: t("column.signed"), format: "money" },
      { label: t("column.collected"), format: "money" },
      { label: t("column.plan_number"), format: "count" },
    ],
    [
      ...quarters.map((planned) => rowOf(planned, context)),
      [
        t("row.total"),
        null,
        sum(figures.map((plan) => plan?.renewals)),
        sum(figures.map((plan) => plan?.development)),
        null,
        sum(figures.map((plan) => plan && hopedRevenue(plan))),
        sum(quarters.map(({ signed }) => signed)),
        sum(quarters.map(({ collected }) => collected)),
        null,
      ],
    ],
  );
}

function rowOf({ quarter, plan, signed, collected }: PlannedQuarter, context: Context) {
  const figures = plan?.current.figures;
  return [
    nameOfQuarter(quarter, context),
    figures ? figures.receivablesDue + figures.receivablesNotDue : null,
    figures?.renewals ?? null,
    figures?.development ?? null,
    figures ? certainRevenue(figures) : null,
    figures ? hopedRevenue(figures) : null,
    signed ?? null,
    collected ?? null,
    plan?.current.number ?? null,
  ];
}
