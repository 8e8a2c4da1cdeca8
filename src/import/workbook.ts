import { UserError } from "#src/errors.ts";
import { largestRow, largestTexts } from "./limits.ts";
import type { Source } from "./source.ts";
import { createXmlReader, type XmlHandler } from "./xml.ts";
import { broken, openZip, type ZipPart } from "./zip.ts";

/** What is needed to read the rows of a workbook's first shown sheet. */
export type Workbook = {
  readonly sheet: ZipPart;
  readonly texts: readonly string[];
  /** Whether a cell of that style is shown as a date. */
  readonly isDate: (style: number) => boolean;
  /** Days are counted from 1904 on, as old Macintoshes did. */
  readonly isFrom1904: boolean;
};

export async function openWorkbook(source: Source): Promise<Workbook> {
  const parts = await openZip(source);
  const main = [...parts.keys()].find((name) => /^(?:\w+\/)?workbook\.xml$/.test(name)) ?? "xl/workbook.xml";
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const targets = await readRelations(parts.get(`${folder}_rels/workbook.xml.rels`), source);
  const partOf = (target = "") => parts.get(target.startsWith("/") ? target.slice(1) : `${folder}${target}`);

  const { sheets, isFrom1904 } = await readSheets(parts.get(main), source);
  const shown = sheets.find(({ state }) => state === undefined || state === "visible") ?? sheets[0];
  const sheet = partOf(targets.byId.get(shown?.relation ?? ""));
  if (!sheet) throw broken(source);
  return {
    sheet,
    texts: await readTexts(partOf(targets.byType.get("sharedStrings")), source),
    isDate: await readStyles(partOf(targets.byType.get("styles")), source),
    isFrom1904,
  };
}

/** Reads a part of a workbook; `onPiece` is called behind each piece of it. */
async function readXml(part: ZipPart | undefined, source: Source, handler: XmlHandler): Promise<void> {
  if (!part) return;
  for await (const _ of readPieces(part, source, handler));
}

/** The same, piece by piece: how much of the part has been read. */
export async function* readPieces(
  part: ZipPart,
  source: Source,
  handler: XmlHandler,
): AsyncGenerator<number> {
  const decoder = new TextDecoder();
  const reader = createXmlReader(handler, {
    longest: largestRow,
    refuse: (fault) =>
      fault === "too_long" ? new UserError("error.import_too_long", { file: source.name }) : broken(source),
  });
  let read = 0;
  for await (const bytes of part.read()) {
    reader.push(decoder.decode(bytes, { stream: true }));
    read += bytes.length;
    yield read / Math.max(1, part.size);
  }
  reader.end();
}

async function readRelations(part: ZipPart | undefined, source: Source) {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  await readXml(part, source, {
    ...silent,
    open(name, attribute) {
      if (name !== "Relationship") return;
      const target = attribute("Target") ?? "";
      byId.set(attribute("Id") ?? "", target);
      byType.set(attribute("Type")?.split("/").at(-1) ?? "", target);
    },
  });
  return { byId, byType };
}

async function readSheets(part: ZipPart | undefined, source: Source) {
  const sheets: { readonly relation: string; readonly state: string | undefined }[] = [];
  let isFrom1904 = false;
  await readXml(part, source, {
    ...silent,
    open(name, attribute) {
      if (name === "sheet") sheets.push({ relation: attribute("r:id") ?? "", state: attribute("state") });
      if (name === "workbookPr") isFrom1904 = /^(?:1|true)$/.test(attribute("date1904") ?? "");
    },
  });
  return { sheets, isFrom1904 };
}

async function readTexts(part: ZipPart | undefined, source: Source): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = "";
  let length = 0;
  let isText = false;
  let isAside = false;
  await readXml(part, source, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isAside = true;
      isText = name === "t";
    },
    text(piece) {
      if (isText && !isAside) text += piece;
    },
    close(name) {
      isText = false;
      if (name === "rPh") isAside = false;
      if (name !== "si") return;
      length += text.length + 1;
      if (length > largestTexts) throw new UserError("error.import_too_much_text", { file: source.name });
      texts.push(text);
    },
  });
  return texts;
}

async function readStyles(part: ZipPart | undefined, source: Source): Promise<(style: number) => boolean> {
  const own = new Map<number, boolean>();
  const formats: number[] = [];
  let isCells = false;
  await readXml(part, source, {
    ...silent,
    open(name, attribute) {
      if (name === "cellXfs") isCells = true;
      if (name === "numFmt")
        own.set(Number(attribute("numFmtId")), isDateFormat(attribute("formatCode") ?? ""));
      if (name === "xf" && isCells) formats.push(Number(attribute("numFmtId") ?? 0));
    },
    close(name) {
      if (name === "cellXfs") isCells = false;
    },
  });
  return (style) => {
    const format = formats[style] ?? 0;
    return (
      own.get(format) ??
      ((format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58))
    );
  };
}

/** Colours, conditions and words in quotation marks are no part of a date. */
function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|\\./g, "")) && !/general/i.test(code);
}

const silent: XmlHandler = { open() {}, text() {}, close() {} };
