import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { makePacket } from "#src/export/packet/packet.ts";
import type { PacketHead, PacketPerson } from "#src/export/packet/packet-head.ts";
import { packedAt, partsOf } from "./parts.ts";
import { aHead, aLine, aPerson, batchesOf, vietnamese } from "./people.ts";

const people = [
  aPerson({ id: 1, lines: [aLine(1), aLine(2)] }),
  aPerson({ id: 2, name: '=HYPERLINK("http://x")', days: { "5s": "unpaid" }, lines: [aLine(3)] }),
  aPerson({ id: 3, name: "Lê Quốc Huy", leftOn: "2026-11-20" }),
];

const [lan = aPerson()] = people;
const putRight = {
  ...lan,
  row: {
    ...lan.row,
    lateDays: [{ on: Temporal.PlainDate.from("2026-10-14"), before: "X", after: "KL", difference: -4 }],
  },
};

function make(head: Partial<PacketHead> = {}, ...batches: readonly (readonly PacketPerson[])[]) {
  return makePacket(batchesOf(...(batches.length > 0 ? batches : [people])), aHead(head), vietnamese);
}

async function open(xlsx: Uint8Array, name: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(xlsx).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

describe("makePacket", () => {
  it("is the same to the byte when it is made again", async () => {
    const one = await make();
    const other = await make({}, people.slice(0, 1), people.slice(1));

    expect(other.xlsx).toEqual(one.xlsx);
    expect(other.csv).toEqual(one.csv);
    expect(other.hash).toBe(one.hash);
  });

  it("carries its time stamp in two places and nowhere else", async () => {
    const later = Temporal.ZonedDateTime.from("2027-02-03T17:45:06[Asia/Ho_Chi_Minh]");
    const [one, other] = [await make(), await make({ madeAt: later })];

    const [before, after] = [await partsOf(one.xlsx), await partsOf(other.xlsx)];
    const changed = [...after].filter(([path, xml]) => before.get(path) !== xml);
    expect(changed.map(([path]) => path)).toEqual(["docProps/core.xml", "xl/worksheets/sheet4.xml"]);
    const stamped = changed.map(([, xml]) => xml);
    expect(
      stamped.map((xml) =>
        xml
          .replaceAll("2027-02-03T10:45:06Z", "2026-12-01T01:00:00Z")
          .replace("17:45 3/2/2027", "08:00 1/12/2026"),
      ),
    ).toEqual(changed.map(([path]) => before.get(path)));
    expect(new Set(await packedAt(other.xlsx))).toEqual(new Set(["33/0"]));
    expect([other.hash, other.csv]).toEqual([one.hash, one.csv]);
  });

  it("has another hash as soon as a day, an amount or a line is another", async () => {
    const others = people.slice(1);
    const changes = [
      aPerson({ id: 1, lines: [aLine(1), aLine(2)], days: { "2s": "annual" } }),
      aPerson({ id: 1, lines: [aLine(1), aLine(2, { amount: 1n })] }),
      aPerson({ id: 1, lines: [aLine(1)] }),
      { ...lan, row: { ...lan.row, revenue: { ...lan.row.revenue, signed: 1n } } },
    ];

    const hashes = await Promise.all(changes.map(async (one) => (await make({}, [one, ...others])).hash));
    expect(new Set([(await make()).hash, ...hashes]).size).toBe(5);
  });

  it("keeps its hash when somebody confirms or signs", async () => {
    const confirmed = { at: Temporal.Instant.from("2026-11-30T01:00Z") };
    const signedFor = people.map(({ row, statement }) => ({ row: { ...row, confirmed }, statement }));

    expect((await make({}, signedFor)).hash).toBe((await make()).hash);
  });

  it("keeps what people typed as text", async () => {
    const sheet = await open((await make()).xlsx, "Bảng chấm công");

    expect(sheet.getRow(10).getCell(3)).toMatchObject({
      type: ExcelJS.ValueType.String,
      value: '=HYPERLINK("http://x")',
    });
  });

  it("says nothing that spreadsheets would read as a letter's number", async () => {
    const parts = await partsOf((await make({}, [aPerson({ name: "_x0041_" })])).xlsx);

    expect(parts.get("xl/worksheets/sheet1.xml")).toContain(">_x005F_x0041_<");
  });

  it("leaves out what no XML file can hold", async () => {
    const odd = aPerson({ name: "A\u0000\u0007<&>\uD800 Ngọc" });

    const { xlsx } = await make({}, [odd]);
    expect((await open(xlsx, "Bảng chấm công")).getRow(9).getCell(3).value).toBe("A<&> Ngọc");
  });

  it("has a column for each of 31 days, with its weekday, and totals as formulas with their values", async () => {
    const sheet = await open((await make()).xlsx, "Bảng chấm công");

    expect([5, 6, 11, 34, 35].map((column) => sheet.getRow(8).getCell(column).value)).toEqual([
      "CN",
      "T2",
      "T7",
      "T2",
      null,
    ]);
    expect(sheet.getRow(10).getCell(9).value).toBe("KL/2 X/2");
    expect(sheet.getRow(10).getCell(37).value).toEqual({
      formula: 'SUMPRODUCT(COUNTIF(E10:AI10,{"X","X/2","X/2 *","* X/2"}),{1,0.5,0.5,0.5})',
      result: 21.5,
    });
  });

  it("shows rest days grey, days outside employment pale and days that do not exist hatched", async () => {
    const sheet = await open((await make()).xlsx, "Bảng chấm công");

    const fills = [5, 6, 30, 35].map((column) => sheet.getRow(11).getCell(column).fill);
    expect(fills).toMatchObject([
      { pattern: "solid", fgColor: { argb: "FFD9D9D9" } },
      { pattern: "none" },
      { pattern: "solid", fgColor: { argb: "FFF2F2F2" } },
      { pattern: "lightUp" },
    ]);
  });

  it.each(["standard", "01a"] as const)(
    "tells what earlier months are put right by, in layout %s",
    async (layout) => {
      const { xlsx, hash, csv, tally } = await make({ layout }, [putRight, ...people.slice(1)]);

      const checks = (await open(xlsx, "Đối soát")).getSheetValues().flat().map(String);
      expect(checks).toContain("Công điều chỉnh của tháng trước");
      expect(checks).toContain("14/10/2026: X → KL (-1 công)");
      const days = (await open(xlsx, "Bảng chấm công")).getSheetValues().flat().map(String);
      expect(days.some((cell) => cell.includes("-1 công"))).toBe(true);
      expect(new TextDecoder().decode(csv)).toContain(",± tháng trước,");
      expect(tally.sums.map(({ late }) => late)).toEqual([-4, 0, 0]);
      expect(hash).not.toBe((await make({ layout })).hash);
    },
  );

  it("writes two halves of a day small enough for both", async () => {
    const day = (await open((await make()).xlsx, "Bảng chấm công")).getRow(10);

    expect([day.getCell(9).value, day.getCell(9).font.size]).toEqual(["KL/2 X/2", 9]);
    expect(day.getCell(10).font.size).toBe(11);
  });

  it("prints each sheet on A4 landscape, one page wide, with the headings of its table on every page", async () => {
    const parts = await partsOf((await make()).xlsx);

    const sheets = [1, 2, 3, 4, 5].map((number) => parts.get(`xl/worksheets/sheet${number}.xml`) ?? "");
    for (const xml of sheets) {
      expect(xml).toContain(
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      );
    }
    const workbook = parts.get("xl/workbook.xml");
    expect(workbook).toContain("'Bảng chấm công'!$6:$8");
    expect(workbook).toContain("'Hoa hồng'!$6:$6");
    // Below its first table stand others, of which these are not the headings.
    expect(workbook).not.toContain("'Đối soát'!");
  });

  it("is complete for a month in which nobody was there", async () => {
    const { xlsx, tally } = await make({}, []);

    expect(tally.sums).toEqual([]);
    expect((await open(xlsx, "Hoa hồng")).getRow(7).getCell(11).value).toBe(0);
  });
});
