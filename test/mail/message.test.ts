import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { composeMail, isMailAddress, type Message } from "#src/mail/message.ts";

const message = {
  to: "hr@congty.vn",
  subject: "Bảng công tháng 11/2026",
  text: "Gửi chị,\n.\nĐính kèm là bảng công.",
  html: null,
  replyTo: null,
  senderName: null,
  files: [{ name: "Bảng công “Đỗ”.csv", mediaType: "text/csv", bytes: new TextEncoder().encode("a;b\n") }],
  headerId: "7f@congty.vn",
  writtenAt: Temporal.Instant.from("2026-12-01T02:00:00Z"),
};
const from = { name: "Chốt", address: "bot@congty.vn" };
const toCustomer = {
  subject: "Voucher quý 1/2027",
  html: "<p>Kính gửi chị Hoa, <b>385.000.000 đ</b></p>",
  replyTo: "lan@congty.vn",
  senderName: "Nguyễn Thị Lan",
  files: [],
};

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

describe("a mail to a customer", () => {
  it("comes from its author by the bot's address, and is answered to the author", async () => {
    const { headers } = await compose(toCustomer);

    const name = "=?UTF-8?Q?Nguy=E1=BB=85n_Th=E1=BB=8B_Lan?=";
    expect(headers.get("from")).toBe(`${name} <bot@congty.vn>`);
    expect(headers.get("reply-to")).toBe(`${name} <lan@congty.vn>`);
  });

  it("says nothing of having been written by a machine", async () => {
    const { headers } = await compose(toCustomer);

    expect(headers.has("auto-submitted")).toBe(false);
  });

  it("has a text for programs that show no HTML, before the HTML", async () => {
    const { raw, headers } = await compose(toCustomer);
    const email = await PostalMime.parse(raw);

    expect(headers.get("content-type")).toMatch(/^multipart\/alternative/);
    expect(raw.indexOf("text/plain")).toBeLessThan(raw.indexOf("text/html"));
    expect(email.text?.trim()).toBe(message.text);
    expect(email.html?.trim()).toBe(toCustomer.html);
    expect(email.attachments).toEqual([]);
  });

  it("has no line that is longer than mail servers take", async () => {
    const { raw } = await compose({ ...toCustomer, html: `<p>${"Kính gửi chị Hoa. ".repeat(500)}</p>` });

    expect(Math.max(...raw.split("\r\n").map(({ length }) => length))).toBeLessThanOrEqual(998);
  });

  it.each([
    "Lan\r\nBcc: everybody@congty.vn",
    'Lan" <boss@congty.vn>\nBcc: x@y.vn',
    "Lan\u2028Bcc: x@y.vn",
    "Lan\0\r\n\r\nAnother body",
    "=?UTF-8?Q?Lan=0D=0ABcc:_x@y.vn?=",
    "Lan, boss@congty.vn, ",
  ])("lets the name %j be no more than a name", async (senderName) => {
    const { headers, raw } = await compose({ ...toCustomer, senderName });
    const { from: sender, replyTo, bcc } = await PostalMime.parse(raw);

    expect([...headers.keys()]).toEqual([...(await compose(toCustomer)).headers.keys()]);
    expect(sender?.address).toBe("bot@congty.vn");
    expect(replyTo?.map(({ address }) => address)).toEqual(["lan@congty.vn"]);
    expect(bcc).toBeUndefined();
  });

  it.each(["lan@congty.vn\r\nBcc: x@y.vn", "lan@congty.vn, x@y.vn", "Lan <lan@congty.vn>", "lan"])(
    "has no reply address but one that is an address, unlike %j",
    async (replyTo) => {
      const { headers, raw } = await compose({ ...toCustomer, replyTo });

      expect(headers.has("reply-to")).toBe(false);
      expect(raw).not.toMatch(/^bcc:/im);
    },
  );

  it.each([["Ưu đãi\r\nBcc: everybody@congty.vn"], ["Ưu đãi\nContent-Type: text/html\n\n<script>"]])(
    "lets the title %j be no more than a title",
    async (subject) => {
      const { headers } = await compose({ ...toCustomer, subject });

      expect([...headers.keys()]).toEqual([...(await compose(toCustomer)).headers.keys()]);
    },
  );
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

async function compose(changed: Partial<Message> = {}, sender = from) {
  const raw = (await composeMail({ ...message, ...changed }, sender)).toString("utf8");
  const [head = ""] = raw.split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = new Map(
    lines.map((line) => [line.split(":")[0]?.toLowerCase() ?? "", line.replace(/^[^:]*: */, "")]),
  );
  return { raw, headers };
}
