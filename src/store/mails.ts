import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import type { Mail, Mails, MailTrouble } from "./interface/mails.ts";
import { planMail } from "./mailing.ts";

export function createMails(tx: Transaction): Mails {
  return {
    async add({ personId, to, subject, text, files }, { at, messageId }) {
      const { id } = await tx.mailMessage.create({
        data: {
          personId,
          to: to.trim(),
          subject,
          text,
          headerId: headerIdFor(to),
          at: toTimestamp(at),
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
      await planMail(tx, id, 0);
      return id;
    },

    async find(id) {
      const row = await tx.mailMessage.findUnique({ where: { id }, select });
      return row ? toMail(row) : undefined;
    },

    async standing(since, limit) {
      const waiting = await tx.mailMessage.aggregate({
        where: { state: { in: ["waiting", "sending"] } },
        _count: true,
        _min: { at: true },
      });
      const failed = await tx.mailMessage.findMany({
        where: { state: { in: ["refused", "unknown"] }, settledAt: { gte: toTimestamp(since) } },
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
function headerIdFor(to: string): string {
  const [, domain = ""] = to.split("@");
  return `${randomUUID()}@${/^[\w.-]+$/.test(domain) ? domain : "chot.invalid"}`;
}

const select = { id: true, to: true, subject: true, state: true, problem: true, at: true } as const;

type Row = Omit<Mail, "trouble" | "at"> & { readonly problem: string | null; readonly at: Date };

function toMail({ problem, at, ...row }: Row): Mail {
  return { ...row, at: toInstant(at), trouble: row.state === "refused" ? readTrouble(problem ?? "") : null };
}

const knownTrouble = z.enum(["refused", "expired", "address", "fault"]);

function readTrouble(problem: string): MailTrouble {
  const [kind, ...rest] = problem.split(" ");
  const words = rest.join(" ");
  const known = knownTrouble.parse(kind);
  switch (known) {
    case "refused":
    case "expired":
      return { kind: known, words };
    case "address":
      return { kind: known };
    case "fault":
      return { kind: known, reference: words };
  }
}
