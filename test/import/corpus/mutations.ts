import fc from "fast-check";

const headers = {
  sales: "Mã đơn,Nhân viên,Khách hàng,Ngày ký,Số tiền,Đã thu,Loại,Ghi chú",
  leads: "Mã,Tên cơ hội,Khách hàng,Người phụ trách,Giai đoạn,Giá trị,Ngày chốt,SĐT,Email,Nguồn",
  contacts: "First Name,Last Name,Email,Phone Number,Associated Company,Job Title",
  customers: "Khách hàng,Mã số thuế,SĐT,Ngành,Địa chỉ",
  people: "Họ tên,Nhóm,Khu vực,Mã NV,Email",
} as const;

const rightRows = {
  sales: [
    "D1,Nguyễn Lan,Cty An Phát,20/11/2026,500tr,,Mới,",
    "D2,NV002,Minh Long,13/10/2026,1.500.000,0,Tái ký,ghi",
  ],
  leads: [
    "1,Gói năm,An Phát,Nguyễn Lan,Báo giá,1 tỷ,20/11/2026,0912345678,a@b.vn,fb",
    "2,,Minh Long,Trần Bảo,Won,200tr,13/11/2026,,,Zalo",
    ",Anh Ba,,Trần Bảo,Mới,,,+84 987 654 321,,Giới thiệu",
  ],
  contacts: ["Ba,Nguyễn,ba@a.vn,0912345678,An Phát,Giám đốc"],
  customers: ["Cty Hoà Bình,0300588569,0909111222,Xây dựng,Hà Nội"],
  people: ["Nguyễn Lan,Bắc,Miền Bắc,NV001,lan@a.vn", "Trần Bảo,Nam,Miền Nam,NV002,bao@a.vn"],
} as const;

export type Kind = keyof typeof headers;

export const kinds: readonly Kind[] = ["sales", "leads", "contacts", "customers", "people"];

/** What people and programs put where it does not belong. */
const strange = fc.constantFrom(
  "",
  " ",
  '"',
  '""',
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+84",
  "-1",
  "@SUM(A1)",
  "'",
  "0",
  "-0",
  "1e309",
  "99999999999999999999",
  "1.500.000,00",
  "1,500,000.00",
  "NaN",
  "null",
  "31/02/2026",
  "2026-13-45",
  "00/00/0000",
  "9999-12-31",
  "20/11/2036",
  "\u200b",
  "\u202e",
  "\ufeff",
  "e\u0301\u0323",
  "😀",
  "𠮷",
  "\u0007",
  "a\tb",
  "x".repeat(5_000),
  "{{name}}",
  "%s",
  "Robert'); DROP TABLE lead;--",
  "\\N",
  "\\",
  ";",
  "constructor",
  "__proto__",
);

const mutation = fc.record({
  row: fc.nat({ max: 5 }),
  cell: fc.nat({ max: 9 }),
  text: fc.oneof(
    { weight: 3, arbitrary: strange },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  ),
  how: fc.constantFrom("none", "replace", "append", "drop", "double", "cut"),
});

/** A file of a kind whose rows are right ones, each changed in one place. */
export function mutatedFile(kind: Kind, rows: number): fc.Arbitrary<string> {
  return fc
    .array(mutation, { minLength: rows, maxLength: rows, size: "max" })
    .map((mutations) =>
      [headers[kind], ...mutations.map((change, index) => mutate(kind, change, index))].join("\n"),
    );
}

type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(kind: Kind, { row, cell, text, how }: Mutation, index: number): string {
  const right = rightRows[kind];
  const cells = (right[row % right.length] ?? "")
    .replace(/^D?\d,/, (id) => `${id.slice(0, -1)}x${index},`)
    .split(",");
  const place = cell % cells.length;
  const own = cells[place] ?? "";
  switch (how) {
    case "none":
      break;
    case "replace":
      cells[place] = quoted(text);
      break;
    case "append":
      cells[place] = quoted(own + text);
      break;
    case "drop":
      cells.splice(place, 1);
      break;
    case "double":
      cells.push(own);
      break;
    case "cut":
      return cells.join(",").slice(0, place * 3);
  }
  return cells.join(",");
}

/** Most programs quote; a sign that is not quoted moves the cells behind it, which is a fault of its own. */
function quoted(text: string): string {
  return text.length % 7 === 0 ? text.replace(/["\n\r]/g, "") : `"${text.replace(/"/g, '""')}"`;
}
