import MailComposer from "nodemailer/lib/mail-composer";
import type { Sender } from "#src/mail-settings.ts";
import type { OutgoingMail } from "#src/store/mailing.ts";

export type Message = Pick<
  OutgoingMail,
  "to" | "subject" | "text" | "html" | "replyTo" | "senderName" | "files" | "headerId"
> & { readonly writtenAt: Temporal.Instant };

/**
 * A mail as it goes over the wire. Whatever people have typed into a name or a subject stays one header: breaks become
 * spaces, and everything that is not plain ASCII is encoded.
 */
export function composeMail(message: Message, from: Sender): Promise<Buffer> {
  const { html, senderName } = message;
  const name = oneLine(senderName ?? from.name);
  const replyTo = message.replyTo !== null && isMailAddress(message.replyTo) ? message.replyTo : undefined;
  const composer = new MailComposer({
    from: { name, address: from.address },
    ...(replyTo !== undefined && { replyTo: { name, address: replyTo } }),
    to: { name: "", address: message.to },
    subject: oneLine(message.subject),
    text: message.text,
    ...(html !== null && { html }),
    messageId: `<${message.headerId}>`,
    date: new Date(message.writtenAt.epochMilliseconds),
    // Nobody's absence note has to answer what nobody has written (RFC 3834).
    ...(replyTo === undefined && { headers: { "Auto-Submitted": "auto-generated" } }),
    attachments: message.files.map(({ name: fileName, mediaType, bytes }) => ({
      filename: oneLine(fileName),
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
