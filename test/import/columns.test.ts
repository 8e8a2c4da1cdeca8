import { describe, expect, it } from "vitest";
import { columnNames, fileKinds } from "#src/import/column-names.ts";
import { recognise } from "#src/import/columns.ts";

function recogniseRow(row: string) {
  const found = recognise(row.split("|"), "a.csv");
  const columns =
    found && Object.fromEntries([...found.columns].map(([field, { header }]) => [field, header]));
  return found && { kind: found.kind, columns, ignored: found.ignored };
}

describe("recognise", () => {
  it.each([
    [
      "sales_agent|manager|regional_office",
      "people",
      { name: "sales_agent", team: "manager", region: "regional_office" },
    ],
    [
      "Mã NV|Họ và tên|Vai trò|Nhóm|Khu vực|Phòng ban|Email|Ngày vào làm",
      "people",
      {
        code: "Mã NV",
        name: "Họ và tên",
        role: "Vai trò",
        team: "Nhóm",
        region: "Khu vực",
        department: "Phòng ban",
        email: "Email",
        startedOn: "Ngày vào làm",
      },
    ],
    ["HO TEN|NHOM", "people", { name: "HO TEN", team: "NHOM" }],
    ["Nhóm|Quản lý|Tên", "people", { team: "Nhóm", name: "Tên" }],
    [
      "opportunity_id|sales_agent|product|account|deal_stage|engage_date|close_date|close_value",
      "leads",
      {
        id: "opportunity_id",
        person: "sales_agent",
        product: "product",
        customer: "account",
        status: "deal_stage",
        receivedOn: "engage_date",
        closedOn: "close_date",
        amount: "close_value",
      },
    ],
    [
      "account|sector|year_established|revenue|employees|office_location|subsidiary_of",
      "customers",
      { customer: "account", sector: "sector", office: "office_location" },
    ],
    [
      "product|series|sales_price",
      "products",
      { product: "product", series: "series", price: "sales_price" },
    ],
    [
      "Sản phẩm|Dòng sản phẩm|Giá bán|Mô tả|Đường dẫn",
      "products",
      {
        product: "Sản phẩm",
        series: "Dòng sản phẩm",
        price: "Giá bán",
        description: "Mô tả",
        url: "Đường dẫn",
      },
    ],
    [
      "Record ID|Deal Name|Deal Stage|Close Date|Deal owner|Amount|Pipeline|Create Date|Associated Company|Associated Contact",
      "leads",
      {
        id: "Record ID",
        name: "Deal Name",
        status: "Deal Stage",
        closedOn: "Close Date",
        person: "Deal owner",
        amount: "Amount",
        receivedOn: "Create Date",
        customer: "Associated Company",
        contact: "Associated Contact",
      },
    ],
    [
      "Record ID|First Name|Last Name|Email|Phone Number|Contact owner|Last Activity Date|Lead Status|Marketing contact status|Create Date|Associated Company",
      "contacts",
      {
        firstName: "First Name",
        lastName: "Last Name",
        email: "Email",
        phone: "Phone Number",
        person: "Contact owner",
        customer: "Associated Company",
      },
    ],
    [
      "Record ID|Company name|Company owner|Create Date|Phone Number|City|Country/Region|Industry",
      "customers",
      {
        customer: "Company name",
        person: "Company owner",
        phone: "Phone Number",
        office: "City",
        sector: "Industry",
      },
    ],
    [
      "Tên cơ hội|Khách hàng|Người phụ trách|Giai đoạn|Giá trị dự kiến|Ngày chốt dự kiến|Số điện thoại|Nguồn khách",
      "leads",
      {
        name: "Tên cơ hội",
        customer: "Khách hàng",
        person: "Người phụ trách",
        status: "Giai đoạn",
        amount: "Giá trị dự kiến",
        closedOn: "Ngày chốt dự kiến",
        phone: "Số điện thoại",
        source: "Nguồn khách",
      },
    ],
    ["Họ tên|SĐT|Nguồn", "leads", { name: "Họ tên", phone: "SĐT", source: "Nguồn" }],
    [
      "Mã đơn|Ngày|Nhân viên|Khách hàng|Số tiền (triệu đồng)|Đã thu|Loại|Ghi chú:",
      "sales",
      {
        id: "Mã đơn",
        signedOn: "Ngày",
        person: "Nhân viên",
        customer: "Khách hàng",
        amount: "Số tiền (triệu đồng)",
        collected: "Đã thu",
        kind: "Loại",
        note: "Ghi chú:",
      },
    ],
    [
      "Ngày|Ngày ký|Số tiền (đã thu)|Doanh thu (chưa VAT)|Nhân viên|Khách",
      "sales",
      {
        signedOn: "Ngày ký",
        collected: "Số tiền (đã thu)",
        amount: "Doanh thu (chưa VAT)",
        person: "Nhân viên",
        customer: "Khách",
      },
    ],
    [
      "Date|Salesperson|Customer|Amount",
      "sales",
      { signedOn: "Date", person: "Salesperson", customer: "Customer", amount: "Amount" },
    ],
    ["Kỳ|Chỉ tiêu", "targets", { period: "Kỳ", value: "Chỉ tiêu" }],
    [
      "Giao cho|Tháng|Chỉ số|Chỉ tiêu (tỷ)",
      "targets",
      { subject: "Giao cho", period: "Tháng", metric: "Chỉ số", value: "Chỉ tiêu (tỷ)" },
    ],
    [
      "Khu vực|Nhóm|Nhân viên|Month|Target",
      "targets",
      { region: "Khu vực", team: "Nhóm", person: "Nhân viên", period: "Month", value: "Target" },
    ],
  ])("sees in “%s” a file of %s", (row, kind, columns) => {
    expect(recogniseRow(row)).toMatchObject({ kind, columns });
  });

  it.each([
    "Tên|Email",
    "Tên khách hàng|Nhóm|Họ tên",
    "sales_agent|manager|close_value",
    "Nhân viên|Khách hàng|Ngày",
    "Kỳ|Chỉ tiêu|Khách hàng",
    "a|b",
    "",
  ])("does not guess what “%s” is", (row) => {
    expect(recogniseRow(row)).toBeUndefined();
  });

  it("names the columns that it has no use for", () => {
    expect(recogniseRow("product|sales_agent|manager||STT")?.ignored).toEqual(["product", "STT"]);
  });

  it.each([
    ["Nhân viên|Khách hàng|Ngày ký|Ngày ký|Số tiền", "error.import_twin_columns", "Ngày ký"],
    ["Nhân viên|Khách hàng|Ngày ký|Số tiền (USD)", "error.import_foreign", "Số tiền (USD)"],
  ])("refuses “%s”", (row, key, column) => {
    expect(() => recogniseRow(row)).toThrow(
      expect.objectContaining({ key, values: { file: "a.csv", column } }),
    );
  });
});

describe("columnNames", () => {
  it.each(fileKinds)("gives no two columns of %s one name", (kind) => {
    const names = [...columnNames[kind].values()].flat();

    expect(names).toHaveLength(new Set(names).size);
  });
});
