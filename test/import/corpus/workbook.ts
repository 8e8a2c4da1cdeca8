import { deflateRawSync } from "node:zlib";

type Part = { readonly name: string; readonly bytes: Uint8Array; readonly packed?: Uint8Array };

/** An archive of parts, as small as one can be; what it says of its sizes need not be true. */
export function aZip(parts: readonly Part[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let start = 0;
  for (const { name, bytes, packed = deflateRawSync(bytes) } of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(start, 42);
    chunks.push(local, Buffer.from(name), Buffer.from(packed));
    directory.push(entry, Buffer.from(name));
    start += local.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...chunks, ...directory, end]);
}

/** A workbook of one sheet whose rows are given as XML. */
export function aWorkbook(rows: string, { texts = "" }: { readonly texts?: string } = {}): Buffer {
  return aZip(workbookParts(Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`), texts));
}

export function workbookParts(sheet: Uint8Array, texts = "", packed?: Uint8Array): Part[] {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return [
    {
      name: "xl/workbook.xml",
      bytes: Buffer.from('<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      bytes: Buffer.from(
        `<Relationships><Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${type}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
    },
    { name: "xl/sharedStrings.xml", bytes: Buffer.from(`<sst>${texts}</sst>`) },
    { name: "xl/worksheets/sheet1.xml", bytes: sheet, ...(packed && { packed }) },
  ];
}
