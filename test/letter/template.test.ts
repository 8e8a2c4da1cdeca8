import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { customerMailKinds } from "#src/domain/customer-mail.ts";
import { loadTemplates } from "#src/letter/files.ts";
import { readTemplate } from "#src/letter/template.ts";

const shipped = join(import.meta.dirname, "..", "..", "templates");

describe("readTemplate", () => {
  it("reads name, kind and subject, and leaves remarks and the edges of the text out", () => {
    const file = [
      "---",
      "# Ghi chú cho người sửa.",
      "name: Ưu đãi theo quý",
      "",
      "kind: voucher",
      'subject: "Voucher {{quarter}}: quà cho {{customer}}"',
      "---",
      "",
      "Kính gửi {{ contact }},",
      "",
      "{{content}}",
      "",
    ].join("\r\n");

    expect(readTemplate("voucher", `\uFEFF${file}`)).toEqual({
      key: "voucher",
      kind: "voucher",
      name: "Ưu đãi theo quý",
      subject: "Voucher {{quarter}}: quà cho {{customer}}",
      text: "Kính gửi {{ contact }},\n\n{{content}}",
    });
  });

  it.each([
    ["Kính gửi", "templates/thu.md, line 1: it begins with a line of three hyphens: ---"],
    ["", "templates/thu.md, line 1: it begins with a line of three hyphens: ---"],
    ["---\nname: Th\uFFFD", "templates/thu.md, line 2: its letters cannot be read: save the file as UTF-8"],
    ["---\nname: Thư", "templates/thu.md: the second line of three hyphens is missing"],
    ["---\nname: Thư\nkind: voucher\n---\n{{content}}", "“subject:” is missing between the two --- lines"],
    [fileWith({ kind: "quà" }), "line 3: kind is one of voucher, product, article"],
    [fileWith({ name: "" }), "line 2: “name:” is empty"],
    [fileWith({ name: "A\nname: B" }), "line 3: “name:” stands there a second time"],
    [fileWith({ name: "A\ntên: B" }), "line 3: “tên: B” is none of name: …, kind: …, subject: …"],
    [fileWith({ subject: "Chào {{khach}}" }), "line 4: {{khach}} is not known; there are {{customer}}, "],
    [fileWith({ subject: "{{content}}" }), "line 4: the subject has no room for {{content}}"],
    [fileWith({ text: "Chào,\n{{content}}\n{{ten}}" }), "line 8: {{ten}} is not known"],
    [
      fileWith({ text: "{{content}}\nChào {customer}" }),
      "line 7: a word that is filled in stands between two",
    ],
    [fileWith({ text: "{{content}}\n{{customer}" }), "line 7: a word that is filled in stands between two"],
    [fileWith({ text: "<b>Chào</b>\n{{content}}" }), "line 6: HTML such as <b> would be read by customers"],
    [fileWith({ text: "{{content}}\n<!-- ẩn -->" }), "line 7: HTML such as <!-- would be read by customers"],
    [
      fileWith({ text: "{{content}}\n[xem](www.demo.vn)" }),
      "line 7: a link begins with https:// or http://, and “www.demo.vn” does not",
    ],
    [fileWith({ text: "{{content}}\n[xem](javascript:alert)" }), "line 7: a link begins with https://"],
    [fileWith({ text: "Chào" }), "templates/thu.md: {{content}} is missing"],
    [fileWith({ text: "Đây: {{content}}" }), "line 6: {{content}} stands alone on its line"],
    [fileWith({ text: "{{content}}\n\n{{content}}" }), "line 8: {{content}} stands there a second time"],
  ])("says of %j what is wrong and where", (file, problem) => {
    expect(() => readTemplate("thu", file)).toThrow(problem);
  });

  it("takes angle brackets and links with words in them for what they are", () => {
    const text = "Giá < 5 triệu <3 và <https://demo.vn>, [xem](https://demo.vn/{{customer}})\n{{content}}";

    expect(readTemplate("thu", fileWith({ text })).text).toBe(text);
  });
});

describe("loadTemplates", () => {
  it("refuses two of a kind between which nobody could choose, and names both files", async () => {
    const folder = await mkdtemp(join(tmpdir(), "chot-templates-"));
    await writeFile(join(folder, "a.md"), fileWith({ name: "Ưu đãi" }));
    await writeFile(join(folder, "b.md"), fileWith({ name: "Cập nhật", kind: "product" }));
    await writeFile(join(folder, "c.md"), fileWith({ name: "uu dai" }));
    await writeFile(join(folder, "notes.txt"), "Ghi chú");

    const load = () => loadTemplates(folder);

    expect(load).toThrow("templates/c.md: it has the same name as templates/a.md, “uu dai”");
    await rm(join(folder, "c.md"));
    expect(load().map(({ key, name }) => [key, name])).toEqual([
      ["a", "Ưu đãi"],
      ["b", "Cập nhật"],
    ]);
    await rm(folder, { recursive: true });
  });

  it("ships a template for every kind, and a choice of vouchers", () => {
    const templates = loadTemplates(shipped);
    const kinds = templates.map(({ kind }) => kind);

    for (const kind of customerMailKinds) expect(kinds).toContain(kind);
    expect(kinds.filter((kind) => kind === "voucher").length).toBeGreaterThan(1);
  });

  it("finds none where there is no folder", () => {
    expect(loadTemplates(join(shipped, "none"))).toEqual([]);
  });
});

function fileWith(fields: { name?: string; kind?: string; subject?: string; text?: string }): string {
  const { name = "Thư", kind = "voucher", subject = "Chào {{customer}}", text = "{{content}}" } = fields;
  return `---\nname: ${name}\nkind: ${kind}\nsubject: ${subject}\n---\n${text}\n`;
}
