import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Company } from "#src/company.ts";
import { grow, spread } from "#src/delivery/pauses.ts";
import { createTurns } from "#src/delivery/turns.ts";
import { untilWritten } from "#src/delivery/until-written.ts";
import type { Lane } from "#src/delivery/worker.ts";
import type { Log } from "#src/log.ts";
import type { MailSettings } from "#src/mail-settings.ts";
import { type Database, isUnavailable, type Transaction } from "#src/store/database.ts";
import type { MailTrouble } from "#src/store/interface/mails.ts";
import { findOvertaken } from "#src/store/mail-overtaken.ts";
import {
  beginSending,
  endTry,
  mailTask,
  noteRefused,
  noteUnknown,
  type OutgoingMail,
  planMail,
  readMail,
  type Try,
} from "#src/store/mailing.ts";
import { withoutValues } from "#src/without-values.ts";
import { sendersOf } from "./envelope.ts";
import { composeMail, isMailAddress } from "./message.ts";
import { whenMailMayLeave } from "./opening.ts";
import { reportMail } from "./report.ts";
import type { Handed, Smtp } from "./smtp.ts";
import { noteTaken } from "./taken.ts";

type Options = {
  readonly database: Database;
  readonly company: Company;
  readonly smtp: Smtp;
  readonly settings: Pick<MailSettings, "from" | "bounces">;
  readonly log: Log;
  /** Told why no mail gets through, and undefined once one does. */
  readonly trouble?: (words: string | undefined) => void;
  /** Told of each try, right after it. */
  readonly tried?: (outcome: Handed["kind"]) => void;
  readonly pauses?: MailPauses;
  readonly now?: () => Temporal.Instant;
};

/** In milliseconds; each further failure doubles the pause. */
export type MailPauses = { readonly first: number; readonly longest: number };

const usualPauses: MailPauses = { first: 30_000, longest: 1_800_000 };

/** So long mail servers keep a mail for one that does not answer. */
const worthTrying = Temporal.Duration.from({ hours: 48 });

const payload = z.object({ id: z.number() });

/** A mail server that hangs takes no more than these, and nothing else waits for it. */
const mailsAtOnce = 2;

/** What a line has written leaves within a few seconds. */
const pollMs = 5_000;

export function mailLane(options: Options): Lane {
  return { tasks: { [mailTask]: createMailing(options) }, concurrency: mailsAtOnce, isWoken: true, pollMs };
}

/**
 * Hands a mail to the mail server, once. That it is on its way is committed between the mail server's readiness and the
 * first byte, so whatever ends before that is tried again, and a mail that is found on its way after a crash is
 * reported and not sent again.
 */
