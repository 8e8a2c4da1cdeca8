import { createLog } from "#src/log.ts";
import { createMailing } from "#src/mail/mailing.ts";
import { createSmtp, type Handed, type Smtp } from "#src/mail/smtp.ts";
import type { MailSettings } from "#src/mail-settings.ts";
import type { TestBot } from "./bot.ts";
import { type MailServer, settingsFor } from "./mail-server.ts";

export type Working = {
  readonly smtp?: Smtp;
  readonly now?: Temporal.Instant;
  readonly stopping?: AbortSignal;
  readonly settings?: Partial<MailSettings>;
  readonly trouble?: (words: string | undefined) => void;
};

const never = new AbortController().signal;

/** A Friday morning. */
export const morning = Temporal.Instant.from("2026-11-27T02:00:00Z");

/** Does the job of a mail, as a new instance would. */
export function workOnMail(
  { database, company }: TestBot,
  id: number,
  {
    server,
    smtp,
    now = morning,
    stopping = never,
    settings,
    trouble,
  }: Working & { readonly server: MailServer },
): Promise<void> {
  const all = { ...settingsFor(server), ...settings };
  const mailing = createMailing({
    database,
    company,
    smtp: smtp ?? createSmtp(all),
    settings: all,
    log: createLog("silent"),
    ...(trouble && { trouble }),
    now: () => now,
  });
  return mailing({ id }, stopping);
}

/** A mail server of which only the word matters. */
export function scripted(handed: Handed): Smtp {
  return async ({ begin }) => {
    await begin();
    return handed;
  };
}
