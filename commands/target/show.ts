import { z } from "zod";
import { type Block, reply, table, text, title } from "#src/chat/reply.ts";
import { period, periodArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import { metrics, unitOf } from "#src/domain/metric.ts";
import { periodBetween } from "#src/domain/period.ts";
import type { Target } from "#src/domain/target.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { targetWord } from "./word.ts";

export const showTargets = defineCommand({
  ...targetWord,
  summary: { vi: "Xem chỉ tiêu đã giao", en: "The targets that are set" },
  examples: ["/target", "/target quý 4", "/target 2026"],
  args: z.object({ period: periodArgument.prefault("this month") }),
  names: { period: ["ky", "thang"] },
  free: [{ argument: "period", find: period }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin", "media"],

  async run(args, context) {
    const { store, scope, actor, t, isPrivate } = context;
    if (scope.kind === "nobody" && !isPrivate)
      throw new UserError("error.out_of_scope", { example: "/target" });
    const days = choosePeriod(args.period, context, { prefer: "future", argument: "period" });
    const label = formatPeriod(days, actor.locale);
    const targets = await store.targets.list(scope, metrics, days);
    if (targets.length === 0) {
      return reply(text(t(actor.role === "rep" ? "target.none_own" : "target.none", { period: label })));
    }

    const names = await namesOf(context);
    return reply(
      title(t("target.title", { period: label })),
      ...units.flatMap((unit) => {
        const measured = targets.filter(({ metric }) => unitOf(metric) === unit);
        return measured.length === 0 ? [] : [tableOf(measured, unit, { names, context })];
      }),
    );
  },
});

/** Money and counts do not add up, so each has a table of its own. */
const units = ["money", "count"] as const;

type Unit = (typeof units)[number];

type Wording = { readonly names: (target: Target) => string; readonly context: Context };

function tableOf(targets: readonly Target[], unit: Unit, { names, context: { t, actor } }: Wording): Block {
  return table(
    [
      { label: t("column.entry"), format: "text" },
      { label: t("column.subject"), format: "text" },
      { label: t("column.period"), format: "text" },
      { label: t("column.metric"), format: "text" },
      { label: t("column.value"), format: unit },
      { label: t("column.version"), format: "count" },
    ],
    targets.map((target) => [
      `T${target.id}`,
      names(target),
      formatPeriod(periodBetween(target.period.from, target.period.to), actor.locale),
      t(`metric.${target.metric}`),
      target.value,
      target.version,
    ]),
  );
}

async function namesOf({ store, now, t }: Context): Promise<(target: Target) => string> {
  const people = await store.people.list(now.toPlainDate());
  const allUnits = await store.units.list();
  return ({ scope, subjectId }) => {
    switch (scope) {
      case "company":
        return t("kpi.company");
      case "person":
        return people.find(({ id }) => id === subjectId)?.name ?? `#${subjectId}`;
      case "team":
      case "region":
      case "department":
        return t(`kpi.${scope}`, {
          name: allUnits.find(({ id }) => id === subjectId)?.name ?? `#${subjectId}`,
        });
    }
  };
}
