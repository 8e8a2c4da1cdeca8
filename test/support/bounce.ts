type Wishes = {
  readonly to: string;
  /** Of the mail that came back, without its angle brackets. */
  readonly messageId: string;
  readonly action?: string;
  readonly status?: string;
  readonly words?: string;
  /** How much of that mail the report brings back. */
  readonly original?: "whole" | "head" | "nothing";
  /** More fields about the recipient, or about the mail. */
  readonly fields?: string;
  readonly aboutMail?: string;
};

/** A report as Postfix writes it (RFC 3464). */
export function aBounce({
  to,
  messageId,
  action = "failed",
  status = "5.1.1",
  words = "550 5.1.1 no such user",
  original = "head",
  fields = "",
  aboutMail = "",
}: Wishes): Buffer {
  const parts = [
    "Content-Type: text/plain; charset=us-ascii\n\nI'm sorry to have to inform you that your message could not be delivered.\n",
    `Content-Description: Delivery report\nContent-Type: message/delivery-status

Reporting-MTA: dns; mx.anphat.vn
${aboutMail}X-Postfix-Queue-ID: 4f3A
Arrival-Date: Fri, 27 Nov 2026 09:00:00 +0700 (+07)

Final-Recipient: rfc822; ${to}
${fields}Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.anphat.vn
Diagnostic-Code: smtp; ${words}
`,
    ...originalOf(messageId, to, original),
  ];
  const body = parts.map((part) => `--4f3A.report\n${part}`).join("\n");
  const raw = `Return-Path: <>
From: MAILER-DAEMON@mx.anphat.vn (Mail Delivery System)
To: bot@congty.vn
Subject: Undelivered Mail Returned to Sender
Message-ID: <20261127@mx.anphat.vn>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="4f3A.report"

This is a MIME-encapsulated message.

${body}
--4f3A.report--
`;
  return Buffer.from(raw.replaceAll("\n", "\r\n"));
}

function originalOf(messageId: string, to: string, kind: Wishes["original"]): readonly string[] {
  const head = `Message-ID: <${messageId}>\nFrom: Lan <bot@congty.vn>\nTo: ${to}\nSubject: Voucher\nContent-Type: text/plain\n`;
  switch (kind) {
    case "whole":
      return [`Content-Type: message/rfc822\n\n${head}\nKính gửi chị Hoa.\n`];
    case "nothing":
      return [];
    case "head":
    case undefined:
      return [`Content-Type: text/rfc822-headers\n\n${head}`];
  }
}
