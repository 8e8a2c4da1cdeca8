import { z } from "zod";
import { actions, reply, table, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { certainRevenue, hopedRevenue } from "#src/domain/plan.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import type { PlanVersion } from "#src/store/interface/plans.ts";
import { showText } from "../lead/mask.ts";
import { getPlan, nameOfQuarter } from "./find.ts";
import { planFree, planNames, planPeriodArgument } from "./finders.ts";
import { planWord } from "./word.ts";

export const listPlanVersions = defineCommand({
  ...planWord,
  verb: "versions",
  verbAliases: ["phienban", "cacban", "lichsu"],
  summary: {
    vi: "Các bản của một kế hoạch: ai sửa, lúc nào, vì sao",
    en: "The versions of a plan: who changed it, when and why",
  },
  examples: ["/plan versions F3", "/kehoach phienban An Phát quý 1/2027"],
  args: z.object({ customer: textArgument, period: planPeriodArgument.optional() }),
  names: planNames,
  free: planFree,
  asks: { customer: "plan.ask_customer" },
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { store, t } = context;
    const { customer, plan } = await getPlan(args, context);
    const versions = await store.plans.versions(plan.id);
    const quarter = nameOfQuarter(plan.quarter, context);
    return reply(
      title(t("plan.versions_title", { quarter, name: customer.name, id: plan.id })),
      table(
        [
          { label: t("column.plan_number"), format: "count" },
          { label: t("column.when"), format: "text" },
          { label: t("column.who"), format: "text" },
          { label: t("column.plan_occasion"), format: "text" },
          { label: t("column.certain"), format: "money" },
          { label: t("column.hoped"), format: "money" },
          { label: t("column.reason"), format: "text" },
        ],
        versions.map((version) => rowOf(version, context)),
      ),
      actions(
        ...(versions.length > 1 ? [{ label: t("plan.compare"), command: `/plan compare F${plan.id}` }] : []),
        { label: t("plan.show"), command: `/plan F${plan.id}` },
      ),
    );
  },
});

function rowOf({ number, at, by, occasion, figures, reason }: PlanVersion, context: Context) {
  const { t, company } = context;
  return [
    number,
    formatMoment(at.toZonedDateTimeISO(company.timeZone)),
    by?.name ?? t("audit.system"),
    t(`plan.occasion_${occasion}`),
    certainRevenue(figures),
    hopedRevenue(figures),
    reason === null ? null : showText(reason, context),
  ];
}
