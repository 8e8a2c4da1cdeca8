import { describe, expect, it } from "vitest";
import { addressesInLine, reachableAt, readRecipients } from "#commands/mail/addresses.ts";

const reachable = [
  { name: "Chị Hoa", address: "hoa@an.vn" },
  { name: "Anh Tú", address: "tu@an.vn" },
  { name: "Chị Hoa Mai", address: "mai@an.vn" },
  { name: null, address: "info@an.vn" },
];

describe("recipients", () => {
  it.each<[string, readonly string[]]>([
    ["hoa@an.vn", ["hoa@an.vn"]],
    ["a@b.vn,c@d.vn", ["a@b.vn", "c@d.vn"]],
    ["a@b.vn c@d.vn; chị hoa", ["a@b.vn", "c@d.vn", "hoa@an.vn"]],
    ["anh tu", ["tu@an.vn"]],
    ["hoa mai\ntú", ["mai@an.vn", "tu@an.vn"]],
    ["A@B.vn, a@b.VN", ["A@B.vn"]],
    ["tất cả", ["hoa@an.vn", "tu@an.vn", "mai@an.vn", "info@an.vn"]],
    ["all, sep@x.vn, tu@an.vn", ["hoa@an.vn", "tu@an.vn", "mai@an.vn", "info@an.vn", "sep@x.vn"]],
    [" , ", []],
  ])("are read from “%s”", (words, addresses) => {
    expect(readRecipients(words, reachable)).toEqual({ kind: "addresses", addresses });
  });

  it.each([
    ["hoa@an", "hoa@an"],
    ["chị Hạnh, tú", "chị Hạnh"],
    ["hoa", "hoa"],
    ["a@b.vn\u000bBcc:c@d.vn", "a@b.vn\u000bBcc:c@d.vn"],
    ["“Hoa” <hoa@an.vn>", "“Hoa” <hoa@an.vn>"],
    [`${"a".repeat(250)}@b.vn`, `${"a".repeat(250)}@b.vn`],
  ])("are not guessed from “%s”", (words, unknown) => {
    expect(readRecipients(words, reachable)).toEqual({ kind: "unknown", words: unknown });
  });

  it("are ten at most", () => {
    const many = Array.from({ length: 11 }, (_, index) => `a${index}@b.vn`).join(",");

    expect(readRecipients(many, reachable)).toEqual({ kind: "too_many" });
  });

  it("are offered by name, each address once, the customer's own last", () => {
    const contact = { id: 1, title: null, phone: null };
    const contacts = [
      { ...contact, name: "Hoa", email: "hoa@an.vn" },
      { ...contact, name: "Tú", email: null },
      { ...contact, name: "Lễ tân", email: "INFO@an.vn" },
      { ...contact, name: "Cũ", email: "không có" },
    ];

    expect(reachableAt({ contacts, email: "info@an.vn" })).toEqual([
      { name: "Hoa", address: "hoa@an.vn" },
      { name: "Lễ tân", address: "INFO@an.vn" },
    ]);
  });

  it("are taken out of a line wherever they stand", () => {
    expect(addressesInLine("An Phát a@b.vn quý 1 c@d.vn @lan")).toEqual({
      text: "a@b.vn c@d.vn",
      rest: "An Phát quý 1 @lan",
    });
  });
});
