import type { ActivityKind } from "#src/domain/activity.ts";
import type { CustomerMailKind } from "#src/domain/customer-mail.ts";
import { createAudit } from "./audit.ts";
import type { Transaction } from "./database.ts";
import { toDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { addActivityFigures } from "./lead-figures.ts";
import type { DatedAuthorship } from "./store.ts";
import { createVouchers } from "./vouchers.ts";

/**
 * The mail server has taken it, whatever was thought of it before, but for one that has come back. Of a mail to a
 * customer that is written down as done, in this transaction. True the first time.
 */
export function noteSent(tx: Transaction, id: number, by: DatedAuthorship): Promise<boolean> {
  return note(tx, { id, in: { notIn: ["sent", "bounced"] } }, by);
}

/** The same, where somebody says so of one that nobody knew of. */
export function noteArrived(tx: Transaction, id: number, by: DatedAuthorship): Promise<boolean> {
  return note(tx, { id, in: "unknown" }, by);
}

type Noted = { readonly id: number; readonly in: Prisma.MailMessageWhereInput["state"] };

async function note(tx: Transaction, { id, in: state }: Noted, by: DatedAuthorship): Promise<boolean> {
  const mail = await tx.mailMessage.findUnique({
    where: { id },
    select: { to: true, subject: true, headerId: true, messageId: true, customerMailId: true },
  });
  // Before the mail itself, as whoever calls it off does, so that the two wait for one another.
  const of = mail?.customerMailId ? await holdCustomerMail(tx, mail.customerMailId) : undefined;
  const { count } = await tx.mailMessage.updateMany({
    where: { id, ...(state !== undefined && { state }) },
    data: { state: "sent", settledAt: toTimestamp(by.at), problem: null },
  });
  if (count === 1 && mail && of) await writeDown(tx, { ...mail, of }, by);
  return count === 1;
}

type CustomerMail = NonNullable<Awaited<ReturnType<typeof holdCustomerMail>>>;

async function holdCustomerMail(tx: Transaction, id: number) {
  await tx.$executeRaw`SELECT FROM customer_mail WHERE id = ${id} FOR NO KEY UPDATE`;
  return tx.customerMail.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      customerId: true,
      authorId: true,
      voucherId: true,
      voucherNumber: true,
    },
  });
}

type Copy = {
  readonly to: string;
  readonly subject: string;
  readonly headerId: string;
  /** The line that confirmed it. */
  readonly messageId: number | null;
  readonly of: CustomerMail;
};

/** The activity and the voucher with the first of its recipients, the recipient and the message id with each. */
async function writeDown(tx: Transaction, copy: Copy, by: DatedAuthorship): Promise<void> {
  const { to, headerId, of } = copy;
  const activityId = await addActivity(tx, copy, by);
  const after = {
    recipient: to,
    messageId: headerId,
    ...(activityId !== undefined && { activity: `A${activityId}` }),
  };
  const audit = createAudit(tx);
  await audit.write({ action: "customer_mail.sent", subject: `Z${of.id}`, after }, by);

  const { voucherId, voucherNumber, authorId } = of;
  if (voucherId === null || voucherNumber === null) return;
  const isNoted = await createVouchers(tx).noteSent(voucherId, voucherNumber, { ...by, actorId: authorId });
  if (!isNoted) return;
  const before = { voucherNumber, voucherState: "approved" };
  const now = { voucherNumber: voucherNumber + 1, voucherState: "sent" };
  // It follows from the mail, so nobody takes it back by itself.
  const change = { action: "voucher.change", subject: `G${voucherId}`, before, after: now } as const;
  await audit.write(change, { actorId: null, at: by.at, messageId: null });
}

const kinds = {
  voucher: "voucher_mail",
  product: "product_mail",
  article: "article_mail",
} as const satisfies Readonly<Record<CustomerMailKind, ActivityKind>>;

/** Its id; undefined where one of the recipients has it written already. */
async function addActivity(
  tx: Transaction,
  { of, subject, messageId }: Copy,
  { at, on }: DatedAuthorship,
): Promise<number | undefined> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO activity (kind, customer_id, by_id, "on", at, text, message_id, customer_mail_id)
    VALUES (${kinds[of.kind]}::"ActivityKind", ${of.customerId}, ${of.authorId}, ${toDate(on)}::date,
      ${toTimestamp(at)}::timestamptz, ${subject}, ${messageId}, ${of.id})
    ON CONFLICT (customer_mail_id) DO NOTHING RETURNING id`;
  if (row) await addActivityFigures(tx, Prisma.sql`y.id = ${row.id}`);
  return row?.id;
}
