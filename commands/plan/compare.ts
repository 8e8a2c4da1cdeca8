import { z } from "zod";
import { actions, type Block, note, reply, table, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand, type Finder } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import { certainRevenue, hopedRevenue, type PlanFigureName, planFigureNames } from "#src/domain/plan.ts";
import { UserError } from "#src/errors.ts";
import type { Plan, PlanVersion } from "#src/store/interface/plans.ts";
import { authorOf } from "./card.ts";
import { labelOf, showRatio } from "./figure-words.ts";
import { getPlan, nameOfQuarter } from "./find.ts";
import { planFree, planNames, planPeriodArgument } from "./finders.ts";
import { planWord } from "./word.ts";

const numberOfVersion = /^(?:v|ban)?(\d{1,6})$/i;

const versionArgument = z.string().transform((typed, context): number => {
  const [, number] = numberOfVersion.exec(typed) ?? [];
  return number === undefined ? doubt(context, typed, { key: "error.plan_version_word" }) : Number(number);
});

/** `v1`, so that the number of a name or quarter is none. */
const version: Finder = (words) => {
  const list = words.split(" ");
  const index = list.findIndex((part) => /^v\d{1,6}$/i.test(part));
  const found = list[index];
  return found === undefined ? undefined : { text: found, rest: list.toSpliced(index, 1).join(" ") };
};

export const comparePlans = defineCommand({
  ...planWord,
  verb: "compare",
  verbAliases: ["sosanh", "so-sanh", "ss"],
  summary: {
    vi: "So sánh hai bản kế hoạch: số nào đổi, ai đổi, vì sao",
    en: "Compare two versions of a plan: what changed, by whom and why",
  },
  examples: ["/plan compare F3", "/kehoach sosanh An Phát v1 v3"],
  args: z.object({
    customer: textArgument,
    period: planPeriodArgument.optional(),
    from: versionArgument.optional(),
    to: versionArgument.optional(),
  }),
  names: { ...planNames, from: ["tu"], to: ["den"] },
  free: [{ argument: "from", find: version }, { argument: "to", find: version }, ...planFree],
  asks: { customer: "plan.ask_customer" },
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { store, t } = context;
    const { customer, plan } = await getPlan(args, context);
    const versions = await store.plans.versions(plan.id);
    if (versions.length < 2) return reply(text(t("plan.only_one", { id: plan.id })));

    const to = pick(versions, args.to ?? plan.current.number, plan);
    const from = pick(versions, args.from ?? Math.max(1, to.number - 1), plan);
    const between = versions.filter(({ number }) => number > from.number && number <= to.number);
    const quarter = nameOfQuarter(plan.quarter, context);
    return reply(
      title(t("plan.compare_title", { quarter, name: customer.name, from: from.number, to: to.number })),
      ...differences(plan, { from, to }, context),
      text((between.length > 0 ? between : [from, to]).map((one) => authorOf(one, context)).join("\n")),
      actions(
        { label: t("plan.show"), command: `/plan F${plan.id}` },
        { label: t("plan.explain"), command: `/plan explain F${plan.id}` },
      ),
    );
  },
});

function pick(versions: readonly PlanVersion[], wanted: number, { id }: Plan): PlanVersion {
  const found = versions.find(({ number }) => number === wanted);
  if (found) return found;
  throw new UserError("error.plan_version", { plan: `F${id}`, last: versions.length });
}

type Compared = { readonly from: PlanVersion; readonly to: PlanVersion };

function differences({ quarter }: Plan, { from, to }: Compared, context: Context): readonly Block[] {
  const { t } = context;
  const changed = planFigureNames.filter((name) => from.figures[name] !== to.figures[name]);
  if (changed.length === 0) return [note(t("plan.compare_same"))];
  const sums = [
    [t("plan.certain"), certainRevenue(from.figures), certainRevenue(to.figures)],
    [t("plan.hoped"), hopedRevenue(from.figures), hopedRevenue(to.figures)],
  ] as const;
  return [
    table(
      [
        { label: t("column.plan_figure"), format: "text" },
        { label: t("plan.version", { number: from.number }), format: "money" },
        { label: t("plan.version", { number: to.number }), format: "money" },
        { label: t("column.change"), format: "money" },
      ],
      [
        ...changed.map((name) => [
          labelOf(name, { quarter, at: to.at }, context),
          ...cellsOf(name, { from, to }, context),
        ]),
        ...sums.map(([label, before, after]) => [label, before, after, after - before]),
      ],
    ),
  ];
}

function cellsOf(name: PlanFigureName, { from, to }: Compared, context: Context) {
  const [before, after] = [from.figures[name], to.figures[name]];
  if (name !== "expectedRatio") return [before, after, after - before];
  return [showRatio(before, context), showRatio(after, context), null];
}
