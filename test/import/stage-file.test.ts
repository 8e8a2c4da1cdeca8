import { describe, expect, it } from "vitest";
import { read, readCells } from "./reading.ts";

const salesHeader = "Nhân viên;Khách hàng;Ngày ký;Số tiền;Đã thu;Loại;Ghi chú;Mã";
const targetsHeader = "Giao cho;Nhóm;Kỳ;Chỉ số;Chỉ tiêu (triệu)";

describe("stageFile of sales", () => {
  it("reads every column", async () => {
    const { kind, rows } = await read(
      salesHeader,
      "Lan;Cty An Phát;20/11/2026;1,5 tỷ;500.000.000;Tái ký;trả chậm;HD-1",
    );

    expect(kind).toBe("sales");
    expect(rows).toEqual([
      {
        owner: "Lan",
        customer: "Cty An Phát",
        customerKey: "an phat",
        closedOn: "2026-11-20",
        amount: "1500000000",
        collected: "500000000",
        saleKind: "renewal",
        note: "trả chậm",
        key: "id:HD-1",
        saleKey: "id:HD-1",
      },
    ]);
  });

  it("takes an empty collection for none, and a missing column for unknown", async () => {
    const given = await read(salesHeader, "Lan;A;20/11/2026;500tr;;;;");
    const missing = await read("Nhân viên;Khách hàng;Ngày ký;Số tiền", "Lan;A;20/11/2026;500tr");

    expect(given.rows).toMatchObject([{ collected: "0", saleKind: "new" }]);
    expect(missing.rows).toMatchObject([{ collected: undefined, saleKind: "new" }]);
  });

  it.each([
    [";A;20/11/2026;500tr;;;;", "import.wrong_missing", { column: "person" }],
    ["Lan;;20/11/2026;500tr;;;;", "import.wrong_missing", { column: "customer" }],
    ["Lan;A;;500tr;;;;", "import.wrong_missing", { column: "date" }],
    ["Lan;A;20/11/2026;;;;;", "import.wrong_missing", { column: "amount" }],
    ["Lan;A;31/11/2026;500tr;;;;", "import.wrong_date", { text: "31/11/2026" }],
    ["Lan;A;23/11/2026;500tr;;;;", "import.wrong_future", { day: "23/11/2026" }],
    ["Lan;A;20/11/2026;nhiều;;;;", "import.wrong_amount", { text: "nhiều" }],
    ["Lan;A;20/11/2026;0;;;;", "import.wrong_zero", { text: "0" }],
    ["Lan;A;20/11/2026;-5.000.000;;;;", "import.wrong_negative", { text: "-5.000.000" }],
    ["Lan;A;20/11/2026;1.500.000,5;;;;", "import.wrong_fraction", { text: "1.500.000,5" }],
    ["Lan;A;20/11/2026;500 usd;;;;", "import.wrong_currency", { text: "500 usd" }],
    ["Lan;A;20/11/2026;5.000.000 tỷ;;;;", "import.wrong_too_large", { text: "5.000.000 tỷ" }],
    ["Lan;A;20/11/2026;500tr;501tr;;;", "import.wrong_collected", {}],
    ["Lan;A;20/11/2026;500tr;;thuê;;", "import.wrong_word", { text: "thuê" }],
    ["Lan;A;20/11/2026;500tr;;;;;thừa", "import.wrong_width", { cells: 9, columns: 8 }],
  ])("names what is wrong with “%s”", async (row, key, values) => {
    const { rows, wrong } = await read(salesHeader, row);

    expect(rows).toEqual([]);
    expect(wrong).toMatchObject([{ line: 2, key, values }]);
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

  it("gives rows that say the same one key, whatever their spelling", async () => {
    const header = "Nhân viên;Khách hàng;Ngày ký;Số tiền";
    const { rows } = await read(
      header,
      "Lan;A;13/04/2026;5tr",
      "lan;Cty A;13/04/2026;5.000.000",
      "Lan;B;13/04/2026;5tr",
    );
    const [one, same, other] = rows.map(({ key }) => key);

    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });
});

describe("stageFile of a workbook", () => {
  const day = Temporal.PlainDate.from("2026-11-01");

  it("takes dates and numbers as they are kept, and numbers for names", async () => {
    const { rows, wrong } = await readCells("NV;Khách hàng;Ngày;Số tiền (triệu);Mã", [
      101,
      "A",
      day,
      1.1,
      7,
      "",
      "bên lề",
    ]);

    expect(wrong).toEqual([]);
    expect(rows).toMatchObject([{ owner: "101", closedOn: "2026-11-01", amount: "1100000", key: "id:7" }]);
  });

  it("takes the first day of a month for the month", async () => {
    const { rows } = await readCells(targetsHeader, ["Lan", "", day, "", 500]);

    expect(rows).toMatchObject([{ value: "500000000", to: "2026-11-30" }]);
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

describe("stageFile of targets", () => {
  it.each([
    ["Đặng Lan;Bắc;T12/2026;;2.000", "any", "Đặng Lan", "2026-12-01", "2026-12-31", 2_000_000_000n],
    [";Bắc;Quý 4/2026;;1,5 tỷ", "team", "Bắc", "2026-10-01", "2026-12-31", 1_500_000_000n],
    ["Công ty;;2026;;500", "company", "", "2026-01-01", "2026-12-31", 500_000_000n],
    ["Lan;;2026-12;Thực thu;500", "any", "Lan", "2026-12-01", "2026-12-31", 500_000_000n],
    ["Lan;;12/2026;khách mới;20", "any", "Lan", "2026-12-01", "2026-12-31", 20n],
  ])("reads “%s”", async (row, scope, name, from, to, value) => {
    const { rows, wrong } = await read(targetsHeader, row);

    expect(wrong).toEqual([]);
    expect(rows).toMatchObject([{ scope, name, value: value.toString(), from, to }]);
  });

  it("sets targets of the company where the file has no column for anybody", async () => {
    const { rows } = await read("Tháng,Chỉ tiêu", "T12/2026,500tr");

    expect(rows).toMatchObject([{ scope: "company", metric: "revenue_signed", value: "500000000" }]);
  });

  it.each([
    [";;T12/2026;;500", "import.wrong_no_subject"],
    ["Lan;;T12;;500", "import.wrong_period"],
    ["Lan;;20/11/2026;;500", "import.wrong_period"],
    ["Lan;;;;500", "import.wrong_missing"],
    ["Lan;;T12/2026;;", "import.wrong_missing"],
    ["Lan;;T12/2026;;0", "import.wrong_zero"],
    ["Lan;;T12/2026;thuê xe;500", "import.wrong_word"],
    ["Lan;;T12/2026;khách mới;1,5", "import.wrong_fraction"],
  ])("refuses “%s” as %s", async (row, key) => {
    expect((await read(targetsHeader, row)).wrong).toMatchObject([{ line: 2, key }]);
  });
});

describe("stageFile of people", () => {
  it("reads every column", async () => {
    const header = "Mã NV;Họ tên;Vai trò;Nhóm;Khu vực;Phòng ban;Email;Ngày vào làm";

    const { rows } = await read(
      header,
      "NV009;Đặng Lan;Trưởng nhóm;Bắc;Miền Bắc;Kinh doanh;lan@congty.vn;15/3/2021",
    );

    expect(rows).toMatchObject([
      {
        code: "NV009",
        name: "Đặng Lan",
        role: "lead",
        team: "Bắc",
        region: "Miền Bắc",
        department: "Kinh doanh",
        startedOn: "2021-03-15",
      },
    ]);
  });

  it.each([
    [";rep", "import.wrong_missing"],
    ["Đặng Lan;vua", "import.wrong_word"],
    ["Đặng Lan;rep;lan@", "import.wrong_email"],
  ])("refuses “%s” as %s", async (row, key) => {
    expect((await read("Họ tên;Vai trò;Email", row)).wrong).toMatchObject([{ line: 2, key }]);
  });
});
