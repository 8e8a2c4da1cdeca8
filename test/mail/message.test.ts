import { describe, expect, it } from "vitest";
import { composeMail, isMailAddress } from "#src/mail/message.ts";

const message = {
  to: "hr@congty.vn",
  subject: "Bảng công tháng 11/2026",
  text: "Gửi chị,\n.\nĐính kèm là bảng công.",
  files: [{ name: "Bảng công “Đỗ”.csv", mediaType: "text/csv", bytes: new TextEncoder().encode("a;b\n") }],
  headerId: "7f@congty.vn",
  writtenAt: Temporal.Instant.from("2026-12-01T02:00:00Z"),
};
const from = { name: "Chốt", address: "bot@congty.vn" };

describe("composeMail", () => {
  it("keeps sender, recipient, id and moment of writing", async () => {
    const { headers } = await compose();

    expect(headers.get("from")).toBe("=?UTF-8?Q?Ch=E1=BB=91t?= <bot@congty.vn>");
    expect(headers.get("to")).toBe("hr@congty.vn");
    expect(headers.get("message-id")).toBe("<7f@congty.vn>");
    expect(headers.get("date")).toBe("Tue, 01 Dec 2026 02:00:00 +0000");
    expect(headers.get("auto-submitted")).toBe("auto-generated");
  });

  it("is the same in every try but for the border between its parts", async () => {
    const withoutBorders = (raw: string) => raw.replace(/--_NmP-[^\s"]+/g, "--");

    expect(withoutBorders((await compose()).raw)).toBe(withoutBorders((await compose()).raw));
  });

  it.each([
    "Bảng công\r\nBcc: everybody@congty.vn",
    "Bảng công\nBcc: everybody@congty.vn\n\nAnother body",
    "Bảng công\rBcc: everybody@congty.vn",
    "Bảng công\u2028Bcc: everybody@congty.vn",
    "\0\r\n.\r\nMAIL FROM:<x@y.vn>",
  ])("lets the subject %j be no more than a subject", async (subject) => {
    const { headers } = await compose({ subject });

    expect([...headers.keys()]).toEqual([...(await compose()).headers.keys()]);
  });

  it("lets the names of sender and files be no more than names", async () => {
    const [file] = message.files;
    const files = file ? [{ ...file, name: 'x"\r\nBcc: everybody@congty.vn\r\n.csv' }] : [];
    const { headers, raw } = await compose(
      { files },
      { name: 'Chốt" <a@b.vn>\r\nBcc: x@y.vn', address: "bot@congty.vn" },
    );

    expect(headers.has("bcc")).toBe(false);
    expect(raw).not.toMatch(/^bcc:/im);
  });
});

describe("isMailAddress", () => {
  it.each(["hr@congty.vn", "an.nguyen+hr@mail.congty.com.vn", "o'neil@a-b.vn", "hr@localhost"])(
    "takes %s",
    (address) => {
      expect(isMailAddress(address)).toBe(true);
    },
  );

  it.each([
    "",
    "hr",
    "hr@",
    "@congty.vn",
    "a@b@c.vn",
    "hr@congty.vn, x@y.vn",
    "hr@congty.vn\r\nBcc: x@y.vn",
    "hr@congty.vn> RCPT TO:<x@y.vn",
    "<hr@congty.vn>",
    "h r@congty.vn",
    "hr@-congty.vn",
    `${"a".repeat(65)}@congty.vn`,
    `hr@${"a.".repeat(130)}vn`,
  ])("does not take %j", (address) => {
    expect(isMailAddress(address)).toBe(false);
  });
});

async function compose(changed: Partial<typeof message> = {}, sender = from) {
  const raw = (await composeMail({ ...message, ...changed }, sender)).toString("utf8");
  const [head = ""] = raw.split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = new Map(
    lines.map((line) => [line.split(":")[0]?.toLowerCase() ?? "", line.replace(/^[^:]*: */, "")]),
  );
  return { raw, headers };
}