export function createMailing(options: Options) {
  const {
    database,
    company,
    smtp,
    settings,
    log,
    pauses = usualPauses,
    now = () => Temporal.Now.instant(),
  } = options;
  const { prisma } = database;
  // A lane that lost the database leaves its jobs to the next one, while a mail of it may still be on its way.
  const inTurn = createTurns();

  return (job: unknown, stopping: AbortSignal): Promise<void> => {
    const { id } = payload.parse(job);
    return inTurn(String(id), () => carry(id, stopping));
  };

  async function carry(id: number, stopping: AbortSignal): Promise<void> {
    const mail = await readMail(prisma, id);
    switch (mail?.state) {
      case undefined:
      case "sent":
      case "refused":
      case "unknown":
      case "bounced":
      case "dropped":
        return;
      case "sending":
        return leaveUnknown(mail, { id: mail.id, begunAt: mail.since ?? mail.at });
      case "waiting":
        return send(mail, stopping);
    }
  }

  async function send(mail: OutgoingMail, stopping: AbortSignal): Promise<void> {
    const opensAt = whenMailMayLeave(mail, company, now());
    const pauseMs = now().until(opensAt).total("milliseconds");
    if (pauseMs > 0) return planMail(prisma, mail.id, { pauseMs });
    if (!isMailAddress(mail.to)) return refuse(mail, { kind: "address" });
    const attempt: Try = { id: mail.id, begunAt: now().round("millisecond") };
    let handed: Handed;
    try {
      const overtaken = mail.copyOf && (await findOvertaken(prisma, mail.copyOf.id, today()));
      if (overtaken) return await refuse(mail, { kind: "overtaken", by: overtaken });
      const raw = await composeMail({ ...mail, writtenAt: dueOf(mail) }, settings.from);
      const begin = () => beginSending(prisma, attempt);
      const { to, headerId } = mail;
      handed = await smtp({ from: sendersOf(mail, settings), to, headerId, raw, begin }, stopping);
      options.tried?.(handed.kind);
    } catch (error) {
      return recover(mail, attempt, { error, stopping });
    }
    await untilWritten(() => settle(mail, attempt, { handed, stopping }), stopping);
  }

  function today(): Temporal.PlainDate {
    return now().toZonedDateTimeISO(company.timeZone).toPlainDate();
  }

  async function settle(
    mail: OutgoingMail,
    attempt: Try,
    { handed, stopping }: { readonly handed: Handed; readonly stopping: AbortSignal },
  ): Promise<void> {
    if (handed.kind !== "not_now" && handed.kind !== "unknown") options.trouble?.(undefined);
    switch (handed.kind) {
      case "taken":
        return noteTaken(mail, { ...options, at: now() });
      case "called_off":
        return;
      case "refused":
        return refuse(mail, { kind: "refused", words: handed.words });
      case "unknown":
        log.warn(
          { mailId: mail.id, reason: withoutValues(handed.words) },
          "nobody knows whether a mail has arrived",
        );
        return leaveUnknown(mail, attempt);
      case "not_now":
        return putOff(mail, attempt, { handed, isStopping: stopping.aborted });
    }
  }

  async function putOff(
    mail: OutgoingMail,
    attempt: Try,
    { handed, isStopping }: { readonly handed: Handed & { kind: "not_now" }; readonly isStopping: boolean },
  ): Promise<void> {
    const { words, isOurs } = handed;
    if (isOurs && !isStopping) options.trouble?.(words);
    const isOver = Temporal.Instant.compare(dueOf(mail).add(worthTrying), now()) <= 0;
    if (isOver && !isStopping) return refuse(mail, { kind: "expired", words });

    const pauseMs = isStopping ? 0 : spread(grow(pauses.first, mail.failures, pauses.longest));
    if (!isStopping) log.warn({ mailId: mail.id, isOurs, pauseMs }, "a mail has to wait");
    await prisma.$transaction(async (tx) => {
      await endTry(tx, attempt, { words: isStopping ? null : words, isFailure: !isStopping });
      await planMail(tx, mail.id, { pauseMs });
    });
  }

  /** Nothing of the mail has left: either the database was away, or something is ours to mend. */
  async function recover(
    mail: OutgoingMail,
    attempt: Try,
    { error, stopping }: { readonly error: unknown; readonly stopping: AbortSignal },
  ): Promise<void> {
    await untilWritten(() => endTry(prisma, attempt, { words: null, isFailure: false }), stopping);
    if (isUnavailable(error)) throw error;
    const reference = randomBytes(3).toString("hex").toUpperCase();
    const name = error instanceof Error ? error.name : typeof error;
    log.error({ mailId: mail.id, reference, error: name }, "a mail cannot be sent");
    await untilWritten(() => refuse(mail, { kind: "fault", reference }), stopping);
  }

  async function refuse(mail: OutgoingMail, trouble: MailTrouble): Promise<void> {
    await report(mail, (tx) => noteRefused(tx, mail.id, { trouble, at: now() }));
  }

  async function leaveUnknown(mail: OutgoingMail, attempt: Try): Promise<void> {
    await report(mail, (tx) => noteUnknown(tx, attempt, now()));
  }

  async function report(mail: OutgoingMail, note: (tx: Transaction) => Promise<boolean>): Promise<void> {
    await prisma.$transaction(async (tx) => {
      if (await note(tx)) await reportMail(tx, mail, { company, at: now() });
    });
  }
}

/** From then on it is tried, and that is the date that it bears. */
function dueOf({ at, sendAt }: OutgoingMail): Temporal.Instant {
  return sendAt ?? at;
}
