import type { MailState } from "#src/command/system.ts";
import type { Lane } from "#src/delivery/worker.ts";
import type { Log } from "#src/log.ts";
import type { MailSettings } from "#src/mail-settings.ts";
import type { Runtime } from "#src/runtime.ts";
import { createReportIntake, type TakeReport } from "./bounce/intake.ts";
import { mailLane } from "./mailing.ts";
import { createSmtp, type Handed } from "./smtp.ts";

type Options = {
  readonly settings: MailSettings;
  readonly log: Log;
  /** Told of each try to hand a mail over. */
  readonly tried?: (outcome: Handed["kind"]) => void;
};

/** What carries the mails out, how it is doing, and what takes in reports about those that came back. */
export type Mailer = { readonly lane: Lane; readonly takeReport: TakeReport; state(): MailState };

export function createMailer(
  { database, company }: Pick<Runtime, "database" | "company">,
  { settings, log, tried }: Options,
): Mailer {
  let problem: string | undefined;
  const { host, port, from } = settings;
  const server = `${host}:${port}`;

  return {
    lane: mailLane({
      database,
      company,
      smtp: createSmtp(settings),
      settings,
      log,
      ...(tried && { tried }),
      trouble: (words) => {
        problem = words;
      },
    }),
    takeReport: createReportIntake({ database, company, log }),
    state: () => ({ server, from: from.address, ...(problem !== undefined && { problem }) }),
  };
}
