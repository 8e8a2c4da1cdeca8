import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReport } from "#src/mail/bounce/report.ts";
import { aBounce } from "#test/support/bounce.ts";

const about = { to: "hoa@anphat.vn", messageId: "7f@congty.vn" };

describe("readReport", () => {
  it.each(["whole", "head"] as const)("finds the Message-ID in the %s of the mail", async (original) => {
    expect(await readReport(aBounce({ ...about, original }))).toEqual({
      messageIds: ["7f@congty.vn"],
      recipients: [{ action: "failed", addresses: ["hoa@anphat.vn"], words: "550 5.1.1 no such user" }],
    });
  });

  it("finds it in the name that the mail was handed over with", async () => {
    const aboutMail = "Original-Envelope-Id: 7f@congty.vn\n";

    expect(await readReport(aBounce({ ...about, original: "nothing", aboutMail }))).toMatchObject({
      messageIds: ["7f@congty.vn"],
    });
  });

  it("reads a report behind the line of a mailbox file", async () => {
    const marked = Buffer.concat([
      Buffer.from("From MAILER-DAEMON Fri Nov 27 09:00:00 2026\r\n"),
      aBounce(about),
    ]);

    expect(await readReport(marked)).toMatchObject({ messageIds: ["7f@congty.vn"] });
  });

  it("reads an encoded one", async () => {
    const raw = aBounce(about).toString("utf8");
    const [head = "", status = "", rest = ""] = raw.split(
      /(?<=Content-Type: message\/delivery-status)\r\n\r\n([\s\S]*?)(?=--4f3A\.report)/,
    );
    const encoded = Buffer.from(status).toString("base64");
    const whole = `${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n${rest}`;

    expect(await readReport(Buffer.from(whole))).toMatchObject({
      recipients: [{ action: "failed", addresses: ["hoa@anphat.vn"] }],
    });
  });

  it.each([
    ["nothing", ""],
    ["an answer", "From: hoa@anphat.vn\r\nIn-Reply-To: <7f@congty.vn>\r\n\r\nCảm ơn em."],
    ["an absence note", "From: hoa@anphat.vn\r\nAuto-Submitted: auto-replied\r\n\r\nStatus: 5.1.1"],
    ["a report in words alone", "From: <>\r\nSubject: failure notice\r\n\r\n<hoa@anphat.vn>: no such user"],
    ["noise", "\0\x01\xff\xfe".repeat(1_000)],
  ])("makes nothing of %s", async (_, raw) => {
    expect(await readReport(Buffer.from(raw, "latin1"))).toBeUndefined();
  });

  it("reads a damaged one without a fault, and makes no more of it than there was", async () => {
    const whole = aBounce(about);
    const damage = fc.record({ at: fc.nat(whole.length - 1), bytes: fc.uint8Array({ maxLength: 40 }) });

    await fc.assert(
      fc.asyncProperty(damage, async ({ at, bytes }) => {
        const raw = Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)]);
        const report = await readReport(raw);
        expect(report?.messageIds.length ?? 0).toBeLessThanOrEqual(2);
        expect(report?.recipients.length ?? 0).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it("gives up on what is nested to exhaust it", async () => {
    const nested = Array.from({ length: 200 }, (_, depth) => {
      return `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n`;
    });

    expect(await readReport(Buffer.from(nested.join("")))).toBeUndefined();
  });

  it("names no more mails than a report can be about", async () => {
    const references = Array.from({ length: 500 }, (_, index) => `<${index}@congty.vn>`).join(" ");
    const raw = Buffer.concat([Buffer.from(`References: ${references}\r\n`), aBounce(about)]);

    const report = await readReport(raw);

    expect(report?.messageIds).toHaveLength(20);
    expect(report?.messageIds[0]).toBe("7f@congty.vn");
  });
});
