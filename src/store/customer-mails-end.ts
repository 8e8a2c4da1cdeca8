import type { Transaction } from "./database.ts";
import { toTimestamp } from "./dates.ts";
import type { Prisma } from "./generated/client.ts";

type Ending = { readonly at: Temporal.Instant; readonly to: "draft" | "dropped" };

/** Keeps a mail from going out; false where some of it has left, or nothing of it is under way any more. */
export async function callOff(tx: Transaction, id: number, { at, to }: Ending): Promise<boolean> {
  const [mail] = await tx.$queryRaw<{ state: string; confirmed_at: Date | null }[]>`
    SELECT state::text, confirmed_at FROM customer_mail WHERE id = ${id} FOR NO KEY UPDATE`;
  if (!mail) return false;
  if (mail.state === "draft") return to === "dropped" && setState(tx, id, to);
  if (mail.state !== "confirmed") return false;

  // The lane takes a mail by its state, so whoever holds the rows first has them.
  const copies = await tx.$queryRaw<{ state: string }[]>`
    SELECT state::text FROM mail_message WHERE customer_mail_id = ${id} AND at >= ${mail.confirmed_at}
    ORDER BY id FOR UPDATE`;
  const states = new Set(copies.map(({ state }) => state));
  if (!states.has("waiting") || !states.isDisjointFrom(left)) return false;
  await tx.mailMessage.updateMany({
    where: { customerMailId: id, state: { in: ["waiting", "refused"] } },
    data: { state: "dropped", settledAt: toTimestamp(at) },
  });
  return setState(tx, id, to);
}

const left: ReadonlySet<string> = new Set(["sending", "sent", "unknown", "bounced"]);

/** A draft again: one that was given up, or that has been confirmed and has not left. */
export async function reopen(tx: Transaction, id: number, at: Temporal.Instant): Promise<boolean> {
  const { count } = await tx.customerMail.updateMany({ where: { id, state: "dropped" }, data: draft });
  return count === 1 || callOff(tx, id, { at, to: "draft" });
}

const draft = {
  state: "draft",
  html: null,
  previewHash: null,
  overridden: [],
  overrideReason: null,
  confirmedAt: null,
  sendAt: null,
} as const satisfies Prisma.CustomerMailUpdateManyMutationInput;

async function setState(tx: Transaction, id: number, to: Ending["to"]): Promise<boolean> {
  await tx.customerMail.update({
    where: { id },
    data: to === "draft" ? draft : { state: to, previewHash: null },
    select: { id: true },
  });
  return true;
}
