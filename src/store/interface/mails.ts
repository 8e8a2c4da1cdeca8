import type { Authorship } from "../store.ts";

/** Mail that goes out over SMTP: kept with its job, so it leaves when the line that wrote it is committed. */
export interface Mails {
  /** Only where a mail server is set (`context.system.mail`): elsewhere it would wait for ever. */
  add(mail: NewMail, by: Authorship): Promise<number>;
  find(id: number): Promise<Mail | undefined>;
  /** For the admin: what waits, and the newest of what has not arrived since then. */
  standing(since: Temporal.Instant, limit: number): Promise<MailStanding>;
}

export type NewMail = {
  /** Whom it is for, who is told when it does not arrive; else the admins are. */
  readonly personId: number | null;
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly files: readonly MailFile[];
};

export type MailFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** A mail without what is in it. */
export type Mail = {
  readonly id: number;
  readonly to: string;
  readonly subject: string;
  readonly state: "waiting" | "sending" | "sent" | "refused" | "unknown";
  /** Why it was refused. */
  readonly trouble: MailTrouble | null;
  readonly at: Temporal.Instant;
};

export type MailTrouble =
  /** The mail server's own words. */
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "expired"; readonly words: string }
  | { readonly kind: "address" }
  /** Ours to mend; the log tells more under the reference. */
  | { readonly kind: "fault"; readonly reference: string };

export type MailStanding = {
  readonly waiting: { readonly count: number; readonly since: Temporal.Instant | null };
  readonly failed: readonly Mail[];
};
