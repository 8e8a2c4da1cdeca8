import MailComposer from "nodemailer/lib/mail-composer";
import type { Sender } from "#src/mail-settings.ts";
import type { NewMail } from "#src/store/interface/mails.ts";

export type Message = Pick<NewMail, "to" | "subject" | "text" | "files"> & {
  /** The Message-ID header without its angle brackets: the same in every try, so a mailbox can tell repeats. */
  readonly headerId: string;
  readonly writtenAt: Temporal.Instant;
};

/**
 * A mail as it goes over the wire. Whatever people have typed into a name or a subject stays one header: breaks become
 * spaces, and everything that is not plain ASCII is encoded.
 */
export function composeMail(message: Message, from: Sender): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    to: { name: "", address: message.to },
    subject: oneLine(message.subject),
    text: message.text,
    messageId: `<${message.headerId}>`,
    date: new Date(message.writtenAt.epochMilliseconds),
    // Nobody's absence note has to answer it (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated" },
    attachments: message.files.map(({ name, mediaType, bytes }) => ({
      filename: oneLine(name),
      contentType: mediaType,
      content: Buffer.from(bytes),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const atom = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}/;
const label = /[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?/;
const addressForm = new RegExp(`^${atom.source}@${label.source}(?:\\.${label.source})*$`, "i");
const longestAddress = 254;

/** Whether it is one address and nothing else, so that it can stand in a header and in a command to the mail server. */
export function isMailAddress(text: string): boolean {
  return text.length <= longestAddress && addressForm.test(text);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
