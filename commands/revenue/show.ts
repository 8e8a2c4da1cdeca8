import { z } from "zod";
import { actions, note, reply, table, title } from "#src/chat/reply.ts";
import { numbered, numberedArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Sale } from "#src/domain/sale.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { describeSale } from "./describe.ts";
import { describeDueDay } from "./due-day.ts";
import { getSale } from "./find.ts";
import { revenueWord } from "./word.ts";

export const showRevenue = defineCommand({
  ...revenueWord,
  verb: "show",
  verbAliases: ["chitiet", "ct"],
  summary: { vi: "Chi tiết một doanh thu", en: "One sale in detail" },
  examples: ["/revenue show S12"],
  args: z.object({ sale: numberedArgument("S") }),
  names: { sale: ["ma", "so"] },
  free: [{ argument: "sale", find: numbered("S") }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run({ sale: id }, context) {
    const { t } = context;
    const sale = await getSale(id, context);
    const due = await describeDueDay(sale, context);
    return reply(
      title(`S${sale.id} · ${sale.customer.name}`),
      ...describeSale(sale, context),
      ...(due === undefined ? [] : [note(due)]),
      note(origin(sale, context)),
      ...(sale.collections.length > 0 ? [collectionsOf(sale, context)] : []),
      actions({ label: t("revenue.history"), command: `/audit S${sale.id}` }),
    );
  },
});

function origin(sale: Sale, { t, company }: Context): string {
  const at = formatMoment(sale.at.toZonedDateTimeISO(company.timeZone));
  const author = sale.recordedBy
    ? t("revenue.by", { name: sale.recordedBy.name, at })
    : t("revenue.imported", { at });
  const standing =
    sale.reversedById !== null
      ? t("revenue.reversed", { entry: `S${sale.reversedById}` })
      : sale.reversesId !== null
        ? t("revenue.reversal", { sale: `S${sale.reversesId}` })
        : "";
  return `${author}. ${standing}`.trim();
}

function collectionsOf({ collections }: Sale, { t }: Context) {
  return table(
    [
      { label: t("column.entry"), format: "text" },
      { label: t("column.day"), format: "date" },
      { label: t("column.amount"), format: "money" },
      { label: t("column.note"), format: "text" },
    ],
    collections.map((entry) => [
      `C${entry.id}`,
      entry.collectedOn,
      entry.amount,
      entry.note ??
        (entry.reversesId === null ? null : t("revenue.reversal", { sale: `C${entry.reversesId}` })),
    ]),
  );
}
