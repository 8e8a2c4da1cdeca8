import { describe, expect, it } from "vitest";
import type { LetterDraft } from "#src/letter/compose.ts";
import { hashLetter } from "#src/letter/hash.ts";
import { unknownWords } from "#src/letter/words.ts";
import { aLetter } from "#test/support/letter.ts";

describe("composeLetter", () => {
  it("fills the words into the subject and the text", () => {
    const letter = aLetter({ text: "{{contact}}, {{customer}}, {{quarter}}, {{sender}}, {{company}}" });

    expect(letter).toMatchObject({
      subject: "Voucher quý 1/2027 cho Gốm Chu Đậu",
      from: { name: "Nguyễn Thị Lan · Công ty Demo", address: "bot@demo.example" },
      replyTo: "lan@demo.example",
      blocks: [
        {
          spans: [{ text: "Anh/Chị Trần Thị Mai, Gốm Chu Đậu, quý 1/2027, Nguyễn Thị Lan, Công ty Demo" }],
        },
      ],
    });
  });

  it.each<[string, Partial<LetterDraft>, string]>([
    ["one person by name", { contacts: ["Trần Thị Mai"] }, "Anh/Chị Trần Thị Mai"],
    ["one who is known as chị Hoa so", { contacts: ["chị Hoa"] }, "Chị Hoa"],
    ["nobody in particular as customers", { contacts: [] }, "Quý khách"],
    ["several as customers", { to: ["a@x.example", "b@x.example"], contacts: ["Mai"] }, "Quý khách"],
    ["one person in English", { locale: "en", contacts: ["Mai Tran"] }, "Mai Tran"],
  ])("addresses %s", (_whom, fields, words) => {
    const letter = aLetter({ ...fields, text: "{{contact}}" });

    expect(letter.blocks).toEqual([{ kind: "paragraph", spans: [{ text: words }] }]);
  });

  it("keeps a subject and names on one line, without what turns or hides text", () => {
    const letter = aLetter({
      title: "Chào\r\nBcc: ai@do.example\u202e {{customer}}\u0000",
      customer: "Gốm\n\nChu\tĐậu",
      author: { name: "Lan\r\nNguyễn", address: null },
    });

    expect(letter.subject).toBe("Chào Bcc: ai@do.example Gốm Chu Đậu");
    expect(letter.from.name).toBe("Lan Nguyễn · Công ty Demo");
    expect(letter.footer).toBe("Thư của Lan Nguyễn, Công ty Demo.");
  });

  it("leaves what nobody knows as it stands, and names it", () => {
    const text = "{{content}} {{ten}} {{ customer }} {{tên khách}} {{ten}}";

    expect(aLetter({ title: text }).subject).toBe("{{content}} {{ten}} Gốm Chu Đậu {{tên khách}} {{ten}}");
    expect(unknownWords(text)).toEqual(["ten", "tên khách"]);
  });
});

describe("hashLetter", () => {
  it("is the same for the same letter", () => {
    expect(hashLetter(aLetter())).toBe(hashLetter(aLetter()));
    expect(hashLetter(aLetter())).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each<[string, Partial<LetterDraft>]>([
    ["recipient", { to: ["mai@chudau.example", "hoa@chudau.example"] }],
    ["sign of the title", { title: "Voucher {{quarter}} cho {{customer}}!" }],
    ["word of the text", { text: "Chào {{contact}}" }],
    ["customer's name", { customer: "Gốm Bát Tràng" }],
    ["price", { content: [{ kind: "highlight", label: "Giá trị", value: "386.000.000", note: "" }] }],
    ["address for answers", { author: { name: "Nguyễn Thị Lan", address: "khac@demo.example" } }],
  ])("is another for another %s", (_what, fields) => {
    expect(hashLetter(aLetter(fields))).not.toBe(hashLetter(aLetter()));
  });
});
