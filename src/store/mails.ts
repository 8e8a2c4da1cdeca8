import { randomUUID } from "node:crypto";
import type { Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import type { Mail, Mails, MailTrouble } from "./interface/mails.ts";
import { noteArrived } from "./mail-sent.ts";
import { readTrouble } from "./mail-trouble.ts";
import { planMail } from "./mailing.ts";

export function createMails(tx: Transaction): Mails {
  return {
    async add({ files, to, replyTo, sendAt, ...mail }, { at, messageId }) {
      const { id } = await tx.mailMessage.create({
        data: {
          ...mail,
          to: to.trim(),
          replyTo: replyTo?.trim() ?? null,
          headerId: headerIdFor(replyTo ?? to),
          at: toTimestamp(at),
          sendAt: sendAt ? toTimestamp(sendAt) : null,
          messageId,
          files: {
            create: files.map(({ name, mediaType, bytes }, place) => ({
              place,
              name,
              mediaType,
              bytes: Uint8Array.from(bytes),
            })),
          },
        },
        select: { id: true },
      });
      await planMail(tx, id, sendAt ? { at: sendAt } : { pauseMs: 0 });
      return id;
    },

    async find(id) {
      const row = await tx.mailMessage.findUnique({ where: { id }, select });
      return row ? toMail(row) : undefined;
    },

    noteArrived: (id, by) => noteArrived(tx, id, by),

    async sendAgain(id, sendAt) {
      const { count } = await tx.mailMessage.updateMany({
        where: { id, state: { in: ["unknown", "refused"] } },
        data: { state: "waiting", sendAt: toTimestamp(sendAt), settledAt: null, problem: null, failures: 0 },
      });
      if (count === 1) await planMail(tx, id, { at: sendAt });
      return count === 1;
    },

    async standing({ now, since, limit }) {
      const waiting = await tx.mailMessage.aggregate({
        where: {
          state: { in: ["waiting", "sending"] },
          OR: [{ sendAt: null }, { sendAt: { lte: toTimestamp(now) } }],
        },
        _count: true,
        _min: { at: true },
      });
      const failed = await tx.mailMessage.findMany({
        where: {
          state: { in: ["refused", "unknown", "bounced"] },
          settledAt: { gte: toTimestamp(since) },
        },
        select,
        orderBy: { id: "desc" },
        take: limit,
      });
      const oldest = waiting._min.at;
      return {
        waiting: { count: waiting._count, since: oldest && toInstant(oldest) },
        failed: failed.map(toMail),
      };
    },
  };
}

/** Mailboxes show it to nobody. It is made once, so that a repeat would carry the same one. */
function headerIdFor(address: string): string {
  const [, domain = ""] = address.split("@");
  return `${randomUUID()}@${/^[\w.-]+$/.test(domain) ? domain : "chot.invalid"}`;
}

const select = {
  id: true,
  personId: true,
  to: true,
  subject: true,
  headerId: true,
  state: true,
  problem: true,
  at: true,
  sendAt: true,
  settledAt: true,
  customerMailId: true,
} as const;

type Row = Omit<Mail, "trouble" | "at" | "sendAt" | "since"> & {
  readonly problem: string | null;
  readonly at: Date;
  readonly sendAt: Date | null;
  readonly settledAt: Date | null;
};

function toMail({ problem, at, sendAt, settledAt, ...row }: Row): Mail {
  return {
    ...row,
    trouble: troubleOf(row.state, problem),
    at: toInstant(at),
    sendAt: sendAt && toInstant(sendAt),
    since: settledAt && toInstant(settledAt),
  };
}

/** Of a mail that waits, the problem is only why the last try failed. */
function troubleOf(state: Mail["state"], problem: string | null): MailTrouble | null {
  return state === "refused" || state === "bounced" ? readTrouble(problem ?? "") : null;
}
