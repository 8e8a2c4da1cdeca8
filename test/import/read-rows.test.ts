import { describe, expect, it } from "vitest";
import { translatorFor } from "#src/i18n/translate.ts";
import { settleLayout } from "#src/import/layout.ts";
import { readRows } from "#src/import/read-rows.ts";
import { readTable } from "#src/import/read-table.ts";
import { scanTable } from "#src/import/scan.ts";
import type { SourceCell, Table } from "#src/import/table.ts";
import { aFile } from "./files.ts";

const t = translatorFor("en");
const context = { today: Temporal.PlainDate.from("2026-11-22"), metric: "revenue_signed", t } as const;
const salesHeader = "Nhân viên;Khách hàng;Ngày ký;Số tiền;Đã thu;Loại;Ghi chú;Mã;Trạng thái";
const targetsHeader = "Giao cho;Nhóm;Kỳ;Chỉ số;Chỉ tiêu (triệu)";

async function read(header: string, ...rows: readonly string[]) {
  return readFrom(await readTable(await aFile("a.csv", [header, ...rows].join("\n")), "a.csv"));
}

/** As the rows of a workbook come. */
function readCells(header: string, ...rows: readonly (readonly SourceCell[])[]) {
  const cells = [header.split(";"), ...rows];
  return readFrom({
    name: "a.xlsx",
    sha256: "",
    isDelimited: false,
    async *rows() {
      yield* cells.map((row, index) => ({ line: index + 1, cells: row, done: 1 }));
    },
  });
}

async function readFrom(table: Table) {
  const scanned = await scanTable(table, t, () => {});
  const layout = await settleLayout(
    scanned,
    { dates: "dmy", numbers: "dot" },
    { ask: async () => undefined, t },
  );
  return readRows(layout, context, () => {});
}

describe("readRows of sales", () => {
  it("reads every column", async () => {
    const { sales } = await read(
      salesHeader,
      "Lan;Cty An Phát;20/11/2026;1,5 tỷ;500.000.000;Tái ký;trả chậm;HD-1;Đã ký",
    );

    expect(sales).toEqual([
      {
        file: "a.csv",
        line: 2,
        person: "Lan",
        customer: "Cty An Phát",
        signedOn: Temporal.PlainDate.from("2026-11-20"),
        amount: 1_500_000_000n,
        collected: 500_000_000n,
        kind: "renewal",
        note: "trả chậm",
        id: "HD-1",
        key: "id:HD-1",
      },
    ]);
  });

  it("takes an empty collection for none, and a missing column for unknown", async () => {
    const given = await read(salesHeader, "Lan;A;20/11/2026;500tr;;;;;chốt");
    const missing = await read("Nhân viên;Khách hàng;Ngày ký;Số tiền", "Lan;A;20/11/2026;500tr");

    expect(given.sales).toMatchObject([{ collected: 0n, kind: "new" }]);
    expect(missing.sales).toMatchObject([{ collected: undefined, kind: "new" }]);
  });

  it("counts the rows that are not won by their status, without reading them", async () => {
    const { sales, others, wrong } = await read(
      salesHeader,
      "x;;;;;;;;Lost",
      ";;;y;;;;;Lost",
      "x;;;;;;;;",
      ";;;;;;;;",
    );

    expect([...others]).toEqual([
      ["Lost", 2],
      ["", 1],
    ]);
    expect([sales, wrong]).toEqual([[], []]);
  });

  it.each([
    [";A;20/11/2026;500tr;;;;;won", "import.wrong_missing", { column: "person" }],
    ["Lan;;20/11/2026;500tr;;;;;won", "import.wrong_missing", { column: "customer" }],
    ["Lan;A;;500tr;;;;;won", "import.wrong_missing", { column: "date" }],
    ["Lan;A;20/11/2026;;;;;;won", "import.wrong_missing", { column: "amount" }],
    ["Lan;A;31/11/2026;500tr;;;;;won", "import.wrong_date", { text: "31/11/2026" }],
    ["Lan;A;23/11/2026;500tr;;;;;won", "import.wrong_future", { day: "23/11/2026" }],
    ["Lan;A;20/11/2026;nhiều;;;;;won", "import.wrong_amount", { text: "nhiều" }],
    ["Lan;A;20/11/2026;0;;;;;won", "import.wrong_zero", { text: "0" }],
    ["Lan;A;20/11/2026;-5.000.000;;;;;won", "import.wrong_negative", { text: "-5.000.000" }],
    ["Lan;A;20/11/2026;1.500.000,5;;;;;won", "import.wrong_fraction", { text: "1.500.000,5" }],
    ["Lan;A;20/11/2026;500 usd;;;;;won", "import.wrong_currency", { text: "500 usd" }],
    ["Lan;A;20/11/2026;5.000.000 tỷ;;;;;won", "import.wrong_too_large", { text: "5.000.000 tỷ" }],
    ["Lan;A;20/11/2026;500tr;501tr;;;;won", "import.wrong_collected", {}],
    ["Lan;A;20/11/2026;500tr;;thuê;;;won", "import.wrong_word", { text: "thuê" }],
    ["Lan;A;20/11/2026;500tr;;;;;won;thừa", "import.wrong_width", { cells: 10, columns: 9 }],
  ])("names what is wrong with “%s”", async (row, key, values) => {
    const { sales, wrong } = await read(salesHeader, row);

    expect(sales).toEqual([]);
    expect(wrong).toMatchObject([{ file: "a.csv", line: 2, key, values }]);
  });

  it("refuses the rows that go against the rest of their column", async () => {
    const { wrong } = await read(
      "Nhân viên;Khách hàng;Ngày ký;Số tiền",
      "Lan;A;13/04/2026;1.500.000",
      "Lan;A;14/04/2026;2.500.000",
      "Lan;A;04/15/2026;2.500.000",
      "Lan;A;16/04/2026;1,500,000",
    );

    expect(wrong).toMatchObject([
      { line: 4, key: "import.wrong_date" },
      { line: 5, key: "import.wrong_separators" },
    ]);
  });

  it("gives rows that say the same different keys, and the same ones at every reading", async () => {
    const rows = ["Lan;A;13/04/2026;5tr", "lan;Cty A;13/04/2026;5.000.000", "Lan;B;13/04/2026;5tr"];
    const header = "Nhân viên;Khách hàng;Ngày ký;Số tiền";

    const keys = (await read(header, ...rows)).sales.map(({ key }) => key);
    const again = (await read(header, ...rows.toReversed())).sales.map(({ key }) => key);

    expect(new Set(keys).size).toBe(3);
    expect(new Set(again)).toEqual(new Set(keys));
  });
});

