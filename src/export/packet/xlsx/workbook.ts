import { escapeXml } from "./cell.ts";
import { referTo } from "./formula.ts";
import { type OpenSheet, openSheet, type SheetSetup, type SheetWriter } from "./sheet.ts";
import { createStyleSheet } from "./style.ts";
import { createZipEntry, packZip, type ZipEntry } from "./zip.ts";

export type Workbook = {
  /** Sheets stand in the order in which they are added, and may be written side by side. */
  add(setup: SheetSetup): SheetWriter;
  end(): Promise<Uint8Array>;
};

type Properties = {
  readonly title: string;
  readonly creator: string;
  /** The only moment in the file that is not one of its figures. */
  readonly at: Temporal.Instant;
};

/**
 * A workbook that is written row by row and never held as cells. exceljs writes the small ones; with a million lines
 * its stream takes twice as long, keeps ten times as much, and stamps each part with the clock.
 */
export function createWorkbook(properties: Properties): Workbook {
  const styles = createStyleSheet();
  const sheets: OpenSheet[] = [];

  return {
    add(setup) {
      const sheet = openSheet(`xl/worksheets/sheet${sheets.length + 1}.xml`, setup, styles);
      sheets.push(sheet);
      return sheet;
    },
    async end() {
      const written: ZipEntry[] = [];
      for (const sheet of sheets) written.push(await sheet.end());
      const setups = sheets.map(({ setup }) => setup);
      const parts = [
        await partOf("[Content_Types].xml", contentTypes(setups)),
        await partOf("_rels/.rels", packageRelations),
        await partOf("docProps/core.xml", coreProperties(properties)),
        await partOf("xl/workbook.xml", workbookXml(setups)),
        await partOf("xl/_rels/workbook.xml.rels", workbookRelations(setups)),
        await partOf("xl/styles.xml", styles.xml()),
      ];
      return packZip([...parts, ...written]);
    },
  };
}

async function partOf(name: string, xml: string): Promise<ZipEntry> {
  const entry = createZipEntry(name);
  await entry.write(xml);
  return entry.end();
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const openXml = "http://schemas.openxmlformats.org";
const mediaTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function contentTypes(setups: readonly SheetSetup[]): string {
  const sheets = setups.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${mediaTypes}.worksheet+xml"/>`,
  );
  return [
    declaration,
    `<Types xmlns="${openXml}/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${mediaTypes}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${mediaTypes}.styles+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    ...sheets,
    "</Types>",
  ].join("");
}

const packageRelations = [
  declaration,
  `<Relationships xmlns="${openXml}/package/2006/relationships">`,
  `<Relationship Id="rId1" Type="${openXml}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>`,
  `<Relationship Id="rId2" Type="${openXml}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  "</Relationships>",
].join("");

function coreProperties({ title, creator, at }: Properties): string {
  const moment = at.round({ smallestUnit: "second", roundingMode: "floor" }).toString();
  return [
    declaration,
    `<cp:coreProperties xmlns:cp="${openXml}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    "</cp:coreProperties>",
  ].join("");
}

function workbookXml(setups: readonly SheetSetup[]): string {
  const sheets = setups.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return [
    declaration,
    `<workbook xmlns="${openXml}/spreadsheetml/2006/main" xmlns:r="${openXml}/officeDocument/2006/relationships">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${sheets.join("")}</sheets>`,
    `<definedNames>${setups.map(printedHeading).join("")}</definedNames>`,
    "</workbook>",
  ].join("");
}

function printedHeading({ name, heading }: SheetSetup, index: number): string {
  if (!heading) return "";
  const rows = referTo({ name }, `$${heading.from}:$${heading.to}`);
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(rows)}</definedName>`;
}

function workbookRelations(setups: readonly SheetSetup[]): string {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${openXml}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const sheets = setups.map((_, index) =>
    relation(index + 1, "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  return [
    declaration,
    `<Relationships xmlns="${openXml}/package/2006/relationships">`,
    ...sheets,
    relation(setups.length + 1, "styles", "styles.xml"),
    "</Relationships>",
  ].join("");
}
