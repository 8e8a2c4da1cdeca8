import { Buffer } from "node:buffer";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { UserError } from "#src/errors.ts";
import { readTable } from "#src/import/read-table.ts";
import { openBytes, type Source } from "#src/import/source.ts";
import { aWorkbook, aZip, workbookParts } from "./workbook.ts";

const megabyte = 1_048_576;
const header = "Mã,Khách hàng,Giai đoạn,Giá trị\n";

/** A file that is made while it is read, so that only its reader can hold much of it. */
function endless(name: string, size: number, pieces: () => Generator<string>): Source {
  return {
    name,
    size,
    async *read(from = 0, to = size) {
      let place = 0;
      for (const piece of pieces()) {
        const bytes = Buffer.from(piece);
        const start = Math.max(0, from - place);
        const end = Math.min(bytes.length, to - place);
        if (start < end) yield bytes.subarray(start, end);
        place += bytes.length;
        if (place >= to) return;
      }
    },
  };
}

/** Reads all rows, and tells what came of it and by how much the memory grew. */
async function read(source: Source) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let highest = before;
  let rows = 0;
  try {
    const table = await readTable(source);
    for await (const _ of table.rows()) {
      rows += 1;
      if (rows % 1_000 === 0) highest = Math.max(highest, process.memoryUsage().rss);
    }
    return { rows, key: null, grown: highest - before };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { rows, key: error.key, grown: Math.max(highest, process.memoryUsage().rss) - before };
  }
}

const cell = "x".repeat(megabyte);

describe("a broken file", { timeout: 60_000 }, () => {
  it.each([
    [
      "a cell of 100 MB",
      endless("a.csv", 100 * megabyte, function* () {
        yield header;
        for (let index = 0; index < 99; index += 1) yield cell;
      }),
      "error.import_long_line",
    ],
    [
      "a quotation mark that is never closed",
      endless("a.csv", 3 * megabyte, function* () {
        yield `${header}1,"A`;
        for (let index = 0; index < 60_000; index += 1)
          yield "\n2,Minh Long,Mới,500tr,Lan,20/11/2026,abc,def,ghi,jkl,mnoq";
      }),
      "error.import_long_line",
    ],
    [
      "a quotation mark at the end",
      openBytes(Buffer.from(`${header}1,"A\n2,B`), "a.csv"),
      "error.import_quote",
    ],
    [
      "a million columns",
      openBytes(Buffer.from(`${header}${"a,".repeat(400_000)}\n`), "a.csv"),
      "error.import_too_wide",
    ],
    [
      "a million columns of a workbook",
      openBytes(
        aWorkbook(
          `<row r="1">${Array.from({ length: 1_000_000 }, (_, index) => `<c><v>${(index * 7_919) % 1_000_003}</v></c>`).join("")}</row>`,
        ),
        "a.xlsx",
      ),
      "error.import_too_wide",
    ],
    [
      "a cell of 20 MB of a workbook",
      openBytes(
        aZip(
          workbookParts(
            new Uint8Array(),
            "",
            deflateRawSync(
              Buffer.concat([
                Buffer.from('<worksheet><sheetData><row><c t="inlineStr"><is><t>'),
                Buffer.from(Array.from({ length: 20 }, (_, index) => randomText(index)).join("")),
              ]),
            ),
          ),
        ),
        "a.xlsx",
      ),
      "error.import_too_long",
    ],
    [
      "a workbook that bursts, though it says otherwise",
      openBytes(
        aZip(workbookParts(new Uint8Array(), "", deflateRawSync(Buffer.alloc(40 * megabyte, "<row></row>")))),
        "a.xlsx",
      ),
      "error.import_bomb",
    ],
    [
      "a workbook that says that it bursts",
      openBytes(aZip(workbookParts(Buffer.alloc(100 * megabyte, " "))), "a.xlsx"),
      "error.import_bomb",
    ],
    [
      "words that a document defines for itself",
      openBytes(
        aZip(
          workbookParts(
            Buffer.from(
              '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]><worksheet>&c;</worksheet>',
            ),
          ),
        ),
        "a.xlsx",
      ),
      "error.import_broken_xlsx",
    ],
    ["a cut archive", openBytes(aWorkbook("<row/>").subarray(0, 300), "a.xlsx"), "error.import_broken_xlsx"],
    [
      "bytes of nothing",
      openBytes(Buffer.from([1, 2, 3, 0, 0, 0, 255, 254]), "a.csv"),
      "error.import_encoding",
    ],
  ])("is refused with a sentence and without filling the memory: %s", async (_, source, key) => {
    const outcome = await read(source);

    expect(outcome.key).toBe(key);
    expect(outcome.grown).toBeLessThan(200 * megabyte);
  });

  it("keeps formulas as the text or result that they came with", async () => {
    const rows: unknown[] = [];
    const workbook = aWorkbook(
      '<row r="1"><c t="str"><f>HYPERLINK("http://a","b")</f><v>b</v></c><c><f>1+1</f><v>2</v></c><c t="s"><v>0</v></c></row>',
      { texts: "<si><t>=cmd|' /C calc'!A0</t></si>" },
    );
    for await (const { cells } of (await readTable(openBytes(workbook, "a.xlsx"))).rows()) rows.push(cells);
    for await (const { cells } of (
      await readTable(openBytes(Buffer.from("=1+1,+2,-3,@x\n"), "a.csv"))
    ).rows())
      rows.push(cells);

    expect(rows).toEqual([
      ["b", 2, "=cmd|' /C calc'!A0"],
      ["=1+1", "+2", "-3", "@x"],
    ]);
  });
});

/** A megabyte that hardly packs. */
function randomText(seed: number): string {
  let state = seed + 1;
  const letters: string[] = [];
  for (let index = 0; index < megabyte / 8; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    letters.push(state.toString(36).padStart(8, "0").slice(0, 8));
  }
  return letters.join("");
}
