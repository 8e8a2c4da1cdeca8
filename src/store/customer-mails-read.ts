import { z } from "zod";
import type { Scope } from "#src/domain/access.ts";
import { mailObstacles } from "#src/domain/customer-mail.ts";
import { customerVisibleTo } from "./customers-read.ts";
import type { Transaction } from "./database.ts";
import { toInstant, toPlainDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { inOrder } from "./in-order.ts";
import type { CustomerMail, CustomerMailFilter } from "./interface/customer-mails.ts";
import type { Mail } from "./interface/mails.ts";
import { createMails } from "./mails.ts";

export async function findCustomerMail(
  tx: Transaction,
  scope: Scope,
  id: number,
): Promise<CustomerMail | undefined> {
  const ids = await visibleIds(tx, { scope, where: Prisma.sql`z.id = ${id}`, limit: 1 });
  return (await load(tx, ids))[0];
}

export async function listCustomerMails(
  tx: Transaction,
  scope: Scope,
  { customerId, authorId, limit }: CustomerMailFilter,
): Promise<CustomerMail[]> {
  const where = Prisma.sql`
    ${customerId === undefined ? Prisma.sql`TRUE` : Prisma.sql`z.customer_id = ${customerId}`}
    AND ${authorId === undefined ? Prisma.sql`TRUE` : Prisma.sql`z.author_id = ${authorId}`}`;
  return load(tx, await visibleIds(tx, { scope, where, limit }));
}

type Asked = { readonly scope: Scope; readonly where: Prisma.Sql; readonly limit: number };

async function visibleIds(tx: Transaction, { scope, where, limit }: Asked): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT z.id FROM customer_mail z JOIN customer c ON c.id = z.customer_id
    WHERE ${where} AND (${isAuthor(scope)} OR ${customerVisibleTo(scope)})
    ORDER BY z.id DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

function isAuthor(scope: Scope): Prisma.Sql {
  const personId = scope.kind === "own" || scope.kind === "team" ? scope.personId : undefined;
  return personId === undefined ? Prisma.sql`FALSE` : Prisma.sql`z.author_id = ${personId}`;
}

const named = { select: { id: true, name: true } } as const;
const include = {
  customer: named,
  author: named,
  mails: { select: { id: true, at: true }, orderBy: { id: "asc" } },
} as const;

type Row = Prisma.CustomerMailGetPayload<{ include: typeof include }>;

async function load(tx: Transaction, ids: readonly number[]): Promise<CustomerMail[]> {
  if (ids.length === 0) return [];
  const rows = await tx.customerMail.findMany({ where: { id: { in: [...ids] } }, include });
  const mails: CustomerMail[] = [];
  for (const row of inOrder(ids, rows)) mails.push(toCustomerMail(row, await copiesOf(tx, row)));
  return mails;
}

/** Those of a confirmation that was taken back are no part of it any more. */
async function copiesOf(tx: Transaction, { mails, confirmedAt }: Row): Promise<Mail[]> {
  const store = createMails(tx);
  const copies: Mail[] = [];
  for (const { id, at } of mails) {
    const copy = confirmedAt && at >= confirmedAt ? await store.find(id) : undefined;
    if (copy) copies.push(copy);
  }
  return copies;
}

const knownObstacles = z.array(z.enum(mailObstacles));

function toCustomerMail(row: Row, mails: readonly Mail[]): CustomerMail {
  const { voucherId, voucherNumber, confirmedAt, sendAt } = row;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    customerId: row.customerId,
    customer: row.customer,
    authorId: row.authorId,
    author: row.author,
    quarter: toPlainDate(row.quarter),
    template: row.template,
    title: row.title,
    text: row.text,
    recipients: row.recipients,
    voucher: voucherId === null || voucherNumber === null ? null : { id: voucherId, number: voucherNumber },
    productIds: row.productIds,
    articleIds: row.articleIds,
    why: row.why,
    html: row.html,
    confirmed:
      confirmedAt && sendAt
        ? {
            at: toInstant(confirmedAt),
            sendAt: toInstant(sendAt),
            overridden: knownObstacles.parse(row.overridden),
            overrideReason: row.overrideReason,
          }
        : null,
    at: toInstant(row.at),
    mails,
  };
}
