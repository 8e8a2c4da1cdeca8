import { setTimeout as pause } from "node:timers/promises";
import type { Company } from "#src/company.ts";
import type { Log } from "#src/log.ts";
import { type Database, isCollision, isUnavailable } from "#src/store/database.ts";
import { noteSent } from "#src/store/mail-sent.ts";
import { noteSentAlone, type OutgoingMail } from "#src/store/mailing.ts";

type Surroundings = {
  readonly database: Database;
  readonly company: Pick<Company, "timeZone">;
  readonly log: Log;
  readonly at: Temporal.Instant;
};

const startsOver = 5;
const againAfterMs = 100;

/**
 * Writes down that the mail server has taken a mail, and with it what follows for its customer. A fault in what follows
 * is logged; it does not make a mail that has left one of which nobody knows.
 */
export async function noteTaken(
  mail: OutgoingMail,
  { database: { prisma }, company, log, at }: Surroundings,
): Promise<void> {
  const on = at.toZonedDateTimeISO(company.timeZone).toPlainDate();
  // The bot did it: what its author could take back was the confirmation, until now.
  const by = { actorId: null, at, on, messageId: null };
  for (let startedOver = 0; ; startedOver += 1) {
    try {
      await prisma.$transaction((tx) => noteSent(tx, mail.id, by));
      return;
    } catch (error) {
      if (isUnavailable(error)) throw error;
      if (!isCollision(error) || startedOver === startsOver) {
        const name = error instanceof Error ? error.name : typeof error;
        log.error({ mailId: mail.id, error: name }, "a mail has left, and was not entered for its customer");
        return noteSentAlone(prisma, mail.id, at);
      }
      await pause(againAfterMs);
    }
  }
}
