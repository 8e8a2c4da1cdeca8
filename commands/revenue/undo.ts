import { z } from "zod";
import { type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { formatMoney } from "#src/domain/money.ts";
import { collectedOf, type Sale } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";
import { reopenSoldLead } from "../lead/sale.ts";
import { tellLateChange } from "../month/tell-late.ts";
import { getSale } from "./find.ts";

export async function undoSale(change: AuditEntry, context: Context): Promise<Reply> {
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
  await tellLateChange([sale.signedOn, ...sale.collections.map(({ collectedOn }) => collectedOn)], context);
  await forgetDueDays(change, context);
  const reopened = await reopenSoldLead(sale, context);
  return reply(
    title(
      t("undo.sale", {
        sale: change.subject,
        customer: sale.customer.name,
        amount: formatMoney(sale.amount),
      }),
    ),
    text(t("undo.sale_detail", { entry: `S${reversal}` })),
    ...reopened,
  );
}

export async function undoCollection(change: AuditEntry, context: Context): Promise<Reply> {
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
  await tellLateChange([collection.collectedOn], context);
  const amount = collection.amount < 0n ? -collection.amount : collection.amount;
  return reply(
    title(t("undo.collection", { collection: entry, sale: change.subject, amount: formatMoney(amount) })),
  );
}

/** The sale that a change is about, kept from other changes until this one is done. */
async function holdSale({ subject }: AuditEntry, context: Context): Promise<Sale> {
  const id = Number(subject.slice(1));
  await context.store.sales.hold(id);
  const sale = await getSale(id, context);
  if (sale.reversedById !== null) throw new UserError("error.already_undone", { entry: subject });
  return sale;
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

/** Nobody can undo the due day of a sale that is no more: it would stand in the way of every other undo. */
async function forgetDueDays({ subject }: AuditEntry, { store, by }: Context): Promise<void> {
  const entries = await store.audit.list({ kind: "company" }, subject);
  const agreed = entries.filter(
    ({ action, reversesId, reversedById }) =>
      action === "payment.date" && reversesId === null && reversedById === null,
  );
  for (const { id, action, before, after } of agreed.toReversed()) {
    await store.audit.write(
      { action, subject, ...(after && { before: after }), ...(before && { after: before }), reversesId: id },
      by,
    );
  }
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
