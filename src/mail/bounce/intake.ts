import type { Company } from "#src/company.ts";
import type { Log } from "#src/log.ts";
import type { Database } from "#src/store/database.ts";
import { findHandedOver, noteBounced } from "#src/store/mail-bounced.ts";
import { reportMail } from "../report.ts";
import type { ReportedRecipient } from "./fields.ts";
import { readReport } from "./report.ts";

type Options = {
  readonly database: Database;
  readonly company: Company;
  readonly log: Log;
  readonly now?: () => Temporal.Instant;
};

/** How many mails have been noted as come back. */
export type TakeReport = (raw: Uint8Array) => Promise<number>;

/** A report names a handful at most: each recipient gets a mail of its own. */
const mostRecipients = 50;

/**
 * Takes in reports about mails that could not be delivered. Only one of ours, named by its Message-ID, to just that
 * recipient, is noted as come back, once; a delay or a success changes nothing.
 */
export function createReportIntake({
  database: { prisma },
  company,
  log,
  now = () => Temporal.Now.instant(),
}: Options): TakeReport {
  return async (raw) => {
    const report = await readReport(raw);
    const failed =
      report?.recipients.filter(({ action }) => action === "failed").slice(0, mostRecipients) ?? [];
    let noted = 0;
    for (const recipient of failed) {
      if (await note(recipient, report?.messageIds ?? [])) noted += 1;
    }
    log.info(
      { isReport: report !== undefined, failed: failed.length, noted },
      "a report about mails came in",
    );
    return noted;
  };

  async function note(
    { addresses, words }: ReportedRecipient,
    messageIds: readonly string[],
  ): Promise<boolean> {
    return prisma.$transaction(async (tx) => {
      const mail = await findHandedOver(tx, { messageIds, addresses });
      const at = now();
      if (!mail || !(await noteBounced(tx, mail.id, { words, at }))) return false;
      await reportMail(tx, mail, { company, at });
      return true;
    });
  }
}
