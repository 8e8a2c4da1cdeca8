import { z } from "zod";
import { type Reply, reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { type Metric, metrics, unitOf } from "#src/domain/metric.ts";
import { formatMoney } from "#src/domain/money.ts";
import { targetScopes } from "#src/domain/target.ts";
import { UserError } from "#src/errors.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import { getSale } from "./revenue/find.ts";

const undoableFor = Temporal.Duration.from({ hours: 24 });

export const undo = defineCommand({
  name: "undo",
  aliases: ["hoantac"],
  summary: { vi: "Hoàn tác việc vừa ghi (trong 24 giờ)", en: "Undo your last change (within 24 hours)" },
  examples: ["/undo", "/undo S12"],
  args: z.object({ entry: textArgument.optional() }),
  names: { entry: ["ma"] },
  free: [{ argument: "entry" }],
  roles: ["rep", "lead", "manager", "admin"],

  async run({ entry }, context) {
    const { store, actor, by } = context;
    const since = by.at.subtract(undoableFor);
    const label = entry?.toUpperCase();
    const change = await store.audit.lastOf(actor.id, since, label);
    if (!change) {
      throw label
        ? new UserError("error.not_undoable", { entry: label })
        : new UserError("error.nothing_to_undo");
    }
    switch (change.action) {
      case "sale.record":
        return undoSale(change, context);
      case "collection.record":
        return undoCollection(change, context);
      case "target.set":
        return undoTarget(change, context);
      default:
        throw new UserError("error.not_undoable", { entry: change.subject });
    }
  },
});

async function undoSale(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  const id = Number(change.subject.slice(1));
  await store.sales.hold(id);
  const sale = await getSale(id, context);
  const reversal = await store.sales.reverse(sale, by);
  await store.audit.write(
    {
      action: "sale.reverse",
      subject: change.subject,
      ...(change.after && { before: change.after }),
      after: { entry: `S${reversal}`, amount: (-sale.amount).toString() },
      reversesId: change.id,
    },
    by,
  );
  return reply(
    title(
      t("undo.sale", {
        sale: change.subject,
        customer: sale.customer.name,
        amount: formatMoney(sale.amount),
      }),
    ),
    text(t("undo.sale_detail", { entry: `S${reversal}` })),
  );
}

const collectionValues = z.object({ entry: z.string().regex(/^C\d+$/) });

async function undoCollection(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  const { entry } = collectionValues.parse(change.after);
  const saleId = Number(change.subject.slice(1));
  await store.sales.hold(saleId);
  const sale = await getSale(saleId, context);
  const collection = sale.collections.find(({ id }) => `C${id}` === entry);
  if (!collection || collection.reversedById !== null) throw new UserError("error.not_undoable", { entry });

  const reversal = await store.sales.reverseCollection(sale, collection, by);
  await store.audit.write(
    {
      action: "collection.reverse",
      subject: change.subject,
      ...(change.after && { before: change.after }),
      after: { entry: `C${reversal}`, amount: (-collection.amount).toString() },
      reversesId: change.id,
    },
    by,
  );
  const amount = collection.amount < 0n ? -collection.amount : collection.amount;
  return reply(
    title(t("undo.collection", { collection: entry, sale: change.subject, amount: formatMoney(amount) })),
  );
}

const targetBefore = z.object({ value: z.string().nullable() });
const targetAfter = z.object({
  value: z.string(),
  scope: z.enum(targetScopes),
  subjectId: z.number(),
  metric: z.enum(metrics),
  from: z.string(),
  to: z.string(),
});

async function undoTarget(change: AuditEntry, { store, by, t, actor }: Context): Promise<Reply> {
  const { value } = targetBefore.parse(change.before);
  const { scope, subjectId, metric, from, to, value: changed } = targetAfter.parse(change.after);
  const days = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
  const restored = value === null ? null : BigInt(value);
  await store.targets.set({ scope, subjectId, metric, days, value: restored }, by);
  await store.audit.write(
    {
      action: "target.restore",
      subject: change.subject,
      before: { value: changed },
      after: { value },
      reversesId: change.id,
    },
    by,
  );
  return reply(
    title(
      t("undo.target", {
        value: restored === null ? t("undo.no_target") : full(restored, metric, actor.locale),
      }),
    ),
  );
}

function full(value: bigint, metric: Metric, locale: Context["actor"]["locale"]): string {
  return formatFigure(value, { unit: unitOf(metric), locale, length: "full" });
}
