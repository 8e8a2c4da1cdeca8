import { isEmployed } from "#src/domain/person.ts";
import { isStillPromised } from "#src/domain/voucher/state.ts";
import type { Transaction } from "./database.ts";
import { toPlainDate } from "./dates.ts";
import type { Overtaken } from "./interface/mails.ts";
import { createPeople } from "./people.ts";

/** What has happened since a mail to a customer was confirmed that keeps it from going out; undefined where nothing has. */
export async function findOvertaken(
  tx: Transaction,
  customerMailId: number,
  today: Temporal.PlainDate,
): Promise<Overtaken | undefined> {
  const mail = await tx.customerMail.findUniqueOrThrow({
    where: { id: customerMailId },
    select: {
      authorId: true,
      voucherId: true,
      voucherNumber: true,
      customer: { select: { ownerId: true, removedAt: true } },
    },
  });
  const author = await createPeople(tx).get(mail.authorId, today);
  if (!isEmployed(author, today)) return "author";

  const { ownerId, removedAt } = mail.customer;
  if (removedAt !== null || (author.role === "rep" && ownerId !== author.id)) return "customer";

  const { voucherId, voucherNumber } = mail;
  if (voucherId === null || voucherNumber === null) return undefined;
  const versions = await tx.voucherVersion.findMany({
    where: { voucherId },
    select: { number: true, state: true, validUntil: true },
    orderBy: { number: "asc" },
  });
  const dated = versions.map((version) => ({ ...version, validUntil: toPlainDate(version.validUntil) }));
  return isStillPromised(voucherNumber, dated, today) ? undefined : "voucher";
}
