import { z } from "zod";
import { reply, table, text, title } from "#src/chat/reply.ts";
import { defineCommand } from "#src/command/command.ts";

const shown = 50;

export const reconcile = defineCommand({
  name: "reconcile",
  aliases: ["doisoat"],
  summary: {
    vi: "Tính lại KPI từ sổ doanh thu và báo chỗ lệch",
    en: "Count the KPI again from the ledger and report differences",
  },
  examples: ["/reconcile"],
  args: z.object({}),
  roles: ["manager", "hr", "admin"],

  async run(_, { store, now, t }) {
    const differences = await store.figures.rebuild();
    if (differences.length === 0) return reply(text(t("reconcile.equal")));

    const people = await store.people.list(now.toPlainDate());
    const nameOf = (id: number) => people.find((person) => person.id === id)?.name ?? `#${id}`;
    return reply(
      title(t("reconcile.repaired", { count: differences.length })),
      table(
        [
          { label: t("column.person"), format: "text" },
          { label: t("column.metric"), format: "text" },
          { label: t("column.day"), format: "date" },
          { label: t("column.kept"), format: "money" },
          { label: t("column.counted"), format: "money" },
        ],
        differences
          .slice(0, shown)
          .map(({ personId, metric, on, kept, counted }) => [nameOf(personId), metric, on, kept, counted]),
      ),
    );
  },
});
