import { describe, expect, it } from "vitest";
import { readDeliveryStatus } from "#src/mail/bounce/fields.ts";
import { causeOf } from "#src/mail/cause.ts";

const aboutTheMail = "Reporting-MTA: dns; mx.anphat.vn\r\nOriginal-Envelope-Id: 7f@congty.vn\r\n";
const failed = "Final-Recipient: rfc822; Hoa@AnPhat.vn\r\nAction: failed\r\nStatus: 5.1.1\r\n";

describe("readDeliveryStatus", () => {
  it("reads what the mail was called, and each recipient with what became of it", () => {
    const delayed = "Final-Recipient: rfc822; <tu@anphat.vn>\nAction: Delayed\nStatus: 4.4.1\n";

    expect(readDeliveryStatus(`${aboutTheMail}\r\n${failed}\r\n${delayed}`)).toEqual({
      envelopeId: "7f@congty.vn",
      recipients: [
        { action: "failed", addresses: ["hoa@anphat.vn"], words: "5.1.1" },
        { action: "delayed", addresses: ["tu@anphat.vn"], words: "4.4.1" },
      ],
    });
  });

  it.each([
    ["Diagnostic-Code: smtp; 550 5.1.1 no such user", "550 5.1.1 no such user"],
    [
      "Diagnostic-Code: smtp; 550 no such\r\n  user\t(in reply to RCPT)",
      "5.1.1 550 no such user (in reply to RCPT)",
    ],
    [`Diagnostic-Code: smtp; 550 5.1.1 ${"x".repeat(500)}`, `550 5.1.1 ${"x".repeat(190)}`],
    ["Diagnostic-Code: X-Unix; 67", "5.1.1 67"],
  ])("keeps the words of %j on one line", (diagnostic, words) => {
    const { recipients } = readDeliveryStatus(`${aboutTheMail}\r\n${failed}${diagnostic}\r\n`);

    expect(recipients[0]?.words).toBe(words);
  });

  it("knows the address that we had given besides the one that was tried", () => {
    const { recipients } = readDeliveryStatus(
      `${aboutTheMail}\r\nOriginal-Recipient: rfc822;hoa@anphat.vn\r\nFinal-Recipient: utf-8; hoa@gmail.com\r\nAction: failed`,
    );

    expect(recipients).toEqual([
      { action: "failed", addresses: ["hoa@gmail.com", "hoa@anphat.vn"], words: "" },
    ]);
  });

  it.each([
    "",
    "\r\n\r\n\r\n",
    "Action: failed\r\nStatus: 5.1.1",
    "Final-Recipient: rfc822; hoa@anphat.vn\r\nStatus: 5.1.1",
    "Final-Recipient: rfc822; hoa@anphat.vn\r\nAction: exploded",
    "Final-Recipient: x400; /c=vn/\r\nAction: failed",
    "Final-Recipient: rfc822; hoa\r\nAction: failed",
    "hoa@anphat.vn does not exist",
  ])("makes nothing of %j", (text) => {
    expect(readDeliveryStatus(text).recipients).toEqual([]);
  });
});

describe("causeOf", () => {
  it.each([
    ["550 5.1.1 no such user", "address"],
    ["5.1.2", "domain"],
    ["550 5.4.310 DNS domain does not exist", "domain"],
    ["552 5.2.2 mailbox full", "full"],
    ["550-5.2.1 disabled", "closed"],
    ["552 5.3.4 too big", "size"],
    ["4.4.7 expired", "silent"],
    ["550 5.7.1 looks like spam", "filtered"],
    ["550 no such user", undefined],
    ["host 5.1.1.9 said no", undefined],
    ["host 203.5.1.1 said no", undefined],
    ["5.9.9", undefined],
  ])("takes %j for %s", (words, cause) => {
    expect(causeOf(words)).toBe(cause);
  });
});
