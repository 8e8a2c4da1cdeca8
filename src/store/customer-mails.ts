import { callOff, reopen } from "./customer-mails-end.ts";
import { findCustomerMail, listCustomerMails } from "./customer-mails-read.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toTimestamp } from "./dates.ts";
import type { CustomerMails } from "./interface/customer-mails.ts";

export function createCustomerMails(tx: Transaction): CustomerMails {
  return {
    async add({ voucher, productIds, articleIds, recipients, quarter, ...mail }, { at, messageId }) {
      const { id } = await tx.customerMail.create({
        data: {
          ...mail,
          quarter: toDate(quarter),
          recipients: [...recipients],
          voucherId: voucher?.id ?? null,
          voucherNumber: voucher?.number ?? null,
          productIds: [...productIds],
          articleIds: [...articleIds],
          at: toTimestamp(at),
          messageId,
        },
        select: { id: true },
      });
      return id;
    },

    find: (scope, id) => findCustomerMail(tx, scope, id),

    async hold(id) {
      await tx.$executeRaw`SELECT FROM customer_mail WHERE id = ${id} FOR NO KEY UPDATE`;
    },

    async change(id, { voucher, productIds, articleIds, recipients, ...change }) {
      const { count } = await tx.customerMail.updateMany({
        where: { id, state: "draft" },
        data: {
          ...change,
          ...(recipients && { recipients: [...recipients] }),
          ...(voucher !== undefined && {
            voucherId: voucher?.id ?? null,
            voucherNumber: voucher?.number ?? null,
          }),
          ...(productIds && { productIds: [...productIds] }),
          ...(articleIds && { articleIds: [...articleIds] }),
          // The link shows what is to go out, or nothing.
          html: null,
          previewHash: null,
        },
      });
      if (count !== 1) throw new Error(`mail ${id} is no draft, so it was not changed`);
    },

    async keepPreview(id, { html, tokenHash }) {
      await tx.customerMail.updateMany({
        where: { id, state: "draft" },
        data: { html, previewHash: tokenHash },
      });
      // What was confirmed stays as it is; only the link to it is a new one.
      await tx.customerMail.updateMany({
        where: { id, state: "confirmed" },
        data: { previewHash: tokenHash },
      });
    },

    async confirm(id, { sendAt, overridden, overrideReason, title }, { at }) {
      const { count } = await tx.customerMail.updateMany({
        where: { id, state: "draft" },
        data: {
          state: "confirmed",
          confirmedAt: toTimestamp(at),
          sendAt: toTimestamp(sendAt),
          overridden: [...overridden],
          overrideReason,
          ...(title !== undefined && { title }),
        },
      });
      if (count !== 1) throw new Error(`mail ${id} is no draft, so it was not confirmed`);
    },

    drop: (id, at) => callOff(tx, id, { at, to: "dropped" }),
    reopen: (id, at) => reopen(tx, id, at),

    async sentSince(customerId, since, exceptId) {
      const rows = await tx.$queryRaw<{ moment: Date }[]>`
        SELECT z.moment FROM (
          SELECT coalesce(min(m.settled_at) FILTER (WHERE m.state IN ('sent', 'unknown', 'bounced')),
              min(m.send_at) FILTER (WHERE m.state IN ('waiting', 'sending')), z.send_at) AS moment,
            bool_and(coalesce(m.state IN ('refused', 'bounced', 'dropped'), FALSE)) AS has_failed
          FROM customer_mail z LEFT JOIN mail_message m ON m.customer_mail_id = z.id AND m.at >= z.confirmed_at
          WHERE z.customer_id = ${customerId} AND z.state = 'confirmed' AND z.id IS DISTINCT FROM ${exceptId ?? null}::int
          GROUP BY z.id
        ) z WHERE NOT z.has_failed AND z.moment >= ${toTimestamp(since)}
        ORDER BY z.moment DESC`;
      return rows.map(({ moment }) => toInstant(moment));
    },

    list: (scope, filter) => listCustomerMails(tx, scope, filter),
  };
}
