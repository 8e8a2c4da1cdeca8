import { inflateSync } from "node:zlib";

export type ReadPdf = {
  /** As the file itself says which letters its glyphs stand for: what a reader can select and search. */
  readonly text: string;
  readonly fonts: readonly {
    readonly name: string;
    readonly isEmbedded: boolean;
    readonly hasLetters: boolean;
  }[];
  /** What its objects say of themselves, without the texts in them. */
  readonly heads: readonly string[];
};

/** Reads what pdfkit writes: one object after another, streams deflated, text as numbers of glyphs. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(bytes));
  const all = [...objects.values()];
  const composite = all.filter(({ head }) => head.includes("/Type0"));
  const letters = new Map(composite.map((font) => [font.head, lettersOf(objects, font)]));
  const byName = fontNames(objects, letters);

  return {
    heads: all.map(({ head }) => head.replace(/\((?:[^()\\]|\\[\s\S])*\)/g, "()")),
    text: all
      .filter(({ head, body }) => !head.includes("/FontFile") && / Tf\b/.test(body))
      .map(({ body }) => textOf(body, byName))
      .join("\n"),
    fonts: composite.map(({ head }) => {
      const descendant = objects.get(referTo(head, "DescendantFonts"))?.head ?? "";
      const descriptor = objects.get(referTo(descendant, "FontDescriptor"))?.head ?? "";
      return {
        name: /\/BaseFont \/(\S+)/.exec(head)?.[1] ?? "",
        isEmbedded: objects.has(referTo(descriptor, "FontFile2")),
        hasLetters: (letters.get(head)?.size ?? 0) > 0,
      };
    }),
  };
}

type PdfObject = { readonly head: string; readonly body: string };

function objectsOf(file: Buffer): ReadonlyMap<string, PdfObject> {
  const text = file.toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, number = "", whole = ""] = match;
    const [head = "", stream] = whole.split("\nstream\n");
    const bytes =
      stream === undefined ? undefined : Buffer.from(stream.replace(/\nendstream$/, ""), "latin1");
    const isPacked = head.includes("/FlateDecode") && bytes !== undefined;
    objects.set(number, { head, body: isPacked ? inflateSync(bytes).toString("latin1") : (stream ?? "") });
  }
  return objects;
}

function referTo(head: string, key: string): string {
  return new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(head)?.[1] ?? "";
}

/** Which letters a glyph stands for, by its number as it is written. */
function lettersOf(
  objects: ReadonlyMap<string, PdfObject>,
  { head }: PdfObject,
): ReadonlyMap<string, string> {
  const table = objects.get(referTo(head, "ToUnicode"))?.body ?? "";
  const letters = new Map<string, string>();
  for (const [, from = "", , list = ""] of table.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    const targets = [...list.matchAll(/<([\w ]*)>/g)];
    targets.forEach(([, code = ""], index) => {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, "0");
      letters.set(glyph, Buffer.from(code.replaceAll(" ", ""), "hex").swap16().toString("utf16le"));
    });
  }
  return letters;
}

/** The fonts by the names that pages call them. */
function fontNames(
  objects: ReadonlyMap<string, PdfObject>,
  letters: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const named = [...objects.values()].flatMap(({ head }) => [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  return new Map(
    named.map(([, name = "", number = ""]) => [
      name,
      letters.get(objects.get(number)?.head ?? "") ?? new Map<string, string>(),
    ]),
  );
}

function textOf(body: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> = new Map();
  const lines: string[] = [];
  for (const [, font, shown = ""] of body.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? new Map();
    else
      lines.push(
        glyphsOf(shown)
          .map((glyph) => letters.get(glyph) ?? "\uFFFD")
          .join(""),
      );
  }
  return lines.join(" ").replace(/ +/g, " ");
}

function glyphsOf(shown: string): readonly string[] {
  return [...shown.matchAll(/<(\w*)>/g)].flatMap(([, glyphs = ""]) => glyphs.match(/\w{4}/g) ?? []);
}
