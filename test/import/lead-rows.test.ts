import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

describe("stageFile of leads", () => {
  const header =
    "Mã;Tên cơ hội;Khách hàng;Người phụ trách;Giai đoạn;Giá trị;Ngày nhận;Ngày chốt;SĐT;Nguồn;Sản phẩm";

  it.each([
    [
      "1;;A;Lan;Won;500tr;01/11/2026;20/11/2026;;;",
      { status: "qualified", closedOn: "2026-11-20", saleKey: "id:1", name: "A" },
    ],
    ["2;;A;Lan;closedlost;0;;20/11/2026;;;", undefined],
    [
      "2;;A;Lan;Closed Lost;0;;20/11/2026;;;",
      { status: "unqualified", reason: "lost in import", closedOn: "2026-11-20" },
    ],
    ["3;;A;Lan;Prospecting;;;;;;", { status: "assigned", amount: undefined, expectedOn: undefined }],
    [
      "4;;A;Lan;Engaging;1 tỷ;;20/12/2026;;;",
      { status: "in_progress", expectedOn: "2026-12-20", amount: "1000000000" },
    ],
    ["5;;A;Lan;Báo giá;;;;;;", { status: "in_progress" }],
    ["6;;A;;;;;;;;", { status: "new" }],
    ["7;;;Lan;Đang xử lý;;;;;;GTX Pro", { name: "No account · GTX Pro · 7", customer: undefined }],
    [";Anh Ba;;Lan;Mới;;;;912345678;fb;", { phone: "+84912345678", source: "Facebook", isDeal: false }],
    [
      "8;Anh Ba;;Lan;Appointment Scheduled;;;;+84 91 234 56 78;;",
      { status: "assigned", phone: "+84912345678" },
    ],
  ])("reads “%s”", async (row, fields) => {
    const { rows, wrong } = await read(header, row);

    if (fields) expect(rows).toMatchObject([fields]);
    else expect(wrong).toMatchObject([{ key: "import.wrong_stage", values: { text: "closedlost" } }]);
  });

  it.each([
    ["1;;A;Lan;Won;500tr;;;;;", "import.wrong_missing"],
    ["1;;A;Lan;Won;;;20/11/2026;;;", "import.wrong_missing"],
    ["1;;A;;Won;500tr;;20/11/2026;;;", "import.wrong_missing"],
    ["1;;A;Lan;Won;0;;20/11/2026;;;", "import.wrong_zero"],
    ["1;;A;Lan;Won;500tr;;20/12/2026;;;", "import.wrong_future"],
    ["1;;A;Lan;Đi chơi;;;;;;", "import.wrong_stage"],
    ["1;;A;Lan;Mới;;;;12;;", "import.wrong_phone"],
    [";;;Lan;Mới;;;;;;", "import.wrong_missing"],
  ])("refuses “%s” as %s", async (row, key) => {
    expect((await read(header, row)).wrong).toMatchObject([{ line: 2, key }]);
  });
});
