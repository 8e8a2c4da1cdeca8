import { z } from "zod";
import { type Reply, reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { formatMoney } from "#src/domain/money.ts";
import { collectedOf, type Sale } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";
import { getSale } from "./revenue/find.ts";
import { undoTarget } from "./target/undo.ts";

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
    if (!change) throw await refusal(label, context);
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

/** Why a change was not found: there is none, it cannot be undone, or it already is. */
async function refusal(entry: string | undefined, { store, scope }: Context): Promise<UserError> {
  if (entry === undefined) return new UserError("error.nothing_to_undo");
  const [, letter, id] = /^([SC])(\d{1,9})$/.exec(entry) ?? [];
  const undone =
    letter === "S"
      ? await store.sales.find(scope, Number(id))
      : letter === "C"
        ? (await store.sales.findCollection(scope, Number(id)))?.collection
        : undefined;
  return typeof undone?.reversedById === "number"
    ? new UserError("error.already_undone", { entry })
    : new UserError("error.not_undoable", { entry });
}

/** The sale that a change is about, kept from other changes until this one is done. */
async function holdSale({ subject }: AuditEntry, context: Context): Promise<Sale> {
  const id = Number(subject.slice(1));
  await context.store.sales.hold(id);
  const sale = await getSale(id, context);
  if (sale.reversedById !== null) throw new UserError("error.already_undone", { entry: subject });
  return sale;
}

async function undoSale(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, actor, t } = context;
  const sale = await holdSale(change, context);
  const collections = await standingCollections(change, context);
  const foreign = collections.findLast((later) => later.actor?.id !== actor.id);
  if (foreign) throw undoFirst(foreign, { entry: change.subject, context });

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
  await recordTakenBack(collections, context);
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

/** The collections and refunds of a change's sale that were logged on their own and stand. */
async function standingCollections(
  { subject }: AuditEntry,
  { store }: Context,
): Promise<readonly AuditEntry[]> {
  const entries = await store.audit.list({ kind: "company" }, subject);
  return entries.filter(
    ({ action, reversedById }) => action === "collection.record" && reversedById === null,
  );
}

/** What went back with its sale is taken back in the history as well, so that it is nobody's last change. */
async function recordTakenBack(changes: readonly AuditEntry[], { store, by }: Context): Promise<void> {
  for (const change of changes) {
    const found = await store.sales.findCollection({ kind: "company" }, idOf(change));
    const reversal = found?.collection.reversedById;
    if (!found || typeof reversal !== "number") throw new Error("a collection was not taken back");
    await writeReversal({ change, reversal, amount: found.collection.amount }, { store, by });
  }
}

async function undoCollection(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  const sale = await holdSale(change, context);
  const entry = `C${idOf(change)}`;
  const collection = sale.collections.find(({ id }) => `C${id}` === entry);
  if (!collection) throw new UserError("error.not_undoable", { entry });
  if (collection.reversedById !== null) throw new UserError("error.already_undone", { entry });

  const remaining = collectedOf(sale) - collection.amount;
  if (remaining < 0n || remaining > sale.amount) {
    const later = (await standingCollections(change, context)).findLast(
      ({ id, after }) => id > change.id && isRefund(after) !== collection.amount < 0n,
    );
    throw later
      ? undoFirst(later, { entry, context })
      : new UserError("error.undo_sum", { entry, sale: change.subject });
  }

  const reversal = await store.sales.reverseCollection(sale, collection, by);
  await writeReversal({ change, reversal, amount: collection.amount }, { store, by });
  const amount = collection.amount < 0n ? -collection.amount : collection.amount;
  return reply(
    title(t("undo.collection", { collection: entry, sale: change.subject, amount: formatMoney(amount) })),
  );
}

type Reversal = { readonly change: AuditEntry; readonly reversal: number; readonly amount: bigint };

async function writeReversal(
  { change, reversal, amount }: Reversal,
  { store, by }: Pick<Context, "store" | "by">,
): Promise<void> {
  await store.audit.write(
    {
      action: "collection.reverse",
      subject: change.subject,
      ...(change.after && { before: change.after }),
      after: { entry: `C${reversal}`, amount: (-amount).toString() },
      reversesId: change.id,
    },
    by,
  );
}

const collectionValues = z.object({
  entry: z.string().regex(/^C\d+$/),
  amount: z.string().regex(/^-?\d+$/),
});

function idOf({ after }: AuditEntry): number {
  return Number(collectionValues.parse(after).entry.slice(1));
}

function isRefund(after: AuditEntry["after"]): boolean {
  return collectionValues.parse(after).amount.startsWith("-");
}

function undoFirst(
  later: AuditEntry,
  { entry, context: { actor, t } }: { readonly entry: string; readonly context: Context },
): UserError {
  const values = { later: `C${idOf(later)}`, entry };
  return later.actor?.id === actor.id
    ? new UserError("error.undo_first", values)
    : new UserError("error.undo_first_other", { ...values, name: later.actor?.name ?? t("audit.system") });
}
