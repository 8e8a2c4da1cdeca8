import { z } from "zod";
import { type Block, directReply, table, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { metrics, unitOf } from "#src/domain/metric.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import type { FigureDifference } from "#src/store/interface/figures.ts";

const shown = 50;
const knownMetric = z.enum(metrics);

export const reconcile = defineCommand({
  name: "reconcile",
  aliases: ["doisoat"],
  summary: {
    vi: "Tính lại KPI từ sổ doanh thu, cơ hội, hoạt động và báo chỗ lệch",
    en: "Count the KPI again from the ledger, the leads and the activities, and report differences",
  },
  examples: ["/reconcile"],
  args: z.object({}),
  roles: ["manager", "hr", "admin"],

  async run(_, context) {
    const { store, by, t } = context;
    const differences = await store.figures.rebuild();
    const leadCounts = await store.leads.recount();
    const count = differences.length;
    if (count + leadCounts === 0) return directReply(text(t("reconcile.equal")));
    await store.audit.write(
      { action: "figures.rebuild", subject: "figures", after: { count, leadCounts } },
      by,
    );

    const counts = leadCounts === 0 ? [] : [text(t("reconcile.lead_counts", { count: leadCounts }))];
    if (count === 0) return directReply(...counts);
    return directReply(
      title(t("reconcile.repaired", { count })),
      ...counts,
      await differenceTable(differences.slice(0, shown), context),
    );
  },
});

async function differenceTable(
  differences: readonly FigureDifference[],
  { store, now, actor, t }: Context,
): Promise<Block> {
  const people = await store.people.list(now.toPlainDate());
  const nameOf = (id: number) => people.find((person) => person.id === id)?.name ?? `#${id}`;
  return table(
    [
      { label: t("column.person"), format: "text" },
      { label: t("column.metric"), format: "text" },
      { label: t("column.day"), format: "date" },
      { label: t("column.kept"), format: "text" },
      { label: t("column.counted"), format: "text" },
    ],
    differences.map(({ personId, metric: name, on, kept, counted }) => {
      const metric = knownMetric.parse(name);
      const full = (value: bigint) =>
        formatFigure(value, { unit: unitOf(metric), locale: actor.locale, length: "full" });
      return [nameOf(personId), t(`metric.${metric}`), on, full(kept), full(counted)];
    }),
  );
}