describe("readRows of a workbook", () => {
  const day = Temporal.PlainDate.from("2026-11-01");

  it("takes dates and numbers as they are kept, and numbers for names", async () => {
    const { sales, wrong } = await readCells("NV;Khách hàng;Ngày;Số tiền (triệu);Mã", [
      101,
      "A",
      day,
      1.1,
      7,
      "",
      "bên lề",
    ]);

    expect(wrong).toEqual([]);
    expect(sales).toMatchObject([{ person: "101", signedOn: day, amount: 1_100_000n, id: "7" }]);
  });

  it("takes the first day of a month for the month", async () => {
    const { targets } = await readCells(targetsHeader, ["Lan", "", day, "", 500]);

    expect(targets).toMatchObject([{ value: 500_000_000n }]);
    expect(targets[0]?.period.to.toString()).toBe("2026-11-30");
  });

  it("takes no date for an amount, and no number for a date", async () => {
    const header = "NV;Khách hàng;Ngày;Số tiền";
    const { wrong } = await readCells(header, ["Lan", "A", day, day], ["Lan", "A", 46_000, 500_000]);

    expect(wrong).toMatchObject([
      { line: 2, key: "import.wrong_amount" },
      { line: 3, key: "import.wrong_date" },
    ]);
  });
});

describe("readRows of targets", () => {
  it.each([
    ["Đặng Lan;Bắc;T12/2026;;2.000", "any", "Đặng Lan", "2026-12-01", "2026-12-31", 2_000_000_000n],
    [";Bắc;Quý 4/2026;;1,5 tỷ", "team", "Bắc", "2026-10-01", "2026-12-31", 1_500_000_000n],
    ["Công ty;;2026;;500", "company", "", "2026-01-01", "2026-12-31", 500_000_000n],
    ["Lan;;2026-12;Thực thu;500", "any", "Lan", "2026-12-01", "2026-12-31", 500_000_000n],
    ["Lan;;12/2026;khách mới;20", "any", "Lan", "2026-12-01", "2026-12-31", 20n],
  ])("reads “%s”", async (row, scope, name, from, to, value) => {
    const { targets, wrong } = await read(targetsHeader, row);

    expect(wrong).toEqual([]);
    expect(targets).toMatchObject([{ scope, name, value }]);
    expect(targets.map(({ period }) => `${period.from} ${period.to}`)).toEqual([`${from} ${to}`]);
  });

  it("sets targets of the company where the file has no column for anybody", async () => {
    const { targets } = await read("Tháng,Chỉ tiêu", "T12/2026,500tr");

    expect(targets).toMatchObject([{ scope: "company", metric: "revenue_signed", value: 500_000_000n }]);
  });

  it.each([
    [";;T12/2026;;500", "import.wrong_no_subject"],
    ["Lan;;T12;;500", "import.wrong_period"],
    ["Lan;;20/11/2026;;500", "import.wrong_period"],
    ["Lan;;;;500", "import.wrong_missing"],
    ["Lan;;T12/2026;;", "import.wrong_missing"],
    ["Lan;;T12/2026;;0", "import.wrong_zero"],
    ["Lan;;T12/2026;cuộc gọi;500", "import.wrong_word"],
    ["Lan;;T12/2026;khách mới;1,5", "import.wrong_fraction"],
  ])("refuses “%s” as %s", async (row, key) => {
    expect((await read(targetsHeader, row)).wrong).toMatchObject([{ line: 2, key }]);
  });
});

describe("readRows of people", () => {
  it("reads every column", async () => {
    const header = "Mã NV;Họ tên;Vai trò;Nhóm;Khu vực;Phòng ban;Email;Ngày vào làm";

    const { people } = await read(
      header,
      "NV009;Đặng Lan;Trưởng nhóm;Bắc;Miền Bắc;Kinh doanh;lan@congty.vn;15/3/2021",
    );

    expect(people).toMatchObject([
      {
        code: "NV009",
        name: "Đặng Lan",
        role: "lead",
        team: "Bắc",
        region: "Miền Bắc",
        department: "Kinh doanh",
      },
    ]);
    expect(people[0]?.startedOn?.toString()).toBe("2021-03-15");
  });

  it.each([
    [";rep", "import.wrong_missing"],
    ["Đặng Lan;vua", "import.wrong_word"],
    ["Đặng Lan;rep;lan@", "import.wrong_email"],
  ])("refuses “%s” as %s", async (row, key) => {
    expect((await read("Họ tên;Vai trò;Email", row)).wrong).toMatchObject([{ line: 2, key }]);
  });
});
