import { z } from "zod";
import { actions, type Block, note, reply, table, text, title } from "#src/chat/reply.ts";
import { period, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { findPerson } from "#src/command/resolve.ts";
import { covers } from "#src/domain/access.ts";
import { fold } from "#src/domain/fold.ts";
import { quarterOf, writePeriod } from "#src/domain/period.ts";
import { certainRevenue, hopedRevenue } from "#src/domain/plan.ts";
import { UserError } from "#src/errors.ts";
import type { Plan, PlanActual, WithoutPlan } from "#src/store/interface/plans.ts";
import { choosePlanPeriod, nameOfQuarter } from "./find.ts";
import { planPeriodArgument } from "./finders.ts";
import { planWord } from "./word.ts";

const shown = 50;

/** The sums are of so many plans; a team has hardly more customers. */
const most = 1000;

const shownWithout = 8;
const buttons = 3;

const mine: ReadonlySet<string> = new Set(["toi", "minh", "em", "cua toi", "cua minh", "cua em", "me"]);
const ours: ReadonlySet<string> = new Set(["nhom", "team", "cua nhom", "khach", "khach hang"]);

export const listPlans = defineCommand({
  ...planWord,
  verb: "list",
  verbAliases: ["ds", "danhsach"],
  summary: {
    vi: "Kế hoạch của các khách trong một quý, cộng lại, và khách nào chưa có",
    en: "The plans of a quarter, summed up, and which customers have none",
  },
  examples: ["/plan list", "/kehoach ds quý 1/2027", "/plan list @lan"],
  args: z.object({ person: textArgument.optional(), period: planPeriodArgument.optional() }),
  names: { person: ["nv", "nhanvien", "owner"], period: ["ky", "quy"] },
  free: [
    { argument: "person", find: word(/^@\S/) },
    { argument: "period", find: period },
    { argument: "person" },
  ],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { store, scope, t, isPrivate } = context;
    if (scope.kind === "nobody" && !isPrivate) {
      throw new UserError("error.out_of_scope", { example: "/plan list" });
    }
    const quarter = quarterOf(choosePlanPeriod(args.period, context).from);
    const owner = await chooseOwner(args.person, context);
    const whose = owner && { ownerId: owner.id };
    const found = await store.plans.list(scope, {
      ...whose,
      quarters: { from: quarter.from, to: quarter.from },
      limit: most + 1,
    });
    const plans = found.slice(0, most);
    const without = await store.plans.without(scope, {
      ...whose,
      quarter: quarter.from,
      limit: shownWithout,
    });
    const name = nameOfQuarter(quarter.from, context);
    const heading = owner
      ? t("plan.list_title_of", { quarter: name, name: owner.name })
      : t("plan.list_title", { quarter: name });
    return reply(
      title(heading),
      ...(plans.length === 0
        ? [text(t("plan.list_empty", { quarter: name }))]
        : await tableOf(plans, { isCut: found.length > most }, context)),
      ...withoutBlocks(without, { period: writePeriod(quarter), isEmpty: plans.length === 0 }, context),
    );
  },
});

async function chooseOwner(words: string | undefined, context: Context) {
  const said = fold(words ?? "");
  if (words === undefined || ours.has(said)) return undefined;
  if (mine.has(said)) return context.actor;
  const { id, name, team } = await findPerson(words, context, {
    argument: "person",
    example: "/plan list @lan",
  });
  const person = { kind: "person", id, name, teamId: team?.id ?? null } as const;
  if (!covers(context.scope, person)) throw new UserError("error.out_of_scope", { example: "/plan list" });
  return person;
}

async function tableOf(
  plans: readonly Plan[],
  { isCut }: { readonly isCut: boolean },
  context: Context,
): Promise<readonly Block[]> {
  const { store, t } = context;
  const [first] = plans;
  const actuals = await store.plans.actuals(
    plans.map(({ customer }) => customer.id),
    quarterOf(first?.quarter ?? context.now.toPlainDate()),
  );
  const rows = plans.map((plan) => amountsOf(plan, actuals.get(plan.customer.id)));
  const total = amountNames.map((_, place) => rows.reduce((sum, row) => sum + (row[place] ?? 0n), 0n));
  return [
    table(
      [
        { label: t("column.entry"), format: "text" },
        { label: t("column.customer"), format: "text" },
        ...amountNames.map((label) => ({ label: t(label), format: "money" }) as const),
      ],
      [
        ...plans.slice(0, shown).map((plan, at) => [`F${plan.id}`, plan.customer.name, ...(rows[at] ?? [])]),
        [t("row.total"), null, ...total],
      ],
    ),
    ...(plans.length > shown ? [note(t("plan.list_more", { shown, count: plans.length }))] : []),
    ...(isCut ? [note(t("plan.list_too_many", { count: plans.length }))] : []),
  ];
}

const amountNames = [
  "column.plan_receivables",
  "column.plan_renewals",
  "column.plan_development",
  "column.certain",
  "column.hoped",
  "column.signed",
  "column.collected",
] as const;

function amountsOf({ current }: Plan, actual: PlanActual | undefined): readonly bigint[] {
  const { figures } = current;
  const { signed } = actual ?? { signed: { new: 0n, renewal: 0n, expansion: 0n } };
  return [
    figures.receivablesDue + figures.receivablesNotDue,
    figures.renewals,
    figures.development,
    certainRevenue(figures),
    hopedRevenue(figures),
    signed.new + signed.renewal + signed.expansion,
    actual?.collected ?? 0n,
  ];
}

function withoutBlocks(
  { count, customers }: WithoutPlan,
  { period: days, isEmpty }: { readonly period: string; readonly isEmpty: boolean },
  { t, actor }: Context,
): readonly Block[] {
  if (count === 0) return isEmpty ? [] : [note(t("plan.all_planned"))];
  const names = customers.map(({ name }) => name).join(", ");
  const key = count > customers.length ? "plan.without_more" : "plan.without";
  const list = customers.slice(0, buttons).map(({ id, name }) => ({
    label: t("plan.make", { name }),
    command: `/plan K${id} ${days}`,
  }));
  return [text(t(key, { count, names })), ...(actor.role === "hr" ? [] : [actions(...list)])];
}
