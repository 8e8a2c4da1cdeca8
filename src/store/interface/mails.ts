import type { Authorship, DatedAuthorship } from "../store.ts";

/** Mail that goes out over SMTP: kept with its job, so it leaves when the line that wrote it is committed. */
export interface Mails {
  /** Only where a mail server is set (`context.system.mail`): elsewhere it would wait for ever. */
  add(mail: NewMail, by: Authorship): Promise<number>;
  find(id: number): Promise<Mail | undefined>;
  /** Somebody has asked the recipient: one that nobody knew of has arrived. False where it is not unknown. */
  noteArrived(id: number, by: DatedAuthorship): Promise<boolean>;
  /** Sends one that is unknown or was refused once more, from that moment on; false where it is neither. */
  sendAgain(id: number, sendAt: Temporal.Instant): Promise<boolean>;
  /** For the admin: what waits though it might leave, and the newest of what has not arrived. */
  standing(asked: StandingAsked): Promise<MailStanding>;
}

export type StandingAsked = {
  readonly now: Temporal.Instant;
  /** From when on failures are told, at most so many of them. */
  readonly since: Temporal.Instant;
  readonly limit: number;
};

export type NewMail = {
  /** Whom it is for, who is told when it does not arrive; else the admins are. */
  readonly personId: number | null;
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly files: readonly MailFile[];
  /** Beside the text, for mail programs that show it. */
  readonly html?: string;
  /** Whom an answer goes to, and the name that stands beside the bot's address. */
  readonly replyTo?: string;
  readonly senderName?: string;
  /** Not before then. */
  readonly sendAt?: Temporal.Instant;
  /** The mail to a customer that it is a copy of. */
  readonly customerMailId?: number;
};

export type MailFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** A mail without what is in it. */
export type Mail = {
  readonly id: number;
  readonly personId: number | null;
  readonly to: string;
  readonly subject: string;
  /** The Message-ID header, without its angle brackets. */
  readonly headerId: string;
  readonly state: "waiting" | "sending" | "sent" | "refused" | "unknown" | "bounced" | "dropped";
  /** Why it was refused, or came back. */
  readonly trouble: MailTrouble | null;
  readonly at: Temporal.Instant;
  /** Not before then. */
  readonly sendAt: Temporal.Instant | null;
  /** Since when it has been in its state; null while it waits. */
  readonly since: Temporal.Instant | null;
  readonly customerMailId: number | null;
};

export type MailTrouble =
  /** The mail server's own words. */
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "expired"; readonly words: string }
  | { readonly kind: "address" }
  /** It was not handed over: what has happened since it was confirmed speaks against it. */
  | { readonly kind: "overtaken"; readonly by: Overtaken }
  /** It came back after the mail server had taken it; the words of the report. */
  | { readonly kind: "bounced"; readonly words: string }
  /** Ours to mend; the log tells more under the reference. */
  | { readonly kind: "fault"; readonly reference: string };

/** The voucher in it is another one or over, its author has left the company, or the customer is somebody else's. */
export const overtakings = ["voucher", "author", "customer"] as const;

export type Overtaken = (typeof overtakings)[number];

export type MailStanding = {
  readonly waiting: { readonly count: number; readonly since: Temporal.Instant | null };
  readonly failed: readonly Mail[];
};
